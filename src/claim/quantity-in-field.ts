import { match } from 'ts-pattern';
import { branchProbabilities, reachProbabilities } from '../equilibrium/expected-payoff.js';
import { entry } from '../exact/entry.js';
import { dualNumbers, type Field, RATIONAL_FIELD } from '../exact/field.js';
import { type Formula, isFormula } from '../exact/formula.js';
import { type Environment, environment, fieldValue } from '../exact/formula-in-field.js';
import { type GermField, germField, type LeadingPower } from '../exact/germ.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { NODE } from '../game/extensive-game.js';
import { allOf, playIn, properPlayIn } from './assessment-in-field.js';
import { integralExistsIn, integralIn } from './continuous/integral-in-field.js';
import { admissibleThere, type EndIn, inTheEnd } from './in-the-end.js';
import type { Restriction } from './parameter.js';
import { happens, type LimitQuantity, type ProfileQuantity, type Quantity } from './quantity.js';
import { claimsPlayed, integralsIn, integralsPlayed } from './quantity-parts.js';
import { rootSlopes } from './root-slope.js';
import { rootsOfQuantity } from './roots-behind.js';

/**
 * A derivative or a limit at a point: the game is played with numbers that have their slopes beside
 * them, or for all values at once that are large, or close, enough. What is derived in symbols shares
 * nothing with it but the tree.
 * @param quantity of strategies that exist at the point, in a game that does.
 * @param restrictions what is admissible.
 * @returns `undefined` where the quantity has no value, no slope or no limit.
 */
export function fieldQuantityAt(
  quantity: Quantity,
  point: Point,
  restrictions: readonly Restriction[],
): Rational | undefined {
  return quantityIn(quantity, atPoint(point), restrictions);
}

/** What symbols stand for at a point. */
export function atPoint(point: Point): Environment<Rational> {
  return environment(RATIONAL_FIELD, (name) => point.at(name));
}

/** The value of a quantity in any field; strategies and games are taken to exist. */
function quantityIn<Value>(
  quantity: Quantity,
  here: Environment<Value>,
  restrictions: readonly Restriction[],
): Value | undefined {
  return isFormula(quantity)
    ? fieldValue(quantity, here)
    : computed(quantity, here, (of, there) => quantityIn(of, there, restrictions), restrictions);
}

/** The same where it has one: the strategies and games that it is about exist. */
export function existingQuantityIn<Value>(
  quantity: Quantity,
  here: Environment<Value>,
  restrictions: readonly Restriction[],
): Value | undefined {
  const exist =
    claimsPlayed(quantity).every((claim) => properPlayIn(claim, here) !== undefined) &&
    integralsPlayed(quantity).every((each) => integralExistsIn(each, here));
  return exist ? quantityIn(quantity, here, restrictions) : undefined;
}

type QuantityIn = <Value>(quantity: Quantity, here: Environment<Value>) => Value | undefined;

function computed<Value>(
  quantity: Exclude<Quantity, Formula>,
  here: Environment<Value>,
  inField: QuantityIn,
  restrictions: readonly Restriction[],
): Value | undefined {
  const { field } = here;
  switch (quantity.kind) {
    case 'difference':
    case 'times':
    case 'over': {
      const [left, right] = [inField(quantity.one, here), inField(quantity.other, here)];
      if (left === undefined || right === undefined) return undefined;
      return combinedIn(field, quantity.kind, left, right);
    }
    case 'derivative': {
      const { of, by } = quantity;
      if (integralsIn(of).length > 0) return slopeBeside(quantity, here, inField);
      const slopes = rootSlopes(rootsOfQuantity(of), by.name, here);
      if ([...slopes.values()].includes(undefined)) return undefined;
      const along = environment(dualNumbers(field), (name) => ({
        value: here.symbol(name),
        slope: name === by.name ? field.one : (slopes.get(name) ?? field.zero),
      }));
      return inField(of, along)?.slope;
    }
    case 'limit':
      return limitIn(quantity, here, restrictions).value;
    case 'maximum':
      return extremeIn(quantity.of, here, 1, inField);
    case 'minimum':
      return extremeIn(quantity.of, here, -1, inField);
    case 'payoff':
    case 'probability':
      return expectedIn(quantity, here);
    case 'integral':
      return integralIn(quantity, here);
  }
}

function combinedIn<Value>(
  field: Field<Value>,
  kind: 'difference' | 'times' | 'over',
  left: Value,
  right: Value,
): Value | undefined {
  return match(kind)
    .with('difference', () => field.minus(left, right))
    .with('times', () => field.times(left, right))
    .with('over', () => field.over(left, right))
    .exhaustive();
}

/**
 * The derivative of what is integrated over types, which are told apart otherwise on the one side than on the
 * other: of what it comes to at values just above and just below, both of which must come to the same.
 */
function slopeBeside<Value>(
  { of, by }: Extract<Quantity, { readonly kind: 'derivative' }>,
  here: Environment<Value>,
  inField: QuantityIn,
): Value | undefined {
  const field: GermField<Value> = germField(here.field);
  const value = here.symbol(by.name);
  const before = inField(of, here);
  if (before === undefined) return undefined;
  const slopes = (['above', 'below'] as const).map((from) => {
    const there = inTheEnd(here, by.name, { value, from });
    const after = inField(of, there);
    if (after === undefined) return undefined;
    const moved = field.minus(there.symbol(by.name), field.constant(value));
    const slope = field.over(field.minus(after, field.constant(before)), moved);
    return slope && field.limit(slope);
  });
  const [above, below] = allOf(slopes) ?? [];
  if (above === undefined || below === undefined) return undefined;
  return here.field.isZero(here.field.minus(above, below)) ? above : undefined;
}

/** A limit, or why there is none. */
type LimitIn<Value> =
  | { readonly value: Value }
  | {
      readonly value?: never;
      readonly because: NoLimit;
      readonly sides: readonly SideOfLimit<Value>[];
    };

/** What becomes of a quantity on one side from which admissible values come; on the only one at infinity. */
export type SideOfLimit<Value> = { readonly from: 'above' | 'below' | undefined } & (
  | { readonly kind: 'close to'; readonly value: Value }
  | { readonly kind: 'unbounded'; readonly as: LeadingPower<Value> }
  | { readonly kind: 'undefined' }
);

/** Why a quantity has no limit. */
export type NoLimit =
  /** The value to come close to divides by zero. */
  | 'no such value'
  /** Not all values in the end are admissible, on any side. */
  | 'inadmissible'
  /** The quantity has no value in the end. */
  | 'undefined'
  | 'unbounded'
  /** It comes close to one number from above, and to another from below. */
  | 'two sides';

/** What a quantity comes close to, on each side from which admissible values come. */
export function limitIn<Value>(
  { of, by, to }: LimitQuantity,
  here: Environment<Value>,
  restrictions: readonly Restriction[],
): LimitIn<Value> {
  const field: GermField<Value> = germField(here.field);
  const ends: EndIn<Value>[] = [];
  if (to === 'infinity') ends.push(to);
  else {
    const value = fieldValue(to, here);
    if (value === undefined) return { because: 'no such value', sides: [] };
    ends.push({ value, from: 'above' }, { value, from: 'below' });
  }
  const sides = ends
    .map((end) => ({
      from: end === 'infinity' ? undefined : end.from,
      there: inTheEnd(here, by.name, end),
    }))
    .filter(({ there }) => admissibleThere(restrictions, by.name, there))
    .map(({ from, there }): SideOfLimit<Value> => {
      const germ = existingQuantityIn(of, there, restrictions);
      if (germ === undefined) return { from, kind: 'undefined' };
      const value = field.limit(germ);
      return value === undefined
        ? { from, kind: 'unbounded', as: field.leading(germ) }
        : { from, kind: 'close to', value };
    });
  return limitOfSides(sides, here.field);
}

/** What all sides come close to, or why they come to nothing that is the same. */
function limitOfSides<Value>(
  sides: readonly SideOfLimit<Value>[],
  field: Field<Value>,
): LimitIn<Value> {
  const values = allOf(sides.map((each) => (each.kind === 'close to' ? each.value : undefined)));
  if (values === undefined) {
    const because = sides.some(({ kind }) => kind === 'undefined') ? 'undefined' : 'unbounded';
    return { because, sides };
  }
  const [first, second] = values;
  if (first === undefined) return { because: 'inadmissible', sides };
  return second !== undefined && field.sign(field.minus(first, second)) !== 0
    ? { because: 'two sides', sides }
    : { value: first };
}

/** Of several that are equal there is one value only if they grow alike. */
function extremeIn<Value>(
  quantities: readonly Quantity[],
  here: Environment<Value>,
  sign: 1 | -1,
  inField: QuantityIn,
): Value | undefined {
  const { field } = here;
  const plain = environment(field, (name) => field.plain(here.symbol(name)));
  const numbers = allOf(quantities.map((each) => inField(each, plain)));
  if (numbers === undefined) return undefined;
  const compared = (one: Value, other: Value): number => field.sign(field.minus(one, other));
  const best = numbers.reduce((one, other) => (sign * compared(one, other) < 0 ? other : one));
  const equal = quantities.filter((_, index) => compared(entry(numbers, index), best) === 0);
  const [first, ...others] = allOf(equal.map((each) => inField(each, here))) ?? [];
  if (first === undefined) return undefined;
  return others.every((each) => field.isZero(field.minus(each, first))) ? first : undefined;
}

/** What is expected of play, given an event: what it comes to in the event, over its probability. */
function expectedIn<Value>(quantity: ProfileQuantity, here: Environment<Value>): Value | undefined {
  const { field } = here;
  const { claim, given } = quantity;
  const play = playIn(claim, here);
  if (play === undefined) return undefined;
  const { tree, quantities, profile } = play;
  const { nodes, histories, outcomes } = tree;
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
