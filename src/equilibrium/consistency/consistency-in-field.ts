import { entry } from '../../exact/entry.js';
import type { Field } from '../../exact/field.js';
import type { Rational } from '../../exact/rational.js';
import { type GameForm, movesBehind, NODE } from '../../game/extensive-game.js';
import { type BeliefSupport, ordersOfMistakes } from './belief-orders.js';
import { type Descent, descentsIn, MistakeNumbers, mistakesOn } from './descent.js';
import {
  groupedByMistakes,
  leastMistaken,
  type MistakeGroup,
  type WayToMember,
} from './mistake-groups.js';

/*
 * Consistency (Kreps and Wilson 1982) in any ordered field: for all values of a parameter that are large
 * enough at once, say. As in `consistency.ts`, orders of mistakes have to make the believed members
 * likeliest, which rests on signs alone, and products of proportions in which all mistakes cancel have to be what
 * the probabilities of all else make them (Fredholm), which is arithmetic.
 */

/** A game under a profile. */
export interface PlayedForm<Value> {
  readonly form: GameForm;
  /** By node, the probability of the branch that leads there. */
  readonly shares: readonly Value[];
  readonly field: Field<Value>;
}

/** By node, what it takes to come there; `undefined` behind what chance never draws. */
export type DescentsIn<Value> = readonly (Descent<Value> | undefined)[];

/**
 * What it takes to come to each node.
 * @returns `undefined` where chance leaves something out behind which somebody moves: consistency is
 * not defined there.
 */
export function descentsOf<Value>({
  form,
  shares,
  field,
}: PlayedForm<Value>): DescentsIn<Value> | undefined {
  const { nodes } = form;
  const leavesOut = movesBehind(nodes).some(
    (moves, node) =>
      moves &&
      nodes.kind[entry(nodes.parent, node)] === NODE.chance &&
      field.sign(entry(shares, node)) === 0,
  );
  if (leavesOut) return undefined;
  const { one, times } = field;
  return descentsIn(form, (node) => entry(shares, node), {
    ...{ one, times, isOne: (value) => value === one },
    isZero: (value) => field.sign(value) === 0,
  });
}

/**
 * Whether beliefs are limits of Bayesian ones; where none is given, any will do.
 * @param beliefs by information set. At a set where play arrives they are what Bayes' rule makes them.
 */
export function isConsistentIn<Value>(
  { form, field }: Pick<PlayedForm<Value>, 'form' | 'field'>,
  toNode: DescentsIn<Value>,
  beliefs: readonly (readonly Value[] | undefined)[],
): boolean {
  const numbers = new MistakeNumbers();
  const supports: BeliefSupport[] = [];
  const proportions: Proportion<Value>[] = [];
  for (const { index, members } of form.informationSets) {
    const belief = beliefs[index];
    const ways = members.map((node) => entry(toNode, node));
    if (belief === undefined || ways.some((way) => way && way.last === undefined)) continue;
    const isBelieved = (_: number, k: number): boolean => field.sign(entry(belief, k)) > 0;
    const believed = members.filter(isBelieved);
    const disbelieved = members.filter((node, k) => !isBelieved(node, k));
    supports.push({ informationSet: index, believed, disbelieved, open: [] });
    const [first, ...others] = [...members.keys()].filter((k) => isBelieved(0, k));
    const leading = first === undefined ? undefined : entry(ways, first);
    if (first === undefined || leading === undefined) continue;
    for (const k of others) {
      const way = entry(ways, k);
      if (way === undefined) continue;
      proportions.push({
        powers: numbers.difference(way, leading),
        above: field.times(entry(belief, k), leading.probability),
        below: field.times(entry(belief, first), way.probability),
      });
    }
  }
  return (
    ordersOfMistakes(supports, toNode, numbers).kind === 'possible' && agree(proportions, field)
  );
}

/** That a product of whole powers of weights is one positive number over another. */
interface Proportion<Value> {
  readonly powers: ReadonlyMap<number, Rational>;
  readonly above: Value;
  readonly below: Value;
}

/** Whether some weights give products of their powers these values: by elimination, one after another. */
function agree<Value>(all: readonly Proportion<Value>[], field: Field<Value>): boolean {
  let left = all;
  for (;;) {
    const solved = left.find(({ powers }) => powers.size > 0);
    if (solved === undefined)
      return left.every(({ above, below }) => field.sign(field.minus(above, below)) === 0);
    left = left.filter((each) => each !== solved).map((each) => without(each, solved, field));
  }
}

/** The first weight of an equation cancelled from another one. */
function without<Value>(
  one: Proportion<Value>,
  solved: Proportion<Value>,
  field: Field<Value>,
): Proportion<Value> {
  const [[number, by]] = [...solved.powers] as [[number, Rational]];
  const own = one.powers.get(number);
  if (own === undefined) return one;
  const powers = new Map<number, Rational>();
  for (const key of new Set([...one.powers.keys(), ...solved.powers.keys()])) {
    const [here, there] = [one.powers.get(key), solved.powers.get(key)];
    const sum = [here?.times(by), there?.times(own).negated()]
      .filter((each) => each !== undefined)
      .reduce((so, each) => so.plus(each));
    if (!sum.isZero) powers.set(key, sum);
  }
  const [up, down] = [powered(one, by, field), powered(solved, own.negated(), field)];
  return {
    powers,
    above: field.times(up.above, down.above),
    below: field.times(up.below, down.below),
  };
}

/** A quotient to a whole power, of either sign. */
function powered<Value>(
  { above, below }: Pick<Proportion<Value>, 'above' | 'below'>,
  exponent: Rational,
  { one, times }: Field<Value>,
): Pick<Proportion<Value>, 'above' | 'below'> {
  const power = (value: Value): Value => {
    let product = one;
    for (let left = exponent.magnitude.numerator; left > 0n; left -= 1n)
      product = times(product, value);
    return product;
  };
  return exponent.sign < 0
    ? { above: power(below), below: power(above) }
    : { above: power(above), below: power(below) };
}

/** By member of a set, the mistakes on the way there, and the probability of all else. */
export function waysToMembers<Value>(
  members: readonly number[],
  toNode: DescentsIn<Value>,
): WayToMember<Value>[] {
  return members.map((member) => {
    const way = entry(toNode, member);
    // Behind what is never drawn nobody moves: see `descentsOf`.
    if (way === undefined) throw new RangeError(`no mistakes lead to the node ${member}`);
    const mistakes = [...mistakesOn(way)].map(
      ({ informationSet, action }) => `${informationSet} ${action}`,
    );
    return { mistakes: new Set(mistakes), probability: way.probability };
  });
}

/**
 * The members of an unreached set that may be believed in, by the mistakes that lead there: whatever
 * these are, what is believed of those to which the same lead is in proportion to their probabilities,
 * and nobody believes in what takes the mistakes of others, and more.
 */
export function believable<Value>(
  members: readonly number[],
  toNode: DescentsIn<Value>,
): MistakeGroup<Value>[] {
  return leastMistaken(groupedByMistakes(waysToMembers(members, toNode)));
}
