import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { leastCommonMultiple, type Rational } from '../../exact/rational.js';

/**
 * One step of a straight-line program over whole numbers: a point's numerators over a common
 * denominator, that denominator, and sums and products of earlier steps.
 */
export type Operation =
  | { readonly kind: 'whole'; readonly value: bigint }
  | { readonly kind: 'numerator'; readonly symbol: number }
  | { readonly kind: 'denominator' }
  | {
      readonly kind: 'sum' | 'difference' | 'product';
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

/** A step along one symbol: `rest + slope · numerator`, neither of which depends on the symbol. */
export interface Line {
  readonly rest: number;
  readonly slope: number;
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
  readonly #numbers = new Map<string, number>();
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #quotients: ReadonlyMap<string, Formula>;
  readonly #known = new Map<Formula, Expression>();
  readonly #lines = new Map<string, Line | undefined>();

  /**
   * @param symbols the symbols to which points give values.
   * @param quotients what other symbols stand for.
   */
  constructor(symbols: readonly string[], quotients: ReadonlyMap<string, Formula>) {
    this.#symbols = new Map(symbols.map((symbol, index) => [symbol, index]));
    this.#quotients = quotients;
  }

  /** A step that tells the sign of a formula wherever nothing in the formula divides by zero. */
  signStep(formula: Formula): SignStep {
    const { step, negative, divisors } = this.#expression(formula);
    // An even power of a divisor is positive; an odd one has the divisor's sign.
    const odd = [...divisors].filter(([, exponent]) => exponent % 2 === 1);
    return {
      step: odd.reduce((sign, [divisor]) => this.#product(sign, divisor), step),
      sign: negative ? -1 : 1,
    };
  }

  /**
   * A step as a line in a symbol's numerator; `undefined` where it is not written as one: of what
   * cancels nothing is known here.
   */
  line(step: number, symbol: number): Line | undefined {
    const key = `${step} ${symbol}`;
    if (this.#lines.has(key)) return this.#lines.get(key);
    const line = this.#lineOf(step, symbol);
    this.#lines.set(key, line);
    return line;
  }

  /** The step that a line is computed by at a value of its symbol. */
  alongLine({ rest, slope }: Line, symbol: number): number {
    const numerator = this.#step({ kind: 'numerator', symbol });
    return this.#sum(rest, this.#product(slope, numerator));
  }

  #lineOf(step: number, symbol: number): Line | undefined {
    const operation = entry(this.operations, step);
    const nothing = this.#step({ kind: 'whole', value: 0n });
    switch (operation.kind) {
      case 'whole':
      case 'denominator':
        return { rest: step, slope: nothing };
      case 'numerator':
        return operation.symbol === symbol
          ? { rest: nothing, slope: this.#step({ kind: 'whole', value: 1n }) }
          : { rest: step, slope: nothing };
      default: {
        const left = this.line(operation.left, symbol);
        const right = this.line(operation.right, symbol);
        if (!left || !right) return undefined;
        return left.slope === nothing && right.slope === nothing
          ? { rest: step, slope: nothing }
          : this.#combined(operation.kind, left, right, nothing);
      }
    }
  }

  #combined(
    kind: 'sum' | 'difference' | 'product',
    left: Line,
    right: Line,
    nothing: number,
  ): Line | undefined {
    if (kind !== 'product') {
      const join = (one: number, other: number): number =>
        kind === 'sum' ? this.#sum(one, other) : this.#difference(one, other);
      return { rest: join(left.rest, right.rest), slope: join(left.slope, right.slope) };
    }
    const [across, factor] = left.slope === nothing ? [right, left.rest] : [left, right.rest];
    if (left.slope !== nothing && right.slope !== nothing) return undefined;
    return { rest: this.#product(across.rest, factor), slope: this.#product(across.slope, factor) };
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
    const scale = leastCommonMultiple(one.scale, other.scale);
    const degree = Math.max(one.degree, other.degree);
    const divisors = new Map(one.divisors);
    for (const [step, exponent] of other.divisors)
      divisors.set(step, Math.max(exponent, divisors.get(step) ?? 0));
    const left = this.#raised(one, scale, degree, divisors);
    const right = this.#raised(other, scale, degree, divisors);
    const common = { degree, scale, divisors };
    if (one.negative === other.negative)
      return { ...common, step: this.#sum(left, right), negative: one.negative };
    const [more, less] = one.negative ? [right, left] : [left, right];
    const step = this.#difference(more, less);
    return { ...common, step, negative: false };
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

  #sum(left: number, right: number): number {
    if (this.#isNothing(left)) return right;
    return this.#isNothing(right) ? left : this.#step(sorted('sum', left, right));
  }

  #difference(left: number, right: number): number {
    return this.#isNothing(right) ? left : this.#step({ kind: 'difference', left, right });
  }

  #isNothing(step: number): boolean {
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

function sorted(kind: 'sum' | 'product', left: number, right: number): Operation {
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
