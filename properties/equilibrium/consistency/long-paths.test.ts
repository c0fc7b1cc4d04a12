import { expect, it } from 'vitest';
import { sequentialSupport } from '../../../src/equilibrium/consistency/checked-support.js';
import { consistency } from '../../../src/equilibrium/consistency/consistency.js';
import { Rational } from '../../../src/exact/rational.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';

/** Two players in turn take the larger heap or pass, in one of two copies that look the same. */
function copies(moves: number): string {
  const copy = (first: number): string[] => [
    ...Array.from({ length: moves }, (_, move) => [
      `p "" ${(move % 2) + 1} ${Math.floor(move / 2) + 1} "" { "take" "pass" } 0`,
      `t "" ${first + move} "" { ${move + 2 * ((move + 1) % 2)} ${move + 2 * (move % 2)} }`,
    ]).flat(),
    `t "" ${first + moves} "" { ${moves} ${moves} }`,
  ];
  return [
    'EFG 2 R "Two copies" { "A" "B" }',
    'c "" 1 "" { "here" 1/2 "there" 1/2 } 0',
    ...copy(1),
    ...copy(moves + 2),
  ].join('\n');
}

it('long paths of mistakes are weighed in time that grows with their length', () => {
  const game = readEfg(copies(3_000), 'copies.efg');
  const profile = game.informationSets.map(() => [Rational.one, Rational.zero]);
  const found = sequentialSupport(game, { profile, beliefs: [] });
  expect(found.kind).toBe('yes');
  if (found.kind !== 'yes') return;
  // Whatever the trembles are, they are the same in both copies.
  const even = [Rational.half, Rational.half];
  expect(
    found.beliefs.every((belief) => belief?.every((each, k) => each.equals(even[k] ?? each))),
  ).toBe(true);
  const last = game.informationSets.length - 1;
  const beliefs = game.informationSets.map((_, at) =>
    at === last ? [Rational.of('1/3'), Rational.of('2/3')] : undefined,
  );
  expect(consistency(game, { profile, beliefs }).kind).toBe('inconsistent');
});
