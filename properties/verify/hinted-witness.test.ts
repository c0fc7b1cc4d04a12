import { describe, expect, it } from 'vitest';
import { check, compare, type Relation, relation, somewhere, verify } from '../../src/index.js';
import { c, condition, market, q, source } from '../claim/entry.js';

/** Equations that are linear in nothing, and where the author says to look. */
const HINTED: readonly (readonly [string, Relation, readonly Relation[]])[] = [
  [
    'a circle, both values',
    relation`${c}^2 + ${q}^2 = 1`,
    [relation`${c} = 3/5`, relation`${q} = 4/5`],
  ],
  [
    'a circle, its halves',
    relation`${c}^2 + ${q}^2 = 1`,
    [relation`${c} ≤ 3/5`, relation`${q} ≥ 4/5`],
  ],
  [
    'a curve, one value and a bound',
    relation`${c}^2 = 7${q}^2 + 1/4`,
    [relation`${c} = 4/3`, relation`${q} > 1/4`],
  ],
];

describe('what may be, on a curve that is linear in nothing', () => {
  it.each(HINTED)(
    'is shown where the author says to look, without a solver: %s',
    async (_, curve, lookAt) => {
      const on = condition('on the curve', curve);
      const said = { id: 'so', source, says: 'It may be so.', given: [on], lookAt };
      const statement = somewhere({ ...said, asserts: [compare(c, '>', 0)] });
      const settings = { propositions: [statement], runs: 20, threads: 0, prove: false } as const;
      const [verdict] = await verify(market, settings);
      const { witness } = verdict && 'witness' in verdict ? verdict : {};
      expect(verdict?.kind).toBe('proved');
      expect(witness && check(market, statement, witness).shows).toBe(true);
    },
  );
});
