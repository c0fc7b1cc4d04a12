import fc from 'fast-check';
import type { Claim, Implication } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { contraries, type Relation, weakened } from '../exact/relation.js';
import { boundaryPoints, type Side, toEdge } from './boundary.js';
import { pointArbitrary } from './hit-and-run.js';
import { type BeliedImplication, beliedImplications } from './inference-counterexample.js';
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
export interface ClaimGround {
  readonly place: Place;
  /** A draw is `undefined` where no single parameter could be moved to the place. */
  readonly points: fc.Arbitrary<Point | undefined>;
  /** Points always among the draws. */
  readonly always: readonly Point[];
}

/** Where a claim is to be tested. */
export interface ClaimGrounds {
  /** A point inside all conditions; `undefined` where none was found. */
  readonly inside: Point | undefined;
  /** An admissible point. */
  readonly anywhere: Point;
  readonly grounds: readonly ClaimGround[];
  /** Conditions that no parameters were found to break alone, though none is declared implied. */
  readonly neverAlone: readonly Condition[];
  /** Declared implications that some parameters were found to belie. */
  readonly falselyImplied: readonly BeliedImplication[];
}

/**
 * The places where a claim is most likely to break: inside its conditions and on every boundary
 * there; for an `iff` also where one condition alone fails, by a lot, by a little and not quite.
 * @param known a point inside the conditions: it serves where the search finds none.
 * @returns `undefined` where no parameters were found of which the claim says anything: an `iff`
 * speaks of all that are admissible.
 */
export function claimGrounds(
  spec: Specification,
  claim: Claim,
  known?: Point,
): ClaimGrounds | undefined {
  const familiar = examplePoint(spec);
  const inside = admissibleRegion(spec, relationsOf(claim.conditions));
  const start =
    findPoint(inside, familiar) ??
    (known && inside.contains(known) ? inside.complete(known) : undefined);
  const everywhere = admissibleRegion(spec);
  const anyPoint = findPoint(everywhere, familiar) ?? start;
  if (anyPoint === undefined || (claim.scope.kind === 'if' && start === undefined))
    return undefined;
  const sweeps = claim.scope.kind === 'if' ? 5 : undefined;
  const insideGrounds = start
    ? [groundIn({ kind: 'inside all conditions' }, inside, start, sweeps)]
    : [];
  const falselyImplied = beliedImplications(spec, claim, start ?? anyPoint);
  if (claim.scope.kind === 'if')
    return {
      ...{ inside: start, anywhere: anyPoint, grounds: insideGrounds },
      ...{ neverAlone: [], falselyImplied },
    };

  const belied = falselyImplied.map(({ implication }) => implication);
  const beyond = claim.conditions.map((condition) => {
    const declared = claim.implied.find((each) => each.condition === condition);
    // What is belied may fail alone, as any other condition does.
    const alone =
      declared && !belied.includes(declared)
        ? []
        : groundsBeyond(spec, claim, condition, undefined, familiar);
    const grounds =
      declared && alone.length === 0
        ? groundsBeyond(spec, claim, condition, declared, familiar)
        : alone;
    return { condition, grounds };
  });
  const wide = groundIn({ kind: 'anywhere admissible' }, everywhere, anyPoint);
  return {
    ...{ inside: start, anywhere: anyPoint },
    grounds: [...insideGrounds, ...beyond.flatMap(({ grounds }) => grounds), wide],
    neverAlone: beyond
      .filter(({ grounds }) => grounds.length === 0)
      .map(({ condition }) => condition),
    falselyImplied,
  };
}

function groundIn(place: Place, region: Region, start: Point, sweeps?: number): ClaimGround {
  return {
    place,
    points: pointArbitrary(region, start, sweeps),
    always: boundaryPoints(region, start),
  };
}

/**
 * Where a condition fails, and the others hold; nothing where no such point was found.
 * @param implied what is said to imply the condition, and need not hold there.
 */
function groundsBeyond(
  spec: Specification,
  claim: Claim,
  condition: Condition,
  implied: Implication | undefined,
  familiar: Point,
): ClaimGround[] {
  const others = relationsOf(
    claim.conditions.filter((other) => other !== condition && !implied?.by.includes(other)),
  );
  // An equation fails on two sides, all else on one.
  const sides = contraries(condition.relation).flatMap((failing) => {
    const outside = admissibleRegion(spec, [...others, failing]);
    const closed = admissibleRegion(spec, [...others, weakened(failing)]);
    const start = findPoint(outside, familiar);
    return start ? [{ outside, closed, start, points: pointArbitrary(outside, start) }] : [];
  });
  if (sides.length === 0) return [];
  return [
    {
      place: { kind: 'beyond', condition, implied },
      points: fc.oneof(...sides.map(({ points }) => points)),
      always: sides.map(({ start }) => start),
    },
    {
      place: { kind: 'just beyond', condition, implied },
      points: fc.oneof(
        ...sides.map(({ outside, points }) => movedToEdge(outside, points, 'just short of')),
      ),
      always: [],
    },
    {
      place: { kind: 'at equality', condition, implied },
      points: fc.oneof(...sides.map(({ closed, points }) => movedToEdge(closed, points, 'onto'))),
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
