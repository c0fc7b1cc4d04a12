import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { leastCommonMultiple, type Rational } from '../../exact/rational.js';

/**
 * One step of a straight-line program over whole numbers: a point's numerators over a common
 * denominator, that denominator, and sums, products and maxima of earlier steps.
 */
export type Operation =
  | { readonly kind: 'whole'; readonly value: bigint }
  | { readonly kind: 'numerator'; readonly symbol: number }
  | { readonly kind: 'denominator' }
  | {
      readonly kind: 'sum' | 'difference' | 'product' | 'maximum';
      readonly left: number;
      readonly right: number;
    };

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
  readonly operations: Operation[] = [];
  /** The symbols to which points give values: operations know them by their place here. */
  readonly symbols: readonly string[];
  readonly #numbers = new Map<string, number>();
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

  /** A step that tells the sign of a formula wherever nothing in the formula divides by zero. */
  signStep(formula: Formula): SignStep {
    const { step, negative, divisors } = this.#expression(formula);
    // An even power of a divisor is positive; an odd one has the divisor's sign.
    const odd = [...divisors].filter(([, exponent]) => exponent % 2 === 1);
    return {
      step: this.#withoutScale(odd.reduce((sign, [divisor]) => this.#product(sign, divisor), step)),
      sign: negative ? -1 : 1,
    };
  }

  /** A step without the positive whole numbers that are its factors. */
  #withoutScale(step: number): number {
    const operation = entry(this.operations, step);
    if (operation.kind !== 'product') return step;
    const { left, right } = operation;
    if (this.#isScale(left)) return this.#withoutScale(right);
    return this.#isScale(right) ? this.#withoutScale(left) : step;
  }

  #isScale(step: number): boolean {
    const operation = entry(this.operations, step);
    return operation.kind === 'denominator' || (operation.kind === 'whole' && operation.value > 0n);
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
    const step = this.#step({ kind: 'whole', value });
    return { step, negative: false, degree: 0, scale: 1n, divisors: NO_DIVISORS };
  }

  #symbol(name: string): Expression {
    const quotient = this.#quotients.get(name);
    if (quotient) return this.#expression(quotient);
    const symbol = this.#symbols.get(name);
    if (symbol === undefined) throw new RangeError(`nothing gives ${name} a value`);
    const step = this.#step({ kind: 'numerator', symbol });
    return { step, negative: false, degree: 1, scale: 1n, divisors: NO_DIVISORS };
  }

  #added(one: Expression, other: Expression): Expression {
    const { left, right, common } = this.#overOne(one, other);
    if (one.negative === other.negative)
      return { ...common, step: this.#sum(left, right), negative: one.negative };
    const [more, less] = one.negative ? [right, left] : [left, right];
    return { ...common, ...this.#difference(more, less) };
  }

  /** Of two expressions whose divisors have even powers: the larger numerator is the larger value. */
  #larger(one: Expression, other: Expression): Expression {
    const { left, right, common } = this.#overOne(one, other);
    const step = this.#step(
      sorted('maximum', this.#signed(left, one.negative), this.#signed(right, other.negative)),
    );
    return { ...common, step, negative: false };
  }

  #signed(step: number, negative: boolean): number {
    if (!negative) return step;
    return this.#step({ kind: 'difference', left: this.#whole(0n).step, right: step });
  }

  /** The same value over divisors each to an even power, which are positive where they are not 0. */
  #overPositive(expression: Expression): Expression {
    const divisors = new Map(expression.divisors);
    let { step } = expression;
    for (const [divisor, exponent] of expression.divisors)
      if (exponent % 2 === 1) {
        divisors.set(divisor, exponent + 1);
        step = this.#product(step, divisor);
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
    let factor = this.#powerOfDenominator(toDegree - degree);
    if (toScale !== scale)
      factor = this.#product(factor, this.#step({ kind: 'whole', value: toScale / scale }));
    for (const [divisor, exponent] of toDivisors)
      for (let k = divisors.get(divisor) ?? 0; k < exponent; k++)
        factor = this.#product(factor, divisor);
    return this.#product(factor, step);
  }

  #powerOfDenominator(exponent: number): number {
    const one = this.#step({ kind: 'whole', value: 1n });
    if (exponent === 0) return one;
    return this.#product(
      this.#powerOfDenominator(exponent - 1),
      this.#step({ kind: 'denominator' }),
    );
  }

  #multiplied(one: Expression, other: Expression): Expression {
    const divisors = new Map(one.divisors);
    for (const [step, exponent] of other.divisors)
      divisors.set(step, exponent + (divisors.get(step) ?? 0));
    return {
      step: this.#product(one.step, other.step),
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
      (product, step) => this.#product(product, step),
      this.#product(
        this.#powerOfDenominator(by.degree),
        this.#step({ kind: 'whole', value: by.scale }),
      ),
    );
    const divisors = new Map(one.divisors);
    divisors.set(by.step, 1 + (divisors.get(by.step) ?? 0));
    return {
      step: this.#product(factor, one.step),
      negative: one.negative !== by.negative,
      degree: one.degree,
      scale: one.scale,
      divisors,
    };
  }

  /** The step that is a whole number, whatever the point. */
  whole(value: bigint): number {
    return this.#step({ kind: 'whole', value });
  }

  /** The step that is a symbol's numerator. */
  numerator(symbol: number): number {
    return this.#step({ kind: 'numerator', symbol });
  }

  /** The step that is the sum, difference or product of two others. */
  combined(kind: 'sum' | 'difference' | 'product', left: number, right: number): number {
    switch (kind) {
      case 'sum':
        return this.#sum(left, right);
      case 'product':
        return this.#product(left, right);
      case 'difference':
        return this.#isZero(right) ? left : this.#step({ kind, left, right });
    }
  }

  #sum(left: number, right: number): number {
    if (this.#isZero(left)) return right;
    if (this.#isZero(right)) return left;
    // (x − y) + y is x.
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const operation = entry(this.operations, one);
      if (operation.kind === 'difference' && operation.right === other) return operation.left;
    }
    return this.#step(sorted('sum', left, right));
  }

  #difference(more: number, less: number): { readonly step: number; readonly negative: boolean } {
    if (more === less) return { step: this.#whole(0n).step, negative: false };
    if (this.#isZero(less)) return { step: more, negative: false };
    if (this.#isZero(more)) return { step: less, negative: true };
    const step = this.#step({ kind: 'difference', left: more, right: less });
    return { step, negative: false };
  }

  #isZero(step: number): boolean {
    const operation = entry(this.operations, step);
    return operation.kind === 'whole' && operation.value === 0n;
  }

  #product(left: number, right: number): number {
    const [one, other] = [entry(this.operations, left), entry(this.operations, right)];
    if (one.kind === 'whole' && other.kind === 'whole')
      return this.#step({ kind: 'whole', value: one.value * other.value });
    if (one.kind === 'whole' && one.value === 1n) return right;
    if (other.kind === 'whole' && other.value === 1n) return left;
    if (one.kind === 'whole' && one.value === 0n) return left;
    if (other.kind === 'whole' && other.value === 0n) return right;
    return this.#step(sorted('product', left, right));
  }

  #step(operation: Operation): number {
    const key = keyOf(operation);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.operations.length;
    this.operations.push(operation);
    this.#numbers.set(key, number);
    return number;
  }
}

function opposite(expression: Expression): Expression {
  return { ...expression, negative: !expression.negative };
}

function sorted(kind: 'sum' | 'product' | 'maximum', left: number, right: number): Operation {
  return { kind, left: Math.min(left, right), right: Math.max(left, right) };
}

function keyOf(operation: Operation): string {
  switch (operation.kind) {
    case 'whole':
      return `${operation.value}`;
    case 'numerator':
      return `n${operation.symbol}`;
    case 'denominator':
      return 'd';
    default:
      return `${operation.kind} ${operation.left} ${operation.right}`;
  }
}
