import type { Claim, Implication } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import type { Specification } from '../claim/specification.js';
import { numeral, opposite, total } from '../exact/composition.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { contraries, type Relation, weakened } from '../exact/relation.js';
import { edgePoints, toEdge } from './boundary.js';
import { onCoarseGrid } from './coarse-grid.js';
import { admissibleRegion, type Region } from './region.js';
import { charted } from './region-points.js';
import { findPoint } from './witness.js';

/** A condition of a claim that fails where all others hold, but for those said to imply it. */
export interface FailingCondition {
  readonly condition: Condition;
  /** Where others imply the condition, it fails together with those that imply it. */
  readonly implied: Implication | undefined;
}

/** Where one condition fails, and where it just does not. */
export interface BeyondPlace extends FailingCondition {
  readonly kind: 'beyond' | 'just beyond' | 'at equality';
}

interface BeyondGround {
  readonly place: BeyondPlace;
  readonly region: Region;
  readonly starts: readonly Point[];
}

/** One side on which a condition fails: all of it, and points there, the first on a coarse grid. */
interface Side {
  readonly others: readonly Relation[];
  readonly failing: Relation;
  readonly region: Region;
  readonly starts: readonly Point[];
}

/**
 * Where a condition fails and the others hold: by a lot, by a little, and with equality; nothing
 * where no such point was found. An equation fails on two sides, and has no equality to be met.
 */
export function groundsBeyond(
  spec: Specification,
  { conditions }: Claim,
  failed: FailingCondition,
  familiar: Point,
): BeyondGround[] {
  const { condition, implied } = failed;
  const others = conditions
    .filter((each) => each !== condition && !implied?.by.includes(each))
    .map(({ relation }) => relation);
  const sides = contraries(condition.relation).flatMap((failing): Side[] => {
    const region = admissibleRegion(spec, [...others, failing]);
    const start = findPoint(region, familiar);
    if (start === undefined) return [];
    return [{ others, failing, region, starts: withCoarse(region, start) }];
  });
  const [first] = sides;
  const near = sides.map((side) => justBeyond(spec, side));
  const at = first && atEquality(spec, condition.relation, first);
  return [
    ...sides.map(
      ({ region, starts }): BeyondGround => ({
        ...{ place: { ...failed, kind: 'beyond' }, region, starts },
      }),
    ),
    ...near
      .filter((each) => each !== undefined)
      .map((each): BeyondGround => ({ ...each, place: { ...failed, kind: 'just beyond' } })),
    ...(at ? [{ ...at, place: { ...failed, kind: 'at equality' } as const }] : []),
  ];
}

/** A point, and before it one on a coarse grid near it, if there is any. */
function withCoarse(region: Region, point: Point): readonly Point[] {
  const coarse = onCoarseGrid(region.symbols, point, (...move) => region.moved(...move));
  return coarse === point ? [point] : [region.complete(coarse), point];
}

type Placed = Pick<BeyondGround, 'region' | 'starts'>;

/** Where no single symbol gets to the edge, the excess of the failing side is made so much smaller. */
const SHRUNK = Rational.ratio(1n, 1000n);

/** Where a condition fails by no more than at a point that is only just beyond it, twice over. */
function justBeyond(
  spec: Specification,
  { others, failing, region, starts }: Side,
): Placed | undefined {
  const excess = total([failing.left, opposite(failing.right)]);
  const within = (most: Rational): Region => {
    const sign = most.sign > 0 ? '≤' : '≥';
    const bound: Relation = { left: excess, sign, right: numeral(most) };
    return admissibleRegion(spec, [...others, failing, bound]);
  };
  const edge = region.constraints.at(-1);
  const near =
    edge &&
    starts
      .map((start) => toEdge(region, edge, start, 0, 'just short of'))
      .find((point) => point !== undefined);
  const there = near && valueAt(excess, near);
  if (there && !there.isZero)
    return { region: within(there.times(Rational.of(2))), starts: [near] };
  const [from] = starts;
  const by = from && valueAt(excess, from);
  if (from === undefined || by === undefined || by.isZero) return undefined;
  const smaller = within(by.times(SHRUNK));
  const found = findPoint(smaller, from);
  return found && { region: smaller, starts: withCoarse(smaller, found) };
}

/** Exactly where a condition holds with equality, or a strict one just fails. */
function atEquality(
  spec: Specification,
  relation: Relation,
  { others, failing, starts }: Side,
): Placed | undefined {
  const closed = admissibleRegion(spec, [...others, weakened(failing)]);
  const edge = closed.constraints.at(-1);
  if (edge === undefined || relation.sign === '=') return undefined;
  const region = admissibleRegion(spec, [...others, { ...relation, sign: '=' }]);
  const there = starts.flatMap((start) => edgePoints(closed, edge, start));
  if (there.length > 0) return { region, starts: there };
  const [from] = starts;
  // Where no single symbol gets there from where the search came out, several may.
  const found = from && findPoint(region, from);
  return found && { region, starts: [charted(region, found)?.start ?? found, found] };
}
