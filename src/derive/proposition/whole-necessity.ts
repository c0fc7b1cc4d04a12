import { hasBeliefs } from '../../claim/claimed-concept.js';
import type { Condition } from '../../claim/condition.js';
import type { Restriction } from '../../claim/parameter.js';
import { Rational } from '../../exact/rational.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { hangTogether } from '../beliefs-together.js';
import { gameExists } from '../chance-questions.js';
import { assessmentExists, strategiesExist } from '../existence.js';
import type { IncentiveConstraint, Regime } from '../incentive.js';
import { isNoLess } from '../later-gain.js';
import { type Draft, type Hypothesis, type Maximum, relationFails } from '../question.js';
import type { SymbolicClaim, SymbolicSet } from '../symbolic-claim.js';
import { isPosterior, type PosteriorCase, posteriorCases } from './bayes-rule.js';
import { deviationWords } from './deviation-words.js';
import { plainContradiction } from './plain-contradiction.js';

/*
 * That a claimed assessment is an equilibrium only where a condition holds: where the condition
 * fails, not all constraints of all information sets hold at once. What they are depends on where
 * play arrives, so that the sets' regimes are combined, each with each.
 */

/** A way in which an information set is as an equilibrium has it, in one of its regimes. */
interface Part {
  readonly hypotheses: readonly Hypothesis[];
  readonly maxima: readonly Maximum[];
}

/** More combinations of regimes than these are not gone through. */
const MOST_CASES = 64;

const TOO_MANY = `which information sets play comes to can be combined in more than ${MOST_CASES} ways: too many to be gone through, and what holds in all of them does not settle it`;

/** A draft about the claim as a whole. */
export interface WholeDraft extends Draft {
  readonly condition: Condition;
  readonly maxima: readonly Maximum[];
}

/** Of an `iff` about the whole: that where a condition fails, it is no equilibrium. */
export function wholeNecessity(
  { restrictions }: { readonly restrictions: readonly Restriction[] },
  symbolic: SymbolicClaim,
): WholeDraft[] {
  const { scope, where } = symbolic.claim;
  if (scope.kind !== 'exactly') return [];
  // What the strategies exist by is asked for where they do.
  const asked = scope.conditions.filter((condition) => !where.includes(condition));
  return equilibriumThough(asked, symbolic, restrictions);
}

/**
 * The ways in which the assessment is an equilibrium though one of some conditions fails, a draft for
 * each. Where there are too many, there is one for all of them, of what holds in each: unless that is
 * contradictory already, it stays open.
 * @param restrictions by which some combinations are plainly impossible.
 */
function equilibriumThough(
  conditions: readonly Condition[],
  symbolic: SymbolicClaim,
  restrictions: readonly Restriction[],
): WholeDraft[] {
  if (conditions.length === 0) return [];
  const { assessment, expansion, tree } = symbolic;
  const exists = strategiesExist(tree, assessment, expansion);
  const few = casesOf(symbolic, restrictions);
  const open = few === undefined ? TOO_MANY : undefined;
  const limits = limitsHold(symbolic);
  const cases = (few ?? [inEveryCase(symbolic)]).map(({ hypotheses, maxima }) => ({
    hypotheses: [...hypotheses, ...limits.hypotheses],
    maxima,
  }));
  return conditions.flatMap((condition) =>
    relationFails(condition.relation, condition.id, expansion).flatMap((failing) =>
      cases.map(({ hypotheses, maxima }) => ({
        ...{ condition, open, maxima, needsWalk: limits.partial },
        asserts: `where ${condition.id} fails, it is no equilibrium`,
        hypotheses: [...exists, ...hypotheses, ...failing],
      })),
    ),
  );
}

/**
 * What holds in an equilibrium whatever sets play comes to. Where it does not come to a set, all
 * that is said there of gains and beliefs under Bayes' rule is that 0 is 0, for weights are 0.
 */
function inEveryCase(symbolic: SymbolicClaim): Part {
  const parts = symbolic.sets.map((each): Part => {
    const [first, ...others] = partsOf(each, symbolic);
    if (first && others.length === 0) return first;
    const { set, regimes } = each;
    const reached = regimes.find(({ regime }) => regime.belief === 'Bayes');
    const [believed, ...further] = posteriorCases(set, symbolic);
    const posteriors = believed && further.length === 0 ? posterior(set, believed) : [];
    return holding(reached?.constraints ?? [], posteriors);
  });
  return {
    hypotheses: parts.flatMap(({ hypotheses }) => hypotheses),
    maxima: parts.flatMap(({ maxima }) => maxima),
  };
}

/**
 * The ways in which a claimed assessment is an equilibrium, whatever the claim says of when it is one:
 * there is a game and such an assessment, and in some combination of regimes nothing gains. Where
 * these are too many, there is one for all of them, as above.
 * @param restrictions by which some combinations are plainly impossible.
 */
export function equilibriumWays(
  symbolic: SymbolicClaim,
  restrictions: readonly Restriction[],
): Omit<WholeDraft, 'condition'>[] {
  const { claim, assessment, expansion, tree } = symbolic;
  const { hypotheses: exists, needsWalk } = assessmentExists(claim, tree, assessment, expansion);
  const there = [...gameExists(tree, expansion), ...exists];
  const few = casesOf(symbolic, restrictions);
  const open = few === undefined ? TOO_MANY : undefined;
  const limits = limitsHold(symbolic);
  return (few ?? [inEveryCase(symbolic)]).map(({ hypotheses, maxima }) => ({
    ...{ asserts: `${claim.id} is no equilibrium`, maxima, open },
    needsWalk: needsWalk || limits.partial,
    hypotheses: [...there, ...hypotheses, ...limits.hypotheses],
  }));
}

/**
 * That beliefs are limits of Bayesian ones, as far as that is told in symbols, and does not depend on
 * how a belief is put together.
 */
function limitsHold({ claim, consistency }: SymbolicClaim): {
  readonly hypotheses: readonly Hypothesis[];
  /** Whether there is more to it. */
  readonly partial: boolean;
} {
  if (consistency === undefined) return { hypotheses: [], partial: false };
  if (consistency.kind === 'open') return { hypotheses: [], partial: true };
  const plain = consistency.dictated.filter(({ given }) => given.length === 0);
  return {
    hypotheses: plain.map(
      ({ set, difference }): Hypothesis => ({
        polynomial: difference,
        sense: '=',
        says: hangTogether(claim, set),
      }),
    ),
    partial: plain.length < consistency.dictated.length,
  };
}

/** The combinations of regimes; `undefined` where they are too many. */
function casesOf(
  symbolic: SymbolicClaim,
  restrictions: readonly Restriction[],
): readonly Part[] | undefined {
  const isImpossible = plainContradiction(restrictions, symbolic.expansion);
  let cases: readonly Part[] = [{ hypotheses: [], maxima: [] }];
  for (const each of symbolic.sets) {
    const parts = partsOf(each, symbolic);
    cases = cases
      .flatMap(({ hypotheses, maxima }) =>
        parts.map((part) => ({
          hypotheses: [...hypotheses, ...part.hypotheses],
          maxima: [...maxima, ...part.maxima],
        })),
      )
      .filter(({ hypotheses }) => !isImpossible(hypotheses));
    if (cases.length > MOST_CASES) return undefined;
  }
  return cases;
}

/** An information set by regime: its constraints hold, and its belief is what Bayes' rule says. */
function partsOf({ set, regimes }: SymbolicSet, symbolic: SymbolicClaim): Part[] {
  const believed = posteriorCases(set, symbolic);
  const sure = set.members.length === 1 && regimes.find(({ regime }) => isSure(regime));
  // Of one history, what is gained does not depend on whether play arrives.
  if (sure) return [holding(sure.constraints, [])];
  return regimes.flatMap((each) => {
    const { regime, constraints } = each;
    // Without a belief where one is asked for it is no equilibrium.
    if (regime.belief === 'none' && hasBeliefs(symbolic.claim.concept)) return [];
    return regime.belief === 'Bayes' && believed.length > 0
      ? believed.map((each) => holding(constraints, [...regime.where, ...posterior(set, each)]))
      : rationalWays(each, regime.where);
  });
}

/** Whether the one history of a set is believed in for sure, as stated or for want of another. */
function isSure({ belief, weights }: Regime): boolean {
  return belief === 'stated' && (weights[0]?.constantValue?.equals(Rational.one) ?? false);
}

function posterior(set: DeclaredSet, { given, differences }: PosteriorCase): Hypothesis[] {
  const says = isPosterior(set);
  return [
    ...given,
    ...differences.map((polynomial): Hypothesis => ({ polynomial, sense: '=', says })),
  ];
}

/** The ways in which no deviation gains in a regime: several, where the belief may be any. */
export function rationalWays(
  { constraints, support }: SymbolicSet['regimes'][number],
  given: readonly Hypothesis[],
): Part[] {
  return support
    ? support.some.map((way) => ({ hypotheses: [...given, ...way], maxima: [] }))
    : [holding(constraints, given)];
}

/** That no deviation gains, even if later gains are as large as they may be. */
function holding(constraints: readonly IncentiveConstraint[], given: readonly Hypothesis[]): Part {
  const maxima = constraints.flatMap(({ later }) => later);
  return {
    hypotheses: [...given, ...maxima.flatMap(isNoLess), ...constraints.map(gainsNothing)],
    maxima,
  };
}

/** That a deviation gains nothing. */
function gainsNothing(constraint: IncentiveConstraint): Hypothesis {
  const { set, gain } = constraint;
  return {
    polynomial: gain.negated(),
    sense: '≥',
    says: `${deviationWords(constraint)} gains ${set.mover} at "${set.name}" nothing`,
  };
}
