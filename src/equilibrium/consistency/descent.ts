import { entry, known } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import {
  type ExtensiveGame,
  type GameForm,
  NODE,
  probabilitiesOf,
} from '../../game/extensive-game.js';
import { type Belief, normalized, type Profile } from '../assessment.js';
import type { Mistake } from './sequential-support.js';

/** What it takes to reach a node, in some arithmetic. */
export interface Descent<Value = Rational> {
  /** The probability of everything on the path except the mistakes; positive. */
  readonly probability: Value;
  /** The last mistake on the path; none at a node that the profile reaches. */
  readonly last: LastMistake<Value> | undefined;
}

/** A mistake behind what it took to get there: long paths share what they have in common. */
export interface LastMistake<Value = Rational> {
  readonly mistake: Mistake;
  readonly before: Descent<Value>;
}

/** The mistakes on a path, the last one first. */
export function* mistakesOn(descent: Descent<unknown>): Generator<Mistake> {
  for (let { last } = descent; last !== undefined; last = last.before.last) yield last.mistake;
}

/**
 * What it takes to reach each node, by node.
 *
 * `undefined` behind a draw of probability 0. Players may tremble, chance does not (Kreps and
 * Wilson 1982 give every draw positive probability), so that no profile at all reaches such a node.
 */
export function descents(game: ExtensiveGame, profile: Profile): (Descent | undefined)[] {
  const { kind, parent, branch, move } = game.nodes;
  const share = (node: number): Rational => {
    const above = entry(parent, node);
    const at = entry(move, above);
    const drawn = kind[above] === NODE.chance;
    return entry(drawn ? probabilitiesOf(game, at) : entry(profile, at), entry(branch, node));
  };
  return descentsIn(game, share, EXACT);
}

const EXACT: DescentArithmetic<Rational> = {
  one: Rational.one,
  times: (one, other) => one.times(other),
  isZero: ({ isZero }) => isZero,
  isOne: (value) => value.equals(Rational.one),
};

/** What it takes to multiply probabilities, and to see that something is never or always done. */
export interface DescentArithmetic<Value> {
  readonly one: Value;
  times(one: Value, other: Value): Value;
  isZero(value: Value): boolean;
  isOne(value: Value): boolean;
}

/**
 * The same in any arithmetic.
 * @param share of a node but the root, the probability of the branch that leads there.
 */
export function descentsIn<Value>(
  { nodes, informationSets }: GameForm,
  share: (node: number) => Value,
  { one, times, isZero, isOne }: DescentArithmetic<Value>,
): (Descent<Value> | undefined)[] {
  const { count, kind, parent, branch, move } = nodes;
  const mistakes = informationSets.map(({ actions }, informationSet) =>
    actions.map((_, action) => ({ informationSet, action })),
  );
  const found: (Descent<Value> | undefined)[] = [{ probability: one, last: undefined }];
  for (let node = 1; node < count; node += 1) {
    const above = entry(parent, node);
    const before = entry(found, above);
    const factor = share(node);
    if (before === undefined || isOne(factor)) found.push(before);
    else if (!isZero(factor))
      found.push({ ...before, probability: times(before.probability, factor) });
    else if (kind[above] === NODE.chance) found.push(undefined);
    else
      found.push({
        probability: before.probability,
        last: { mistake: entry(entry(mistakes, entry(move, above)), entry(branch, node)), before },
      });
  }
  return found;
}

/** The belief that Bayes' rule dictates; `undefined` at an information set that the profile does not reach. */
export function dictatedBelief(
  members: readonly number[],
  toNode: readonly (Descent | undefined)[],
): Belief | undefined {
  return normalized(
    members.map((member) => {
      const descent = entry(toNode, member);
      return descent && descent.last === undefined ? descent.probability : Rational.zero;
    }),
  );
}

/** Numbers mistakes from 0 as they are met, to serve as unknowns of a linear system. */
export class MistakeNumbers {
  readonly #numbers = new Map<Mistake, number>();

  of(mistake: Mistake): number {
    if (!this.#numbers.has(mistake)) this.#numbers.set(mistake, this.#numbers.size);
    return known(this.#numbers, mistake);
  }

  get mistakes(): readonly Mistake[] {
    return [...this.#numbers.keys()];
  }

  /** How much more often each mistake is on the one path than on the other; those alike are left out. */
  difference(one: Descent<unknown>, other: Descent<unknown>): Map<number, Rational> {
    const row = new Map<number, Rational>();
    const add = (descent: Descent<unknown>, by: Rational): void => {
      for (const mistake of mistakesOn(descent)) {
        const number = this.of(mistake);
        const sum = row.get(number)?.plus(by) ?? by;
        if (sum.isZero) row.delete(number);
        else row.set(number, sum);
      }
    };
    add(one, Rational.one);
    add(other, Rational.of(-1));
    return row;
  }
}
