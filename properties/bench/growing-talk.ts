import { entry } from '../../src/exact/entry.js';
import {
  always,
  check,
  claim,
  derive,
  math,
  parameter,
  relation,
  restriction,
  type Specification,
  solveAt,
  specification,
  timing,
} from '../../src/index.js';
import type { Benchmark } from './benchmark.js';

const source = {
  publication: { authors: ['A. N. Other'], title: 'On talk', year: 2026 },
  place: 'Section 1',
};

/** Cheap talk between a sender with a bias and a receiver who wants to match the state, told truly. */
function talk(size: number): Specification {
  const bias = parameter('b', {
    ...{ text: 'b', latex: 'b', meaning: 'the bias', unit: 'payoff', example: '1/4', source },
  });
  const named = <Prefix extends string>(prefix: Prefix) =>
    Array.from({ length: size }, (_, index): `${Prefix}${number}` => `${prefix}${index + 1}`);
  const [states, messages, actions] = [named('t'), named('m'), named('a')] as const;
  const table = <Value>(keys: readonly string[], of: (index: number) => Value) =>
    Object.fromEntries(keys.map((key, index) => [key, of(index)]));
  const game = timing({ id: 'talk', title: 'Talk', players: ['S', 'R'], source })
    .nature('t', { from: states, probabilities: table(states, () => math`1/${size}`) })
    .move('m', { by: 'S', knows: ['t'], chooses: messages })
    .move('a', { by: 'R', knows: ['m'], chooses: actions })
    .payoffs({
      S: ({ t, a }) => math`−(${actions.indexOf(a)} − ${states.indexOf(t)} − ${bias})^2`,
      R: ({ t, a }) => math`−(${actions.indexOf(a)} − ${states.indexOf(t)})^2`,
    });
  const telling = claim(game, {
    ...{ id: 'telling', title: 'The truth', source, says: 'S tells the truth.' },
    strategies: {
      m: table(states, (index) => entry(messages, index)),
      a: table(messages, (index) => entry(actions, index)),
    },
    beliefs: { a: table(messages, (index) => ({ [entry(states, index)]: 1 })) },
    holds: { iff: { m: table(states, () => always), a: table(messages, () => always) } },
    expected: 'holds',
  });
  return specification({
    publication: source.publication,
    parameters: [bias],
    restrictions: [
      restriction('the bias is not negative', relation`${bias} ≥ 0`, source),
      restriction('the bias is small', relation`${bias} ≤ 1/2`, source),
    ],
    games: [game],
    claims: [telling],
  });
}

/** As many types as messages and actions: what a game costs as it grows. */
export function growingTalkBenchmarks(sizes: readonly number[]): Benchmark[] {
  const at = (what: string, unit: string, run: (spec: Specification) => unknown): Benchmark[] =>
    sizes.map((size) => ({
      group: `cheap talk, ${what}`,
      name: `${size} types, messages and actions`,
      unit,
      count: 1,
      prepare: () => {
        const spec = talk(size);
        return () => run(spec);
      },
    }));
  const point = { b: '1/4' };
  return [
    ...at('judged at a point', 'games', (spec) => check(spec, 'telling', point)),
    ...at('derived in symbols', 'games', (spec) => derive(spec, 'telling')),
    ...at('solved at a point, up to 1,000 families', 'games', (spec) =>
      solveAt(spec, 'talk', point, { most: 1000 }),
    ),
  ];
}
