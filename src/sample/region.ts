import type { Specification } from '../claim/specification.js';
import { type Solved, solveEquations, substituteAll } from '../exact/elimination.js';
import { Point } from '../exact/point.js';
import type { Polynomial } from '../exact/polynomial.js';
import {
  holdsAt,
  type Relation,
  relationText,
  type StandardForm,
  standardForm,
} from '../exact/relation.js';
import { type Interval, intersect } from './interval.js';

/** A relation that every point of a region satisfies. */
export interface Constraint {
  readonly label: string;
  readonly form: StandardForm;
}

/**
 * The parameter points that satisfy some constraints.
 *
 * Equations are solved once and their symbols left out: the rest move freely. A constraint that is
 * linear in a symbol bounds it, exactly, while all others stay; that is all that drawing needs.
 */
export class Region {
  /** The symbols that move. */
  readonly symbols: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly #solved: readonly Solved[];
  readonly #slices = new Map<string, readonly Slice[]>();

  constructor(symbols: readonly string[], relations: readonly Relation[]) {
    this.#solved = solveEquations(relations);
    const determined = new Set(this.#solved.map(({ symbol }) => symbol));
    this.symbols = symbols.filter((symbol) => !determined.has(symbol));
    this.constraints = relations
      .map((relation) => {
        const { polynomial, sense } = standardForm(relation);
        const form = { polynomial: substituteAll(polynomial, this.#solved), sense };
        return { label: relationText(relation), form };
      })
      .filter(({ form }) => !(form.sense === '=' && form.polynomial.isZero));
  }

  contains(point: Point): boolean {
    return this.constraints.every(({ form }) => holdsAt(form, point));
  }

  /** Adds the values that the equations dictate. */
  complete(point: Point): Point {
    const values = new Map(point.values);
    for (const { symbol, equals } of this.#solved) values.set(symbol, equals.evaluate(point));
    return new Point(values);
  }

  /**
   * What one symbol may be while all others stay as they are.
   * @param among the constraints that count; by default all.
   */
  slice(point: Point, symbol: string, among: readonly Constraint[] = this.constraints): Interval {
    let interval: Interval = { lower: undefined, upper: undefined };
    for (const { constraint, rest, slope } of this.#slicesOf(symbol)) {
      if (among !== this.constraints && !among.includes(constraint)) continue;
      const steepness = slope.evaluate(point);
      if (steepness.isZero) continue;
      const { sense } = constraint.form;
      const end = {
        value: rest.evaluate(point).over(steepness).negated(),
        closed: sense !== '>',
      };
      interval = intersect(interval, {
        lower: sense === '=' || steepness.sign > 0 ? end : undefined,
        upper: sense === '=' || steepness.sign < 0 ? end : undefined,
      });
    }
    return interval;
  }

  #slicesOf(symbol: string): readonly Slice[] {
    const known = this.#slices.get(symbol);
    if (known) return known;
    const slices = this.constraints.flatMap((constraint) => {
      const [rest, slope, ...higher] = constraint.form.polynomial.coefficientsIn(symbol);
      return rest && slope && higher.length === 0 ? [{ constraint, rest, slope }] : [];
    });
    this.#slices.set(symbol, slices);
    return slices;
  }
}

/** A constraint as "rest + slope · symbol", where it is linear in the symbol. */
interface Slice {
  readonly constraint: Constraint;
  readonly rest: Polynomial;
  readonly slope: Polynomial;
}

/** The admissible parameters of a specification that satisfy further relations. */
export function admissibleRegion(
  { parameters, restrictions }: Pick<Specification, 'parameters' | 'restrictions'>,
  further: readonly Relation[] = [],
): Region {
  return new Region(
    parameters.map(({ name }) => name),
    [...restrictions.map(({ relation }) => relation), ...further],
  );
}
