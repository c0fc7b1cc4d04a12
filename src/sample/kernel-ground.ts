import { type Proposition, propositionAtPoint } from '../claim/proposition/proposition.js';
import { fromExample, type Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { leastCommonMultiple, type Rational } from '../exact/rational.js';
import { type Chart, pointOf } from './kernel/chart.js';
import { type DrawGround, type GroundProgram, taskOn } from './kernel/draw-ground.js';
import type { Choosing, DrawResult, DrawTask } from './kernel/draw-task.js';
import type { Refutation } from './kernel/refutation.js';
import { decidedBy } from './proposition/search.js';
import { Region } from './region.js';
import type { ChunkDraws, Measure, SampledGround, WalkedDraw } from './sampled-ground.js';

/** How draws are taken on a ground. */
export interface KernelDrawing {
  readonly choosing: Choosing;
  /** Whether it is counted at how many draws all conditions hold. */
  readonly countsConditions: boolean;
  readonly weight: number;
}

/** What decides there, and what is counted. */
export interface GroundKernel extends GroundProgram, Pick<DrawTask, 'events'> {
  readonly refutations: readonly Refutation[];
}

/** About as many draws as a kernel decides in a fraction of a second. */
const KERNEL_CHUNK = 2 ** 18;

/** Of the draws that are to forget the start: one for so many that are counted, and no fewer than these. */
const BURN_IN_SHARE = 8;
const LEAST_BURN_IN = 1024;

/** The walk looks at about so many draws of a chunk, and at more where constraints are compared. */
const WALKED_OF_A_CHUNK = 4;
const COMPARED_OF_A_CHUNK = 64;

/**
 * How fine the grids are, chunk by chunk. On coarse ones ties are many, and numbers so small that
 * doubles hold them; on fine ones there are near ties, which cost whole numbers of any size.
 */
const AIMED_HALVINGS = [2, 2, 2, 10, 2, 2, 2, 30];
const UNIFORM_HALVINGS = [10];

/**
 * A ground on which draws are decided by a kernel, and some confirmed by the walk.
 * @returns `undefined` where the start lies on no grid that is coarse enough.
 */
export function kernelGround(
  spec: Specification,
  proposition: Proposition,
  ground: DrawGround,
  kernel: GroundKernel,
  { choosing, countsConditions, weight }: KernelDrawing,
): SampledGround | undefined {
  const { place, chart } = ground;
  const halvings = choosing === 'uniform' ? UNIFORM_HALVINGS : AIMED_HALVINGS;
  const from = { ...ground, start: roundedStart(spec, ground) ?? ground.start };
  const asked = { choosing, draws: 0, seed: 0, part: 0, walkOneIn: 0, events: kernel.events };
  const tasks = halvings
    .map((each) => taskOn(spec, from, kernel, { ...asked, halvings: each }))
    .filter((task) => task !== undefined);
  const [first] = tasks;
  if (first === undefined) return undefined;
  const compared = choosing === 'uniform' && place.kind === 'inside all conditions';
  const walked = compared ? COMPARED_OF_A_CHUNK : WALKED_OF_A_CHUNK;
  return {
    ...{ place, countsConditions, weight, chunk: KERNEL_CHUNK, most: Number.POSITIVE_INFINITY },
    measure: choosing === 'uniform' ? measureOn(chart, first) : undefined,
    identity: tasks,
    draw: async ({ index, draws, seed }, run) => {
      const task = entry(tasks, index % tasks.length);
      const walkOneIn = Math.ceil(draws / walked);
      const found = await run({
        task: { ...task, draws, seed, part: 2 * index, walkOneIn },
        burnIn: choosing === 'uniform' ? burnInOf(draws) : 0,
      });
      const pointAt = (at: readonly number[]): Point => pointOf(chart, at, task.grid.denominator);
      return confirmed(spec, proposition, kernel.refutations, found, pointAt);
    },
  };
}

function measureOn({ free }: Chart, { grid: { denominator, bounds } }: DrawTask): Measure {
  return {
    denominator: BigInt(denominator),
    bounds: new Map(free.map((symbol, at) => [symbol, entry(bounds, at) / denominator])),
  };
}

function burnInOf(draws: number): number {
  return Math.max(LEAST_BURN_IN, Math.ceil(draws / BURN_IN_SHARE));
}

/** So often the step of a grid is halved while none of its points near the start is in the region. */
const ROUNDINGS = 10;

/**
 * A point of the region near the start whose values have a small common denominator: fractions that
 * are simple one by one may have a large one, and numbers are the larger for it.
 */
function roundedStart(
  spec: Specification,
  { chart, relations, start }: DrawGround,
): Point | undefined {
  const region = new Region(chart.symbols, relations);
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

/**
 * What a chain came to, some of it confirmed by the walk.
 * @throws where the walk finds otherwise: a defect.
 */
function confirmed(
  spec: Specification,
  proposition: Proposition,
  refutations: readonly Refutation[],
  { draws, refuting, events, toWalk }: DrawResult,
  pointAt: (numerators: readonly number[]) => Point,
): ChunkDraws {
  let [deciding, unsure] = [0, 0];
  for (const [index, count] of refuting) {
    if (entry(refutations, index).needsWalk) unsure += count;
    else deciding += count;
  }
  const walked = toWalk.map(({ numerators, verdict }): WalkedDraw => {
    const point = pointAt(numerators);
    const at = propositionAtPoint(spec, proposition, point);
    const decides = decidedBy(at) !== undefined;
    const onlyWalked = verdict !== 0 && entry(refutations, verdict - 1).needsWalk;
    if (!onlyWalked && decides !== (verdict !== 0))
      throw new Error(
        `${proposition.id}: what a kernel decides at ${fromExample(spec, point)} the walk does not find: please report this defect`,
      );
    if (onlyWalked) {
      unsure--;
      if (decides) deciding++;
    }
    return { point, at };
  });
  return { draws, discarded: 0, deciding, unsure, holding: events[0] ?? 0, walked };
}
