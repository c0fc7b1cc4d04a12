import { guardAt, isConcerned, whereConsistent } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { chanceQuestions } from '../chance-questions.js';
import { existenceQuestions, nonexistence } from '../existence.js';
import type { Expansion } from '../expansion.js';
import type { IncentiveConstraint, Regime } from '../incentive.js';
import { isAttained, isNoLess } from '../later-gain.js';
import type { Hypothesis, Maximum, Question } from '../question.js';
import {
  conditionsHold,
  type Draft,
  denied,
  mayHaveSolution,
  questionOf,
  relationFails,
  restrictionsHold,
} from '../question.js';
import type { SymbolicClaim, SymbolicSet } from '../symbolic-claim.js';

/** What part of a claim a question stands for. */
export type Part =
  /** The draws of the game have probabilities. */
  | { readonly kind: 'probabilities' }
  /** The assessment exists exactly where the claim says. */
  | { readonly kind: 'existence' }
  /** A stated belief is what Bayes' rule dictates. */
  | { readonly kind: 'consistency'; readonly set: DeclaredSet }
  /** Where the conditions hold, a deviation does not pay. */
  | { readonly kind: 'sufficiency'; readonly constraint: IncentiveConstraint }
  /** Where a condition fails, some deviation pays. */
  | { readonly kind: 'necessity'; readonly set: DeclaredSet; readonly condition: Condition };

export interface ClaimQuestion extends Question {
  readonly part: Part;
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
  const admissible = restrictionsHold(spec.restrictions, expansion);
  const where = conditionsHold(claim.where, expansion);
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
  ].filter(mayHaveSolution);
}

/** A way in which a claimed assessment is no equilibrium: where all of the hypotheses hold. */
export interface EquilibriumFailure {
  readonly part: Exclude<Part, { readonly kind: 'necessity' }>;
  readonly asserts: string;
  readonly hypotheses: readonly Hypothesis[];
}

/**
 * The ways in which a claimed assessment is no weak perfect Bayesian equilibrium, whatever the claim
 * says of when it is one: there is no game or no such assessment, a stated belief is not the
 * posterior, a deviation pays. It is an equilibrium exactly where none of these is so.
 */
export function failuresOf(symbolic: SymbolicClaim): EquilibriumFailure[] {
  const { claim, tree, assessment, expansion, sets } = symbolic;
  return [
    ...chanceQuestions(tree, expansion).map(
      (draft): EquilibriumFailure => ({ part: { kind: 'probabilities' }, ...draft }),
    ),
    ...nonexistence(claim, tree, assessment, expansion).map(
      (draft): EquilibriumFailure => ({ part: { kind: 'existence' }, ...draft }),
    ),
    ...sets.flatMap(({ set, regimes }): EquilibriumFailure[] => [
      ...beliefFails(set, symbolic).map(
        (draft): EquilibriumFailure => ({ part: { kind: 'consistency', set }, ...draft }),
      ),
      ...regimes.flatMap(({ regime, constraints }) =>
        constraints.map((constraint): EquilibriumFailure => {
          const { hypotheses } = sufficiency(constraint, regime.where);
          const asserts = `${deviationWords(constraint)} gains ${set.mover} at "${set.name}" nothing`;
          return { part: { kind: 'sufficiency', constraint }, asserts, hypotheses };
        }),
      ),
    ]),
  ].filter(({ hypotheses }) => !hypotheses.some((each) => plainTruth(each) === false));
}

/** A question about an information set, before what all questions presuppose is added. */
interface SetDraft extends Draft {
  readonly part: Part;
  readonly maxima?: readonly Maximum[];
}

/**
 * What a claim says of one information set: that the stated belief is the posterior; and, regime by
 * regime, that no deviation pays where the conditions of the set hold, and that one does where a
 * condition fails.
 */
function setQuestions(symbolic: SymbolicClaim, { set, regimes }: SymbolicSet): SetDraft[] {
  const { claim, expansion } = symbolic;
  const guard = guardAt(claim, set);
  const guarded = conditionsHold(guard, expansion);
  return [
    ...consistency(symbolic, set),
    ...regimes.flatMap(({ regime, constraints }) => [
      ...(isConcerned(claim, set) ? constraints : []).map((constraint) =>
        sufficiency(constraint, [...regime.where, ...guarded]),
      ),
      // An `if` says nothing of where its conditions fail.
      ...(claim.scope.kind === 'iff' ? guard : []).flatMap((condition) =>
        necessity(condition, set, regime, constraints, expansion),
      ),
    ]),
  ];
}

/** That a stated belief is the posterior wherever the claim says that it is. */
function consistency(symbolic: SymbolicClaim, set: DeclaredSet): SetDraft[] {
  const { claim, expansion } = symbolic;
  const conditions = whereConsistent(claim);
  if (conditions === undefined) return [];
  const given = conditionsHold(conditions, expansion);
  return beliefFails(set, symbolic).map(({ asserts, hypotheses }) => ({
    part: { kind: 'consistency', set },
    asserts,
    hypotheses: [...given, ...hypotheses],
  }));
}

/** That where its conditions hold, a deviation gains nothing. */
function sufficiency(constraint: IncentiveConstraint, given: readonly Hypothesis[]): SetDraft {
  const { set, later, gain } = constraint;
  const asserts = `${deviationWords(constraint)} gains ${set.mover} at "${set.name}" nothing`;
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

/** That where a condition fails, some deviation gains something. */
function necessity(
  condition: Condition,
  set: DeclaredSet,
  regime: Regime,
  constraints: readonly IncentiveConstraint[],
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
          says: `${deviationWords(constraint)} gains ${place} nothing`,
        }),
      ),
      ...failing,
    ],
    maxima,
  }));
}

/** That where some conditions hold, a deviation gains nothing. */
export function gainQuestion(
  restrictions: Specification['restrictions'],
  conditions: readonly Condition[],
  constraint: IncentiveConstraint,
  expansion: Expansion,
): Question {
  const given = [
    ...restrictionsHold(restrictions, expansion),
    ...conditionsHold(conditions, expansion),
  ];
  const { asserts, hypotheses, maxima } = sufficiency(constraint, [
    ...given,
    ...constraint.regime.where,
  ]);
  return questionOf(asserts, hypotheses, expansion, maxima);
}

/** A deviation in words: its actions, the later ones with the set at which they are taken. */
export function deviationWords({ set, deviation, later }: IncentiveConstraint): string {
  return [
    ...[...deviation].map(([at, action]) =>
      at === set ? `${at.actions[action]}` : `${at.actions[action]} at "${at.name}"`,
    ),
    ...(later.length > 0 ? ['whatever is best'] : []),
  ].join(', then ');
}

/**
 * The ways in which a stated belief is not the posterior. Where a set is reached, each member's
 * belief times the reach of the set is its own reach.
 */
function beliefFails(set: DeclaredSet, { assessment, walk, expansion }: SymbolicClaim): Draft[] {
  const belief = assessment.beliefs[set.index];
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
      const difference = weight.times(reach).minus(entry(reaches, index).times(sum));
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
