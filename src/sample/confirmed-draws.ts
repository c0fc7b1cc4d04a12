import {
  type Proposition,
  premisesIn,
  propositionAtPoint,
} from '../claim/proposition/proposition.js';
import { fromExample, type Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { holdsAt, standardForm } from '../exact/relation.js';
import { type Chart, isOnChart } from './kernel/chart.js';
import type { DrawResult } from './kernel/draw-task.js';
import { exactVerdict, type Kernel } from './kernel/kernel.js';
import type { RefutingTests } from './kernel/refutation.js';
import { decidedBy } from './proposition/search.js';
import type { Region } from './region.js';
import type { ChunkDraws, WalkedDraw } from './sampled-ground.js';

/** Of points that are given one by one, the walk looks at one in so many. */
const WALK_ONE_IN = 32;

/** What tells of the points of a region that lie on its chart. */
interface Examining {
  readonly region: Region;
  readonly chart: Chart;
  /** It need not ask what holds in the whole region. */
  readonly kernel: Kernel;
}

/**
 * What is decided at points of any denominators. The walk looks at some, wherever something is
 * decided or only the walk can tell, and at what is not on the chart.
 */
export function examined(
  spec: Specification,
  proposition: Proposition,
  refutations: readonly RefutingTests[],
  { region, chart, kernel }: Examining,
  points: readonly Point[],
): ChunkDraws {
  const conditions = premisesIn(proposition).map(({ relation }) => standardForm(relation));
  const holding = points.filter((point) => conditions.every((each) => holdsAt(each, point)));
  const verdicts = points.map((point) => ({
    point,
    verdict:
      region.holdsAt(point) && isOnChart(chart, point) ? exactVerdict(kernel, point) : undefined,
  }));
  const toWalk = verdicts.filter(
    ({ verdict }, index) => verdict !== 0 || index % WALK_ONE_IN === 0,
  );
  const walked = toWalk.map(({ point, verdict }) =>
    walkedAt(spec, proposition, refutations, point, verdict),
  );
  return {
    ...{
      draws: points.length,
      discarded: 0,
      unsure: 0,
      holding: holding.length,
      walked,
      found: [],
    },
    deciding: walked.filter(({ at }) => decidedBy(at) !== undefined).length,
  };
}

/**
 * What a chain came to, some of it confirmed by the walk.
 * @throws where the walk finds otherwise: a defect.
 */
export function confirmed(
  spec: Specification,
  proposition: Proposition,
  refutations: readonly RefutingTests[],
  { draws, refuting, events, toWalk }: DrawResult,
  pointAt: (numerators: readonly number[]) => Point,
): ChunkDraws {
  let [deciding, unsure] = [0, 0];
  for (const [index, count] of refuting) {
    if (entry(refutations, index).needsWalk) unsure += count;
    else deciding += count;
  }
  const walked = toWalk.map(({ numerators, verdict }): WalkedDraw => {
    const found = walkedAt(spec, proposition, refutations, pointAt(numerators), verdict);
    if (isForTheWalk(refutations, verdict)) {
      unsure--;
      if (decidedBy(found.at)) deciding++;
    }
    return found;
  });
  return { draws, discarded: 0, deciding, unsure, holding: events[0] ?? 0, walked, found: [] };
}

/** Whether what a kernel finds at a point may be nothing, so that the walk has to tell. */
function isForTheWalk(refutations: readonly RefutingTests[], verdict: number): boolean {
  return verdict !== 0 && entry(refutations, verdict - 1).needsWalk;
}

/**
 * A point as the walk finds it.
 * @param verdict of a kernel; `undefined` where it has none.
 * @throws where the walk finds otherwise: a defect.
 */
export function walkedAt(
  spec: Specification,
  proposition: Proposition,
  refutations: readonly RefutingTests[],
  point: Point,
  verdict: number | undefined,
): WalkedDraw {
  const at = propositionAtPoint(spec, proposition, point);
  const agrees =
    verdict === undefined ||
    isForTheWalk(refutations, verdict) ||
    (decidedBy(at) !== undefined) === (verdict !== 0);
  if (agrees) return { point, at };
  throw new Error(
    `${proposition.id}: what a kernel decides at ${fromExample(spec, point)} the walk does not find: please report this defect`,
  );
}
