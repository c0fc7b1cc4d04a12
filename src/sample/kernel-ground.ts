import { type Proposition, premisesIn } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import { formulaText } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import { leastCommonMultiple, Rational } from '../exact/rational.js';
import type { Relation } from '../exact/relation.js';
import { chartThrough } from './chart-through.js';
import { confirmed, examined, walkedAt } from './confirmed-draws.js';
import { type Chart, pointOf, quotientsOf } from './kernel/chart.js';
import type { Choosing } from './kernel/draw-task.js';
import type { DrawnProgram } from './kernel/drawer.js';
import { type GridPoint, gridThrough } from './kernel/grid.js';
import { type Kernel, kernelOf, restricted, stepsOf, stepTest } from './kernel/kernel.js';
import type { Grid } from './kernel/move.js';
import { trimmedProgram } from './kernel/needed-program.js';
import { ProgramBuilder } from './kernel/program.js';
import { isUntold, type RefutingTests, refutationsOf, relationTests } from './kernel/refutation.js';
import type { RefutationSearch } from './kernel/refutation-search.js';
import { stepBounds } from './kernel/rounding.js';
import { terrainOf } from './kernel/terrain.js';
import { decidedBy } from './proposition/search.js';
import { searchIn, walkedWhereFound } from './refuting-points.js';
import type { Region } from './region.js';
import { MOST_DRAWS, type SampledGround, type SampledPlace } from './sampled-ground.js';
import { stationaryPoints } from './stationary-points.js';

/** A region in which a proposition is decided by a kernel. */
export interface KernelRegion {
  readonly place: SampledPlace;
  readonly region: Region;
  /** Points of it, one at least. Where a chart leaves one out, since it divides by zero there, the next serves. */
  readonly starts: readonly Point[];
  readonly choosing: Choosing;
  /** Whether it is counted at how many draws all conditions hold. */
  readonly countsConditions: boolean;
  readonly weight: number;
}

/** About as many draws as a kernel decides in a fraction of a second. */
const KERNEL_CHUNK = 2 ** 18;

/** Of the draws that are to forget the start: one for so many that are counted, and no fewer than these. */
const BURN_IN_SHARE = 8;
const LEAST_BURN_IN = 1024;

/**
 * The walk looks at so many draws of a chunk: fewer at each of the many places at a condition, about
 * so many where constraints are compared.
 */
const WALKED_OF_A_CHUNK = 4;
const WALKED_AT_A_CONDITION = 1;
const COMPARED_OF_A_CHUNK = 64;

/**
 * How fine the grids are, chunk by chunk. On coarse ones ties are many, and numbers so small that
 * doubles hold them; on fine ones there are near ties, which cost whole numbers of any size.
 */
const AIMED_HALVINGS = [2, 2, 2, 10, 2, 2, 2, 30];
const UNIFORM_HALVINGS = [10];

/**
 * Grounds on which draws are decided by kernels, and some confirmed by the walk; those that solve the
 * same equations share a program.
 * @returns `undefined` for a region that has no chart, or whose start lies on no grid of it, and where
 * the walk alone can tell.
 */
export function kernelGrounds(
  spec: Specification,
  proposition: Proposition,
  regions: readonly KernelRegion[],
): (SampledGround | undefined)[] {
  const refutations = refutationsOf(spec, proposition);
  if (isUntold(refutations)) return regions.map(() => undefined);
  const programs = new Map<string, Program>();
  const programOn = (chart: Chart): Program => {
    const key = chart.determined.map(({ symbol, equals }) => `${symbol}: ${formulaText(equals)}`);
    const known = programs.get(key.join('; '));
    if (known) return known;
    const builder = new ProgramBuilder(chart.free, quotientsOf(chart));
    const made = { builder, kernel: kernelOf(refutations, builder) };
    programs.set(key.join('; '), made);
    return made;
  };
  return regions.map((region) => kernelGround(spec, proposition, refutations, region, programOn));
}

/** What decides on a chart, and what adds to its program. */
interface Program {
  readonly builder: ProgramBuilder;
  readonly kernel: Kernel;
}

function kernelGround(
  spec: Specification,
  proposition: Proposition,
  refutations: readonly RefutingTests[],
  drawn: KernelRegion,
  programOn: (chart: Chart) => Program,
): SampledGround | undefined {
  const { place, region, choosing, countsConditions, weight } = drawn;
  const symbols = spec.parameters.map(({ name }) => name);
  const charted = chartThrough(symbols, region, drawn.starts);
  if (charted === undefined) return undefined;
  const { chart, start } = charted;
  const halvings = choosing === 'uniform' ? UNIFORM_HALVINGS : AIMED_HALVINGS;
  const grids = gridsThrough(spec, chart, start, region, halvings);
  if (grids === undefined) return undefined;
  const premises = countsConditions
    ? premisesIn(proposition).map(({ relation }) => relation)
    : undefined;
  const built = programIn(spec, chart, region, premises, programOn(chart));
  const compared = choosing === 'uniform' && place.kind === 'inside all conditions';
  const confirming = 'condition' in place ? WALKED_AT_A_CONDITION : WALKED_OF_A_CHUNK;
  const walked = compared ? COMPARED_OF_A_CHUNK : confirming;
  const task = { ...built.drawn, choosing };
  const [first] = grids;
  const { grid } = first;
  const search =
    choosing === 'aimed' ? searchIn(spec, place, chart, first, built.searched) : undefined;
  return {
    ...{ place, countsConditions, weight, chunk: KERNEL_CHUNK },
    most: isBeyondDoubles(task.kernel, grid) ? MOST_DRAWS.beyondDoubles : Number.POSITIVE_INFINITY,
    measure:
      choosing === 'aimed'
        ? undefined
        : {
            denominator: BigInt(grid.denominator),
            bounds: new Map(
              chart.free.map((symbol, at) => [symbol, entry(grid.bounds, at) / grid.denominator]),
            ),
          },
    identity: { task, grids, search },
    examine: (points) =>
      examined(
        spec,
        proposition,
        refutations,
        { region, chart, kernel: built.drawn.kernel },
        points,
      ),
    draw: async ({ index, draws, seed, searching }, run) => {
      const { grid: drawnOn, numerators } = entry(grids, index % grids.length);
      const walkOneIn = Math.ceil(draws / walked);
      const chain = {
        task: {
          ...{ ...task, grid: drawnOn, start: numerators, draws, seed },
          ...{ part: 2 * index, walkOneIn, burnIn: choosing === 'uniform' ? burnInOf(draws) : 0 },
        },
        search: index === 0 && searching ? search : undefined,
      };
      const result = await run(chain);
      const points = (at: readonly number[]): Point => pointOf(chart, at, drawnOn.denominator);
      const chunk = confirmed(spec, proposition, refutations, result, points);
      if (search === undefined || chain.search === undefined) return chunk;
      const found = walkedWhereFound(spec, proposition, refutations, chart, search, result);
      const possible = search.kernel.refutations.map(({ index: at }) => entry(refutations, at));
      const touching = found.some(({ at }) => decidedBy(at) !== undefined)
        ? []
        : stationaryPoints(region, chart, possible, start).map((point) =>
            walkedAt(spec, proposition, refutations, point, undefined),
          );
      return { ...chunk, found: [...found, ...touching] };
    },
  };
}

/** Whether something that a kernel asks for may be larger than any double. */
function isBeyondDoubles(kernel: Kernel, { bounds, denominator }: Grid): boolean {
  const known = stepBounds(kernel.operations, bounds, denominator);
  return stepsOf(kernel).some((step) => !Number.isFinite(entry(known, step).error));
}

function burnInOf(draws: number): number {
  return Math.max(LEAST_BURN_IN, Math.ceil(draws / BURN_IN_SHARE));
}

interface Built {
  readonly drawn: Omit<DrawnProgram, 'grid'>;
  readonly searched: Pick<RefutationSearch, 'kernel' | 'constraints'>;
}

/**
 * What is drawn in a region on a chart, and how often all premises hold, if that is counted; and what
 * is searched for there.
 */
function programIn(
  spec: Specification,
  chart: Chart,
  { relations }: Region,
  premises: readonly Relation[] | undefined,
  { builder, kernel }: Program,
): Built {
  const testsOf = (said: readonly Relation[]) =>
    relationTests(spec, said).map((test) => stepTest(test, builder));
  const { constraints, directions } = terrainOf(chart, builder);
  const given = [...testsOf(relations), ...constraints];
  const events = premises ? [testsOf(premises)] : [];
  const asked = restricted(kernel, given);
  const searched = trimmedProgram({ kernel: asked, directions: [], events: [constraints] });
  return {
    drawn: trimmedProgram({ kernel: asked, directions, events }),
    searched: { kernel: searched.kernel, constraints: entry(searched.events, 0) },
  };
}

/** Payoffs lie between minus and plus this, probabilities between 0 and 1, unless the start does not. */
const WIDEST_PAYOFF = 16;

/** Grids of one chart and one box through a point; `undefined` where there is not even one. */
function gridsThrough(
  spec: Specification,
  chart: Chart,
  start: Point,
  region: Region,
  halvings: readonly number[],
): readonly [GridPoint, ...GridPoint[]] | undefined {
  const sides = new Map(
    spec.parameters.map(({ name, unit }) => {
      let side = unit === 'payoff' ? WIDEST_PAYOFF : 1;
      while (Rational.of(side).lessThan(start.at(name).magnitude)) side *= 2;
      return [name, side];
    }),
  );
  const from = roundedStart(spec, chart, region, start) ?? start;
  const [first, ...others] = halvings
    .map((each) => gridThrough(chart, from, each, (symbol) => sides.get(symbol) ?? WIDEST_PAYOFF))
    .filter((each) => each !== undefined);
  return first && [first, ...others];
}

/** So often the step of a grid is halved while none of its points near the start is in the region. */
const ROUNDINGS = 10;

/**
 * A point of the region near the start whose values have a small common denominator: fractions that
 * are simple one by one may have a large one, and numbers are the larger for it.
 */
function roundedStart(
  spec: Specification,
  chart: Chart,
  region: Region,
  start: Point,
): Point | undefined {
  let denominator = spec.parameters.reduce(
    (common, { example }) => leastCommonMultiple(common, example.denominator),
    1n,
  );
  for (let k = 0; k < ROUNDINGS; k++, denominator *= 2n) {
    const numerators = chart.free.map((symbol) => Number(floorOf(start.at(symbol), denominator)));
    try {
      const point = pointOf(chart, numerators, Number(denominator));
      if (region.holdsAt(point)) return point;
    } catch (error) {
      // Where a determined symbol divides by zero there is no point of the chart.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

/** The largest whole number of steps up to a value. */
function floorOf({ numerator, denominator }: Rational, steps: bigint): bigint {
  const scaled = numerator * steps;
  const whole = scaled / denominator;
  return scaled < 0n && whole * denominator !== scaled ? whole - 1n : whole;
}
