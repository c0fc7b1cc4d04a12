import type { Specification } from '../claim/specification.js';
import { certainSign, enclosedNegative, enclosedQuotient } from '../exact/enclosure.js';
import { enclosedPolynomial, functionOf } from '../exact/formula-value.js';
import { type Substitution, solveEquations, substituteAll } from '../exact/linear-equations.js';
import { Point } from '../exact/point.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { Rational } from '../exact/rational.js';
import {
  holdsAt,
  type Relation,
  relationText,
  type Sense,
  type StandardForm,
  standardForm,
  symbolsIn,
} from '../exact/relation.js';
import { type Interval, intersect } from './interval.js';

/** A relation that every point of a region satisfies. */
export interface RegionConstraint {
  readonly label: string;
  readonly form: StandardForm;
  readonly symbols: ReadonlySet<string>;
}

/** What a point did not satisfy before one symbol of it moved. */
export interface Before {
  readonly symbol: string;
  readonly broken: readonly RegionConstraint[];
}

/**
 * The parameter points that satisfy some constraints.
 *
 * Equations are solved once and their symbols left out: the rest move freely. A constraint that is
 * linear in a symbol bounds it, exactly, while all others stay; that is all that drawing needs.
 * One that is not linear in it does not bound it here, and is asked about each point instead.
 */
export class Region {
  /** The symbols that move. */
  readonly symbols: readonly string[];
  readonly constraints: readonly RegionConstraint[];
  /** All that holds in it, as it was said. */
  readonly relations: readonly Relation[];
  readonly #solved: readonly Substitution[];
  readonly #linesAlong = new Map<string, readonly Line[]>();
  /** Points known to satisfy every constraint. */
  readonly #inside = new WeakSet<Point>();

  constructor(symbols: readonly string[], relations: readonly Relation[]) {
    this.relations = relations;
    this.#solved = solveEquations(relations);
    const determined = new Set(this.#solved.map(({ symbol }) => symbol));
    this.symbols = symbols.filter((symbol) => !determined.has(symbol));
    this.constraints = relations
      .map((relation) => this.#constraint(relation))
      .filter(({ form }) => !isIdentity(form));
  }

  /** Whether the free symbols of a point satisfy every constraint. */
  contains(point: Point): boolean {
    const complete = this.complete(point);
    return this.constraints.every(({ form }) => holdsAt(form, complete));
  }

  /** Whether a point as it stands satisfies every constraint, the solved equations included. */
  holdsAt(point: Point): boolean {
    return (
      this.#solved.every(({ symbol, equals }) => point.at(symbol).equals(equals.evaluate(point))) &&
      this.contains(point)
    );
  }

  /**
   * The constraints that a point does not satisfy.
   * @param from a point that differs from it in one symbol, with what that one does not satisfy:
   * what does not mention the symbol is as it was, and is not asked again.
   */
  broken(point: Point, from?: Before): RegionConstraint[] {
    const complete = this.complete(point);
    return this.constraints.filter((constraint) =>
      from === undefined || constraint.symbols.has(from.symbol)
        ? !holdsAt(constraint.form, complete)
        : from.broken.includes(constraint),
    );
  }

  /** The point with another value for a symbol; `undefined` where that leads out of the region. */
  moved(point: Point, symbol: string, value: Rational): Point | undefined {
    const next = point.with(symbol, value);
    if (!this.#inside.has(point) && !this.contains(point))
      return this.contains(next) ? next : undefined;
    this.#inside.add(point);
    const complete = this.complete(next);
    const stays = this.constraints.every(
      ({ form, symbols }) => !symbols.has(symbol) || holdsAt(form, complete),
    );
    if (stays) this.#inside.add(next);
    return stays ? next : undefined;
  }

  /** Adds the values that the equations dictate. */
  complete(point: Point): Point {
    if (this.#solved.length === 0) return point;
    const values = new Map(point.values);
    for (const { symbol, equals } of this.#solved) values.set(symbol, equals.evaluate(point));
    return new Point(values);
  }

  /**
   * What one symbol may be while all others stay as they are, as far as constraints that are
   * linear in it tell.
   * @param among the constraints that count; by default all.
   */
  slice(
    point: Point,
    symbol: string,
    among: readonly RegionConstraint[] = this.constraints,
  ): Interval {
    const lines = this.#lines(symbol).filter(
      ({ constraint }) =>
        constraint.form.kind === 'polynomial' &&
        (among === this.constraints || among.includes(constraint)),
    );
    return binding(lines, point)
      .map(({ constraint, rest, slope }) => solutions(rest, slope, constraint.form.sense, point))
      .reduce(intersect, { lower: undefined, upper: undefined });
  }

  /**
   * Where one constraint alone holds along a symbol. A quotient is taken to change its sign with
   * its numerator only: near the point that is so, farther away it need not be.
   */
  along(point: Point, symbol: string, constraint: RegionConstraint): Interval {
    const line = this.#lines(symbol).find((each) => each.constraint === constraint);
    if (line === undefined) return { lower: undefined, upper: undefined };
    const { form } = constraint;
    const sign = form.kind === 'quotient' ? this.#denominatorSign(form, point) : 1;
    return solutions(line.rest, line.slope, form.sense, point, sign);
  }

  #constraint(relation: Relation): RegionConstraint {
    const form = standardForm(relation);
    const symbols = new Set(symbolsIn(relation));
    for (const { symbol, equals } of this.#solved)
      if (symbols.has(symbol)) for (const other of equals.symbols) symbols.add(other);
    return {
      label: relationText(relation),
      symbols,
      form:
        form.kind === 'quotient'
          ? form
          : { ...form, polynomial: substituteAll(form.polynomial, this.#solved) },
    };
  }

  #lines(symbol: string): readonly Line[] {
    const known = this.#linesAlong.get(symbol);
    if (known) return known;
    const lines = this.constraints
      .filter(({ symbols }) => symbols.has(symbol))
      .flatMap((constraint): Line[] => {
        const { form } = constraint;
        const polynomial =
          form.kind === 'polynomial'
            ? form.polynomial
            : substituteAll(functionOf(form.difference).numerator, this.#solved);
        const [rest, slope, ...higher] = polynomial.coefficientsIn(symbol);
        return rest && slope && higher.length === 0 ? [{ constraint, rest, slope }] : [];
      });
    this.#linesAlong.set(symbol, lines);
    return lines;
  }

  #denominatorSign(form: StandardForm & { kind: 'quotient' }, point: Point): number {
    return functionOf(form.difference).denominator.signAt(this.complete(point)) < 0 ? -1 : 1;
  }
}

/** Whether a constraint holds whatever the symbols; 0 > 0 never does, and is kept. */
function isIdentity(form: StandardForm): boolean {
  return form.kind === 'polynomial' && form.polynomial.isZero && form.sense !== '>';
}

/** A constraint along a symbol, as "rest + slope · symbol" against zero. */
interface Line {
  readonly constraint: RegionConstraint;
  readonly rest: Polynomial;
  readonly slope: Polynomial;
}

/** The lines that may bound what is left: doubles show of the others that they end farther out. */
function binding(lines: readonly Line[], point: Point): Line[] {
  let [lower, upper] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ends = lines.map((line) => {
    const slope = enclosedPolynomial(line.slope, point);
    const direction = line.constraint.form.sense === '=' ? 0 : certainSign(slope);
    const end = enclosedNegative(enclosedQuotient(enclosedPolynomial(line.rest, point), slope));
    if (direction === 1) lower = Math.max(lower, end.low);
    if (direction === -1) upper = Math.min(upper, end.high);
    return { line, direction, end };
  });
  // Where an end or a bound is not a number, neither comparison holds, and the line stays.
  return ends
    .filter(
      ({ direction, end }) =>
        !(direction === 1 && end.high < lower) && !(direction === -1 && end.low > upper),
    )
    .map(({ line }) => line);
}

function solutions(
  rest: Polynomial,
  slope: Polynomial,
  sense: Sense,
  point: Point,
  sign = 1,
): Interval {
  const opposite = rest.quotientAt(slope, point);
  if (opposite === undefined) return { lower: undefined, upper: undefined };
  const end = { value: opposite.negated(), closed: sense !== '>' };
  const rising = slope.signAt(point) * sign > 0;
  return {
    lower: sense === '=' || rising ? end : undefined,
    upper: sense === '=' || !rising ? end : undefined,
  };
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
