import { branchProbabilities, reachProbabilities } from '../equilibrium/expected-payoff.js';
import { zero } from '../exact/composition.js';
import { entry } from '../exact/entry.js';
import { dualNumbers, RATIONAL_FIELD } from '../exact/field.js';
import { type Formula, isFormula } from '../exact/formula.js';
import { type Environment, environment, fieldValue } from '../exact/formula-in-field.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { NODE } from '../game/extensive-game.js';
import { formOf } from '../game/unfold.js';
import { type ComposedQuantity, happens, type ProfileQuantity, type Quantity } from './quantity.js';

/**
 * A derivative at a point: the game is played with numbers that have their slopes beside them. What
 * is derived in symbols shares nothing with it but the tree.
 * @param quantity of strategies that exist at the point, in a game that does.
 * @returns `undefined` where the quantity has no value, or no slope.
 */
export function derivativeAt(quantity: Quantity, point: Point): Rational | undefined {
  return quantityIn(
    quantity,
    environment(RATIONAL_FIELD, (name) => point.at(name)),
  );
}

/** The value of a quantity in any field; strategies and games are taken to exist. */
function quantityIn<Value>(quantity: Quantity, here: Environment<Value>): Value | undefined {
  return isFormula(quantity) ? fieldValue(quantity, here) : computed(quantity, here);
}

function computed<Value>(
  quantity: ProfileQuantity | ComposedQuantity,
  here: Environment<Value>,
): Value | undefined {
  const { field } = here;
  switch (quantity.kind) {
    case 'difference': {
      const [left, right] = [quantityIn(quantity.one, here), quantityIn(quantity.other, here)];
      return left === undefined || right === undefined ? undefined : field.minus(left, right);
    }
    case 'derivative': {
      const { of, by } = quantity;
      const along = environment(dualNumbers(field), (name) => ({
        value: here.symbol(name),
        slope: name === by.name ? field.one : field.zero,
      }));
      return quantityIn(of, along)?.slope;
    }
    case 'maximum':
      return extremeIn(quantity.of, here, 1);
    case 'minimum':
      return extremeIn(quantity.of, here, -1);
    case 'payoff':
    case 'probability':
      return expectedIn(quantity, here);
  }
}

/** Of several that are equal there is one value only if they grow alike. */
function extremeIn<Value>(
  quantities: readonly Quantity[],
  here: Environment<Value>,
  sign: 1 | -1,
): Value | undefined {
  const { field } = here;
  const plain = environment(RATIONAL_FIELD, (name) => field.number(here.symbol(name)));
  const numbers = allOf(quantities.map((each) => quantityIn(each, plain)));
  if (numbers === undefined) return undefined;
  const best = numbers.reduce((one, other) => (sign * one.compare(other) < 0 ? other : one));
  const equal = quantities.filter((_, index) => entry(numbers, index).equals(best));
  const [first, ...others] = allOf(equal.map((each) => quantityIn(each, here))) ?? [];
  if (first === undefined) return undefined;
  return others.every((each) => field.isZero(field.minus(each, first))) ? first : undefined;
}

/** What is expected of play, given an event: what it comes to in the event, over its probability. */
function expectedIn<Value>(quantity: ProfileQuantity, here: Environment<Value>): Value | undefined {
  const { field } = here;
  const { claim, given } = quantity;
  const tree = formOf(claim.game);
  const { nodes, histories, outcomes } = tree;
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
  if (quantities === undefined || profile === undefined) return undefined;
  const branches = branchProbabilities(tree, quantities, profile, field);
  const reach = reachProbabilities(nodes, branches, field);
  const isGiven = happens(given);
  const worth = (node: number): Value => {
    if (quantity.kind === 'probability')
      return happens(quantity.of)(entry(histories, node)) ? field.one : field.zero;
    const { payoffs } = entry(outcomes, entry(nodes.outcome, node));
    return entry(quantities, entry(payoffs, tree.players.indexOf(quantity.player)));
  };
  let [sum, probability] = [field.zero, field.zero];
  for (const [node, kind] of nodes.kind.entries()) {
    if (kind !== NODE.terminal || !isGiven(entry(histories, node))) continue;
    const weight = entry(reach, node);
    sum = field.plus(sum, field.times(weight, worth(node)));
    probability = field.plus(probability, weight);
  }
  return field.over(sum, probability);
}

/** The values of several formulas; `undefined` where one has none. */
function valuesIn<Value>(
  formulas: readonly Formula[],
  here: Environment<Value>,
): readonly Value[] | undefined {
  return allOf(formulas.map((formula) => fieldValue(formula, here)));
}

/** All of several values, if there is none that lacks. */
function allOf<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
