import { match } from 'ts-pattern';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { assertedAt } from '../../src/claim/proposition/assertion.js';
import type { Statement } from '../../src/claim/proposition/proposition.js';
import { pureClaimAtPoint } from '../../src/claim/proposition/pure-claim-at-point.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { survey } from '../../src/sample/proposition/survey.js';
import { asExpected, verdictByDraws } from '../../src/verify/verdict.js';
import { example, holds } from '../sample/regions.js';
import { SEED, statements, titled } from './stated.js';

/** The slides' sentences, by the names under which commands know them. */
const sentences = [
  ...['harm', 'facing', 'knew', 'undermined', 'office', 'unlikely', 'helps-L', 'helps-H-cost'],
  ...['influential', 'security', 'political', 'others', 'against-D', 'provokes'],
  ...['private-or-public', 'not-separating', 'openly', 'intent', 'prospective'],
  ...['not-diversion', 'not-audience-cost', 'prussia', 'korea'],
];

const propositions = [...collusion.claims, ...statements];

describe("the slides' sentences", () => {
  it('stand each as a claim or as a statement', () => {
    const ids = propositions.map(({ id }) => id);
    expect(sentences.filter((sentence) => !ids.includes(sentence))).toEqual([]);
  });

  it('stand as stated only beside a version that is expected to hold', () => {
    for (const { id, expected } of propositions.filter((each) => each.id.endsWith('-as-stated'))) {
      const completed = propositions.find((each) => `${each.id}-as-stated` === id);
      expect([id, expected, completed?.expected]).toEqual([id, 'fails', 'holds']);
    }
  });
});

describe.each(titled)('$title', async ({ statement }) => {
  const found = await survey(collusion, statement, { runs: 5, seed: SEED });
  const { result } = found;

  it('gets the verdict that the specification expects', () => {
    expect(asExpected(verdictByDraws(found)), result.kind).toBe(true);
    expect(['unmet', 'undecided']).not.toContain(result.kind);
  });

  it('has a counterexample or a witness, if any, that a check confirms', () => {
    const shown = match(result)
      .with({ by: 'a counterexample' }, ({ counterexample }) => counterexample.point)
      .with({ by: 'a witness' }, ({ witness }) => witness)
      .otherwise(() => undefined);
    if (shown === undefined) return;
    const point = Point.of(shown.toJSON());
    expect(brokenRestrictions(collusion.restrictions, point)).toEqual([]);
    expect(statement.given.filter(({ relation }) => !holds(relation, point))).toEqual([]);
    expect(saysSo(statement, point)).toBe(result.kind === 'proved');
  });

  it('is not refuted at the example, if it is expected to hold', () => {
    if (statement.expected === 'fails' || statement.kind === 'somewhere') return;
    const given = statement.given.every(({ relation }) => holds(relation, example));
    expect(saysSo(statement, example) || !given).toBe(true);
  });
});

/** Whether what is asserted is so at a point; if for large values, at a very large one. */
function saysSo(statement: Statement, point: Point): boolean {
  if (statement.kind === 'regardless') return true;
  if (statement.kind === 'continuous equilibrium')
    return !continuousClaimAtPoint(statement, point).refutes;
  if (statement.kind === 'pure equilibria') return !pureClaimAtPoint(statement, point).refutes;
  if (statement.kind === 'eventually') {
    const far = point.with(statement.parameter.name, Rational.of(10n ** 15n));
    return assertedAt(statement.asserts, far).asSaid !== statement.never;
  }
  return assertedAt(statement.asserts, point).asSaid !== (statement.kind === 'nowhere');
}
