import fc from 'fast-check';
import type { Claim } from '../claim/claim.js';
import { asAmong, type Condition } from '../claim/condition.js';
import { rootsOfClaim } from '../claim/roots-behind.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { withRoots } from '../claim/with-roots.js';
import type { Point } from '../exact/point.js';
import { contraries, type Relation, relationText } from '../exact/relation.js';
import { toEdge } from './boundary.js';
import {
  conditionsOfClaim,
  conditionsText,
  FamiliarPoint,
  NoPointFound,
  shown,
} from './claim-points.js';
import { movedArbitrary, pointArbitrary, toJustWithin } from './hit-and-run.js';
import { FEW_ATTEMPTS } from './inference-counterexample.js';
import { admissibleRegion, type Region, type RegionConstraint } from './region.js';
import { findPoint } from './witness.js';

/*
 * Points where the conditions of a claim just hold, and where one of them just fails: that is where
 * claims and properties break first.
 */

/**
 * Admissible points at which the two sides of a condition are equal, and the other conditions of the
 * claim hold.
 * @param condition one of the claim's; by default each for which such points are easily found.
 * @throws {NoPointFound} where none was found, naming claim and condition.
 * @throws {RangeError} for a condition that the claim does not have.
 * @example
 * ```js
 * import { pointsOnBoundary } from 'casus';
 * import { sample } from 'fast-check';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * sample(pointsOnBoundary(paper, entering), 1).map((point) => `${point.at('c')}`); // ['2']
 * ```
 */
export function pointsOnBoundary(
  of: Specification,
  claim: Claim,
  condition?: Condition,
): fc.Arbitrary<Point> {
  conditionsOfClaim('pointsOnBoundary', claim);
  const spec = withRoots(of, rootsOfClaim(claim));
  const asking = { call: 'pointsOnBoundary', where: 'holds with equality' };
  return ofConditions(asking, claim, condition, (each, attempts) => {
    const others = othersOf(claim, each);
    const equality = admissibleRegion(spec, [...others, { ...each.relation, sign: '=' }]);
    const start = findPoint(equality, examplePoint(spec), attempts);
    if (start === undefined) return [];
    return (['≥', '≤'] as const).map((sign) => {
      const side = sideOf(spec, others, { ...each.relation, sign });
      const { region, edge } = side;
      const moved = (point: Point, first: number): Point | undefined =>
        edge ? toEdge(region, edge, point, first, 'onto') : region.complete(point);
      return toldPoints(spec, side, movedArbitrary(region, start, moved, start));
    });
  });
}

/**
 * Admissible points at which one condition of a claim fails by a little, and the others hold: one
 * parameter is as near to where the condition would be an equality as 1/1000 of its room there.
 * @param condition one of the claim's; by default each for which such points are easily found.
 * @throws {NoPointFound} where none was found, naming claim and condition.
 * @throws {RangeError} for a condition that the claim does not have.
 * @example
 * ```js
 * import { isEquilibrium, pointsJustOutside } from 'casus';
 * import { sample } from 'fast-check';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * sample(pointsJustOutside(paper, entering), 20).some((point) => isEquilibrium(entering, point)); // false
 * ```
 */
export function pointsJustOutside(
  of: Specification,
  claim: Claim,
  condition?: Condition,
): fc.Arbitrary<Point> {
  conditionsOfClaim('pointsJustOutside', claim);
  const spec = withRoots(of, rootsOfClaim(claim));
  const asking = { call: 'pointsJustOutside', where: 'fails' };
  return ofConditions(asking, claim, condition, (each, attempts) =>
    // An equation fails on two sides, all else on one.
    contraries(each.relation).flatMap((failing) => {
      const side = sideOf(spec, othersOf(claim, each), failing);
      const { region, edge } = side;
      const start = findPoint(region, examplePoint(spec), attempts);
      if (start === undefined || edge === undefined) return [];
      const moved = (point: Point, first: number): Point | undefined =>
        toJustWithin(region, edge, point, first);
      const tried = fc.sample(pointArbitrary(region, start), { seed: SEED, numRuns: TRIES });
      const near = [start, ...tried]
        .map((point) => moved(point, 0))
        .find((point) => point !== undefined);
      return near ? [toldPoints(spec, side, movedArbitrary(region, start, moved, near))] : [];
    }),
  );
}

/** How many points are drawn to find one from which the edge can be reached. */
const TRIES = 50;
const SEED = 1;

/** Where one side of a condition's relation holds, and all else that is to hold. */
interface SideOfCondition {
  readonly region: Region;
  /** Ends where the sides of the condition are equal; `undefined` where they always are. */
  readonly edge: RegionConstraint | undefined;
}

function sideOf(spec: Specification, others: readonly Relation[], side: Relation): SideOfCondition {
  const region = admissibleRegion(spec, [...others, side]);
  const label = relationText(side);
  return { region, edge: region.constraints.findLast((each) => each.label === label) };
}

/** What is drawn shrinks by steps, and the symbols that the condition is not about also alone. */
function toldPoints(
  spec: Specification,
  { region, edge }: SideOfCondition,
  drawn: fc.Arbitrary<Point>,
): fc.Arbitrary<Point> {
  const free = region.symbols.filter((symbol) => !edge?.symbols.has(symbol));
  return new FamiliarPoint(spec, drawn, region, undefined, free);
}

/** Points at each of some conditions of a claim that has any such points, now here, now there. */
function ofConditions(
  asking: Asking,
  claim: Claim,
  asked: Condition | undefined,
  pointsOf: (condition: Condition, attempts?: number) => readonly fc.Arbitrary<Point>[],
): fc.Arbitrary<Point> {
  const found = asked
    ? pointsOf(conditionOf(asking, claim, asked))
    : // Most are easy to reach; of all together, those that are not can lack.
      conditionsOfClaim(asking.call, claim).flatMap((each) => pointsOf(each, FEW_ATTEMPTS));
  if (found.length > 0) return fc.oneof(...found);
  throw new NoPointFound(noPointText(asking, claim, asked));
}

/** What is asked for, in words for messages. */
interface Asking {
  readonly call: string;
  /** What is to become of a condition there. */
  readonly where: string;
}

function noPointText({ call, where }: Asking, claim: Claim, asked: Condition | undefined): string {
  const { id, conditions } = claim;
  if (conditions.length === 0)
    return `${call}(…, ${id}): ${id} has no conditions, and so no boundary: use admissiblePoints(…)`;
  const implied = claim.implied.find(
    ({ condition }) => asked && asAmong([condition], asked) === condition,
  );
  const because = implied
    ? `; ${id} says that ${implied.by.map((each) => each.id).join(', ')} imply it: ask for one of these instead`
    : `; "npx casus conditions ${id}" tells what each condition does`;
  return `${call}(…, ${id}${asked ? `, ${asked.id}` : ''}): no admissible parameters were found at which ${asked?.id ?? 'a condition'} ${where} while the other conditions of ${id} hold (${conditionsText(conditions)})${because}`;
}

/** @throws {RangeError} naming the conditions there are. */
function conditionOf({ call }: Asking, claim: Claim, asked: Condition): Condition {
  const conditions = conditionsOfClaim(call, claim);
  const found = asAmong(conditions, asked);
  if (conditions.includes(found)) return found;
  throw new RangeError(
    `${call}(…, ${claim.id}, …): expected a condition of ${claim.id}, found ${shown(asked)}; ${claim.id} has ${conditionsText(conditions) || 'none'}: give the condition itself, not its name`,
  );
}

function othersOf({ conditions }: Claim, condition: Condition): Relation[] {
  return conditions.filter((each) => each !== condition).map(({ relation }) => relation);
}
