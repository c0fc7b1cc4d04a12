import type { Restriction } from '../../claim/parameter.js';
import { plainSign, type Sign } from '../../exact/plain-sign.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { standardForm } from '../../exact/relation.js';
import { plainTruth, type SignCondition } from '../../exact/sign-condition.js';
import type { Expansion } from '../expansion.js';
import { boundsFrom } from '../known-signs.js';
import type { Hypothesis } from '../question.js';

/*
 * Which combinations of regimes cannot be met, told without a search. Whether play arrives somewhere
 * is a sum of products of few symbols, probabilities mostly: where such a product is 0 and all but one of its
 * symbols are plainly not, that one is, and with 0 in its place other hypotheses may be plainly false.
 */

/** Whether play arrives is told by short sums; constraints are long, and seldom plain. */
const MOST_TERMS = 6;

/** Whether hypotheses are plainly false, or contradict each other, where restrictions hold. */
type PlainContradiction = (hypotheses: readonly Hypothesis[]) => boolean;

/**
 * What tells of hypotheses whether they plainly contradict each other, or the restrictions, which are then
 * presupposed. That it does not tell says nothing.
 */
export function plainContradiction(
  restrictions: readonly Restriction[],
  expansion: Expansion,
): PlainContradiction {
  const signOf = knownSigns(restrictions);
  const equations = restrictions.flatMap((by) => {
    const form = standardForm(by.relation);
    return form.kind === 'polynomial' && form.sense === '=' && isShort(form)
      ? [{ condition: form, by: new Set([by]) }]
      : [];
  });
  const presupposing = (by: ReadonlySet<Restriction>): true => {
    for (const restriction of by) expansion.presuppose(restriction);
    return true;
  };
  const isFalse = (each: Hypothesis): boolean => {
    if (plainTruth(each) === false) return true;
    if (each.sense !== '=' && each.sense !== '>') return false;
    const found = signOf(each.polynomial);
    const contrary = found !== undefined && (each.sense === '=' ? found.strict : found.sign < 0);
    return contrary && presupposing(found.by);
  };
  return (hypotheses) => {
    if (hypotheses.some(isFalse) || contradictory(hypotheses)) return true;
    const short = hypotheses.filter(isShort).map((condition) => ({ condition, by: NOTHING }));
    const by = vanishingContradiction([...short, ...equations], signOf);
    return by !== undefined && presupposing(by);
  };
}

type Reasons = ReadonlySet<Restriction>;
const NOTHING: Reasons = new Set();

/** Something that holds, and the restrictions by which it does. */
interface Known {
  readonly condition: SignCondition;
  readonly by: Reasons;
}

type SignOf = (polynomial: Polynomial) => Sign<Restriction> | undefined;

/**
 * The restrictions by which conditions contradict each other once symbols that are 0 are put in;
 * `undefined` where they are not seen to.
 */
function vanishingContradiction(known: readonly Known[], signOf: SignOf): Reasons | undefined {
  let left = known;
  for (;;) {
    const wrong = left.find(({ condition }) => plainTruth(condition) === false);
    if (wrong) return wrong.by;
    const zero = vanishing(left, signOf);
    if (zero === undefined) return undefined;
    left = left.map(({ condition, by }) =>
      condition.polynomial.symbols.has(zero.symbol)
        ? {
            condition: {
              ...condition,
              polynomial: condition.polynomial.substitute(zero.symbol, Polynomial.zero),
            },
            by: new Set([...by, ...zero.by]),
          }
        : { condition, by },
    );
  }
}

/** A symbol that is 0, as some product or sum is, and why. */
function vanishing(known: readonly Known[], signOf: SignOf) {
  for (const { condition, by } of known) {
    if (condition.sense !== '=') continue;
    const { terms } = condition.polynomial;
    const products = terms.map((term) => Polynomial.collect([term]));
    // Where no summand of a sum that is 0 is on the other side of 0, each of them is 0.
    const signs = products.map(signOf);
    const [first] = signs;
    const isOneSided = signs.every((each) => each !== undefined && each.sign === first?.sign);
    if (products.length > 1 && !isOneSided) continue;
    const sided = products.length > 1 ? signs.flatMap((each) => [...(each?.by ?? [])]) : [];
    for (const product of products) {
      const factors = [...product.symbols].map((symbol) => ({
        symbol,
        sign: signOf(Polynomial.symbol(symbol)),
      }));
      const [open, ...others] = factors.filter(({ sign }) => !sign?.strict);
      if (open === undefined || others.length > 0) continue;
      const nonzero = factors.flatMap(({ sign }) => (sign?.strict ? [...sign.by] : []));
      return { symbol: open.symbol, by: new Set([...by, ...sided, ...nonzero]) };
    }
  }
  return undefined;
}

/** What restrictions plainly say of the sign of something, each looked for once. */
function knownSigns(restrictions: readonly Restriction[]): SignOf {
  const bounds = boundsFrom(restrictions);
  const known = new Map<string, Sign<Restriction> | undefined>();
  return (polynomial) => {
    const key = `${polynomial}`;
    if (!known.has(key)) known.set(key, plainSign(polynomial, bounds));
    return known.get(key);
  };
}

function isShort({ polynomial }: SignCondition): boolean {
  return polynomial.terms.length <= MOST_TERMS;
}

/** Whether something is said to be 0 and not to be, up to a factor. */
function contradictory(hypotheses: readonly Hypothesis[]): boolean {
  const keyed = (senses: readonly Hypothesis['sense'][]): Set<string> =>
    new Set(hypotheses.filter(({ sense }) => senses.includes(sense)).map(upToFactor));
  const different = keyed(['>', '≠']);
  return [...keyed(['='])].some((each) => different.has(each));
}

function upToFactor({ polynomial }: Hypothesis): string {
  const [lead] = polynomial.terms;
  return lead === undefined ? '0' : `${polynomial.scaled(Rational.one.over(lead.coefficient))}`;
}
