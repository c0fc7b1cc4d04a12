import { entry } from '../../../src/exact/entry.js';
import { Rational } from '../../../src/exact/rational.js';
import { corners, left, type Side } from './corners.js';
import type { SignalingTables } from './signaling-tables.js';

/*
 * The refinements by another method: all sets of replies and beliefs are polytopes, of which every
 * corner is computed. Read off the tables, by names, and from the definitions.
 */

/** Probabilities by type and message, and by message and reply. */
export interface Played {
  readonly sender: Readonly<Record<string, Readonly<Record<string, Rational>>>>;
  readonly receiver: Readonly<Record<string, Readonly<Record<string, Rational>>>>;
}

interface Message {
  readonly name: string;
  readonly types: readonly string[];
  readonly replies: readonly string[];
  /** By type, and by reply: what the sender gains over the equilibrium, what the receiver gets. */
  readonly gains: ReadonlyMap<string, readonly Rational[]>;
  readonly receives: ReadonlyMap<string, readonly Rational[]>;
}

const { zero, one } = Rational;

function at<Key, Value>(table: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = table.get(key);
  if (value === undefined) throw new RangeError(`nothing under ${key}`);
  return value;
}

/** The messages that nobody sends. */
function unsent(tables: SignalingTables, played: Played): Message[] {
  const { prior, pays } = tables;
  const types = Object.keys(pays).filter((type) => !Rational.of(prior[type] ?? 0).isZero);
  const worth = (type: string): Rational =>
    Rational.sum(
      Object.entries(pays[type] ?? {}).flatMap(([message, replies]) =>
        Object.entries(replies).map(([reply, [pay]]) =>
          Rational.of(pay)
            .times(played.sender[type]?.[message] ?? zero)
            .times(played.receiver[message]?.[reply] ?? zero),
        ),
      ),
    );
  const names = [...new Set(types.flatMap((type) => Object.keys(pays[type] ?? {})))];
  return names.flatMap((name): Message[] => {
    const able = types.filter((type) => pays[type]?.[name] !== undefined);
    if (able.some((type) => played.sender[type]?.[name]?.isZero === false)) return [];
    const table = (value: (type: string, pair: readonly [unknown, unknown]) => Rational) =>
      new Map(
        able.map((type) => [
          type,
          Object.values(pays[type]?.[name] ?? {}).map((pair) => value(type, pair)),
        ]),
      );
    return [
      {
        name,
        types: able,
        replies: Object.keys(pays[able[0] ?? '']?.[name] ?? {}),
        gains: table((type, pair) => Rational.of(pair[0] as Rational).minus(worth(type))),
        receives: table((_, pair) => Rational.of(pair[1] as Rational)),
      },
    ];
  });
}

const positive = (count: number): Side[] =>
  Array.from({ length: count }, (_, k) => ({
    coefficients: Array.from({ length: count }, (_, c) => (c === k ? one : zero)),
    right: zero,
  }));
const total = (count: number): Side => ({
  coefficients: Array.from({ length: count }, () => one),
  right: one,
});

/** Which replies are best against each corner of the beliefs for which some reply is. */
function joint({ receives, replies }: Message, types: readonly string[]): number[][] {
  const value = (reply: number): Rational[] =>
    types.map((type) => entry(at(receives, type), reply));
  const found = replies.flatMap((_, reply) => {
    const better = replies.map((_, other) => ({
      coefficients: value(reply).map((each, k) => each.minus(entry(value(other), k))),
      right: zero,
    }));
    return corners(types.length, [total(types.length)], [...positive(types.length), ...better]);
  });
  return found.map((belief) => {
    const worths = replies.map((_, reply) =>
      left({ coefficients: value(reply), right: zero }, belief),
    );
    return worths.flatMap((worth, reply) =>
      worths.every((other) => other.atMost(worth)) ? [reply] : [],
    );
  });
}

/** The corners of the mixes on some replies at which all these sums are not negative. */
function mixes(replies: readonly number[], sums: readonly (readonly Rational[])[]): Rational[][] {
  const sides = sums.map((sum) => ({
    coefficients: replies.map((reply) => entry(sum, reply)),
    right: zero,
  }));
  return corners(replies.length, [total(replies.length)], [...positive(replies.length), ...sides]);
}

const opposite = (numbers: readonly Rational[]): Rational[] =>
  numbers.map((each) => each.negated());

/** Whether the outcome survives the intuitive criterion. */
export function survivesIntuitively(tables: SignalingTables, played: Played): boolean {
  return unsent(tables, played).every((message) => {
    const { types, gains } = message;
    const all = new Set(joint(message, types).flat());
    const kept = types.filter((type) =>
      [...all].some((reply) => entry(at(gains, type), reply).sign >= 0),
    );
    if (kept.length === 0) return true;
    const replies = [...new Set(joint(message, kept).flat())];
    return types.every((type) => replies.some((reply) => entry(at(gains, type), reply).sign <= 0));
  });
}

/** Whether the outcome survives D1. */
export function survivesD1(tables: SignalingTables, played: Played): boolean {
  return unsent(tables, played).every((message) => {
    const { types, gains } = message;
    const sets = joint(message, types);
    // Some reply by which the one gains or breaks even, and the other does not gain.
    const sticksOut = (type: string, other: string): boolean =>
      sets.some((set) => mixes(set, [at(gains, type), opposite(at(gains, other))]).length > 0);
    // Some reply by which the one gains, and the other loses.
    const reachesFurther = (type: string, other: string): boolean =>
      sets.some((set) => {
        const found = mixes(set, [at(gains, type), opposite(at(gains, other))]);
        const sum = (of: string, mix: readonly Rational[]) =>
          Rational.sum(mix.map((each, k) => each.times(entry(at(gains, of), entry(set, k)))));
        return (
          found.some((mix) => sum(type, mix).sign > 0) &&
          found.some((mix) => sum(other, mix).sign < 0)
        );
      });
    const kept = types.filter(
      (type) =>
        !types.some(
          (other) => other !== type && !sticksOut(type, other) && reachesFurther(other, type),
        ),
    );
    return joint(message, kept).some(
      (set) =>
        mixes(
          set,
          types.map((type) => opposite(at(gains, type))),
        ).length > 0,
    );
  });
}
