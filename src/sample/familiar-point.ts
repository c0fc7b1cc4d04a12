import fc from 'fast-check';
import { fromExample } from '../claim/from-example.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { Point } from '../exact/point.js';
import { simpler } from '../exact/rational.js';
import type { Region } from './region.js';
import { simplerValues } from './simplify.js';

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
