import { zero } from '../exact/composition.js';
import { entry } from '../exact/entry.js';
import type { Field } from '../exact/field.js';
import type { Formula } from '../exact/formula.js';
import { type Environment, fieldValue, holdsInField } from '../exact/formula-in-field.js';
import { type DeclaredForm, type DeclaredSet, drawnProbabilities } from '../game/declared-form.js';
import { keyOf } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { type Claim, statedBelief } from './claim.js';

/** A claimed profile, and the game that it is played in, in some field. */
export interface PlayIn<Value> {
  readonly tree: DeclaredForm;
  /** Of the game: probabilities of draws, and payoffs. */
  readonly quantities: readonly Value[];
  /** By information set and action. */
  readonly profile: readonly (readonly Value[])[];
}

/**
 * A claimed profile in a field, its numbers being whatever they are.
 * @returns `undefined` where something divides by zero.
 */
export function playIn<Value>(claim: Claim, here: Environment<Value>): PlayIn<Value> | undefined {
  const tree = formOf(claim.game);
  const quantities = valuesIn(tree.quantities, here);
  const profile = allOf(
    tree.informationSets.map(({ variable, key, actions }) => {
      const behavior = claim.strategies[variable]?.[key];
      return valuesIn(
        actions.map((action) => behavior?.[action] ?? zero),
        here,
      );
    }),
  );
  return quantities && profile && { tree, quantities, profile };
}

/** The same where it is one: there is such a game, and what is prescribed are probabilities. */
export function properPlayIn<Value>(
  claim: Claim,
  here: Environment<Value>,
): PlayIn<Value> | undefined {
  const { field } = here;
  const play = playIn(claim, here);
  if (play === undefined) return undefined;
  const { tree, quantities, profile } = play;
  const isGame =
    tree.game.assuming.every((equation) => holdsInField(equation, here)) &&
    drawnProbabilities(tree).every(({ quantity }) => field.sign(entry(quantities, quantity)) >= 0);
  return isGame && profile.every((mix) => isDistribution(mix, field)) ? play : undefined;
}

/**
 * By information set, the belief that a claim states there, if any.
 * @returns `undefined` where some stated belief is no distribution.
 */
export function statedBeliefsIn<Value>(
  claim: Claim,
  { informationSets }: DeclaredForm,
  here: Environment<Value>,
): readonly (readonly Value[] | 'none')[] | undefined {
  return allOf(informationSets.map((set) => beliefIn(claim, set, here)));
}

function beliefIn<Value>(
  claim: Claim,
  set: DeclaredSet,
  here: Environment<Value>,
): readonly Value[] | 'none' | undefined {
  const { field } = here;
  const formulas = statedBelief(claim, set);
  if (formulas === undefined) return 'none';
  const over = (weights: Readonly<Record<string, Formula>>): readonly Value[] | undefined =>
    valuesIn(
      set.histories.map((history) => weights[keyOf(set.unseen, history)] ?? zero),
      here,
    );
  const weights = over(formulas.weights);
  if (weights === undefined) return undefined;
  const shares = formulas.otherwise
    ? (sharesIn(weights, field) ?? over(formulas.otherwise))
    : weights;
  return shares && isDistribution(shares, field) ? shares : undefined;
}

/** Weights as shares of their sum; `undefined` where they sum to 0. */
export function sharesIn<Value>(
  weights: readonly Value[],
  field: Field<Value>,
): readonly Value[] | undefined {
  const sum = sumIn(weights, field);
  return allOf(weights.map((weight) => field.over(weight, sum)));
}

function isDistribution<Value>(numbers: readonly Value[], field: Field<Value>): boolean {
  return (
    numbers.every((each) => field.sign(each) >= 0) &&
    field.sign(field.minus(sumIn(numbers, field), field.one)) === 0
  );
}

export function sumIn<Value>(numbers: readonly Value[], { plus, zero: none }: Field<Value>): Value {
  return numbers.reduce(plus, none);
}

/** The values of several formulas; `undefined` where one has none. */
function valuesIn<Value>(
  formulas: readonly Formula[],
  here: Environment<Value>,
): readonly Value[] | undefined {
  return allOf(formulas.map((formula) => fieldValue(formula, here)));
}

/** All of several values, if there is none that lacks. */
export function allOf<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
