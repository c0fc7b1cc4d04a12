import {
  type Assessment,
  type Belief,
  normalized,
  type Profile,
} from '../equilibrium/assessment.js';
import { type Formula, formulaText } from '../exact/formula.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import { keyOf } from '../game/game.js';
import { type BeliefFormulas, type Claim, statedBelief } from './claim.js';

/** A claimed assessment as numbers, or why its numbers are no strategies and beliefs. */
export type AssessmentAtPoint =
  | { readonly exists: true; readonly assessment: Assessment }
  | {
      readonly exists: false;
      /** What is wrong, set by set: `the strategy of A at "nothing" gives u 3/2, above 1`. */
      readonly problems: readonly string[];
    };

/** Claimed strategies as numbers; they are of use only where nothing is wrong with them. */
interface ProfileAtPoint {
  readonly profile: Profile;
  readonly problems: readonly string[];
}

/** The claimed strategies alone: what is expected of play does not depend on beliefs. */
export function claimedProfile(claim: Claim, tree: DeclaredForm, point: Point): ProfileAtPoint {
  const problems: string[] = [];
  const profile = tree.informationSets.map((set) => {
    const behavior = claim.strategies[set.variable]?.[set.key];
    const { numbers, wrong } = distribution(
      set.actions.map((action) => entryAt(action, behavior?.[action], point)),
    );
    problems.push(...wrong.map((each) => `the strategy ${ofMover(set)} ${each}`));
    return numbers;
  });
  return { profile, problems };
}

/** The claimed strategies and beliefs as numbers. */
export function claimedAssessment(
  claim: Claim,
  tree: DeclaredForm,
  point: Point,
): AssessmentAtPoint {
  const { profile, problems: ofStrategies } = claimedProfile(claim, tree, point);
  const problems = [...ofStrategies];
  const beliefs = tree.informationSets.map((set): Belief | undefined => {
    const formulas = statedBelief(claim, set);
    if (formulas === undefined) return undefined;
    const { numbers, wrong } = beliefAt(set, formulas, point);
    problems.push(...wrong.map((each) => `the belief ${ofMover(set)} ${each}`));
    return numbers;
  });
  return problems.length > 0
    ? { exists: false, problems }
    : { exists: true, assessment: { profile, beliefs } };
}

function ofMover({ mover, name }: DeclaredSet): string {
  return `of ${mover} at "${name}"`;
}

/** A number that a table gives an action or a history. */
interface Entry {
  readonly name: string;
  readonly formula: Formula | undefined;
  /** `undefined` where the formula divides by zero. */
  readonly value: Rational | undefined;
}

interface Numbers {
  readonly numbers: readonly Rational[];
  /** Why they are no probability distribution. */
  readonly wrong: readonly string[];
}

function entryAt(name: string, formula: Formula | undefined, point: Point): Entry {
  return { name, formula, value: formula ? valueAt(formula, point) : Rational.zero };
}

const keys = new WeakMap<DeclaredSet, readonly string[]>();

/** By member, what the mover does not see of its history, as belief tables write it. */
function unseenKeys(set: DeclaredSet): readonly string[] {
  const found = keys.get(set) ?? set.histories.map((history) => keyOf(set.unseen, history));
  keys.set(set, found);
  return found;
}

function beliefAt(set: DeclaredSet, formulas: BeliefFormulas, point: Point): Numbers {
  const over = (weights: Readonly<Record<string, Formula>>): Entry[] =>
    unseenKeys(set).map((unseen) => entryAt(`"${unseen}"`, weights[unseen], point));
  const entries = over(formulas.weights);
  if (formulas.otherwise === undefined) return distribution(entries);
  const weights = entries.map(({ value }) => value).filter((weight) => weight !== undefined);
  if (weights.length < entries.length) return { numbers: [], wrong: undefinedEntries(entries) };
  const shares = normalized(weights);
  if (shares === undefined) return distribution(over(formulas.otherwise));
  const { numbers, wrong } = distribution(
    entries.map(({ name }, index) => ({ name, formula: undefined, value: shares[index] })),
  );
  const listed = entries.map(({ name, value }) => `${name}: ${value}`).join(', ');
  return { numbers, wrong: wrong.map((each) => `${each} (its weights are ${listed})`) };
}

/** The numbers, and what keeps them from being a probability distribution. */
function distribution(entries: readonly Entry[]): Numbers {
  const numbers = entries.map(({ value }) => value).filter((value) => value !== undefined);
  if (numbers.length < entries.length) return { numbers: [], wrong: undefinedEntries(entries) };
  const outside = entries.flatMap(({ name, value }) => {
    if (value && value.sign < 0) return [`gives ${name} ${value}, below 0`];
    return value && Rational.one.lessThan(value) ? [`gives ${name} ${value}, above 1`] : [];
  });
  if (outside.length > 0) return { numbers, wrong: outside };
  const sum = Rational.sum(numbers);
  if (sum.equals(Rational.one)) return { numbers, wrong: [] };
  const listed = entries.map(({ name, value }) => `${name} ${value}`).join(', ');
  return { numbers, wrong: [`gives ${listed}, which sums to ${sum}, not to 1`] };
}

function undefinedEntries(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ name, formula, value }) =>
    value === undefined && formula
      ? [`gives ${name} ${formulaText(formula)}, which divides by zero`]
      : [],
  );
}
