import type fc from 'fast-check';
import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { type Relation, relationText } from '../exact/relation.js';
import { markOf } from '../game/maker.js';
import { toEdge } from './edge.js';
import { FamiliarPoint } from './familiar-point.js';
import { movedArbitrary } from './moved-arbitrary.js';
import { pointArbitrary } from './point-arbitrary.js';
import { admissibleRegion, type Region } from './region.js';
import { findPoint } from './witness.js';

/*
 * Points of a specification as arbitraries of fast-check, for properties of one's own. Values are
 * exact; no draw is thrown away; a counterexample shrinks toward the example values.
 */

/** Thrown where points are asked for of a kind of which none was found. */
export class NoPointFound extends Error {
  override readonly name = 'NoPointFound';
}

/**
 * Admissible points: all restrictions of the specification hold.
 * @throws {NoPointFound} where none was found.
 * @example
 * fc.assert(fc.property(admissiblePoints(paper), (point) => point.at(c).sign >= 0));
 */
export function admissiblePoints(spec: Specification): fc.Arbitrary<Point> {
  return (
    pointsIn(spec, []) ??
    noPoint(
      'admissiblePoints(…): no parameters were found at which all restrictions of the specification hold: mend the restrictions, or the example values',
    )
  );
}

/**
 * Admissible points at which all conditions of a claim hold, with equality or with room to spare.
 * @throws {NoPointFound} where none was found, naming the conditions.
 * @throws {RangeError} for what is no claim, such as its name.
 * @example
 * fc.assert(
 *   fc.property(pointsInside(paper, accommodation), (point) => isEquilibrium(accommodation, point)),
 * );
 */
export function pointsInside(spec: Specification, claim: Claim): fc.Arbitrary<Point> {
  const conditions = conditionsOfClaim('pointsInside', claim);
  const { id } = claim;
  return (
    pointsIn(
      spec,
      conditions.map(({ relation }) => relation),
    ) ??
    noPoint(
      `pointsInside(…, ${id}): no admissible parameters were found at which all conditions of ${id} hold (${conditionsText(conditions)}); "npx casus verify ${id}" tells whether there are any: mend the conditions, or use admissiblePoints(…)`,
    )
  );
}

/** Points that satisfy the restrictions and further relations; `undefined` where none was found. */
function pointsIn(
  spec: Specification,
  further: readonly Relation[],
): fc.Arbitrary<Point> | undefined {
  const region = admissibleRegion(spec, further);
  const start = findPoint(region, examplePoint(spec));
  return start && new FamiliarPoint(spec, drawnIn(spec, further, region, start), region);
}

/** An equation that determines no symbol by itself is met after each step, by one symbol's move. */
function drawnIn(
  spec: Specification,
  further: readonly Relation[],
  region: Region,
  start: Point,
): fc.Arbitrary<Point> {
  const equation = region.constraints.find(({ form }) => form.sense === '=');
  if (equation === undefined) return pointArbitrary(region, start);
  const others = further.filter((each) => relationText(each) !== equation.label);
  return movedArbitrary(
    admissibleRegion(spec, others),
    start,
    (point, first) => toEdge(region, equation, point, first, 'onto'),
    start,
  );
}

function noPoint(message: string): never {
  throw new NoPointFound(message);
}

/** @throws {RangeError} for what is no claim: JavaScript lets a name stand in its place. */
export function conditionsOfClaim(call: string, claim: Claim): readonly Condition[] {
  if (markOf(claim)?.as === 'claim') return claim.conditions;
  throw new RangeError(
    `${call}(…): expected a claim, as claim(…) makes it, found ${shown(claim)}: give the claim itself, not its name`,
  );
}

/** What stands in the place of something that has an id. */
export function shown(given: { readonly id?: unknown } | string | undefined): string {
  if (typeof given === 'object') return String(given.id ?? 'an object without an id');
  return given === undefined ? 'nothing' : JSON.stringify(given);
}

/** `cheap: c ≤ 1; likely: p ≥ 1/2`. */
export function conditionsText(conditions: readonly Condition[]): string {
  return conditions.map(({ id, relation }) => `${id}: ${relationText(relation)}`).join('; ');
}
