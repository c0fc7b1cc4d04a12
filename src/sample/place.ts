import fc from 'fast-check';
import type { Claim, Implication } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { negated, type Relation, weakened } from '../exact/relation.js';
import { boundaryPoints } from './boundary.js';
import { type Side, toEdge } from './edge.js';
import { pointArbitrary } from './point-arbitrary.js';
import { admissibleRegion, type Region } from './region.js';
import { findPoint } from './witness.js';

/** Where points are drawn, seen from a claim's conditions. */
export type Place =
  | { readonly kind: 'inside all conditions' }
  | {
      readonly kind: 'beyond' | 'just beyond' | 'at equality';
      readonly condition: Condition;
      /** Where others imply the condition, it fails together with those that imply it. */
      readonly implied: Implication | undefined;
    }
  | { readonly kind: 'anywhere admissible' };

/** A place with the means to draw points there. */
export interface Ground {
  readonly place: Place;
  /** A draw is `undefined` where no single parameter could be moved to the place. */
  readonly points: fc.Arbitrary<Point | undefined>;
  /** Points always among the draws. */
  readonly always: readonly Point[];
}

/** Where a claim is to be tested. */
export interface Grounds {
  readonly grounds: readonly Ground[];
  /** Conditions that no parameters were found to break alone, though none is declared implied. */
  readonly neverAlone: readonly Condition[];
  /** Declared implications that some parameters belie. */
  readonly falselyImplied: readonly Implication[];
}

/**
 * The places where a claim is most likely to break: inside its conditions and on every boundary
 * there; for an `iff` also where one condition alone fails, by a lot, by a little and not quite.
 * @returns `undefined` where no parameters were found at which the conditions hold.
 */
export function groundsFor(spec: Specification, claim: Claim): Grounds | undefined {
  const familiar = examplePoint(spec);
  const inside = admissibleRegion(spec, relationsOf(claim.conditions));
  const start = findPoint(inside, familiar);
  if (start === undefined) return undefined;
  const sweeps = claim.scope.kind === 'if' ? 5 : undefined;
  const insideGround = groundIn({ kind: 'inside all conditions' }, inside, start, sweeps);
  if (claim.scope.kind === 'if')
    return { grounds: [insideGround], neverAlone: [], falselyImplied: [] };

  const beyond = claim.conditions.map((condition) => ({
    condition,
    grounds: groundsBeyond(spec, claim, condition, familiar),
  }));
  const everywhere = admissibleRegion(spec);
  const anywhere = groundIn(
    { kind: 'anywhere admissible' },
    everywhere,
    findPoint(everywhere, familiar) ?? start,
  );
  return {
    grounds: [insideGround, ...beyond.flatMap(({ grounds }) => grounds), anywhere],
    neverAlone: beyond
      .filter(({ grounds }) => grounds.length === 0)
      .map(({ condition }) => condition),
    falselyImplied: claim.implied.filter((implication) => fails(spec, claim, implication, start)),
  };
}

/** Declared implications are mostly true: the search for what belies them is kept short. */
const FEW_ATTEMPTS = 6;

/** Whether a condition fails somewhere although all others hold, those said to imply it included. */
function fails(spec: Specification, claim: Claim, { condition }: Implication, start: Point) {
  const others = relationsOf(claim.conditions.filter((other) => other !== condition));
  const region = admissibleRegion(spec, [...others, negated(condition.relation)]);
  return findPoint(region, start, FEW_ATTEMPTS) !== undefined;
}

function groundIn(place: Place, region: Region, start: Point, sweeps?: number): Ground {
  return {
    place,
    points: pointArbitrary(region, start, sweeps),
    always: boundaryPoints(region, start),
  };
}

/** Where a condition fails, and the others hold; nothing where no such point was found. */
function groundsBeyond(
  spec: Specification,
  claim: Claim,
  condition: Condition,
  familiar: Point,
): Ground[] {
  const implied = claim.implied.find((each) => each.condition === condition);
  const others = relationsOf(
    claim.conditions.filter((other) => other !== condition && !implied?.by.includes(other)),
  );
  const failing = negated(condition.relation);
  const outside = admissibleRegion(spec, [...others, failing]);
  const closed = admissibleRegion(spec, [...others, weakened(failing)]);
  const start = findPoint(outside, familiar);
  if (start === undefined) return [];
  const points = pointArbitrary(outside, start);
  return [
    { place: { kind: 'beyond', condition, implied }, points, always: [start] },
    {
      place: { kind: 'just beyond', condition, implied },
      points: movedToEdge(outside, points, 'just short of'),
      always: [],
    },
    {
      place: { kind: 'at equality', condition, implied },
      points: movedToEdge(closed, points, 'onto'),
      always: [],
    },
  ];
}

/** Points moved to the edge of a region's last constraint, the condition in question. */
function movedToEdge(
  region: Region,
  points: fc.Arbitrary<Point>,
  side: Side,
): fc.Arbitrary<Point | undefined> {
  const edge = region.constraints.at(-1);
  return fc
    .tuple(points, fc.nat(region.symbols.length - 1))
    .map(([point, symbol]) => edge && toEdge(region, edge, point, symbol, side));
}

function relationsOf(conditions: readonly Condition[]): Relation[] {
  return conditions.map(({ relation }) => relation);
}
