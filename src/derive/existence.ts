import { type Claim, statedBelief } from '../claim/claim.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { plainTruth } from '../exact/sign-condition.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import { conditionsHold, type Draft, denied, type Hypothesis, relationFails } from './question.js';
import type { SymbolicAssessment } from './symbolic-walk.js';

/** That what a claim prescribes are probabilities. */
export function strategiesExist(
  { informationSets }: DeclaredForm,
  { profile }: SymbolicAssessment,
  expansion: Expansion,
): Hypothesis[] {
  return informationSets.flatMap((set) =>
    probabilities(profile[set.index] ?? [], `the strategy of ${placeOf(set)}`, expansion),
  );
}

/** The ways in which what a claim prescribes are no probabilities. */
export function strategiesFail(
  claim: Claim,
  tree: DeclaredForm,
  assessment: SymbolicAssessment,
  expansion: Expansion,
): Hypothesis[][] {
  return [
    ...strategiesExist(tree, assessment, expansion).flatMap((each) =>
      denied(each, each.says).map((denial) => [denial]),
    ),
    ...tree.informationSets.flatMap((set) =>
      prescribedAt(claim, set).flatMap((formula) =>
        dividesByZero(formula, `the strategies of ${claim.id}`, expansion),
      ),
    ),
  ];
}

/** That no strategy of a claim divides by zero, whatever cancels. */
export function strategiesDivide(
  claim: Claim,
  tree: DeclaredForm,
  expansion: Expansion,
): Hypothesis[] {
  const says = `the strategies of ${claim.id} are defined`;
  return tree.informationSets
    .flatMap((set) => prescribedAt(claim, set))
    .flatMap((formula) => expansion.divisorsOf(formula).map((divisor) => ({ ...divisor, says })));
}

function prescribedAt({ strategies }: Claim, { variable, key }: DeclaredSet): Formula[] {
  return Object.values(strategies[variable]?.[key] ?? {});
}

/** The ways in which a formula divides by zero. */
export function dividesByZero(
  formula: Formula,
  says: string,
  expansion: Expansion,
): Hypothesis[][] {
  return expansion
    .divisorsOf(formula)
    .map(({ polynomial }) => [{ polynomial, sense: '=', says: `undefined: ${says}` }]);
}

/** The ways in which there is no such assessment as is claimed. */
export function nonexistence(
  claim: Claim,
  tree: DeclaredForm,
  assessment: SymbolicAssessment,
  expansion: Expansion,
): Draft[] {
  const lacks = (each: Hypothesis, given: readonly Hypothesis[]): Draft[] =>
    denied(each, each.says).map((denial) => ({
      asserts: `${each.says} has probabilities`,
      hypotheses: [...given, denial],
    }));
  return [
    ...strategiesExist(tree, assessment, expansion).flatMap((each) => lacks(each, [])),
    ...requirements(claim, tree, assessment, expansion).flatMap(({ hypothesis, given }) =>
      lacks(hypothesis, given),
    ),
  ];
}

function requirements(
  claim: Claim,
  tree: DeclaredForm,
  assessment: SymbolicAssessment,
  expansion: Expansion,
): Required[] {
  return tree.informationSets.flatMap((set) => [
    ...divisionsAt(claim, set, assessment, expansion),
    ...beliefExists(set, assessment, expansion),
  ]);
}

/**
 * That there is such an assessment as is claimed. What is believed where weights sum to 0 is left
 * out: where all of this is so, only the walk can then tell.
 */
export function assessmentExists(
  claim: Claim,
  tree: DeclaredForm,
  assessment: SymbolicAssessment,
  expansion: Expansion,
): { readonly hypotheses: readonly Hypothesis[]; readonly needsWalk: boolean } {
  const required = requirements(claim, tree, assessment, expansion);
  const always = required.flatMap(({ hypothesis, fallback }) => (fallback ? [] : [hypothesis]));
  return {
    hypotheses: [...strategiesExist(tree, assessment, expansion), ...always],
    needsWalk: required.some(({ fallback }) => fallback),
  };
}

/** That the claimed assessment exists exactly where the claim says. */
export function existenceQuestions(
  claim: Claim,
  tree: DeclaredForm,
  assessment: SymbolicAssessment,
  expansion: Expansion,
): Draft[] {
  const where = conditionsHold(claim.where, expansion);
  const { hypotheses: exists, needsWalk } = assessmentExists(claim, tree, assessment, expansion);
  return [
    ...nonexistence(claim, tree, assessment, expansion).map((draft) => ({
      ...draft,
      hypotheses: [...where, ...draft.hypotheses],
    })),
    ...claim.where.flatMap((condition) =>
      relationFails(condition.relation, condition.id, expansion).map((failing) => ({
        asserts: `the assessment exists only if ${condition.id}`,
        hypotheses: [...exists, ...failing],
        needsWalk,
      })),
    ),
  ];
}

interface Required {
  readonly hypothesis: Hypothesis;
  /** Where it is required. */
  readonly given: readonly Hypothesis[];
  /** Whether it is required only where the weights of a belief sum to 0. */
  readonly fallback: boolean;
}

/** That nothing prescribed or believed at a set divides by zero, whatever cancels or has a name. */
function divisionsAt(
  claim: Claim,
  set: DeclaredSet,
  { beliefs }: SymbolicAssessment,
  expansion: Expansion,
): Required[] {
  const belief = statedBelief(claim, set);
  const none = vanishing(beliefs[set.index]?.weights ?? [], placeOf(set), expansion);
  const [prescribed, believed] = [
    `the strategy of ${placeOf(set)}`,
    `the belief of ${placeOf(set)}`,
  ];
  const divisions = (says: string, formulas: readonly Formula[], where?: Hypothesis): Required[] =>
    formulas.flatMap((formula) =>
      expansion.divisionsIn(formula).map(({ divisor, inner }) => ({
        hypothesis: { ...divisor, says },
        given: [
          ...(where ? [where] : []),
          ...inner.map((each) => ({ ...each, says: `${says}: defined` })),
        ],
        fallback: where !== undefined,
      })),
    );
  return [
    ...divisions(prescribed, prescribedAt(claim, set)),
    ...divisions(believed, Object.values(belief?.weights ?? {})),
    ...divisions(believed, Object.values(belief?.otherwise ?? {}), none),
  ];
}

/** What makes a stated belief one, and where each part of that is required. */
function beliefExists(
  set: DeclaredSet,
  { beliefs }: SymbolicAssessment,
  expansion: Expansion,
): Required[] {
  const belief = beliefs[set.index];
  if (belief === undefined) return [];
  const says = `the belief of ${placeOf(set)}`;
  const { weights, otherwise } = belief;
  const always = (hypothesis: Hypothesis): Required => ({ hypothesis, given: [], fallback: false });
  if (otherwise === undefined) return probabilities(weights, says, expansion).map(always);
  const total = Polynomial.sum(weights);
  const none = vanishing(weights, placeOf(set), expansion);
  return [
    ...weights.map((weight) =>
      always({ polynomial: expansion.cleared(weight.times(total)), sense: '≥', says }),
    ),
    ...probabilities(otherwise, says, expansion).map((hypothesis) => ({
      hypothesis,
      given: [none],
      fallback: true,
    })),
  ];
}

/** That the weights of a belief sum to 0, so that another one is held. */
function vanishing(
  weights: readonly Polynomial[],
  place: string,
  expansion: Expansion,
): Hypothesis {
  return {
    polynomial: expansion.cleared(Polynomial.sum(weights)),
    sense: '=',
    says: `the belief of ${place}: weights sum to 0`,
  };
}

function placeOf({ mover, name }: DeclaredSet): string {
  return `${mover} at "${name}"`;
}

/** That polynomials are probabilities and sum to 1; those that plainly are one need no saying. */
function probabilities(
  polynomials: readonly Polynomial[],
  says: string,
  expansion: Expansion,
): Hypothesis[] {
  const surplus = Polynomial.sum(polynomials).minus(Polynomial.one);
  return [
    ...polynomials.map(
      (each): Hypothesis => ({ polynomial: expansion.cleared(each), sense: '≥', says }),
    ),
    ...expansion.divisorsIn(polynomials).map((divisor) => ({ ...divisor, says })),
    { polynomial: expansion.cleared(surplus), sense: '=' as const, says },
  ].filter((each) => plainTruth(each) !== true);
}
