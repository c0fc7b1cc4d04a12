import fc from 'fast-check';
import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { refuseChanged } from '../claim/proposition/proposition.js';
import { examplePoint, fromExample, type Specification } from '../claim/specification.js';
import { Point } from '../exact/point.js';
import { type Relation, relationText } from '../exact/relation.js';
import { simpler } from '../exact/simplest.js';
import { markOf } from '../game/maker.js';
import { toEdge } from './boundary.js';
import { movedArbitrary, pointArbitrary } from './hit-and-run.js';
import { admissibleRegion, type Region } from './region.js';
import { simplerValues } from './simplify.js';
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
  readonly #free: readonly string[];

  /**
   * @param region in which all points drawn lie, and stay while they shrink.
   * @param free the symbols of the region that may go back by themselves; by default all.
   */
  constructor(
    spec: Specification,
    drawn: fc.Arbitrary<Point>,
    region: Region,
    free: readonly string[] = region.symbols,
  ) {
    super();
    this.#spec = spec;
    this.#drawn = drawn;
    this.#region = region;
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
    return shorter.join(fc.stream(this.#simpler(point)));
  }

  /** No symbol leaves its familiar value, and none gets a less simple one: this comes to an end. */
  *#simpler(point: Point): IterableIterator<fc.Value<Point>> {
    const familiar = this.#region.complete(examplePoint(this.#spec));
    for (const name of this.#free)
      for (const value of simplerValues(this.#region, point, familiar, name)) {
        const here = point.at(name);
        if (value.equals(here)) break;
        if (!value.equals(familiar.at(name)) && !simpler(value, here)) continue;
        const next = this.#region.complete(point.with(name, value));
        if (this.#region.contains(next)) yield this.#told(new fc.Value(next, undefined));
      }
  }

  #told({ value, context }: fc.Value<Point>): fc.Value<Point> {
    const told = Object.assign(new Point(value.values), {
      [fc.toStringMethod]: (): string => fromExample(this.#spec, value),
    });
    return new fc.Value(told, context);
  }
}
