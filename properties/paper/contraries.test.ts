import { describe, expect, it } from 'vitest';
import { comparisonsIn } from '../../src/claim/proposition/assertion.js';
import { held, verdictOn } from './stated.js';

/*
 * Negative controls: a check that never refutes would let all of this pass as well.
 */

const opposite = { '>': ['≤'], '<': ['≥'], '≥': ['<'], '≤': ['>'], '=': ['<', '>'] } as const;
describe.each(
  held.flatMap(({ statement, title }) =>
    statement.kind === 'everywhere' ? [{ statement, title }] : [],
  ),
)('the contrary of $title', ({ statement }) => {
  const contraries = comparisonsIn(statement.asserts).flatMap((comparison, index) =>
    opposite[comparison.sign].map((sign) => ({ comparison, sign, number: index + 1 })),
  );

  it.each(contraries)('is refuted: comparison $number with $sign', async ({ comparison, sign }) => {
    expect(await verdictOn({ ...statement, asserts: [{ ...comparison, sign }] })).toBe('refuted');
  });
});

describe('a statement about large values, with "never" exchanged', () => {
  it.each(held.filter(({ statement }) => statement.kind === 'eventually'))(
    'is refuted: $title',
    async ({ statement }) => {
      if (statement.kind !== 'eventually') throw new Error('it is not about large values');
      expect(await verdictOn({ ...statement, never: !statement.never })).toBe('refuted');
    },
  );
});
