import { Rational } from '../../src/exact/rational.js';

/*
 * The market for schooling by a program of its own: types, lengths and wages on fine grids of exact fractions. It
 * shares nothing with the engine.
 */

export interface School {
  readonly k: Rational;
  readonly e: Rational;
  readonly w: Rational;
  readonly b: Rational;
}

const { one } = Rational;
const two = Rational.of(2);
const CELLS = 24;
const upTo = (most: Rational, cells: number) =>
  Array.from({ length: cells + 1 }, (_, j) => most.times(Rational.ratio(BigInt(j), BigInt(cells))));
const types = upTo(one, CELLS).map((each) => each.plus(one));

const squared = (x: Rational): Rational => x.times(x);
const length = ({ k, e }: School, t: Rational): Rational => k.times(squared(t).minus(one)).plus(e);
const within = (x: Rational): boolean => x.sign >= 0 && !Rational.of(3).lessThan(x);

/** What is paid for a length that no type of the grid is meant to choose. */
const unmet = ({ e, b }: School, s: Rational): Rational => (e.lessThan(s) ? two.plus(b) : one);

/** The most that anybody gains, of types, lengths and wages on grids; `undefined` where there is no such profile. */
export function mostGained(school: School): Rational | undefined {
  const { k, w, b } = school;
  const [first, last] = [length(school, one), length(school, two)];
  const wages = [...types.map((t) => t.plus(w)), one, two.plus(b)];
  if (![first, last, ...wages].every(within) || b.sign > 0 || two.plus(b).lessThan(one))
    return undefined;
  const lengths = upTo(Rational.of(3), 8 * CELLS).filter(
    (s) => s.lessThan(first) || last.lessThan(s),
  );
  const ofWorker = types.flatMap((t) => {
    const worth = (s: Rational, wage: Rational): Rational => t.times(wage).minus(s);
    const own = worth(length(school, t), t.plus(w));
    return [
      ...types.map((other) => worth(length(school, other), other.plus(w))),
      ...lengths.map((s) => worth(s, unmet(school, s))),
    ].map((each) => each.minus(own));
  });
  // A market that knows t loses the square of what it pays beside t; k has no part in that.
  const ofMarket = [squared(w)];
  return [...ofWorker, ...ofMarket].reduce(
    (most, each) => (most.lessThan(each) ? each : most),
    k.minus(k),
  );
}
