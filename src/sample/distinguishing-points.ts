import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { contraries, type Relation } from '../exact/relation.js';
import { boundaryPoints } from './boundary.js';
import { randomWalk } from './random-walk.js';
import { admissibleRegion } from './region.js';
import { findPoint } from './witness.js';

/** How many points: among all admissible ones, on each side of a condition, inside a claim. */
const ANYWHERE = 400;
const ON_A_SIDE = 16;
const INSIDE = 60;

/** Sides of conditions are easy to reach, if there is a point on them at all. */
const FEW_ATTEMPTS = 4;

/**
 * Admissible points that differ in which of some conditions hold: on the boundary of what is
 * admissible, anywhere, where each condition holds and where it fails, and inside each claim and
 * on its boundary.
 */
export function* distinguishingPoints(
  spec: Specification,
  conditions: readonly Condition[],
  seed: number,
): Generator<Point> {
  const example = examplePoint(spec);
  const all = admissibleRegion(spec);
  const anywhere = findPoint(all, example);
  if (anywhere === undefined) return;
  yield* boundaryPoints(all, anywhere);
  yield* randomWalk(all, anywhere, ANYWHERE, seed);
  for (const [index, { relation }] of conditions.entries())
    for (const side of [relation, ...contraries(relation)])
      yield* pointsIn(spec, side, ON_A_SIDE, seed + index);
  for (const claim of spec.claims) {
    const inside = admissibleRegion(
      spec,
      claim.conditions.map(({ relation }) => relation),
    );
    const start = findPoint(inside, example);
    if (start === undefined) continue;
    yield* boundaryPoints(inside, start);
    yield* randomWalk(inside, start, INSIDE, seed);
  }
}

function pointsIn(spec: Specification, relation: Relation, count: number, seed: number): Point[] {
  const region = admissibleRegion(spec, [relation]);
  const start = findPoint(region, examplePoint(spec), FEW_ATTEMPTS);
  return start === undefined ? [] : randomWalk(region, start, count, seed);
}
