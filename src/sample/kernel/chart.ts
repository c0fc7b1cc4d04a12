import { polynomialFormula, quotient } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { divisorsIn, type Formula, symbolsOf } from '../../exact/formula.js';
import { functionOf, valueAt } from '../../exact/formula-value.js';
import { solveEquations } from '../../exact/linear-equations.js';
import { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { type Relation, relationText, standardForm } from '../../exact/relation.js';
import { holdsForSign, type PolynomialSense } from '../../exact/sign-condition.js';

/** What a point of a region satisfies, as the sign of a formula. */
export interface ChartConstraint {
  readonly says: string;
  readonly formula: Formula;
  readonly sense: PolynomialSense;
}

/** A symbol that an equation determines, and what it is, in symbols that come later or are free. */
export interface DeterminedSymbol {
  readonly symbol: string;
  readonly equals: Formula;
}

/**
 * A region of parameters as the values of some symbols that move freely: the others are what the
 * equations among the relations make them, so that every point lies exactly on all of these.
 *
 * An equation is solved for a symbol that it is linear in, if need be with a divisor: it then says
 * nothing of points at which the divisor is 0, and they are left out of the chart.
 */
export interface Chart {
  /** All symbols of the region, in the order of the specification. */
  readonly symbols: readonly string[];
  readonly free: readonly string[];
  readonly determined: readonly DeterminedSymbol[];
  /** What is left to be asked of the values of the free symbols. */
  readonly constraints: readonly ChartConstraint[];
}

/** What a symbol is: a polynomial divided by one that does not vanish identically. */
export interface SolvedSymbol {
  readonly symbol: string;
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/**
 * The chart of the points that satisfy some relations.
 *
 * Linear equations are solved first, then each other equation in turn, for the symbol that makes
 * what is left to be asked the shortest. An equation that is linear in no symbol stays a constraint.
 * @returns `undefined` where a constraint fails whatever the symbols: there are no points.
 */
export function chartOf(
  symbols: readonly string[],
  relations: readonly Relation[],
): Chart | undefined {
  const solutions: SolvedSymbol[] = solveEquations(relations).map(({ symbol, equals }) => ({
    symbol,
    numerator: equals,
    denominator: Polynomial.one,
  }));
  for (const relation of relations) {
    if (relation.sign !== '=') continue;
    const equation = cleared(numeratorOf(relation), solutions);
    const solution = solutionOf(equation, relations, solutions);
    if (solution) solutions.push(solution);
  }
  const determined = new Set(solutions.map(({ symbol }) => symbol));
  const chart = {
    symbols,
    free: symbols.filter((symbol) => !determined.has(symbol)),
    determined: solutions.map(({ symbol, numerator, denominator }) => ({
      symbol,
      equals: quotient(polynomialFormula(numerator), polynomialFormula(denominator)),
    })),
  };
  const trials = trialsOn(chart);
  const constraints = relations
    .flatMap(constraintsOf)
    .concat(solutions.flatMap(divisorOf))
    .map((constraint) => ({ constraint, truth: plainTruthOf(constraint, solutions, trials) }));
  if (constraints.some(({ truth }) => truth === false)) return undefined;
  return {
    ...chart,
    constraints: constraints
      .filter(({ truth }) => truth === undefined)
      .map(({ constraint }) => constraint),
  };
}

/**
 * The point of a chart at which its free symbols have some numerators over a common denominator.
 * @throws {RangeError} where a determined symbol divides by zero: no point of the region is there.
 */
export function pointOf(chart: Chart, numerators: ArrayLike<number>, denominator: number): Point {
  const over = BigInt(denominator);
  const values = new Map(
    chart.free.map((symbol, index) => [
      symbol,
      Rational.ratio(BigInt(entry(numerators, index)), over),
    ]),
  );
  return completedOn(chart, new Point(values));
}

/**
 * A point of the free symbols' values with those of the determined ones, in the region's order.
 * @throws {RangeError} where a determined symbol divides by zero.
 */
export function completedOn({ symbols, determined }: Chart, free: Point): Point {
  let point = free;
  for (const { symbol, equals } of determined.toReversed()) {
    const value = valueAt(equals, point);
    if (value === undefined)
      throw new RangeError(`${symbol} divides by zero at ${point}: the chart has no such point`);
    point = point.with(symbol, value);
  }
  return new Point(new Map(symbols.map((symbol) => [symbol, point.at(symbol)])));
}

/** The formulas of a chart's determined symbols, to be put in for them. */
export function quotientsOf({ determined }: Chart): ReadonlyMap<string, Formula> {
  return new Map(determined.map(({ symbol, equals }) => [symbol, equals]));
}

const constraintsKnown = new WeakMap<Relation, readonly ChartConstraint[]>();

/** A relation as sign conditions: it holds, and nothing that it divides by is 0. */
function constraintsOf(relation: Relation): readonly ChartConstraint[] {
  const known = constraintsKnown.get(relation);
  if (known) return known;
  const { left, sign, right } = relation;
  const says = relationText(relation);
  const turned = sign === '≤' || sign === '<';
  const [larger, smaller] = turned ? [right, left] : [left, right];
  const difference: Formula = {
    kind: 'sum',
    terms: [larger, { kind: 'negative', of: smaller }],
  };
  const divisors = [...divisorsIn(left), ...divisorsIn(right)].filter(
    (divisor) => symbolsOf(divisor).size > 0,
  );
  const constraints: ChartConstraint[] = [
    { says, formula: difference, sense: standardForm(relation).sense },
    ...divisors.map((formula): ChartConstraint => ({ says, formula, sense: '≠' })),
  ];
  constraintsKnown.set(relation, constraints);
  return constraints;
}

function divisorOf({ symbol, denominator }: SolvedSymbol): ChartConstraint[] {
  if (denominator.constantValue) return [];
  const says = `${symbol} is determined`;
  return [{ says, formula: polynomialFormula(denominator), sense: '≠' }];
}

/** Whether a constraint holds, or fails, whatever the free symbols; `undefined` where that depends. */
function plainTruthOf(
  { formula, sense }: ChartConstraint,
  solutions: readonly SolvedSymbol[],
  trials: readonly Point[],
): boolean | undefined {
  const [one, other] = trials.map((trial) => valueAt(formula, trial));
  // Neither 0 everywhere nor the same everywhere.
  if (one && other && !one.isZero && !one.equals(other)) return undefined;
  const { numerator, denominator } = functionOf(formula);
  const left = cleared(numerator, solutions);
  if (left.isZero) return holdsForSign(0, sense);
  const [value, divisor] = [left.constantValue, denominator.constantValue];
  return value && divisor && solutions.every((each) => each.denominator.constantValue)
    ? holdsForSign(value.sign * divisor.sign, sense)
    : undefined;
}

/** Two points that satisfy the equations, whatever else they do; fewer, where these divide by 0. */
function trialsOn(chart: Pick<Chart, 'symbols' | 'free' | 'determined'>): Point[] {
  return [5, 7].flatMap((step) => {
    const values = chart.free.map(
      (symbol, index) => [symbol, Rational.of(2 + step * index)] as const,
    );
    const free = new Point(new Map(values));
    const defined = chart.determined.toReversed().reduce<Point | undefined>((point, each) => {
      const value = point && valueAt(each.equals, point);
      return value && point?.with(each.symbol, value);
    }, free);
    return defined ? [defined] : [];
  });
}

function numeratorOf(relation: Relation): Polynomial {
  const form = standardForm(relation);
  return form.kind === 'polynomial' ? form.polynomial : functionOf(form.difference).numerator;
}

/** What a formula is 0 with on a chart, as a polynomial in the free symbols. */
export function numeratorOn({ determined }: Chart, formula: Formula): Polynomial {
  const solutions = determined.map(
    ({ symbol, equals }): SolvedSymbol => ({
      symbol,
      ...partsOf(equals),
    }),
  );
  return cleared(functionOf(formula).numerator, solutions);
}

function partsOf(formula: Formula): Pick<SolvedSymbol, 'numerator' | 'denominator'> {
  const { numerator, denominator } = functionOf(formula);
  return { numerator, denominator };
}

/**
 * A polynomial with solutions put in one after another, each time multiplied by what the solution
 * divides by, to the power in which the symbol occurs.
 */
export function cleared(polynomial: Polynomial, solutions: readonly SolvedSymbol[]): Polynomial {
  return solutions.reduce((result, { symbol, numerator, denominator }) => {
    const coefficients = result.coefficientsIn(symbol);
    const degree = coefficients.length - 1;
    return Polynomial.sum(
      coefficients.map((coefficient, power) =>
        coefficient.times(numerator.power(power)).times(denominator.power(degree - power)),
      ),
    );
  }, polynomial);
}

/** An equation solved for the symbol that leaves the least to be computed. */
function solutionOf(
  equation: Polynomial,
  relations: readonly Relation[],
  solved: readonly SolvedSymbol[],
): SolvedSymbol | undefined {
  const lengths = relations.map((relation) => cleared(numeratorOf(relation), solved));
  const candidates = [...equation.symbols].flatMap((symbol) => {
    const [rest, slope, ...higher] = equation.coefficientsIn(symbol);
    if (!rest || !slope || higher.length > 0) return [];
    const solution = { symbol, numerator: rest.negated(), denominator: slope };
    const length = lengths.reduce((sum, each) => sum + lengthWith(each, solution), 0);
    return [{ solution, length }];
  });
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, each) => (best && best.length <= each.length ? best : each),
    undefined,
  )?.solution;
}

/** About how many terms a polynomial has once a solution is put in. */
function lengthWith(
  polynomial: Polynomial,
  { symbol, numerator, denominator }: SolvedSymbol,
): number {
  const coefficients = polynomial.coefficientsIn(symbol);
  const degree = coefficients.length - 1;
  return coefficients.reduce(
    (sum, { terms }, power) =>
      sum +
      terms.length * numerator.terms.length ** power * denominator.terms.length ** (degree - power),
    0,
  );
}

/** That a determined symbol is what the chart makes it; for those who hold a whole point. */
export function isOnChart(chart: Chart, point: Point): boolean {
  return chart.determined.every(({ symbol, equals }) => {
    const value = valueAt(equals, point);
    return value !== undefined && point.at(symbol).equals(value);
  });
}
