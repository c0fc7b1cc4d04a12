import { entry } from '../../src/exact/entry.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { RandomStream } from '../../src/sample/kernel/random.js';

/*
 * The twelve incentive constraints of the private-message game as one would write them for this game
 * alone, in doubles, with a loop that draws parameters: the ceiling for what derives them from a
 * declaration, and is exact. Where doubles round, it may be wrong.
 */

/** The parameters of the paper by name, in the order of `draw`. */
const NAMES = [
  ...['p_L_l', 'p_L_m', 'p_L_h', 'p_H_l', 'p_H_m', 'p_H_h', 'epsilon', 'alpha_L', 'alpha_H'],
  ...[
    'gamma_A',
    'gamma_B',
    'beta_l',
    'beta_m',
    'beta_h',
    'kappa',
    'tau',
    'psi',
    'q_l',
    'q_m',
    'q_h',
  ],
] as const;

/** All values are whole multiples of one part in so many, which doubles hold. */
const PARTS = 2 ** 16;

/** A number between 0 and a bound, neither of them. */
function below(bound: number, stream: RandomStream): number {
  return (1 + stream.below(bound * PARTS - 1)) / PARTS;
}

/** Draws admissible parameters: in order by sorting; the rest by rejection, part by part. */
export function draw(x: Float64Array, stream: RandomStream): void {
  do drawWar(x, stream);
  while (!prefersByType(x));
  do {
    for (let t = 11; t < 14; t++) x[t] = -below(16, stream);
    sort(x, 11);
  } while (!isBelow(x, 11, 12) || !isBelow(x, 12, 13));
  x[10] = below(8, stream);
  x[14] = below(2, stream);
  x[15] = (1 + below(1, stream)) / 2;
  x[16] = below(16, stream);
  do {
    x[17] = below(1, stream);
    x[18] = below(1, stream);
    x[19] = 1 - at(x, 17) - at(x, 18);
  } while (at(x, 19) < 0);
}

/** How likely war is, and what it is worth to A. */
function drawWar(x: Float64Array, stream: RandomStream): void {
  do {
    for (let t = 0; t < 3; t++) {
      x[t] = below(0.75, stream);
      x[t + 3] = below(0.9375, stream);
    }
    sort(x, 0);
    sort(x, 3);
  } while (
    !(isBelow(x, 0, 1) && isBelow(x, 1, 2) && isBelow(x, 3, 4) && isBelow(x, 4, 5)) ||
    !(isBelow(x, 0, 3) && isBelow(x, 1, 4) && isBelow(x, 2, 5))
  );
  do {
    x[7] = -below(16, stream);
    x[8] = -below(8, stream);
  } while (!isBelow(x, 7, 8));
  x[6] = below(0.0625, stream);
  x[9] = below(4, stream);
}

function at(x: Float64Array, place: number): number {
  return x[place] ?? Number.NaN;
}

function isBelow(x: Float64Array, one: number, other: number): boolean {
  return at(x, one) < at(x, other);
}

/** Sorts three values that follow each other. */
function sort(x: Float64Array, first: number): void {
  const [a, b, c] = [at(x, first), at(x, first + 1), at(x, first + 2)];
  const [least, most] = [Math.min(a, b, c), Math.max(a, b, c)];
  x[first] = least;
  x[first + 1] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  x[first + 2] = most;
}

/** Facing a low type D prefers A_L, facing a high type A_H. */
function prefersByType(x: Float64Array): boolean {
  return (
    prefersHigh(x, 0, 0) < 0 &&
    prefersHigh(x, 0, 1) < 0 &&
    prefersHigh(x, 2, 0) > 0 &&
    prefersHigh(x, 2, 1) > 0
  );
}

/** W_A(θ,t,z), by θ = 0 or 1 for L or H and t = 0, 1, 2 for l, m, h. */
function warToLeader(x: Float64Array, θ: number, t: number, z: number): number {
  return (at(x, 3 * θ + t) + z * at(x, 6)) * (at(x, 7 + θ) - z * at(x, 9));
}

function warToAdversary(x: Float64Array, θ: number, t: number, z: number): number {
  return (at(x, 3 * θ + t) + z * at(x, 6)) * (at(x, 11 + t) + z * at(x, 10));
}

/** Δ_t(z). */
function prefersHigh(x: Float64Array, t: number, z: number): number {
  return warToLeader(x, 1, t, z) - warToLeader(x, 0, t, z);
}

/** What B^t, sure of θ, expects from z. */
function expected(x: Float64Array, t: number, z: number, θ: number): number {
  const τ = at(x, 15);
  const correct = z === 1 ? τ : 1 - τ;
  const high = θ === 0 ? correct / 2 : 1 - (1 - correct) / 2;
  const war = high * warToAdversary(x, 1, t, z) + (1 - high) * warToAdversary(x, 0, t, z);
  return war - z * at(x, 14);
}

/** G(t|θ). */
function gain(x: Float64Array, t: number, θ: number): number {
  return expected(x, t, 1, θ) - expected(x, t, 0, θ);
}

/** The constraints of the communication equilibrium, each satisfied where it is not negative. */
function* slacks(x: Float64Array): Generator<number> {
  const [τ, ψ, low, middle, high] = [at(x, 15), at(x, 16), at(x, 17), at(x, 18), at(x, 19)];
  const office = (2 * τ - 1) * ψ;
  yield middle * (office - ((1 - τ) * warToLeader(x, 1, 1, 0) - τ * warToLeader(x, 1, 1, 1)));
  yield middle * (office - ((1 - τ) * warToLeader(x, 0, 1, 1) - τ * warToLeader(x, 0, 1, 0)));
  yield -gain(x, 0, 0);
  yield -gain(x, 0, 1);
  yield -gain(x, 1, 0);
  yield gain(x, 1, 1);
  yield gain(x, 2, 0);
  yield gain(x, 2, 1);
  yield (2 * τ - 1) * high * prefersHigh(x, 2, 1) + τ * middle * prefersHigh(x, 1, 1);
  yield (2 * τ - 1) * high * prefersHigh(x, 2, 1) - (1 - τ) * middle * prefersHigh(x, 1, 1);
  yield (1 - 2 * τ) * low * prefersHigh(x, 0, 0) - τ * middle * prefersHigh(x, 1, 0);
  yield (1 - 2 * τ) * low * prefersHigh(x, 0, 0) + (1 - τ) * middle * prefersHigh(x, 1, 0);
}

/** How nearly the nearest of them fails or holds: of no use where doubles round. */
export function leastSlack(x: Float64Array): number {
  return Math.min(...[...slacks(x)].map(Math.abs));
}

/** Whether all of them hold, written out for speed. */
export function isEquilibriumInDoubles(x: Float64Array): boolean {
  const [τ, low, middle, high] = [at(x, 15), at(x, 17), at(x, 18), at(x, 19)];
  const office = (2 * τ - 1) * at(x, 16);
  const [facingMiddle, facingHigh] = [
    prefersHigh(x, 1, 1),
    (2 * τ - 1) * high * prefersHigh(x, 2, 1),
  ];
  const [holdingMiddle, facingLow] = [
    prefersHigh(x, 1, 0),
    (1 - 2 * τ) * low * prefersHigh(x, 0, 0),
  ];
  return (
    gain(x, 1, 0) <= 0 &&
    gain(x, 1, 1) >= 0 &&
    gain(x, 0, 0) <= 0 &&
    gain(x, 0, 1) <= 0 &&
    gain(x, 2, 0) >= 0 &&
    gain(x, 2, 1) >= 0 &&
    facingHigh + τ * middle * facingMiddle >= 0 &&
    facingHigh - (1 - τ) * middle * facingMiddle >= 0 &&
    facingLow - τ * middle * holdingMiddle >= 0 &&
    facingLow + (1 - τ) * middle * holdingMiddle >= 0 &&
    middle * (office - (1 - τ) * warToLeader(x, 1, 1, 0) + τ * warToLeader(x, 1, 1, 1)) >= 0 &&
    middle * (office - (1 - τ) * warToLeader(x, 0, 1, 1) + τ * warToLeader(x, 0, 1, 0)) >= 0
  );
}

/** The same parameters as exact numbers. */
export function exactPoint(x: Float64Array): Point {
  const denominator = 2 * PARTS;
  return new Point(
    new Map(
      NAMES.map((name, place) => [
        name,
        Rational.ratio(BigInt(entry(x, place) * denominator), BigInt(denominator)),
      ]),
    ),
  );
}
