import { divisorsIn, type Formula, symbolsOf } from '../../exact/formula.js';
import { leastCommonMultiple, type Rational } from '../../exact/rational.js';
import { type Operation, StepTable } from './steps.js';

/**
 * What a step stands for: plus or minus the step, over `scale`, over the point's common denominator
 * to the power of `degree`, and over other steps, each to some power.
 */
interface Expression {
  readonly step: number;
  readonly negative: boolean;
  readonly degree: number;
  /** Positive. */
  readonly scale: bigint;
  readonly divisors: ReadonlyMap<number, number>;
}

/** A step, and the sign that an expression has where the step is positive. */
export interface SignStep {
  readonly step: number;
  readonly sign: 1 | -1;
}

/**
 * The value of a formula by steps: plus or minus `step`, over `scale`, over the common denominator to
 * the power of `degree`, over each divisor to its power. There is none where a step of `defining` is 0.
 */
export interface StepFraction extends Omit<Expression, 'divisors'> {
  readonly divisors: readonly (readonly [step: number, exponent: number])[];
  readonly defining: readonly number[];
}

/** The most of several formulas over a divisor, and the formula that stands for it. */
export interface MaximumFormula {
  /** Known by its identity: elsewhere the same name may stand for something else. */
  readonly symbol: Formula;
  readonly candidates: readonly Formula[];
  readonly divisor: Formula;
}

const NO_DIVISORS: ReadonlyMap<number, number> = new Map();

/**
 * Builds a straight-line program in which nothing is computed twice.
 *
 * Expressions are homogenized: over the common denominator d of a point, a polynomial of degree k
 * is a whole number over d^k, and its sign is that whole number's. A symbol that stands for a
 * quotient is put in as one, and what contains it is multiplied out.
 */
export class ProgramBuilder {
  /** The symbols to which points give values: operations know them by their place here. */
  readonly symbols: readonly string[];
  /** The steps so far, to which others may be added. */
  readonly steps = new StepTable();
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #quotients: ReadonlyMap<string, Formula>;
  readonly #known = new Map<Formula, Expression>();

  /**
   * @param symbols the symbols to which points give values.
   * @param quotients what other symbols stand for.
   */
  constructor(symbols: readonly string[], quotients: ReadonlyMap<string, Formula>) {
    this.symbols = symbols;
    this.#symbols = new Map(symbols.map((symbol, index) => [symbol, index]));
    this.#quotients = quotients;
  }

  /** The program so far. */
  get operations(): readonly Operation[] {
    return this.steps.operations;
  }

  /** A step that tells the sign of a formula wherever nothing in the formula divides by zero. */
  signStep(formula: Formula): SignStep {
    const { step, negative, divisors } = this.#expression(formula);
    // An even power of a divisor is positive; an odd one has the divisor's sign.
    const odd = [...divisors].filter(([, exponent]) => exponent % 2 === 1);
    const own = this.steps.withoutScale(step);
    return {
      step: this.steps.withoutScale(
        odd.reduce((sign, [divisor]) => this.steps.product(sign, divisor), own),
      ),
      sign: negative ? -1 : 1,
    };
  }

  /** What the value of a formula is computed from; where it divides by 0 at any depth, it has none. */
  fractionOf(formula: Formula): StepFraction {
    const { divisors, ...expression } = this.#expression(formula);
    const below = [...new Set(divisorsIn(formula))].filter((each) => symbolsOf(each).size > 0);
    const defining = new Set(below.map((each) => this.signStep(each).step));
    return { ...expression, divisors: [...divisors], defining: [...defining] };
  }

  /** Says what a symbol in formulas stands for; to be said before it is met in one. */
  define({ symbol, candidates, divisor }: MaximumFormula): void {
    const most = candidates
      .map((each) => this.#overPositive(this.#expression(each)))
      .reduce((best, each) => this.#larger(best, each));
    this.#known.set(symbol, this.#divided(most, this.#expression(divisor)));
  }

  #expression(formula: Formula): Expression {
    const known = this.#known.get(formula);
    if (known) return known;
    const computed = this.#compute(formula);
    this.#known.set(formula, computed);
    return computed;
  }

  #compute(formula: Formula): Expression {
    switch (formula.kind) {
      case 'number':
        return this.#constant(formula.value);
      case 'symbol':
        return this.#symbol(formula.name);
      case 'term':
        return this.#expression(formula.body);
      case 'sum':
        return formula.terms
          .map((each) => this.#expression(each))
          .reduce((sum, each) => this.#added(sum, each));
      case 'negative':
        return opposite(this.#expression(formula.of));
      case 'product':
        return formula.factors
          .map((each) => this.#expression(each))
          .reduce((product, each) => this.#multiplied(product, each));
      case 'quotient':
        return this.#divided(
          this.#expression(formula.numerator),
          this.#expression(formula.denominator),
        );
      case 'power': {
        const base = this.#expression(formula.base);
        return Array.from({ length: formula.exponent }, () => base).reduce(
          (product, each) => this.#multiplied(product, each),
          this.#whole(1n),
        );
      }
    }
  }

  #constant({ numerator, denominator }: Rational): Expression {
    const size = this.#whole(numerator < 0n ? -numerator : numerator);
    return { ...size, negative: numerator < 0n, scale: denominator };
  }

  #whole(value: bigint): Expression {
    const step = this.steps.whole(value);
    return { step, negative: false, degree: 0, scale: 1n, divisors: NO_DIVISORS };
  }

  #symbol(name: string): Expression {
    const quotient = this.#quotients.get(name);
    if (quotient) return this.#expression(quotient);
    const symbol = this.#symbols.get(name);
    if (symbol === undefined) throw new RangeError(`nothing gives ${name} a value`);
    const step = this.steps.step({ kind: 'numerator', symbol });
    return { step, negative: false, degree: 1, scale: 1n, divisors: NO_DIVISORS };
  }

  #added(one: Expression, other: Expression): Expression {
    const { left, right, common } = this.#overOne(one, other);
    if (one.negative === other.negative)
      return { ...common, step: this.steps.sum(left, right), negative: one.negative };
    const [more, less] = one.negative ? [right, left] : [left, right];
    return { ...common, ...this.steps.difference(more, less) };
  }

  /** Of two expressions whose divisors have even powers: the larger numerator is the larger value. */
  #larger(one: Expression, other: Expression): Expression {
    const { left, right, common } = this.#overOne(one, other);
    const step = this.steps.maximum(
      this.steps.signed(left, one.negative),
      this.steps.signed(right, other.negative),
    );
    return { ...common, step, negative: false };
  }

  /** The same value over divisors each to an even power, which are positive where they are not 0. */
  #overPositive(expression: Expression): Expression {
    const divisors = new Map(expression.divisors);
    let { step } = expression;
    for (const [divisor, exponent] of expression.divisors)
      if (exponent % 2 === 1) {
        divisors.set(divisor, exponent + 1);
        step = this.steps.product(step, divisor);
      }
    return { ...expression, step, divisors };
  }

  /** The steps of two expressions once they are over the same denominators. */
  #overOne(one: Expression, other: Expression) {
    const scale = leastCommonMultiple(one.scale, other.scale);
    const degree = Math.max(one.degree, other.degree);
    const divisors = new Map(one.divisors);
    for (const [step, exponent] of other.divisors)
      divisors.set(step, Math.max(exponent, divisors.get(step) ?? 0));
    return {
      left: this.#raised(one, scale, degree, divisors),
      right: this.#raised(other, scale, degree, divisors),
      common: { degree, scale, divisors },
    };
  }

  /** The step of an expression written over larger denominators. */
  #raised(
    { step, scale, degree, divisors }: Expression,
    toScale: bigint,
    toDegree: number,
    toDivisors: ReadonlyMap<number, number>,
  ): number {
    let factor = this.steps.powerOfDenominator(toDegree - degree);
    if (toScale !== scale) factor = this.steps.product(factor, this.steps.whole(toScale / scale));
    for (const [divisor, exponent] of toDivisors)
      for (let k = divisors.get(divisor) ?? 0; k < exponent; k++)
        factor = this.steps.product(factor, divisor);
    return this.steps.product(factor, step);
  }

  #multiplied(one: Expression, other: Expression): Expression {
    const divisors = new Map(one.divisors);
    for (const [step, exponent] of other.divisors)
      divisors.set(step, exponent + (divisors.get(step) ?? 0));
    return {
      step: this.steps.product(one.step, other.step),
      negative: one.negative !== other.negative,
      degree: one.degree + other.degree,
      scale: one.scale * other.scale,
      divisors,
    };
  }

  /** The divisor's own denominators move up. */
  #divided(one: Expression, by: Expression): Expression {
    const above = [...by.divisors].flatMap(([step, exponent]) =>
      Array.from({ length: exponent }, () => step),
    );
    const factor = above.reduce(
      (product, step) => this.steps.product(product, step),
      this.steps.product(this.steps.powerOfDenominator(by.degree), this.steps.whole(by.scale)),
    );
    const divisors = new Map(one.divisors);
    divisors.set(by.step, 1 + (divisors.get(by.step) ?? 0));
    return {
      step: this.steps.product(factor, one.step),
      negative: one.negative !== by.negative,
      degree: one.degree,
      scale: one.scale,
      divisors,
    };
  }
}

function opposite(expression: Expression): Expression {
  return { ...expression, negative: !expression.negative };
}
