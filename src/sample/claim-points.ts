import fc from 'fast-check';
import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { refuseChanged } from '../claim/proposition/proposition.js';
import { rootsInFormulas, rootsOfClaim } from '../claim/roots-behind.js';
import { examplePoint, fromExample, type Specification } from '../claim/specification.js';
import { withRoots } from '../claim/with-roots.js';
import { Point } from '../exact/point.js';
import { isRelation, type Relation, relationText } from '../exact/relation.js';
import { found } from '../game/invalid.js';
import { markOf } from '../game/maker.js';
import type { Chart } from './kernel/chart.js';
import { admissibleRegion, type Region } from './region.js';
import { charted, regionPoints, simplerPoints } from './region-points.js';
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
 * ```js
 * import { admissiblePoints } from 'casus';
 * import { sample } from 'fast-check';
 * import paper from './entry.js';
 * const points = sample(admissiblePoints(paper), 20);
 * points.every((point) => point.at('c').sign >= 0); // true
 * ```
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
 * ```js
 * import { isEquilibrium, pointsInside } from 'casus';
 * import { sample } from 'fast-check';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * sample(pointsInside(paper, entering), 20).every((point) => isEquilibrium(entering, point)); // true
 * ```
 */
export function pointsInside(spec: Specification, claim: Claim): fc.Arbitrary<Point> {
  const conditions = conditionsOfClaim('pointsInside', claim);
  const { id } = claim;
  return (
    pointsIn(
      withRoots(spec, rootsOfClaim(claim)),
      conditions.map(({ relation }) => relation),
    ) ??
    noPoint(
      `pointsInside(…, ${id}): no admissible parameters were found at which all conditions of ${id} hold (${conditionsText(conditions)}); "npx casus verify ${id}" tells whether there are any: mend the conditions, or use admissiblePoints(…)`,
    )
  );
}

/**
 * Admissible points that satisfy further relations: equations exactly, whatever the degree of what is
 * said, where each can be solved for a parameter that it is linear in.
 *
 * Draws are aimed where properties break, at and near the ends of what is left to a parameter; with
 * fast-check's `unbiased: true` they are uniform on a grid, parameters without bounds up to 16.
 * @throws {NoPointFound} where none was found, naming the relations.
 * @throws {RangeError} for what is no list of relations, such as one relation, or a condition.
 * @example
 * ```js
 * import { pointsWhere, relation } from 'casus';
 * import { sample } from 'fast-check';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const points = sample(pointsWhere(paper, [relation`2 ${c} = 3`]), 20);
 * points.every((point) => `${point.at('c')}` === '3/2'); // true
 * ```
 */
export function pointsWhere(
  spec: Specification,
  relations: readonly Relation[],
): fc.Arbitrary<Point> {
  refuseOther('pointsWhere', relations);
  return (
    pointsIn(
      withRoots(spec, rootsInFormulas(relations.flatMap(({ left, right }) => [left, right]))),
      relations,
    ) ?? noPoint(nowhereText('pointsWhere', relations))
  );
}

/** @throws {RangeError} for what is no list of relations, which JavaScript lets stand in its place. */
export function refuseOther(call: string, relations: unknown): void {
  const others = Array.isArray(relations)
    ? relations.filter((each) => !isRelation(each))
    : [relations];
  if (others.length === 0) return;
  throw new RangeError(
    `${call}(…): expected a list of relation\`…\`, found ${found(others[0])}: write [relation\`…\`], and for conditions conditions.map((each) => each.relation)`,
  );
}

/** That no point was found where some relations hold. */
export function nowhereText(call: string, relations: readonly Relation[]): string {
  const said = relations.map(relationText).join('; ') || 'no further relations';
  return `${call}(…): no admissible parameters were found at which all relations hold (${said}): leave one out, or mend the example values`;
}

/** Points that satisfy the restrictions and further relations; `undefined` where none was found. */
function pointsIn(
  spec: Specification,
  further: readonly Relation[],
): fc.Arbitrary<Point> | undefined {
  const region = admissibleRegion(spec, further);
  const example = examplePoint(spec);
  const start = findPoint(region, example);
  if (start === undefined) return undefined;
  const drawn = regionPoints(region, start, example);
  return new FamiliarPoint(spec, drawn, region, charted(region, start)?.chart);
}

function noPoint(message: string): never {
  throw new NoPointFound(message);
}

/**
 * @throws {RangeError} for what is no claim: JavaScript lets a name stand in its place.
 * @throws {InvalidClaim} for a copy that is none: without its conditions, all points would be inside.
 */
export function conditionsOfClaim(call: string, claim: Claim): readonly Condition[] {
  if (markOf(claim)?.as === 'claim') {
    refuseChanged(claim);
    return claim.conditions;
  }
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

/**
 * Points drawn for somebody to read. They shrink as those drawn do, and then parameter by parameter:
 * back to the value of the example, or else to the simplest fraction that serves. They are printed
 * as what differs from the example.
 */
export class FamiliarPoint extends fc.Arbitrary<Point> {
  readonly #spec: Specification;
  readonly #drawn: fc.Arbitrary<Point>;
  readonly #region: Region;
  readonly #chart: Chart | undefined;
  readonly #free: readonly string[] | undefined;

  /**
   * @param region in which all points drawn lie, and stay while they shrink.
   * @param chart of the region, where points are drawn by it.
   * @param free the symbols of the region that may go back by themselves; by default all.
   */
  constructor(
    spec: Specification,
    drawn: fc.Arbitrary<Point>,
    region: Region,
    chart?: Chart,
    free?: readonly string[],
  ) {
    super();
    this.#spec = spec;
    this.#drawn = drawn;
    this.#region = region;
    this.#chart = chart;
    this.#free = free;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Point> {
    return this.#told(this.#drawn.generate(random, biasFactor));
  }

  override canShrinkWithoutContext(value: unknown): value is Point {
    return value instanceof Point && this.#region.holdsAt(value);
  }

  override shrink(point: Point, context: unknown): fc.Stream<fc.Value<Point>> {
    const shorter =
      context === undefined
        ? fc.Stream.nil<fc.Value<Point>>()
        : this.#drawn.shrink(point, context).map((each) => this.#told(each));
    const familiar = examplePoint(this.#spec);
    const simpler = simplerPoints(this.#region, point, familiar, this.#chart, this.#free);
    return shorter.join(
      fc.stream(simpler).map((each) => this.#told(new fc.Value(each, undefined))),
    );
  }

  #told({ value, context }: fc.Value<Point>): fc.Value<Point> {
    const told = Object.assign(new Point(value.values), {
      [fc.toStringMethod]: (): string => fromExample(this.#spec, value),
    });
    return new fc.Value(told, context);
  }
}
