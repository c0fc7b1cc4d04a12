import { known } from '../../exact/entry.js';
import {
  addTo,
  type LinearConstraint,
  RATIONALS,
  solveLinearSystem,
} from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';

/*
 * Ways of coming to information sets, each by mistakes of its own, are as likely beside each other as
 * mistakes are. Any likelihoods whatever, one way being infinitely likelier than another if that is
 * wanted, come of some mistakes as these become rare exactly if
 *
 *   1. mistakes can be so rare that all ways that are compared are of the same order, and
 *   2. beside that, orders and logarithms of weights, both of which add up along a way, can differ from
 *      way to way by whatever one likes: these differences are linearly independent.
 *
 * For then orders that are large multiples of those in 1, and a solution of 2 added to them, have the
 * differences that are wanted, and stay positive. Conversely, likelihoods that are all alike need 1, and
 * any weights 2.
 */

/** What is done by mistake on a way: by information set and action. */
export type Mistakes = ReadonlySet<string>;

/**
 * Whether ways may be as likely beside each other as one likes.
 * @param compared ways that are compared with each other, in groups that are not.
 */
export function likelihoodsAreFree(compared: readonly (readonly Mistakes[])[]): boolean {
  const numbers = new Map<string, number>();
  for (const mistake of compared.flat().flatMap((way) => [...way]))
    if (!numbers.has(mistake)) numbers.set(mistake, numbers.size);
  const differences = compared.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => difference(other, first, numbers)),
  );
  const differing = (by: (index: number) => Rational): LinearConstraint<Rational>[] =>
    differences.map((row, index) => ({ row, relation: '=', right: by(index) }));
  const rare = [...numbers.values()].map((number): LinearConstraint<Rational> => {
    const row = new Map([[number, Rational.one]]);
    return { row, relation: '≥', right: Rational.one };
  });
  const isSolvable = (constraints: readonly LinearConstraint<Rational>[]): boolean =>
    solveLinearSystem(RATIONALS, numbers.size, constraints).kind === 'feasible';
  return (
    isSolvable([...differing(() => Rational.zero), ...rare]) &&
    differences.every((_, one) =>
      isSolvable(differing((index) => (index === one ? Rational.one : Rational.zero))),
    )
  );
}

function difference(
  one: Mistakes,
  other: Mistakes,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, Rational> {
  const row = new Map<number, Rational>();
  const add = (way: Mistakes, by: Rational): void => {
    for (const mistake of way) addTo(row, known(numbers, mistake), by);
  };
  add(one, Rational.one);
  add(other, Rational.one.negated());
  return row;
}
