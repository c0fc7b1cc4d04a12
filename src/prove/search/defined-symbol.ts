import type { Hypothesis } from '../../derive/question.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { lemmaBy } from '../certificate/completion.js';
import { once, type WeighedProduct } from '../certificate/proof.js';
import { positiveBeyond } from './positive-beyond.js';
import type { ActiveHypothesis, Replacement } from './simplifying-lemmas.js';

/*
 * A quantity with a divisor is a symbol, x, of which an equation says c·x + r = 0. Where such a symbol is
 * what is denied, no combination within the degrees of the denial reaches that equation; so it is put in.
 */

/** What is denied with a symbol replaced by what an equation says that it is, and that symbol. */
export interface Elimination extends Replacement {
  readonly symbol: string;
}

/**
 * The first symbol of the denial that stands there with a number for its coefficient, and whose own in some
 * equation is known to be positive.
 * @param before symbols that were eliminated, which may come back.
 */
export function firstElimination(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
  denied: number,
  before: ReadonlySet<string>,
): Elimination | undefined {
  const denial = active.find(({ index }) => index === denied);
  if (denial === undefined) return undefined;
  const { sense, polynomial } = denial.hypothesis;
  if (sense !== '>' && sense !== '≥') return undefined;
  for (const symbol of polynomial.symbols) {
    if (before.has(symbol)) continue;
    const [rest, slope, ...higher] = polynomial.coefficientsIn(symbol);
    if (slope?.constantValue === undefined || rest === undefined || higher.length > 0) continue;
    for (const equation of active) {
      const defined = definitionIn(equation, symbol, active);
      if (defined === undefined) continue;
      const { positive, left, sign } = defined;
      // c·(a·x + b) − a·(c·x + r) = c·b − a·r.
      const said = positive.whole.times(rest).minus(slope.times(left));
      const lemma = lemmaBy({ ...denial.hypothesis, polynomial: said }, hypotheses, {
        products: [
          ...positive.parts.map((part) => ({ ...part, factors: [...part.factors, denied] })),
          once(hypotheses.length),
        ],
        multiples: [{ hypothesis: equation.index, multiplier: slope.scaled(sign).negated() }],
      });
      if (lemma) return { replaced: [denied], lemma, symbol };
    }
  }
  return undefined;
}

/** An equation times 1 or −1: `positive`·x + `left` = 0. */
interface Definition {
  readonly positive: Positive;
  readonly left: Polynomial;
  readonly sign: Rational;
}

function definitionIn(
  { hypothesis: { sense, polynomial } }: ActiveHypothesis,
  symbol: string,
  active: readonly ActiveHypothesis[],
): Definition | undefined {
  if (sense !== '=' || !polynomial.symbols.has(symbol)) return undefined;
  const [left, slope, ...higher] = polynomial.coefficientsIn(symbol);
  if (left === undefined || slope === undefined || higher.length > 0) return undefined;
  for (const sign of [Rational.one, Rational.one.negated()]) {
    const positive = positiveBy(slope.scaled(sign), active);
    if (positive) return { positive, left: left.scaled(sign), sign };
  }
  return undefined;
}

/** A polynomial that is positive: a sum of products of hypotheses. */
interface Positive {
  readonly whole: Polynomial;
  readonly parts: readonly WeighedProduct[];
}

function positiveBy(whole: Polynomial, active: readonly ActiveHypothesis[]): Positive | undefined {
  for (const { index, hypothesis } of active) {
    const parts = positiveBeyond(whole, hypothesis, index);
    if (parts) return { whole, parts };
  }
  return undefined;
}
