import { match } from 'ts-pattern';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { comparisonAtPoint } from '../../src/claim/comparison.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import type { Statement } from '../../src/claim/proposition/proposition.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { negated } from '../../src/exact/relation.js';
import { sourceText } from '../../src/game/source.js';
import { survey } from '../../src/sample/proposition/survey.js';
import { asExpected, verdictByDraws } from '../../src/verify/verdict.js';
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
  title: `${statement.id}: ${statement.says} — ${sourceText(statement.source)}`,
}));

describe.each(titled)('$title', ({ statement }) => {
  const found = survey(collusion, statement, { runs: 5, seed: SEED });
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
  if (statement.kind === 'eventually') {
    const far = point.with(statement.parameter.name, Rational.of(10n ** 15n));
    return statement.asserts.every((relation) => holds(relation, far)) !== statement.never;
  }
  return statement.asserts.every((each) => comparisonAtPoint(each, point).holds);
}

/*
 * Negative controls: a check that never refutes would let all of this pass as well.
 */

const opposite = { '>': ['≤'], '<': ['≥'], '≥': ['<'], '≤': ['>'], '=': ['<', '>'] } as const;
const held = titled.filter(({ statement }) => statement.expected === 'holds');

function verdictOn(statement: Statement, runs = 10): string {
  return survey(collusion, statement, { runs, seed: SEED }).result.kind;
}

describe.each(
  held.flatMap(({ statement, title }) =>
    statement.kind === 'everywhere' ? [{ statement, title }] : [],
  ),
)('the contrary of $title', ({ statement }) => {
  const contraries = statement.asserts.flatMap((comparison, index) =>
    opposite[comparison.sign].map((sign) => ({ comparison, sign, number: index + 1 })),
  );

  it.each(contraries)('is refuted: comparison $number with $sign', ({ comparison, sign }) => {
    expect(verdictOn({ ...statement, asserts: [{ ...comparison, sign }] })).toBe('refuted');
  });
});

describe('a statement about large values, with "never" exchanged', () => {
  it.each(held.filter(({ statement }) => statement.kind === 'eventually'))(
    'is refuted: $title',
    ({ statement }) => {
      if (statement.kind !== 'eventually') throw new Error('it is not about large values');
      expect(verdictOn({ ...statement, never: !statement.never })).toBe('refuted');
    },
  );
});

/** Where echo's mixing probabilities are probabilities. */
const echoing = ['echo-a-at-least-0', 'echo-a-at-most-1', 'echo-d-at-least-0', 'echo-d-at-most-1'];

/**
 * Statements that need not all of their conditions: which ones they do need, and why not the
 * others. That the others are harmless is tested by leaving all of them out at once.
 */
const needed: Readonly<Record<string, { readonly conditions: readonly string[]; why: string }>> = {
  security: {
    conditions: ['moderate-possible', 'moderate-strictly-mobilizes-knowing-H'],
    why: 'The gain of B^m, where there is one, is G(m|H)/2; the rest makes both profiles equilibria.',
  },
  political: {
    conditions: ['office-strictly-worth-it-to-H'],
    why: 'The gain of A_H is half the margin of that condition, which also implies q_m > 0; the rest makes both profiles equilibria.',
  },
  others: {
    conditions: ['low-possible', 'high-possible'],
    why: 'The payoffs are identical; the rest makes both profiles equilibria.',
  },
  'against-D': {
    conditions: ['moderate-possible', 'audience-not-for-H-given-m', 'mobilizing-bites'],
    why: 'The loss of D is that of audience-loss; the rest makes both profiles equilibria.',
  },
  openly: {
    conditions: [...echoing, 'low-possible'],
    why: 'Where B^l alone is possible there is no mixing, so that somebody mobilizes.',
  },
  'openly-bluffing': {
    conditions: ['bluff-b-at-least-0', 'bluff-b-at-most-1', 'low-possible'],
    why: 'Where B^l alone is possible there is no mixing, so that somebody mobilizes.',
  },
  'openly-reticent': {
    conditions: ['reticence-c-at-least-0', 'reticence-c-at-most-1', 'low-possible'],
    why: 'Where B^l alone is possible there is no mixing, so that somebody mobilizes.',
  },
  'echo-for-large-office': {
    conditions: ['low-possible', 'high-possible'],
    why: 'With q_m = 0 the mixing exists too, trivially: a and d are 0.',
  },
  'bluff-for-large-office': {
    conditions: ['more-high-than-low', 'not-too-many-high'],
    why: 'Those two alone bound the limit of b, and q_h > q_l leaves q_h > 0.',
  },
  'reticence-for-large-office': {
    conditions: ['more-low-than-high', 'not-too-many-low'],
    why: 'Those two alone bound the limit of c, and q_l > q_h leaves q_l > 0.',
  },
  'echo-needs-m': {
    conditions: ['echo-moderate-holds-after-0', 'echo-moderate-mobilizes-after-1'],
    why: 'Only the two conditions of B^m in echo speak of B^m.',
  },
  'lemma-one-condition-left': {
    conditions: [
      'retain-on-L-after-hold',
      'high-mobilizes-knowing-L',
      'low-holds-knowing-H',
      'moderate-holds',
    ],
    why: 'One implies each condition of the baseline; the rest makes the profile an equilibrium.',
  },
  'openness-helps-H': {
    conditions: [...echoing.slice(1), 'moderate-possible', 'office-above-war'],
    why: 'The rest makes both profiles equilibria.',
  },
  'openness-costs-m': {
    conditions: [...echoing, 'moderate-possible'],
    why: 'The rest makes both profiles equilibria.',
  },
};

/** Needed once the harmless conditions are left out; beside them no draw has shown it needed. */
const neededAlone = [
  'openness-helps-H: office-above-war',
  'openness-helps-H: echo-d-at-least-0',
  'openness-costs-m: echo-d-at-least-0',
];

describe.each(
  held.filter(
    ({ statement }) =>
      (statement.kind === 'everywhere' || statement.kind === 'eventually') &&
      statement.given.length > 0,
  ),
)('what is given in $title', ({ statement }) => {
  const { given, id } = statement;
  const listed = needed[id];
  const kept = given.filter((each) => listed?.conditions.includes(each.id) ?? true);

  it('lists as needed only what is given', () => {
    expect(kept.map((each) => each.id).toSorted()).toEqual(
      (listed?.conditions ?? given.map((each) => each.id)).toSorted(),
    );
  });

  it.each(kept)('is needed: $id', (condition) => {
    const instead = { ...condition, relation: negated(condition.relation) };
    const literal = statements.find((each) => each.id === `${id}-as-stated`);
    const lookAt = [...statement.lookAt, ...(literal?.lookAt ?? [])];
    const without = (from: typeof given): Statement => ({
      ...statement,
      lookAt,
      given: [...from.filter((each) => each !== condition), instead],
    });
    const alone = neededAlone.includes(`${id}: ${condition.id}`);
    expect(verdictOn(without(alone ? kept : given), alone ? 100 : 60)).toBe('refuted');
    if (alone) expect(verdictOn(without(given))).not.toBe('refuted');
  });

  it.runIf(kept.length < given.length)(`is else harmless: ${listed?.why ?? ''}`, () => {
    expect(verdictOn({ ...statement, given: kept }, 20)).toBe('survived');
  });
});

it('no statement is listed that is not there', () => {
  const ids = held.map(({ statement }) => statement.id);
  expect(Object.keys(needed).filter((id) => !ids.includes(id))).toEqual([]);
});
