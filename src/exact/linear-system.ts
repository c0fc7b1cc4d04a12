import { entry, known } from './entry.js';
import { Radical } from './radical.js';
import { Rational } from './rational.js';

/** An ordered vector space over the rationals: what the unknowns of a linear system may be. */
export interface OrderedSpace<V> {
  readonly zero: V;
  plus(one: V, other: V): V;
  scaled(vector: V, by: Rational): V;
  compare(one: V, other: V): -1 | 0 | 1;
}

export const RATIONALS: OrderedSpace<Rational> = {
  zero: Rational.zero,
  plus: (one, other) => one.plus(other),
  scaled: (vector, by) => vector.times(by),
  compare: (one, other) => one.compare(other),
};

/** Positive numbers under multiplication: a linear system over them is one in their logarithms. */
export const RADICALS: OrderedSpace<Radical> = {
  zero: Radical.one,
  plus: (one, other) => one.times(other),
  scaled: (vector, by) => vector.power(by),
  compare: (one, other) => one.compare(other),
};

/** Σ row[k]·(unknown k) is at least the right side, or equals it. */
export interface LinearConstraint<V> {
  readonly row: ReadonlyMap<number, Rational>;
  readonly relation: '=' | '≥';
  readonly right: V;
}

export type Feasibility<V> =
  | { readonly kind: 'feasible'; readonly values: readonly V[] }
  /**
   * Farkas: the constraints times these multipliers, one each, add up to 0 ≥ something positive.
   * A multiplier of an inequality is not negative.
   */
  | { readonly kind: 'infeasible'; readonly multipliers: readonly Rational[] };

/**
 * Values of the unknowns, of either sign, that satisfy every constraint, or why there are none.
 *
 * The simplex method in the form that needs no phases (Dutertre and de Moura, CAV 2006): a slack
 * for every constraint, and pivots by Bland's rule, which cannot cycle, until each is in bounds.
 * Coefficients are rational whatever the unknowns are, so that logarithms never need a value.
 */
export function solveLinearSystem<V>(
  space: OrderedSpace<V>,
  unknowns: number,
  constraints: readonly LinearConstraint<V>[],
): Feasibility<V> {
  // Unknown or slack by number: slack `unknowns + c` is the left side of constraint c.
  const values: V[] = Array.from({ length: unknowns + constraints.length }, () => space.zero);
  const rows = new Map(constraints.map(({ row }, c) => [unknowns + c, nonzero(row)]));
  const minus = (one: V, other: V): V => space.plus(one, space.scaled(other, Rational.of(-1)));
  const value = (k: number): V => entry(values, k);

  for (;;) {
    const leaving = constraints.findIndex(({ relation, right }, c) => {
      const order = rows.has(unknowns + c) ? space.compare(value(unknowns + c), right) : 0;
      return order < 0 || (order > 0 && relation === '=');
    });
    const violated = constraints[leaving];
    if (violated === undefined) return { kind: 'feasible', values: values.slice(0, unknowns) };
    const slack = unknowns + leaving;
    const row = known(rows, slack);
    const rising = space.compare(value(slack), violated.right) < 0 ? 1 : -1;

    // A slack outside the basis lies on its bound: an inequality's may rise, an equation's not move.
    let entering: number | undefined;
    for (const [k, coefficient] of row) {
      const movable =
        k < unknowns ||
        (entry(constraints, k - unknowns).relation === '≥' && coefficient.sign * rising > 0);
      if (movable && (entering === undefined || k < entering)) entering = k;
    }
    if (entering === undefined) {
      const multipliers = constraints.map((_, c) =>
        c === leaving
          ? Rational.of(rising)
          : sumUnder(row, unknowns + c).times(Rational.of(-rising)),
      );
      return { kind: 'infeasible', multipliers };
    }

    const inverse = Rational.one.over(known(row, entering));
    const step = space.scaled(minus(violated.right, value(slack)), inverse);
    values[slack] = violated.right;
    values[entering] = space.plus(value(entering), step);
    rows.delete(slack);
    const solved = new Map([[slack, inverse]]);
    for (const [k, coefficient] of row)
      if (k !== entering) solved.set(k, coefficient.times(inverse).negated());
    for (const [basic, other] of rows) {
      const factor = other.get(entering);
      if (factor === undefined) continue;
      values[basic] = space.plus(value(basic), space.scaled(step, factor));
      other.delete(entering);
      addMultiple(other, solved, factor);
    }
    rows.set(entering, solved);
  }
}

function nonzero(row: ReadonlyMap<number, Rational>): Map<number, Rational> {
  return new Map([...row].filter(([, coefficient]) => !coefficient.isZero));
}

/** Sums by key. What is not in the table is 0, and no 0 is kept in it. */
export type SparseSums<Key> = ReadonlyMap<Key, Rational>;

export function addTo<Key>(sums: Map<Key, Rational>, key: Key, value: Rational): void {
  const sum = sums.get(key)?.plus(value) ?? value;
  if (sum.isZero) sums.delete(key);
  else sums.set(key, sum);
}

/** Adds a multiple of some sums to others. */
export function addMultiple<Key>(
  sums: Map<Key, Rational>,
  added: SparseSums<Key>,
  factor: Rational,
): void {
  for (const [key, value] of added) addTo(sums, key, value.times(factor));
}

export function scaledSums<Key>(sums: SparseSums<Key>, factor: Rational): Map<Key, Rational> {
  return new Map([...sums].map(([key, value]) => [key, value.times(factor)]));
}

/** The sum under a key. */
export function sumUnder<Key>(sums: SparseSums<Key>, key: Key): Rational {
  return sums.get(key) ?? Rational.zero;
}
