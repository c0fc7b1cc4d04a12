import { guardAt, isConcerned, whereBelieved, whereConsistent } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { beliefsTogether, hangTogether, isConsistentBeliefOpen } from '../beliefs-together.js';
import { chanceQuestions } from '../chance-questions.js';
import { existenceQuestions, nonexistence } from '../existence.js';
import type { Expansion } from '../expansion.js';
import type { IncentiveConstraint } from '../incentive.js';
import { isAttained, isNoLess } from '../later-gain.js';
import {
  conditionsHold,
  type Draft,
  denied,
  type Hypothesis,
  type Maximum,
  mayHaveSolution,
  type Question,
  questionOf,
  relationFails,
  restrictionsHold,
} from '../question.js';
import type { SymbolicClaim, SymbolicSet } from '../symbolic-claim.js';
import type { SymbolicConsistency } from '../symbolic-consistency.js';
import { beliefFails, beliefLacks } from './bayes-rule.js';
import { supportFails } from './belief-support.js';
import { deviationWords } from './deviation-words.js';
import { rationalWays, wholeNecessity } from './whole-necessity.js';

/** What part of a claim a question stands for. */
export type Part =
  /** The draws of the game have probabilities. */
  | { readonly kind: 'probabilities' }
  /** The assessment exists exactly where the claim says. */
  | { readonly kind: 'existence' }
  /** A belief is stated where one is needed, and is what Bayes' rule dictates. */
  | { readonly kind: 'consistency'; readonly set: DeclaredSet }
  /** Beliefs hang together as the concept has it: at a set, or all of them. */
  | { readonly kind: 'limits'; readonly set: DeclaredSet | undefined }
  /** Where the conditions hold, a deviation does not pay. */
  | { readonly kind: 'sufficiency'; readonly constraint: IncentiveConstraint }
  /** Where the conditions hold, some belief supports the behavior at a set. */
  | { readonly kind: 'support'; readonly set: DeclaredSet }
  /** Where a condition fails, some deviation pays: at a set, or at some set. */
  | {
      readonly kind: 'necessity';
      readonly set: DeclaredSet | undefined;
      readonly condition: Condition;
    };

export interface ClaimQuestion extends Question {
  readonly part: Part;
}

/**
 * The questions that a claim comes to: a point of the admissible parameters refutes the claim
 * exactly if it solves one of them. (Where its `where` fails and all else exists, a belief that is
 * none for weights that sum to 0 is overlooked: such a question `needsWalk`.)
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
    { asserts, hypotheses, needsWalk = false, open }: Draft,
    maxima: readonly Maximum[] = [],
  ): ClaimQuestion => ({
    ...questionOf(asserts, [...admissible, ...hypotheses], expansion, maxima),
    ...{ part, open },
    needsWalk: needsWalk || open !== undefined,
  });
  return [
    ...chanceQuestions(tree, expansion).map((draft) => ask({ kind: 'probabilities' }, draft)),
    ...existenceQuestions(claim, tree, symbolic.assessment, expansion).map((draft) =>
      ask({ kind: 'existence' }, draft),
    ),
    ...limitDrafts(symbolic).map(({ part, ...draft }) =>
      ask(part, { ...draft, hypotheses: [...where, ...draft.hypotheses] }),
    ),
    ...sets.flatMap((each) =>
      setQuestions(symbolic, each).map(({ part, asserts, hypotheses, maxima = [] }) =>
        ask(part, { asserts, hypotheses: [...where, ...hypotheses] }, maxima),
      ),
    ),
    ...wholeNecessity(spec, symbolic).map(({ condition, hypotheses, maxima, ...draft }) =>
      ask(
        { kind: 'necessity', set: undefined, condition },
        { ...draft, hypotheses: [...where, ...hypotheses] },
        maxima,
      ),
    ),
  ].filter(mayHaveSolution);
}

/** The maxima whose symbols occur in a failure. */
export function maximaIn({ part }: EquilibriumFailure): readonly Maximum[] {
  return part.kind === 'sufficiency' ? part.constraint.later : [];
}

/** A way in which a claimed assessment is no equilibrium: where all of the hypotheses hold. */
export interface EquilibriumFailure {
  readonly part: Exclude<Part, { readonly kind: 'necessity' }>;
  readonly asserts: string;
  readonly hypotheses: readonly Hypothesis[];
}

/** The ways in which beliefs are no limits of Bayesian ones, as far as that is told in symbols. */
function limitFailures(
  { claim }: Pick<SymbolicClaim, 'claim'>,
  consistency: SymbolicConsistency | undefined,
): EquilibriumFailure[] {
  if (consistency?.kind !== 'told') return [];
  return consistency.dictated.flatMap(({ set, given, difference }) => {
    const asserts = hangTogether(claim, set);
    return denied({ polynomial: difference, sense: '=' }, asserts).map(
      (denial): EquilibriumFailure => ({
        part: { kind: 'limits', set },
        asserts,
        hypotheses: [...given, denial],
      }),
    );
  });
}

/** The same, where the claim says that beliefs are such: its conditions may tell what else is open. */
function limitDrafts(symbolic: SymbolicClaim): SetDraft[] {
  const { claim, tree, assessment, walk, expansion } = symbolic;
  const conditions = whereConsistent(claim);
  if (symbolic.consistency === undefined || conditions === undefined) return [];
  const given = conditionsHold(conditions, expansion);
  const presupposed = [...conditionsHold(claim.where, expansion), ...given];
  const consistency =
    symbolic.consistency.kind === 'told' || isConsistentBeliefOpen(claim, tree)
      ? symbolic.consistency
      : beliefsTogether(claim, assessment, walk, expansion, expansion.restrictions, presupposed);
  if (consistency?.kind === 'told')
    return limitFailures(symbolic, consistency).map((draft) => ({
      ...draft,
      hypotheses: [...given, ...draft.hypotheses],
    }));
  const part = { kind: 'limits', set: undefined } as const;
  const [asserts, open] = [hangTogether(claim), consistency?.because];
  return [{ part, asserts, hypotheses: given, open }];
}

/** Why it is not told in symbols where a claim is an equilibrium; nothing where `failuresOf` tells. */
export function untold({ consistency }: SymbolicClaim): string | undefined {
  return consistency?.kind === 'open' ? consistency.because : undefined;
}

/**
 * The ways in which a claimed assessment is no equilibrium by the concept of its claim, whatever the
 * claim says of when it is one: there is no game or no such assessment, a stated belief is not the
 * posterior or there is none, a deviation pays. It is an equilibrium exactly where none of these is
 * so, unless that is `untold`.
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
    ...limitFailures(symbolic, symbolic.consistency),
    ...sets.flatMap((each): EquilibriumFailure[] => [
      ...[...beliefFails(each.set, symbolic), ...beliefLacks(each, symbolic)].map(
        (draft): EquilibriumFailure => ({ part: { kind: 'consistency', set: each.set }, ...draft }),
      ),
      ...each.regimes.flatMap(({ regime, constraints, support }) => [
        ...constraints.map((constraint): EquilibriumFailure => {
          const { hypotheses } = sufficiency(constraint, regime.where);
          const { mover, name } = each.set;
          const asserts = `${deviationWords(constraint)} gains ${mover} at "${name}" nothing`;
          return { part: { kind: 'sufficiency', constraint }, asserts, hypotheses };
        }),
        ...supportFails(each.set, support, regime.where).map(
          (draft): EquilibriumFailure => ({ part: { kind: 'support', set: each.set }, ...draft }),
        ),
      ]),
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
function setQuestions(symbolic: SymbolicClaim, each: SymbolicSet): SetDraft[] {
  const { set, regimes } = each;
  const { claim, expansion } = symbolic;
  const guard = guardAt(claim, set);
  const guarded = conditionsHold(guard, expansion);
  return [
    ...consistency(symbolic, each),
    ...regimes.flatMap((its) => [
      ...(isConcerned(claim, set) ? its.constraints : []).map((constraint) =>
        sufficiency(constraint, [...its.regime.where, ...guarded]),
      ),
      ...(isConcerned(claim, set)
        ? supportFails(set, its.support, [...its.regime.where, ...guarded])
        : []
      ).map(
        (draft): SetDraft => ({
          ...draft,
          part: { kind: 'support', set },
          asserts: `where its conditions hold, ${draft.asserts}`,
        }),
      ),
      // An `if` says nothing of where its conditions fail, and an `iff` about the whole not set by set.
      ...(claim.scope.kind === 'iff' ? guard : []).flatMap((condition) =>
        necessity(condition, set, its, expansion),
      ),
    ]),
  ];
}

/** That a belief is stated where it is needed, and is the posterior wherever the claim says so. */
function consistency(symbolic: SymbolicClaim, each: SymbolicSet): SetDraft[] {
  const { set } = each;
  const { claim, expansion } = symbolic;
  const drawn = (conditions: readonly Condition[] | undefined, drafts: readonly Draft[]) =>
    (conditions ? drafts : []).map(
      ({ asserts, hypotheses }): SetDraft => ({
        part: { kind: 'consistency', set },
        asserts,
        hypotheses: [...conditionsHold(conditions ?? [], expansion), ...hypotheses],
      }),
    );
  return [
    ...drawn(whereConsistent(claim), beliefFails(set, symbolic)),
    ...drawn(whereBelieved(claim, set), beliefLacks(each, symbolic)),
  ];
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

/** That where a condition fails, some deviation gains something; whatever is believed, if that is open. */
function necessity(
  condition: Condition,
  set: DeclaredSet,
  its: SymbolicSet['regimes'][number],
  expansion: Expansion,
): SetDraft[] {
  const place = `${set.mover} at "${set.name}"`;
  const whatever = its.support ? ', whatever the belief' : '';
  // Where the profile is as good even if later gains are larger than they are, it is as good.
  return rationalWays(its, its.regime.where).flatMap(({ hypotheses, maxima }) =>
    relationFails(condition.relation, condition.id, expansion).map((failing) => ({
      part: { kind: 'necessity', set, condition },
      asserts: `where ${condition.id} fails, ${place} gains by deviating${whatever}`,
      hypotheses: [...hypotheses, ...failing],
      maxima,
    })),
  );
}

/** That where some conditions hold, a deviation gains nothing. */
export function gainQuestion(
  restrictions: Specification['restrictions'],
  conditions: readonly Condition[],
  constraint: IncentiveConstraint,
  expansion: Expansion,
): Question {
  const { asserts, hypotheses, maxima } = sufficiency(constraint, [
    ...restrictionsHold(restrictions, expansion),
    ...conditionsHold(conditions, expansion),
    ...constraint.regime.where,
  ]);
  return questionOf(asserts, hypotheses, expansion, maxima);
}
