import { entry } from '../../exact/entry.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import { stepsFor } from '../kernel/code.js';
import { GridPlace } from '../kernel/grid-place.js';
import type { PropositionData } from './exploration-data.js';
import {
  conditionsHoldAt,
  decidingRefutations,
  ExploredPoint,
  type ReadExploration,
  type StandingAtPoint,
  standingOf,
  type TestAtPoint,
} from './explored-point.js';
import { unpackedTest } from './packed.js';

/** A parameter that moves in equal steps. */
export interface PlaneAxis {
  readonly symbol: number;
  readonly from: Rational;
  readonly step: Rational;
  /** How many values it takes. */
  readonly count: number;
}

/** What is so at a point of a plane. */
export type PlaneCell =
  | 'inadmissible'
  | { readonly standing: StandingAtPoint; readonly conditionsHold: boolean };

/** Decides a point of a plane by its column and row. */
export type PlaneVerdict = (column: number, row: number) => PlaneCell;

/**
 * Parameters with those that follow from others by equations; `undefined` where one has no value.
 */
export function withFollowers(
  read: ReadExploration,
  values: readonly Rational[],
): readonly Rational[] | undefined {
  let all = values;
  for (const { symbol, equals } of read.data.followers) {
    const value = new ExploredPoint(read, all).fraction(equals);
    if (value === undefined) return undefined;
    all = all.with(symbol, value);
  }
  return all;
}

/**
 * Decides a proposition on a plane through a point, on which two parameters move in equal steps, and what
 * equations determine follows: in doubles behind the bound of their error that the engine uses
 * (`stepBounds`), in whole numbers of any size where that leaves a sign open. Where numbers are too large
 * for a grid, or what follows does not move in equal steps, all is done in whole numbers.
 */
export function planeVerdict(
  read: ReadExploration,
  proposition: PropositionData,
  values: readonly Rational[],
  axes: readonly [PlaneAxis, PlaneAxis],
): PlaneVerdict {
  const at = (column: number, row: number): readonly Rational[] | undefined =>
    withFollowers(read, moved(values, axes, [column, row]));
  return gridVerdict(read, proposition, axes, at) ?? exactVerdictBy(read, proposition, at);
}

function moved(
  values: readonly Rational[],
  axes: readonly [PlaneAxis, PlaneAxis],
  places: readonly [number, number],
): readonly Rational[] {
  return axes.reduce(
    (all, { symbol, from, step }, axis) =>
      all.with(symbol, from.plus(step.times(Rational.of(entry(places, axis))))),
    values,
  );
}

type ValuesAt = (column: number, row: number) => readonly Rational[] | undefined;

function exactVerdictBy(
  read: ReadExploration,
  proposition: PropositionData,
  at: ValuesAt,
): PlaneVerdict {
  return (column, row) => {
    const values = at(column, row);
    if (values === undefined) return 'inadmissible';
    const { holds } = new ExploredPoint(read, values);
    return cellBy(read, proposition, holds);
  };
}

function cellBy(
  { data }: ReadExploration,
  proposition: PropositionData,
  holds: TestAtPoint,
): PlaneCell {
  if (!data.restrictions.every((tests) => tests.every(holds))) return 'inadmissible';
  return {
    standing: standingOf(proposition, holds),
    conditionsHold: conditionsHoldAt(proposition, holds),
  };
}

/** `undefined` where doubles do not hold all numerators, or some parameter moves in unequal steps. */
function gridVerdict(
  read: ReadExploration,
  proposition: PropositionData,
  [x, y]: readonly [PlaneAxis, PlaneAxis],
  at: ValuesAt,
): PlaneVerdict | undefined {
  const { data, operations } = read;
  const isLinear = data.followers.every(({ equals }) => {
    const [, , degree, , divisors] = entry(data.fractions, equals);
    return degree <= 1 && divisors.length === 0;
  });
  const [start, across, up] = [at(0, 0), at(1, 0), at(0, 1)];
  if (!isLinear || start === undefined || across === undefined || up === undefined)
    return undefined;
  const lines = start.map((value, symbol) => [
    value,
    entry(across, symbol).minus(value),
    entry(up, symbol).minus(value),
  ]);
  const common = lines
    .flat()
    .reduce((all, { denominator }) => leastCommonMultiple(all, denominator), 1n);
  const numerators = lines.map((line) =>
    line.map(({ numerator, denominator }) => numerator * (common / denominator)),
  );
  const corners = [0, x.count - 1].flatMap((column) =>
    [0, y.count - 1].map((row) => [1n, BigInt(column), BigInt(row)]),
  );
  const reached = numerators.map((line) =>
    corners.map((corner) => line.reduce((sum, each, k) => sum + each * entry(corner, k), 0n)),
  );
  // On the way to a numerator nothing becomes twice as large as these.
  if (
    [common, ...reached.flat(), ...numerators.flat()].some(
      (each) => each <= -EXACT || EXACT <= each,
    )
  )
    return undefined;
  const bounds = reached.map((line) => Math.max(...line.map((each) => Math.abs(Number(each)))));
  const place = new GridPlace(
    operations,
    bounds,
    Number(common),
    numerators.map(() => 0),
  );
  const steps = numerators.map((line) => line.map(Number));
  const asked = [
    ...data.restrictions.flat(),
    ...proposition.conditions.flatMap(({ tests }) => tests),
    ...decidingRefutations(proposition).flatMap(([, ...tests]) => tests),
  ];
  const needed = stepsFor(
    operations,
    asked.map((test) => unpackedTest(test).step),
  );
  const holds: TestAtPoint = (test) => place.holds(unpackedTest(test));
  return (column, row) => {
    steps.forEach(([first = 0, right = 0, above = 0], symbol) => {
      place.point[symbol] = first + right * column + above * row;
    });
    place.values.compute(needed, place.point);
    return cellBy(read, proposition, holds);
  };
}

/** Half of the whole numbers that doubles hold. */
const EXACT = 2n ** 52n;
