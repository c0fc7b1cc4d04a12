import { judge, readEfg } from '../../src/index.js';
import type { Benchmark } from './benchmark.js';

/** A draw of `width` states, each of which the player sees before she chooses among `width` actions. */
function text(width: number): string {
  const all = Array.from({ length: width }, (_, index) => index + 1);
  const actions = all.map((each) => `"a${each}"`).join(' ');
  const draws = all.map((each) => `"s${each}" 1/${width}`).join(' ');
  const below = all.flatMap((state) => [
    `p "" 1 ${state} "" { ${actions} } 0`,
    ...all.map((action) => (state === 1 ? `t "" ${action} "" { ${action} }` : `t "" ${action}`)),
  ]);
  return ['EFG 2 R "Large" { "P" }', `c "" 1 "" { ${draws} } 0`, ...below].join('\n');
}

/** A file of a game of `width`² ends, read, and a profile of it judged. */
export function largeGameBenchmarks(width: number): Benchmark[] {
  const common = { group: 'a large file', unit: 'nodes', count: 1 + width + width ** 2 };
  return [
    {
      ...common,
      name: 'read',
      prepare: () => {
        const written = text(width);
        return () => readEfg(written, 'large');
      },
    },
    {
      ...common,
      name: 'judged',
      prepare: () => {
        const game = readEfg(text(width), 'large');
        const best = Array.from({ length: width }, (_, action) => (action === width - 1 ? 1 : 0));
        const profile = Array.from({ length: width }, () => best);
        return () => judge(game, { profile }).verdicts.nash.holds;
      },
    },
  ];
}
