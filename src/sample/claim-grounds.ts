import { type Claim, type Implication, isExact } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { type BeyondPlace, groundsBeyond } from './beyond-condition.js';
import { boundaryPoints } from './boundary.js';
import { type BeliedImplication, beliedImplications } from './inference-counterexample.js';
import { admissibleRegion, type Region } from './region.js';
import { findPoint } from './witness.js';

/** Where points are drawn, seen from a claim's conditions. */
export type Place =
  | { readonly kind: 'inside all conditions' }
  | BeyondPlace
  | { readonly kind: 'anywhere admissible' };

/** A place of a claim, or a part of it, as a region with points of it. */
export interface ClaimGround {
  readonly place: Place;
  readonly region: Region;
  /** Points of the region; one at least. */
  readonly starts: readonly Point[];
  /** Points of the region that are examined whatever is drawn. */
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
  const inside = admissibleRegion(
    spec,
    claim.conditions.map(({ relation }) => relation),
  );
  const start =
    findPoint(inside, familiar) ??
    (known && inside.contains(known) ? inside.complete(known) : undefined);
  const everywhere = admissibleRegion(spec);
  const anyPoint = findPoint(everywhere, familiar) ?? start;
  if (anyPoint === undefined || (!isExact(claim) && start === undefined)) return undefined;
  const insideGrounds = start ? [groundIn({ kind: 'inside all conditions' }, inside, start)] : [];
  const falselyImplied = beliedImplications(spec, claim, start ?? anyPoint);
  if (!isExact(claim))
    return {
      ...{ inside: start, anywhere: anyPoint, grounds: insideGrounds },
      ...{ neverAlone: [], falselyImplied },
    };

  const belied = falselyImplied.map(({ implication }) => implication);
  const beyond = claim.conditions.map((condition) => {
    const declared = claim.implied.find((each) => each.condition === condition);
    // What is belied may fail alone, as any other condition does.
    const impliedBy = declared && !belied.includes(declared) ? [declared] : [undefined, declared];
    return { condition, grounds: firstGrounds(spec, claim, condition, impliedBy, familiar) };
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

function groundIn(place: Place, region: Region, start: Point): ClaimGround {
  return { place, region, starts: [start], always: boundaryPoints(region, start) };
}

/** Where a condition fails in the first of some ways in which it was found to fail. */
function firstGrounds(
  spec: Specification,
  claim: Claim,
  condition: Condition,
  ways: readonly (Implication | undefined)[],
  familiar: Point,
): ClaimGround[] {
  for (const implied of new Set(ways)) {
    const grounds = groundsBeyond(spec, claim, { condition, implied }, familiar);
    if (grounds.length > 0) return grounds.map((ground) => ({ ...ground, always: [] }));
  }
  return [];
}
