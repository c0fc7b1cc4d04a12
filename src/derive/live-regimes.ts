import { zero } from '../exact/composition.js';
import type { Formula } from '../exact/formula.js';
import { type Substitution, substituteAll } from '../exact/linear-equations.js';
import type { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Relation } from '../exact/relation.js';
import type { Expansion } from './expansion.js';
import type { Regime } from './incentive.js';
import type { KnownSigns } from './known-signs.js';
import type { Factor, Factors, TermNaming } from './naming.js';
import type { Hypothesis } from './question.js';

/** A regime that some admissible parameters may bring about. */
export interface LiveRegime {
  readonly regime: Regime;
  /** When it is so, in short; empty where it always is. */
  readonly where: readonly Relation[];
  /** The belief: a weight for each member, without what all have in common. */
  readonly weights: readonly Formula[];
}

/** By what polynomials are read: their names, and what the restrictions say of signs. */
export interface Reader {
  readonly expansion: Expansion;
  readonly naming: TermNaming;
  readonly signs: KnownSigns;
}

/** The regimes that the restrictions do not plainly rule out. */
export function liveRegimes(regimes: readonly Regime[], reader: Reader): LiveRegime[] {
  return regimes.flatMap((regime) => {
    const where = simplified(regime.where, reader);
    return where ? [{ regime, where, weights: proportions(regime.weights, reader) }] : [];
  });
}

/**
 * Equations without the factors that are never 0, then inequalities where those hold.
 * @returns `undefined` where they plainly contradict each other or a restriction.
 */
function simplified(hypotheses: readonly Hypothesis[], reader: Reader): Relation[] | undefined {
  const { naming, signs } = reader;
  const relations = new Map<string, Relation>();
  const equations = hypotheses
    .filter(({ sense }) => sense === '=')
    .map(({ polynomial }) => unsettled(naming.factors(polynomial), signs));
  if (equations.some(({ coefficient, factors }) => !coefficient.isZero && factors.length === 0))
    return undefined;
  const solved = equations.flatMap(({ factors }) => solution(factors));
  for (const { factors } of equations) {
    const follows = factors.some(({ polynomial }) => substituteAll(polynomial, solved).isZero);
    if (follows && solution(factors).length === 0) continue;
    const left = naming.written({ coefficient: Rational.one, factors: factors.map(once) });
    relations.set(`${factors.map(keyOf)}`, { left, sign: '=', right: zero });
  }
  if (!signs.allow(solved)) return undefined;
  for (const { polynomial } of hypotheses.filter(({ sense }) => sense === '>')) {
    const left = substituteAll(polynomial, solved);
    const open = unsettled(naming.factors(left), signs);
    const known = signs.ofFactors(open.factors);
    if (known && known.sign * open.coefficient.sign <= 0) return undefined;
    if (open.factors.length === 0) continue;
    relations.set(`> ${left}`, { left: naming.written(open), sign: '>', right: zero });
  }
  return [...relations.values()];
}

/** The value of the symbol of which alone a product being 0 is an equation, if it is linear. */
function solution([factor, ...others]: readonly Factor[]): Substitution[] {
  if (factor === undefined || others.length > 0) return [];
  const [symbol, ...more] = factor.polynomial.symbols;
  if (symbol === undefined || more.length > 0) return [];
  const [constant, slope, ...higher] = factor.polynomial.coefficientsIn(symbol);
  const steepness = slope?.constantValue;
  return constant && steepness && higher.length === 0
    ? [{ symbol, equals: constant.scaled(Rational.of(-1).over(steepness)) }]
    : [];
}

/** Factors whose sign is not plain, with the sign of the others as coefficient. */
export function unsettled({ coefficient, factors }: Factors, signs: KnownSigns): Factors {
  let sign = Rational.of(coefficient.sign);
  const open = factors.filter(({ formula, exponent }) => {
    const known = signs.of(formula);
    if (known?.strict !== true) return true;
    if (known.sign < 0 && exponent % 2 === 1) sign = sign.negated();
    return false;
  });
  return { coefficient: sign, factors: open };
}

function once(factor: Factor): Factor {
  return { ...factor, exponent: 1 };
}

/** Weights without what is common to all that are not 0. */
function proportions(weights: readonly Polynomial[], { expansion, naming }: Reader): Formula[] {
  const all = expansion.clearedTogether(weights).map((weight) => naming.factors(weight));
  const [first, ...others] = all.filter(({ coefficient }) => !coefficient.isZero);
  if (first === undefined) return all.map(() => zero);
  const shared = new Set(
    first.factors
      .filter((factor) => others.every(({ factors }) => factors.some((each) => same(each, factor))))
      .map(keyOf),
  );
  return all.map(({ coefficient, factors }) =>
    naming.written({
      coefficient: coefficient.over(first.coefficient),
      factors: factors.filter((factor) => !shared.has(keyOf(factor))),
    }),
  );
}

function same(one: Factor, other: Factor): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ polynomial, exponent }: Factor): string {
  return `(${polynomial})^${exponent}`;
}
