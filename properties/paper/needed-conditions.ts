import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { p, q, γ_A, ε, τ } from '../../spec/parameters.js';
import { propositionAtPoint, type Statement } from '../../src/claim/proposition/proposition.js';
import { relation } from '../../src/exact/math.js';
import { contraries, type Relation } from '../../src/exact/relation.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { statementGrounds } from '../../src/sample/statement-grounds.js';
import { held, SEED, statements, type Titled, verdictOn } from './stated.js';

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
const neededAlone: readonly string[] = [
  'openness-helps-H: office-above-war',
  'openness-helps-H: echo-d-at-least-0',
  'openness-costs-m: echo-d-at-least-0',
];

/** All parameters but some as in the example. */
function asInTheExample(but: readonly string[]): Relation[] {
  const others = collusion.parameters.filter(({ name }) => !but.includes(name));
  return others.map((each) => relation`${each} = ${each.example}`);
}

/** Where to look for a point at which a condition is missed, if few draws come upon one. */
const missedAt: Readonly<Record<string, readonly Relation[]>> = {
  'echo-a-falls-with-accuracy': [
    relation`${q.h} = 0`,
    relation`${q.l} = 3/4`,
    relation`${ε} = 1/119`,
    ...asInTheExample(['q_l', 'q_m', 'q_h', 'epsilon', 'psi']),
  ],
  'echo-a-falls-with-office': [
    relation`${p.L.m} = 3/7`,
    relation`${γ_A} = 7`,
    relation`${τ} = 121/240`,
  ],
};

const conditional = held.filter(
  ({ statement }) =>
    (statement.kind === 'everywhere' || statement.kind === 'eventually') &&
    statement.given.length > 0,
);

/** Statements of which the table says what they need. */
export const listedAsNeeding: readonly string[] = Object.keys(needed);

/** Those that need all that is given, and those that need not. */
export const needingAll: readonly Titled[] = conditional.filter(
  ({ statement }) => needed[statement.id] === undefined,
);
export const needingSome: readonly Titled[] = conditional.filter(
  ({ statement }) => needed[statement.id] !== undefined,
);

/** Whether some draw refutes it: a survey would first aim at wherever a comparison may fail. */
function isRefutedBySome(statement: Statement, numRuns: number): boolean {
  return statementGrounds(collusion, statement).some(({ region, start, hinted }) =>
    [start, ...hinted, ...fc.sample(pointArbitrary(region, start), { seed: SEED, numRuns })].some(
      (point) => propositionAtPoint(collusion, statement, point).refutes,
    ),
  );
}

/** Tests that each condition of some statements is needed, and the rest harmless. */
export function testNeeded(some: readonly Titled[]): void {
  describe.each(some)('what is given in $title', ({ statement }) => {
    const { given, id } = statement;
    const listed = needed[id];
    const kept = given.filter((each) => listed?.conditions.includes(each.id) ?? true);

    it('lists as needed only what is given', () => {
      expect(kept.map((each) => each.id).toSorted()).toEqual(
        (listed?.conditions ?? given.map((each) => each.id)).toSorted(),
      );
    });

    it.each(kept)('is needed: $id', async (condition) => {
      // An equation fails on two sides; one is enough.
      const [opposite = condition.relation] = contraries(condition.relation);
      const instead = { ...condition, relation: opposite };
      const literal = statements.find((each) => each.id === `${id}-as-stated`);
      const lookAt = [...statement.lookAt, ...(literal?.lookAt ?? []), ...(missedAt[id] ?? [])];
      const without = (from: typeof given): Statement => ({
        ...statement,
        lookAt,
        given: [...from.filter((each) => each !== condition), instead],
      });
      const alone = neededAlone.includes(`${id}: ${condition.id}`);
      const changed = without(alone ? kept : given);
      if (!isRefutedBySome(changed, 10))
        expect(await verdictOn(changed, alone ? 100 : 60)).toBe('refuted');
      if (alone) expect(await verdictOn(without(given))).not.toBe('refuted');
    });

    if (listed && kept.length < given.length)
      it(`is else harmless: ${listed.why}`, async () => {
        expect(await verdictOn({ ...statement, given: kept }, 20)).toBe('survived');
      });
  });
}
