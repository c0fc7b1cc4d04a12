import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import type { Statement } from '../../src/claim/statement.js';
import { statementAtPoint } from '../../src/claim/statement-at-point.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { sourceText } from '../../src/game/source.js';
import { statementAsExpected } from '../../src/report/statement.js';
import { surveyStatement } from '../../src/sample/statement-survey.js';
import { example, holds } from '../sample/regions.js';

const SEED = 20_250_125;

/** The slides' sentences, by the names under which commands know them. */
const sentences = [
  ...['harm', 'facing', 'knew', 'undermined', 'office', 'unlikely', 'helps-L', 'helps-H-cost'],
  ...['influential', 'security', 'political', 'others', 'against-D', 'provokes'],
  ...['private-or-public', 'not-separating', 'openly', 'intent', 'prospective'],
  ...['not-diversion', 'not-audience-cost', 'prussia', 'korea'],
];

const statements = collusion.statements ?? [];
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

const titled = statements.map((statement) => ({
  statement,
  title: `${statement.id} — ${sourceText(statement.source)}`,
}));

describe.each(titled)('$title', ({ statement }) => {
  const found = surveyStatement(collusion, statement, { runs: 5, seed: SEED });
  const { verdict } = found;

  it('gets the verdict that the specification expects', () => {
    expect(statementAsExpected(found), verdict.kind).toBe(true);
    expect(['vacuous', 'undecided']).not.toContain(verdict.kind);
  });

  it('has a counterexample or a witness, if any, that a check confirms', () => {
    const shown =
      verdict.kind === 'refuted'
        ? verdict.counterexample
        : verdict.kind === 'proved'
          ? verdict.by
          : undefined;
    if (shown === undefined || typeof shown === 'string') return;
    const point = Point.of((shown instanceof Point ? shown : shown.point).toJSON());
    expect(brokenRestrictions(collusion.restrictions, point)).toEqual([]);
    expect(statement.given.filter(({ relation }) => !holds(relation, point))).toEqual([]);
    expect(saysSo(statement, point)).toBe(verdict.kind === 'proved');
  });

  it('is not refuted at the example, if it is expected to hold', () => {
    if (statement.expected === 'fails' || statement.form.kind === 'somewhere') return;
    const given = statement.given.every(({ relation }) => holds(relation, example));
    expect(saysSo(statement, example) || !given).toBe(true);
  });
});

/** Whether what is asserted is so at a point; if for large values, at a very large one. */
function saysSo(statement: Statement, point: Point): boolean {
  const { form } = statement;
  if (form.kind === 'regardless') return true;
  if (form.kind === 'eventually') {
    const far = point.with(form.parameter.name, Rational.of(10n ** 15n));
    return form.asserts.every((relation) => holds(relation, far)) !== form.never;
  }
  return statementAtPoint(statement, point).comparisons.every((each) => each.holds === true);
}
