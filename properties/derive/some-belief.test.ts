import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimScope } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Expansion } from '../../src/derive/expansion.js';
import { TooManyPlans } from '../../src/derive/incentive.js';
import { claimQuestions, failuresOf } from '../../src/derive/proposition/equilibrium.js';
import { equilibriumWays } from '../../src/derive/proposition/whole-necessity.js';
import { questionOf, solves } from '../../src/derive/question.js';
import { beliefSupportAt } from '../../src/derive/some-belief.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import type { DeclaredSet } from '../../src/game/declared-form.js';
import { mapped } from '../../src/game/dictionary.js';
import { type Claimed, claims } from '../arbitrary/claimed.js';

/*
 * Where beliefs are left open, the walk looks for the belief most favorable to the profile, by a
 * matrix game at each point. What is derived says the same for all points at once, and knows nothing
 * of that search.
 */

const drawn = claims({ stages: { minLength: 3, maxLength: 5 } });

/** The same claim, which states no belief. */
function unstated(claim: Claim, scope: ClaimScope = claim.scope): Claim {
  return { ...claim, scope, beliefs: mapped(claim.beliefs, (rows) => mapped(rows, () => 'some')) };
}

const scopes: Record<string, (claim: Claim) => ClaimScope> = {
  'set by set': ({ scope }) => scope,
  'as a whole': ({ conditions }) => ({ kind: 'exactly', conditions }),
  'under conditions': ({ conditions }) => ({ kind: 'if', conditions }),
};

describe.each(Object.keys(scopes))('a claim %s that leaves beliefs open', (name) => {
  it('has questions with a solution exactly where the walk refutes it', () => {
    let [refuted, supported, dominated] = [0, 0, 0];
    fc.assert(
      fc.property(drawn, ({ claim: stated, points, ...spec }) => {
        const claim = unstated(stated, scopes[name]?.(stated));
        const asked = claimQuestions(spec, symbolicClaim(spec, claim));
        fc.pre(asked.every(({ open }) => open === undefined));
        for (const point of points) {
          const { refutes, judgment } = claimAtPoint(claim, point);
          expect(asked.some((question) => solves(point, question))).toBe(refutes);
          if (refutes) refuted++;
          if (judgment.findings.some(({ origin }) => origin === 'supporting')) supported++;
          if (judgment.findings.some(({ dominating }) => dominating)) dominated++;
        }
      }),
      { numRuns: 40 },
    );
    for (const count of [refuted, supported, dominated]) expect(count).toBeGreaterThan(0);
  });
});

describe.each([
  ['which questions have symbols for', false],
  ['which are eliminated, corner by corner', true],
] as const)('an assessment whose beliefs are left open, %s', (_, eliminating) => {
  it('is an equilibrium exactly where it does not fail, and in some way is one', () => {
    let [equilibria, others] = [0, 0];
    fc.assert(
      fc.property(drawn, ({ claim: stated, points, ...spec }: Claimed) => {
        const claim = unstated(stated);
        const expansion = new Expansion(spec);
        const symbolic = few(() => symbolicClaim(spec, claim, expansion, 64, eliminating));
        const asked = (ways: readonly { hypotheses: Parameters<typeof questionOf>[1] }[]) =>
          ways.map(({ hypotheses }) => questionOf('', hypotheses, expansion));
        const failures = asked(failuresOf(symbolic));
        const ways = equilibriumWays(symbolic, spec.restrictions);
        fc.pre(ways.every(({ open }) => open === undefined));
        const unknowns = [...failures, ...asked(ways)].flatMap((each) => each.unknowns ?? []);
        if (eliminating) expect(unknowns).toEqual([]);
        for (const point of points) {
          const is = claimAtPoint(claim, point).judgment.equilibrium === true;
          expect(failures.some((question) => solves(point, question))).toBe(!is);
          expect(asked(ways).some((question) => solves(point, question))).toBe(is);
          if (is) equilibria++;
          else others++;
        }
      }),
      { numRuns: 40 },
    );
    for (const count of [equilibria, others]) expect(count).toBeGreaterThan(0);
  });
});

/** Corners are gone through where they are few. */
function few<Told>(told: () => Told): Told {
  try {
    return told();
  } catch (error) {
    fc.pre(!(error instanceof TooManyPlans));
    throw error;
  }
}

/** What is asked of a set, some of it left out. */
const mutants: Record<string, (set: DeclaredSet) => DeclaredSet> = {
  nothing: (set) => set,
  'a member': (set) => ({
    ...set,
    members: set.members.slice(1),
    histories: set.histories.slice(1),
  }),
  'an action': (set) => ({ ...set, actions: set.actions.slice(0, -1) }),
};

describe.each(Object.keys(mutants))('the support of a belief, %s being left out', (left) => {
  it(left === 'nothing' ? 'is what the walk finds' : 'is not always what the walk finds', () => {
    let [agree, differ] = [0, 0];
    fc.assert(
      fc.property(drawn, ({ claim: stated, points, ...spec }: Claimed) => {
        const claim = unstated(stated);
        const expansion = new Expansion(spec);
        const { sets, walk, assessment } = symbolicClaim(spec, claim, expansion);
        const open = sets.filter(({ regimes }) => regimes.some(({ support }) => support));
        const asked = open.map(({ set }) => {
          const { none } = beliefSupportAt(mutants[left]?.(set) ?? set, {
            ...{ profile: assessment.profile, walk, expansion, mostListed: 64 },
            isAtLeastZero: ({ constantValue }) => (constantValue?.sign ?? -1) >= 0,
            newSymbol: () => expansion.newSymbol('max'),
          });
          return { set, none: none.map((way) => questionOf('', way, expansion)) };
        });
        for (const point of points) {
          const { judgment, exists } = claimAtPoint(claim, point);
          if (!exists) continue;
          for (const { set, none } of asked) {
            const found = judgment.findings.find((each) => each.set === set);
            if (found?.origin !== 'supporting') continue;
            const dominated = none.some((question) => solves(point, question));
            if (dominated === (found.plan !== undefined)) agree++;
            else differ++;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(agree).toBeGreaterThan(20);
    expect(differ > 0).toBe(left !== 'nothing');
  });
});
