import { commonDivisor, dividedBy } from '../../exact/division.js';
import { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import { type Demand, demandOf } from '../characterize/demand.js';
import type { PureDemands } from '../characterize/demands.js';
import type { PlainForms } from '../characterize/plain-form.js';
import type { SupportDemand } from '../characterize/support.js';

/** Longer remainders than this are not divided any further when a common divisor is sought. */
export const MOST_TERMS = 80;

/** A probability as a quotient, whose denominator is not 0 wherever it is told. */
export interface SolvedProbability {
  readonly symbol: string;
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** What is asked of a support, part of its probabilities being solved for. */
export interface IndifferenceCase {
  /** In terms of parameters and of probabilities that are not solved for. */
  readonly solved: readonly SolvedProbability[];
  /** Among it, the signs of what is divided by. */
  readonly asked: Pick<PureDemands, 'gains' | 'supports'>;
}

/** More products of terms than this are not added up: what comes of them is too long to be decided. */
const MOST_PRODUCTS = 5_000;

/** Whether putting a quotient in makes what is asked too long. */
export function isTooLong(
  { asked }: IndifferenceCase,
  { symbol, numerator, denominator }: SolvedProbability,
): boolean {
  const [above, below] = [numerator.terms.length, denominator.terms.length];
  return asked.gains.some(({ polynomial }) => {
    const coefficients = polynomial.coefficientsIn(symbol);
    const degree = coefficients.length - 1;
    const products = coefficients.map(
      ({ terms }, power) => terms.length * above ** power * below ** (degree - power),
    );
    return degree > 0 && products.reduce((sum, each) => sum + each, 0) > MOST_PRODUCTS;
  });
}

/** The symbol put in wherever it stands. */
export function withValue(
  { solved, asked }: IndifferenceCase,
  value: SolvedProbability,
  assumption: Demand,
  forms: PlainForms,
): IndifferenceCase[] {
  const divisor = assumption.polynomial;
  const plainly = (polynomial: Polynomial): Polynomial =>
    withoutFactor(forms.of(polynomial), divisor);
  const put = (each: Demand): Demand => putIn(each, value, plainly);
  const gains = distinctDemands([assumption, ...asked.gains.map(put)]);
  if (gains === undefined) return [];
  return [
    {
      solved: [...solved.map((each) => solvedWith(each, value)), value],
      asked: {
        gains,
        supports: asked.supports
          .map((each) => supportWith(each, value, forms))
          .filter(({ plainWays }) => !plainWays.some((way) => way.length === 0)),
      },
    },
  ];
}

/** A probability with another one put in, in lowest terms: what both parts share does not vanish. */
function solvedWith(each: SolvedProbability, value: SolvedProbability): SolvedProbability {
  const parts = [each.numerator, each.denominator];
  if (!parts.some(({ symbols }) => symbols.has(value.symbol))) return each;
  const degree = Math.max(...parts.map((part) => part.coefficientsIn(value.symbol).length - 1));
  const numerator = scaledValue(each.numerator, value, degree);
  const denominator = scaledValue(each.denominator, value, degree);
  // What was divided by before is mostly shared, where a common divisor takes too long to be found.
  for (const shared of [commonDivisor(numerator, denominator, MOST_TERMS), each.denominator]) {
    if (shared.degree === 0) continue;
    const [over, under] = [dividedBy(numerator, shared), dividedBy(denominator, shared)];
    if (over && under) return { ...each, numerator: over, denominator: under };
  }
  return { ...each, numerator, denominator };
}

/** What is left of a polynomial without a factor that is positive. */
function withoutFactor(polynomial: Polynomial, factor: Polynomial): Polynomial {
  if (factor.degree === 0) return polynomial;
  let rest = polynomial;
  while (!rest.isZero) {
    const quotient = dividedBy(rest, factor);
    if (quotient === undefined) break;
    rest = quotient;
  }
  return rest;
}

/** Each once, without what is plainly so; nothing where something is plainly not so. */
export function distinctDemands(demands: readonly Demand[]): readonly Demand[] | undefined {
  if (demands.some((each) => plainTruth(each) === false)) return undefined;
  const open = demands.filter((each) => plainTruth(each) !== true);
  return [...new Map(open.map((each) => [each.key, each])).values()];
}

/** A polynomial times a power of a positive denominator, the value put in. */
function scaledValue(
  polynomial: Polynomial,
  { symbol, numerator, denominator }: SolvedProbability,
  degree: number,
): Polynomial {
  return Polynomial.sum(
    polynomial
      .coefficientsIn(symbol)
      .map((coefficient, power) =>
        coefficient.times(numerator.power(power)).times(denominator.power(degree - power)),
      ),
  );
}

/** The same condition, the value put in: its denominator is positive. */
function putIn(
  demand: Demand,
  value: SolvedProbability,
  plainly: (polynomial: Polynomial) => Polynomial,
): Demand {
  const { polynomial, sense, says, set } = demand;
  if (!polynomial.symbols.has(value.symbol)) return demand;
  const degree = polynomial.coefficientsIn(value.symbol).length - 1;
  return demandOf(
    { polynomial: plainly(scaledValue(polynomial, value, degree)), sense, says },
    set,
  );
}

function supportWith(
  support: SupportDemand,
  value: SolvedProbability,
  forms: PlainForms,
): SupportDemand {
  const plans = support.plans.map(({ plan, gains }) => {
    const degree = Math.max(
      ...gains.map((each) => each.coefficientsIn(value.symbol).length - 1),
      0,
    );
    return { plan, gains: gains.map((each) => scaledValue(each, value, degree)) };
  });
  // A way in which something is plainly not so is none.
  const putInWay =
    (plainly: (polynomial: Polynomial) => Polynomial) =>
    (way: readonly Demand[]): (readonly Demand[])[] => {
      const left = distinctDemands(way.map((each) => putIn(each, value, plainly)));
      return left ? [left] : [];
    };
  const asItIs = (polynomial: Polynomial): Polynomial => polynomial;
  const plainly = (polynomial: Polynomial): Polynomial => forms.of(polynomial);
  return {
    ...support,
    plans,
    key: plans.map(({ gains }) => gains.join(' | ')).join('\n'),
    // The weights of a belief are in nobody's words.
    ways: support.ways.flatMap(putInWay(support.bySymbols ? asItIs : plainly)),
    plainWays: support.plainWays.flatMap(putInWay(plainly)),
  };
}
