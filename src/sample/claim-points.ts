import type fc from 'fast-check';
import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { relationText } from '../exact/relation.js';
import { FamiliarPoint } from './familiar-point.js';
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
    pointsIn(spec, admissibleRegion(spec)) ??
    noPoint(
      'admissiblePoints(…): no parameters were found at which all restrictions of the specification hold: mend the restrictions, or the example values',
    )
  );
}

/**
 * Admissible points at which all conditions of a claim hold, with equality or with room to spare.
 * @throws {NoPointFound} where none was found, naming the conditions.
 * @example
 * fc.assert(
 *   fc.property(pointsInside(paper, accommodation), (point) => isEquilibrium(accommodation, point)),
 * );
 */
export function pointsInside(spec: Specification, claim: Claim): fc.Arbitrary<Point> {
  const { id, conditions } = claim;
  const region = admissibleRegion(
    spec,
    conditions.map(({ relation }) => relation),
  );
  return (
    pointsIn(spec, region) ??
    noPoint(
      `pointsInside(…, ${id}): no admissible parameters were found at which all conditions of ${id} hold (${conditionsText(conditions)}); "npx casus verify ${id}" tells whether there are any: mend the conditions, or use admissiblePoints(…)`,
    )
  );
}

function pointsIn(spec: Specification, region: Region): fc.Arbitrary<Point> | undefined {
  const start = findPoint(region, examplePoint(spec));
  return start && new FamiliarPoint(spec, pointArbitrary(region, start), region);
}

function noPoint(message: string): never {
  throw new NoPointFound(message);
}

/** `cheap: c ≤ 1; likely: p ≥ 1/2`. */
export function conditionsText(conditions: readonly Condition[]): string {
  return conditions.map(({ id, relation }) => `${id}: ${relationText(relation)}`).join('; ');
}
