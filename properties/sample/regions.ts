import fc from 'fast-check';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Condition } from '../../src/claim/condition.js';
import { examplePoint } from '../../src/claim/specification.js';
import type { Point } from '../../src/exact/point.js';
import { holdsAt, type Relation, standardForm } from '../../src/exact/relation.js';
import type { ClaimGround } from '../../src/sample/claim-grounds.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion, type Region } from '../../src/sample/region.js';
import { regionPoints } from '../../src/sample/region-points.js';
import { findPoint } from '../../src/sample/witness.js';

/** A region of parameters of the paper, with a point of it from which draws start. */
export interface Quarter {
  readonly name: string;
  readonly relations: readonly Relation[];
  readonly region: Region;
  readonly start: Point;
}

export const example: Point = examplePoint(collusion);

const assumed = collusion.restrictions.map(({ relation }) => relation);

/** All admissible parameters. */
export const admissible: Quarter = {
  name: 'the admissible parameters',
  relations: assumed,
  region: admissibleRegion(collusion),
  start: example,
};

/** The two equilibria that the talk states in full; none of their conditions divides by a symbol. */
export const statedClaims: readonly Claim[] = [nonCommunication, communication];

/** The parameters inside the conditions of each. */
const insides: readonly Quarter[] = statedClaims.map(({ id, conditions }) =>
  quarter(`the conditions of ${id}`, conditions),
);

export const quarters: readonly Quarter[] = [admissible, ...insides];

/** @throws {Error} when no point is found there. */
function quarter(name: string, conditions: readonly Condition[]): Quarter {
  const further = conditions.map(({ relation }) => relation);
  const region = admissibleRegion(collusion, further);
  const start = findPoint(region, example);
  if (start === undefined) throw new Error(`no parameters were found inside ${name}`);
  return { name, relations: [...assumed, ...further], region, start };
}

/** Random points of a quarter, the same whenever the seed is. */
export function drawsIn({ region, start }: Quarter, numRuns: number, seed = 20_250_125): Point[] {
  return fc.sample(pointArbitrary(region, start), { seed, numRuns });
}

export function holds(relation: Relation, point: Point): boolean {
  return holdsAt(standardForm(relation), point);
}

/** Whether the two sides of a relation are equal. */
export function isTight(relation: Relation, point: Point): boolean {
  return holds({ ...relation, sign: '=' }, point);
}

/** The names of the parameters in which two points differ. */
export function differences(one: Point, other: Point): string[] {
  return collusion.parameters
    .map(({ name }) => name)
    .filter((name) => !one.at(name).equals(other.at(name)));
}

/** Points of a ground of a claim: one that was found, and some that are drawn. */
export function drawnAt(
  { region, starts }: ClaimGround,
  settings: { readonly seed: number; readonly numRuns: number },
): Point[] {
  const [start] = starts;
  return start ? [start, ...fc.sample(regionPoints(region, start), settings)] : [];
}
