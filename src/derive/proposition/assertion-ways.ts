import type { Claim } from '../../claim/claim.js';
import { hangsTogether } from '../../claim/claimed-concept.js';
import { comparisonText } from '../../claim/comparison.js';
import type { EventualAssertion } from '../../claim/proposition/eventually.js';
import { type Survival, survivalText } from '../../claim/survival.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Expansion } from '../expansion.js';
import { type IncentiveConstraint, TooManyPlans } from '../incentive.js';
import type { Draft } from '../question.js';
import { type SymbolicClaim, symbolicClaim } from '../symbolic-claim.js';
import { comparisonFails, comparisonHolds } from './comparison-ways.js';
import { failuresOf, maximaIn, untold } from './equilibrium.js';
import { survivalFails, survivalHolds } from './survival.js';
import { equilibriumWays } from './whole-necessity.js';

/*
 * An assertion as sign conditions of polynomials of parameters alone, in which nothing stands for
 * something else: what becomes of each is then told by its leading coefficients. Later gains are
 * listed plan by plan, for what is the most of several is no polynomial; and beliefs that are left open,
 * which may be another at every value on the way, are eliminated. Of whether beliefs hang together the walk
 * has the last word.
 */

/** So many plans that begin with one action are listed one by one. */
const MOST_PLANS = 512;

const TOO_MANY_PLANS = `there are more than ${MOST_PLANS} plans for what a mover does later: too many to be listed one by one`;

export function assertedText(assertion: EventualAssertion): string {
  if (!('kind' in assertion)) return comparisonText(assertion);
  return assertion.kind === 'survival'
    ? survivalText(assertion)
    : `${assertion.id} is an equilibrium`;
}

/**
 * The ways in which an assertion fails: it does at a point exactly if one of them is so there, unless
 * one is open.
 * @param expansion in which named quotients are written out.
 */
export function assertionFails(assertion: EventualAssertion, expansion: Expansion): Draft[] {
  const asserts = assertedText(assertion);
  if (!('kind' in assertion)) {
    const { unlike, lacking } = comparisonFails(assertion, expansion);
    return [...unlike, ...lacking].map((draft) => ({ ...draft, asserts }));
  }
  const symbolic = inParametersAlone(claimOf(assertion), expansion);
  if (symbolic instanceof TooManyPlans)
    return [{ asserts, hypotheses: [], open: symbolic.message }];
  const refined = assertion.kind === 'survival' ? survivalFails(assertion, symbolic) : [];
  const open = untold(symbolic);
  const failures = failuresOf(symbolic).map(
    (failure): Draft =>
      maximaIn(failure).length > 0
        ? { asserts, hypotheses: [], open: TOO_MANY_PLANS }
        : {
            asserts: `${asserts}: ${failure.asserts}`,
            hypotheses: failure.hypotheses,
            needsWalk:
              failure.part.kind === 'limits' ||
              (failure.part.kind === 'support' && isBoundAt(failure.part.set, symbolic)),
          },
  );
  return [
    ...failures,
    ...refined,
    ...(open === undefined ? [] : [{ asserts, hypotheses: [], open }]),
  ];
}

/** The ways in which an assertion holds; it does not where none of them is so. */
export function assertionHolds(assertion: EventualAssertion, expansion: Expansion): Draft[] {
  if (!('kind' in assertion)) return comparisonHolds(assertion, expansion);
  const asserts = assertedText(assertion);
  const symbolic = inParametersAlone(claimOf(assertion), expansion);
  if (symbolic instanceof TooManyPlans)
    return [{ asserts, hypotheses: [], open: symbolic.message }];
  const constraints = symbolic.sets.flatMap(({ regimes }) =>
    regimes.flatMap((each) => each.constraints),
  );
  if (constraints.some(isOfSeveralPlans))
    return [{ asserts, hypotheses: [], open: TOO_MANY_PLANS }];
  const ways = equilibriumWays(symbolic, expansion.restrictions).map((way) => ({
    ...way,
    asserts,
    needsWalk: way.needsWalk || hangsTogether(symbolic.claim.concept),
  }));
  return assertion.kind === 'survival' ? both(ways, survivalHolds(assertion, symbolic)) : ways;
}

/** The claim that is said to be an equilibrium, or one that survives. */
function claimOf(assertion: Claim | Survival): Claim {
  return assertion.kind === 'survival' ? assertion.claim : assertion;
}

/** More ways than these are not gone through. */
const MOST_WAYS = 256;

/** Both of two things at once, in all of their ways. */
export function both(one: readonly Draft[], other: readonly Draft[]): Draft[] {
  if (one.length * other.length > MOST_WAYS)
    return [{ asserts: '', hypotheses: [], open: TOO_MANY }];
  return one.flatMap((left) =>
    other.map((right) => ({
      asserts: left.asserts,
      hypotheses: [...left.hypotheses, ...right.hypotheses],
      needsWalk: (left.needsWalk ?? false) || (right.needsWalk ?? false),
      open: left.open ?? right.open,
    })),
  );
}

const TOO_MANY = 'what is said can be so in too many ways at once to be gone through';

/** A claim in which no symbol stands for what is best, or for what is believed; or why there is none. */
function inParametersAlone(claim: Claim, expansion: Expansion): SymbolicClaim | TooManyPlans {
  try {
    return symbolicClaim(speaking(expansion), claim, expansion, MOST_PLANS, true);
  } catch (error) {
    if (error instanceof TooManyPlans) return error;
    throw error;
  }
}

/** Whether a belief that is left open has to fit others that are. */
function isBoundAt(set: DeclaredSet, { sets }: SymbolicClaim): boolean {
  return sets.some(
    (each) =>
      each.set === set && each.regimes.some(({ support }) => (support?.beside.length ?? 0) > 0),
  );
}

function isOfSeveralPlans({ later }: IncentiveConstraint): boolean {
  return later.length > 0;
}

/** What is admissible; that names are declared was seen to where formulas were written. */
function speaking({ restrictions }: Expansion) {
  return { parameters: [], restrictions };
}
