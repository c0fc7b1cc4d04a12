import { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import { type Demand, demandOf } from '../characterize/demand.js';
import type { PureDemands } from '../characterize/demands.js';
import type { PlainForms } from '../characterize/plain-form.js';
import type { SupportDemand } from '../characterize/support.js';

/** A probability as a quotient, whose denominator is positive wherever it is told. */
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

/** What became of the equations that say that somebody is indifferent. */
export interface SolvedIndifference {
  /** All probabilities are solved for, or free. Each point and mix is of exactly one case. */
  readonly cases: readonly IndifferenceCase[];
  /** Equations are left in these which are linear in no probability, or there were too many cases. */
  readonly unsolved: readonly IndifferenceCase[];
}

/** Divisors of unknown sign are distinguished by cases, but not in more cases than these. */
const MOST_CASES = 60;

/**
 * Solves the equations among what is asked for one probability after another: for one in which an
 * equation is linear. Where its coefficient may be 0, that is a case of its own, in which the equation
 * says nothing of the probability. What is asked in a case, its assumptions included, together with
 * the values of what is solved for, is exactly what is asked of the support there.
 * @param isRuledOut whether what is asked in a case is known never to hold.
 */
export async function solveIndifference(
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  probabilities: ReadonlySet<string>,
  forms: PlainForms,
  isRuledOut: (asked: Pick<PureDemands, 'gains' | 'supports'>) => Promise<boolean>,
): Promise<SolvedIndifference> {
  const cases: IndifferenceCase[] = [];
  const unsolved: IndifferenceCase[] = [];
  const open: IndifferenceCase[] = [{ solved: [], asked: { gains, supports } }];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    seen++;
    const equations = equationsIn(next.asked.gains, probabilities);
    const linear = seen > MOST_CASES ? undefined : easiest(equations, probabilities);
    if (linear === undefined) {
      (equations.length === 0 ? cases : unsolved).push(next);
      continue;
    }
    for (const each of casesOf(next, linear, forms))
      if (!(await isRuledOut(each.asked))) open.push(each);
  }
  return { cases, unsolved };
}

/** An equation, and a symbol in which it is linear. */
interface LinearEquation {
  readonly demand: Demand;
  readonly symbol: string;
  readonly rest: Polynomial;
  readonly slope: Polynomial;
}

/** Demands whose opposite is demanded, too, in which probabilities occur. */
function equationsIn(gains: readonly Demand[], probabilities: ReadonlySet<string>): Demand[] {
  const texts = new Set(gains.map(({ polynomial }) => `${polynomial}`));
  return gains.filter(
    ({ polynomial, sense }, place) =>
      sense === '≥' &&
      [...polynomial.symbols].some((symbol) => probabilities.has(symbol)) &&
      texts.has(`${polynomial.negated()}`) &&
      !gains.slice(0, place).some((each) => each.polynomial.equals(polynomial.negated())),
  );
}

/** The equation and symbol with the simplest coefficient: without probabilities, and short. */
function easiest(
  equations: readonly Demand[],
  probabilities: ReadonlySet<string>,
): LinearEquation | undefined {
  let best: LinearEquation | undefined;
  const cost = ({ slope }: LinearEquation): number =>
    slope.constantValue
      ? 0
      : slope.terms.length +
        ([...slope.symbols].some((symbol) => probabilities.has(symbol)) ? HARD : 0);
  for (const demand of equations)
    for (const symbol of demand.polynomial.symbols) {
      if (!probabilities.has(symbol)) continue;
      const [rest, slope, ...higher] = demand.polynomial.coefficientsIn(symbol);
      if (rest === undefined || slope === undefined || higher.length > 0) continue;
      const found = { demand, symbol, rest, slope };
      if (best === undefined || cost(found) < cost(best)) best = found;
    }
  return best;
}

const HARD = 1_000;

/** The coefficient is positive, negative, or 0. */
function casesOf(
  before: IndifferenceCase,
  { demand, symbol, rest, slope }: LinearEquation,
  forms: PlainForms,
): IndifferenceCase[] {
  const { set } = demand;
  const words = `what ${symbol} is divided by`;
  const solvedWith = (denominator: Polynomial, numerator: Polynomial): IndifferenceCase[] => {
    const assumption = demandOf(
      { polynomial: forms.of(denominator), sense: '>', says: `${words} is not 0` },
      set,
    );
    if (plainTruth(assumption) === false) return [];
    const value = { symbol, numerator, denominator };
    return withValue(before, value, assumption, forms);
  };
  return [
    ...solvedWith(slope, rest.negated()),
    ...solvedWith(slope.negated(), rest),
    ...withoutSlope(before, { demand, symbol, rest, slope }, forms),
  ];
}

/** The symbol put in wherever it stands. */
function withValue(
  { solved, asked }: IndifferenceCase,
  value: SolvedProbability,
  assumption: Demand,
  forms: PlainForms,
): IndifferenceCase[] {
  const put = (each: Demand): Demand => putIn(each, value, (polynomial) => forms.of(polynomial));
  const gains = distinctDemands([assumption, ...asked.gains.map(put)]);
  if (gains === undefined) return [];
  return [
    {
      solved: [
        ...solved.map((each) => ({
          ...each,
          numerator: scaledValue(each.numerator, value, degreeIn(each, value.symbol)),
          denominator: scaledValue(each.denominator, value, degreeIn(each, value.symbol)),
        })),
        value,
      ],
      asked: {
        gains,
        supports: asked.supports
          .map((each) => supportWith(each, value, forms))
          .filter(({ plainWays }) => !plainWays.some((way) => way.length === 0)),
      },
    },
  ];
}

function degreeIn({ numerator, denominator }: SolvedProbability, symbol: string): number {
  return Math.max(
    ...[numerator, denominator].map((each) => each.coefficientsIn(symbol).length - 1),
  );
}

/** The equation says nothing of the symbol: its coefficient is 0, and so is the rest. */
function withoutSlope(
  { solved, asked }: IndifferenceCase,
  { demand, symbol, rest, slope }: LinearEquation,
  forms: PlainForms,
): IndifferenceCase[] {
  if (slope.constantValue) return [];
  const zeros = [slope, rest].flatMap((polynomial) =>
    [polynomial, polynomial.negated()].map((each) =>
      demandOf(
        {
          polynomial: forms.of(each),
          sense: '≥',
          says: `${symbol} leaves an indifference as it is`,
        },
        demand.set,
      ),
    ),
  );
  const opposite = demand.polynomial.negated();
  const others = asked.gains.filter(
    ({ polynomial, sense }) =>
      sense !== '≥' || !(polynomial.equals(demand.polynomial) || polynomial.equals(opposite)),
  );
  const gains = distinctDemands([...zeros, ...others]);
  return gains ? [{ solved, asked: { ...asked, gains } }] : [];
}

/** Each once, without what is plainly so; nothing where something is plainly not so. */
function distinctDemands(demands: readonly Demand[]): readonly Demand[] | undefined {
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
