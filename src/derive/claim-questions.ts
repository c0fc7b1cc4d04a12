import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { guardAt, isConcerned } from '../claim/guard.js';
import type { Specification } from '../claim/specification.js';
import { Polynomial } from '../exact/polynomial.js';
import { plainTruth } from '../exact/sign-condition.js';
import { type InformationSet, inOrderOfPlay, type Tree } from '../game/tree.js';
import { treeOf } from '../game/unfold.js';
import { chanceQuestions } from './chance-questions.js';
import { type Draft, existenceQuestions } from './existence.js';
import { Expansion } from './expansion.js';
import {
  conditionHolds,
  denied,
  questionOf,
  relationFails,
  restrictionHolds,
} from './hypotheses.js';
import {
  constraintsAt,
  type IncentiveConstraint,
  MOST_LISTED,
  type Regime,
  regimesAt,
} from './incentive.js';
import { isAttained, isNoLess } from './later-gain.js';
import type { Maximum } from './maximum.js';
import type { Hypothesis, Question } from './question.js';
import { type SymbolicAssessment, symbolicAssessment } from './symbolic-assessment.js';
import { SymbolicWalk } from './symbolic-walk.js';
import { plainlyAtLeastZero } from './worthwhile.js';

/** What part of a claim a question stands for. */
export type Part =
  /** The draws of the game have probabilities. */
  | { readonly kind: 'probabilities' }
  /** The assessment exists exactly where the claim says. */
  | { readonly kind: 'existence' }
  /** A stated belief is what Bayes' rule dictates. */
  | { readonly kind: 'consistency'; readonly set: InformationSet }
  /** Where the conditions hold, a deviation does not pay. */
  | { readonly kind: 'sufficiency'; readonly constraint: IncentiveConstraint }
  /** Where a condition fails, some deviation pays. */
  | { readonly kind: 'necessity'; readonly set: InformationSet; readonly condition: Condition };

export interface ClaimQuestion extends Question {
  readonly part: Part;
}

/** A claim with its game and assessment in symbols. */
export interface SymbolicClaim {
  readonly claim: Claim;
  readonly tree: Tree;
  readonly expansion: Expansion;
  readonly assessment: SymbolicAssessment;
  readonly walk: SymbolicWalk;
  /** Information sets in order of play, with their regimes and constraints. */
  readonly sets: readonly SymbolicSet[];
}

export interface SymbolicSet {
  readonly set: InformationSet;
  readonly regimes: readonly {
    readonly regime: Regime;
    readonly constraints: readonly IncentiveConstraint[];
  }[];
}

/** @param mostListed how many plans that begin with one action are listed one by one. */
export function symbolicClaim(
  spec: Pick<Specification, 'parameters' | 'restrictions'>,
  claim: Claim,
  expansion: Expansion = new Expansion(spec),
  mostListed: number = MOST_LISTED,
): SymbolicClaim {
  const tree = treeOf(claim.game);
  const assessment = symbolicAssessment(claim, tree, expansion);
  const { profile } = assessment;
  const walk = new SymbolicWalk(tree, profile, expansion);
  const isAtLeastZero = plainlyAtLeastZero(spec.restrictions, profile, expansion);
  const sets = inOrderOfPlay(tree, tree.informationSets, (set) => set).map(
    (set): SymbolicSet => ({
      set,
      regimes: regimesAt(set, assessment.beliefs[set.index], walk, expansion).map((regime) => ({
        regime,
        constraints: constraintsAt(set, regime, {
          ...{ profile, walk, expansion, isAtLeastZero, mostListed },
          newSymbol: () => expansion.newSymbol('max'),
        }),
      })),
    }),
  );
  return { claim, tree, expansion, assessment, walk, sets };
}

/**
 * The questions that a claim comes to: a point of the admissible parameters refutes the claim
 * exactly if it solves one of them. (Where a claim's `where` fails and all else exists, a belief
 * that is none where its weights sum to 0 is overlooked: such a question `needsWalk`.)
 */
export function claimQuestions(
  spec: Pick<Specification, 'restrictions'>,
  symbolic: SymbolicClaim,
): ClaimQuestion[] {
  const { claim, expansion, sets, tree } = symbolic;
  const admissible = spec.restrictions.flatMap((each) => restrictionHolds(each, expansion));
  const where = claim.where.flatMap((each) => conditionHolds(each, expansion));
  const ask = (
    part: Part,
    { asserts, hypotheses, needsWalk = false }: Draft,
    maxima: readonly Maximum[] = [],
  ): ClaimQuestion => ({
    ...questionOf(asserts, [...admissible, ...hypotheses], expansion, maxima),
    part,
    needsWalk,
  });
  return [
    ...chanceQuestions(tree, expansion).map((draft) => ask({ kind: 'probabilities' }, draft)),
    ...existenceQuestions(claim, tree, symbolic.assessment, expansion).map((draft) =>
      ask({ kind: 'existence' }, draft),
    ),
    ...sets.flatMap((each) =>
      setQuestions(symbolic, each).map(({ part, asserts, hypotheses, maxima = [] }) =>
        ask(part, { asserts, hypotheses: [...where, ...hypotheses] }, maxima),
      ),
    ),
  ].filter(({ hypotheses }) => !hypotheses.some((each) => plainTruth(each) === false));
}

function setQuestions(symbolic: SymbolicClaim, { set, regimes }: SymbolicSet): SetDraft[] {
  const { claim, assessment, expansion, walk } = symbolic;
  const { scope } = claim;
  const concerned = isConcerned(claim, set);
  const guard = guardAt(claim, set);
  const permitted = guard.flatMap((each) => conditionHolds(each, expansion));
  const consistent =
    scope.kind === 'iff'
      ? []
      : scope.at === undefined
        ? scope.conditions.flatMap((each) => conditionHolds(each, expansion))
        : undefined;

  return [
    ...(consistent
      ? bayes(set, assessment, walk, expansion).map(({ asserts, hypotheses }) => ({
          part: { kind: 'consistency', set } as const,
          asserts,
          hypotheses: [...consistent, ...hypotheses],
        }))
      : []),
    ...regimes.flatMap(({ regime, constraints }) => [
      ...(concerned
        ? constraints.map((constraint) => sufficiency(constraint, [...regime.where, ...permitted]))
        : []),
      ...(scope.kind === 'iff'
        ? guard.flatMap((condition) => necessity(condition, constraints, set, regime, expansion))
        : []),
    ]),
  ];
}

/** A question about an information set, before what all questions presuppose is added. */
interface SetDraft extends Draft {
  readonly part: Part;
  readonly maxima?: readonly Maximum[];
}

/** That where its conditions hold, a deviation gains nothing. */
function sufficiency(constraint: IncentiveConstraint, given: readonly Hypothesis[]): SetDraft {
  const { set, later, gain } = constraint;
  const asserts = `${deviationText(constraint)} gains ${set.mover} at "${set.name}" nothing`;
  return {
    part: { kind: 'sufficiency', constraint },
    asserts: `where its conditions hold, ${asserts}`,
    hypotheses: [
      ...given,
      ...later.flatMap((each) => [...isNoLess(each), isAttained(each)]),
      { polynomial: gain, sense: '>', says: `denied: ${asserts}` },
    ],
    maxima: later,
  };
}

/** That where some conditions hold, a deviation gains nothing. */
export function gainQuestion(
  restrictions: Specification['restrictions'],
  conditions: readonly Condition[],
  constraint: IncentiveConstraint,
  expansion: Expansion,
): Question {
  const given = [
    ...restrictions.flatMap((each) => restrictionHolds(each, expansion)),
    ...conditions.flatMap((each) => conditionHolds(each, expansion)),
  ];
  const { asserts, hypotheses, maxima } = sufficiency(constraint, [
    ...given,
    ...constraint.regime.where,
  ]);
  return questionOf(asserts, hypotheses, expansion, maxima);
}

/** That where a condition fails, some deviation gains something. */
function necessity(
  condition: Condition,
  constraints: readonly IncentiveConstraint[],
  set: InformationSet,
  regime: Regime,
  expansion: Expansion,
): SetDraft[] {
  const place = `${set.mover} at "${set.name}"`;
  const maxima = constraints.flatMap(({ later }) => later);
  return relationFails(condition.relation, condition.id, expansion).map((failing) => ({
    part: { kind: 'necessity', set, condition },
    asserts: `where ${condition.id} fails, ${place} gains by deviating`,
    hypotheses: [
      ...regime.where,
      // Where the profile is as good even if later gains are this large or larger, it is as good.
      ...maxima.flatMap(isNoLess),
      ...constraints.map(
        (constraint): Hypothesis => ({
          polynomial: constraint.gain.negated(),
          sense: '≥',
          says: `${deviationText(constraint)} gains ${place} nothing`,
        }),
      ),
      ...failing,
    ],
    maxima,
  }));
}

/** A deviation in words: its actions, the later ones with the set at which they are taken. */
export function deviationText({ set, deviation, later }: IncentiveConstraint): string {
  return [
    ...[...deviation].map(([at, action]) =>
      at === set ? `${at.actions[action]}` : `${at.actions[action]} at "${at.name}"`,
    ),
    ...(later.length > 0 ? ['whatever is best'] : []),
  ].join(', then ');
}

/** Where a set is reached, each member's stated belief times the reach is its own reach. */
function bayes(
  set: InformationSet,
  { beliefs }: SymbolicAssessment,
  walk: SymbolicWalk,
  expansion: Expansion,
): Draft[] {
  const belief = beliefs[set.index];
  if (belief === undefined) return [];
  const place = `${set.mover} at "${set.name}"`;
  const asserts = `the belief of ${place} is the posterior`;
  const reaches = set.members.map((member) => walk.reach(member));
  const reach = Polynomial.sum(reaches);
  const total = Polynomial.sum(belief.weights);
  const reached: Hypothesis = {
    polynomial: expansion.cleared(reach),
    sense: '>',
    says: `reached: ${place}`,
  };
  const differs = (weights: readonly Polynomial[], sum: Polynomial, given: Hypothesis[]): Draft[] =>
    weights.flatMap((weight, index) => {
      const difference = weight.times(reach).minus((reaches[index] ?? Polynomial.zero).times(sum));
      return denied({ polynomial: expansion.cleared(difference), sense: '=' }, asserts).map(
        (denial) => ({ asserts, hypotheses: [reached, ...given, denial] }),
      );
    });
  if (belief.otherwise === undefined) return differs(belief.weights, Polynomial.one, []);
  const weighed = (sense: '=' | '≠'): Hypothesis => ({
    polynomial: expansion.cleared(total),
    sense,
    says: `the weights of the belief of ${place} sum to ${sense === '=' ? '0' : 'something else'}`,
  });
  return [
    ...differs(belief.weights, total, [weighed('≠')]),
    ...differs(belief.otherwise, Polynomial.one, [weighed('=')]),
  ];
}
