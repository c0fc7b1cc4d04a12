import type { Hypothesis } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { Certificate, WeighedProduct } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import { denialOf, type Lemma } from '../certificate/proof.js';
import { dividedByLinear, LinearEquations } from './linear-equations.js';

/** A question made simpler: what is left of each hypothesis that still matters. */
export interface Simplified {
  readonly lemmas: readonly Lemma[];
  /** The question's hypotheses, then those of the lemmas. */
  readonly hypotheses: readonly Hypothesis[];
  /** Which of them matter, and their polynomials with the linear equations put in. */
  readonly active: readonly Active[];
  /** The one of them that denies what is to be shown; `undefined` where it came to nothing. */
  readonly denied: number | undefined;
}

interface Active {
  readonly index: number;
  readonly hypothesis: Hypothesis;
}

/** A factor of known sign, as a sum of products of hypotheses. */
interface KnownFactor {
  readonly polynomial: Polynomial;
  /** Empty for a factor that is only known not to be 0, which is the hypothesis `unequal`. */
  readonly parts: readonly WeighedProduct[];
  readonly unequal?: number;
}

/**
 * Divides hypotheses by factors whose sign is known, and puts linear equations into the others,
 * until nothing changes. Each division is a lemma with a certificate of its own.
 * @param goal which of them denies what is to be shown: the last, where nothing is said.
 * @param longest equations and inequations of more terms are left out.
 */
export function simplified(
  given: readonly Hypothesis[],
  longest: number,
  goal = given.length - 1,
): Simplified {
  const hypotheses = [...given];
  const lemmas: Lemma[] = [];
  let denied: number | undefined = goal;
  let active: Active[] = given
    .map((hypothesis, index) => ({ index, hypothesis }))
    .filter(({ index, hypothesis }) => index === denied || !isLong(hypothesis, longest));
  for (;;) {
    active = substituted(active);
    const factors = knownFactors(active);
    const found = firstDivision(active, factors, hypotheses) ?? firstPinch(active, hypotheses);
    if (found === undefined) break;
    const { from, lemma } = found;
    const index = hypotheses.length;
    hypotheses.push(lemma.hypothesis);
    lemmas.push(lemma);
    const [place] = from;
    active = active
      .filter((each) => each.index === place || !from.includes(each.index))
      .map((each) => (each.index === place ? { index, hypothesis: lemma.hypothesis } : each));
    if (denied !== undefined && from.includes(denied)) denied = index;
  }
  const kept = strongest(
    active.filter(
      ({ hypothesis }) => plainTruth(hypothesis) !== true && !isSubstitution(hypothesis),
    ),
    denied,
  );
  return {
    lemmas,
    hypotheses,
    active: kept,
    denied: kept.some(({ index }) => index === denied) ? denied : undefined,
  };
}

/**
 * Of hypotheses that differ in a constant alone, the one that says most; what is denied anyway, and
 * every one that came to an absurdity, for not each of them is easily told in the hypotheses given.
 */
function strongest(active: readonly Active[], denied: number | undefined): Active[] {
  const best = new Map<string, { readonly each: Active; readonly constant: Rational }>();
  for (const each of active) {
    const { sense, polynomial } = each.hypothesis;
    if (each.index === denied || isAbsurd(each)) continue;
    const isInequality = sense === '>' || sense === '≥';
    const lead = magnitude(polynomial.terms[0]?.coefficient ?? Rational.one);
    const scaled = polynomial.scaled(Rational.one.over(lead));
    const constant = isInequality ? constantOf(scaled) : Rational.zero;
    const key = `${isInequality ? '' : sense} ${scaled.minus(Polynomial.constant(constant))}`;
    const known = best.get(key);
    const order = known ? constant.compare(known.constant) : -1;
    if (order < 0 || (order === 0 && sense === '>')) best.set(key, { each, constant });
  }
  const kept = new Set([...best.values()].map(({ each }) => each));
  return active.filter((each) => kept.has(each) || each.index === denied || isAbsurd(each));
}

function isAbsurd({ hypothesis }: Active): boolean {
  return plainTruth(hypothesis) === false;
}

function constantOf(polynomial: Polynomial): Rational {
  const last = polynomial.terms.at(-1);
  return last?.monomial.length === 0 ? last.coefficient : Rational.zero;
}

function magnitude(value: Rational): Rational {
  return value.sign < 0 ? value.negated() : value;
}

/** Whether a hypothesis is an equation or inequation of more terms than are worth the trouble. */
function isLong({ sense, polynomial }: Hypothesis, longest: number): boolean {
  return (sense === '=' || sense === '≠') && polynomial.terms.length > longest;
}

/** What each hypothesis says where the linear equations among them hold. */
function substituted(active: readonly Active[]): Active[] {
  const equations = active.filter(({ hypothesis }) => isSubstitution(hypothesis));
  if (equations.length === 0) return [...active];
  const linear = new LinearEquations(
    equations.map(({ index, hypothesis }) => [index, hypothesis.polynomial] as const),
  );
  const rest = active
    .filter((each) => !equations.includes(each))
    .map((each): Active => {
      const { remainder } = linear.reduce(each.hypothesis.polynomial);
      return { ...each, hypothesis: { ...each.hypothesis, polynomial: remainder } };
    });
  // What was put in may have made further equations fit to be put in.
  return rest.some(({ hypothesis }) => isSubstitution(hypothesis))
    ? substituted([...equations, ...rest])
    : [...equations, ...rest];
}

/** An equation to be put into the others: linear, with no constant or with one symbol alone. */
function isSubstitution({ sense, polynomial }: Hypothesis): boolean {
  return (
    sense === '=' &&
    polynomial.degree === 1 &&
    (polynomial.symbols.size === 1 ||
      !polynomial.terms.some(({ monomial }) => monomial.length === 0))
  );
}

function knownFactors(active: readonly Active[]): KnownFactor[] {
  const factors = new Map<string, KnownFactor>();
  const add = (factor: KnownFactor): void => {
    const key = `${factor.polynomial}`;
    if (!factors.has(key)) factors.set(key, factor);
  };
  const one = Rational.one;
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    if (polynomial.degree !== 1) continue;
    if (sense === '>') add({ polynomial, parts: [{ coefficient: one, factors: [index] }] });
    if (sense === '≠') add({ polynomial, parts: [], unequal: index });
    if (sense !== '>' && sense !== '≥') continue;
    // A symbol above a constant: a·x + b > 0 with a > 0 and b ≤ 0.
    const [symbol, ...others] = polynomial.symbols;
    if (symbol === undefined || others.length > 0) continue;
    const [below = Polynomial.zero, slope = Polynomial.zero] = polynomial.coefficientsIn(symbol);
    const lead = slope.constantValue ?? Rational.zero;
    const bound = below.constantValue ?? Rational.zero;
    if (lead.sign <= 0 || bound.sign >= 0) continue;
    add({
      polynomial: Polynomial.symbol(symbol),
      parts: [
        { coefficient: one.over(lead), factors: [index] },
        { coefficient: bound.over(lead).negated(), factors: [] },
      ],
    });
  }
  return [...factors.values()];
}

/** A lemma, and the hypotheses in whose place it comes. */
interface Step {
  readonly from: readonly number[];
  readonly lemma: Lemma;
}

/** What is at least and at most 0 is 0. */
function firstPinch(
  active: readonly Active[],
  hypotheses: readonly Hypothesis[],
): Step | undefined {
  const weak = active.filter(({ hypothesis: { sense } }) => sense === '≥');
  for (const { index, hypothesis } of weak) {
    const other = weak.find((each) =>
      each.hypothesis.polynomial.equals(hypothesis.polynomial.negated()),
    );
    if (other === undefined) continue;
    const equation: Hypothesis = { ...hypothesis, sense: '=' };
    const last = hypotheses.length;
    const one = Rational.one;
    const certificate = completed([...hypotheses, denialOf(equation)], {
      products: [
        { coefficient: one, factors: [last, last] },
        { coefficient: one, factors: [index, other.index] },
      ],
      multiples: [],
    });
    if (certificate)
      return {
        from: [index, other.index],
        lemma: { hypothesis: equation, proof: { lemmas: [], certificate } },
      };
  }
  return undefined;
}

function firstDivision(
  active: readonly Active[],
  factors: readonly KnownFactor[],
  hypotheses: readonly Hypothesis[],
): Step | undefined {
  for (const { index, hypothesis } of active) {
    if (hypothesis.polynomial.degree < 2) continue;
    const { symbols } = hypothesis.polynomial;
    for (const factor of factors) {
      if (factor.unequal !== undefined && hypothesis.sense !== '=') continue;
      if ([...factor.polynomial.symbols].some((symbol) => !symbols.has(symbol))) continue;
      const divided = dividedByLinear(hypothesis.polynomial, factor.polynomial);
      if (divided === undefined) continue;
      const quotient: Hypothesis = { ...hypothesis, polynomial: divided };
      const certificate = divisionCertificate(index, quotient, factor, hypotheses);
      if (certificate)
        return {
          from: [index],
          lemma: { hypothesis: quotient, proof: { lemmas: [], certificate } },
        };
    }
  }
  return undefined;
}

/** Why a hypothesis that is a known factor times a quotient implies the same of the quotient. */
function divisionCertificate(
  index: number,
  divided: Hypothesis,
  factor: KnownFactor,
  hypotheses: readonly Hypothesis[],
): Certificate | undefined {
  const { sense, polynomial: quotient } = divided;
  const denial = denialOf(divided);
  const last = hypotheses.length;
  const one = Rational.one;
  const times = (factors: readonly number[]): WeighedProduct[] =>
    factor.unequal === undefined
      ? factor.parts.map((part) => ({ ...part, factors: [...part.factors, ...factors] }))
      : [{ coefficient: one, factors: [factor.unequal, factor.unequal, ...factors] }];
  const all = [...hypotheses, denial];
  const own = hypotheses[index]?.polynomial ?? Polynomial.zero;
  if (sense === '≥' || sense === '>')
    return completed(all, {
      products: [...times([last]), { coefficient: one, factors: [index] }],
      multiples: [],
    });
  if (sense === '=') {
    const multiplier = factor.unequal === undefined ? quotient : quotient.times(factor.polynomial);
    return completed(all, {
      products: times([last, last]),
      multiples: [{ hypothesis: index, multiplier: multiplier.negated() }],
    });
  }
  return completed(all, {
    products: [{ coefficient: one, factors: [index, index] }],
    multiples: [{ hypothesis: last, multiplier: own.times(factor.polynomial).negated() }],
  });
}
