import { match } from 'ts-pattern';
import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { completed } from '../certificate/completion.js';
import type { Certificate, MultipliedEquation, Proof } from '../certificate/proof.js';
import { once } from '../certificate/proof.js';
import { normalForm } from './normal-form.js';
import type { Simplified } from './simplification.js';
import type { ActiveHypothesis } from './simplifying-lemmas.js';

/**
 * A proof that needs no search: linear equations that contradict each other, an absurd hypothesis,
 * a polynomial that is 0 and is not, or one that is positive and is not.
 */
export function contradiction({ active, hypotheses, lemmas }: Simplified): Proof | undefined {
  const ways = [
    { products: [once()], multiples: [] },
    ...active.flatMap((each) => absurdity(each) ?? inequality(each, active) ?? []),
    ...opposites(active),
  ];
  for (const way of ways) {
    const certificate = completed(hypotheses, way);
    if (certificate) return { lemmas, certificate };
  }
  return undefined;
}

/** A number of which a hypothesis says what is false. */
function absurdity({ index, hypothesis }: ActiveHypothesis): Certificate | undefined {
  const { sense, polynomial } = hypothesis;
  const value = polynomial.constantValue;
  if (value === undefined) return undefined;
  return match(sense)
    .returnType<Certificate>()
    .with('>', '≥', () => ({
      products: [
        once(index),
        ...(value.isZero ? [] : [{ coefficient: value.negated(), factors: [] }]),
      ],
      multiples: [],
    }))
    .with('=', () => ({
      products: [once()],
      multiples: [
        { hypothesis: index, multiplier: Polynomial.constant(Rational.one.over(value).negated()) },
      ],
    }))
    .with('≠', () => ({ products: [once(index, index)], multiples: [] }))
    .exhaustive();
}

/** A polynomial that is not 0 by one hypothesis, and is 0 by another. */
function inequality(
  { index, hypothesis: { sense, polynomial } }: ActiveHypothesis,
  active: readonly ActiveHypothesis[],
): Certificate | undefined {
  if (sense !== '≠') return undefined;
  const opposite = polynomial.negated();
  const equation = active.find(
    ({ hypothesis: other }) =>
      other.sense === '=' &&
      (other.polynomial.equals(polynomial) || other.polynomial.equals(opposite)),
  );
  return (
    equation && {
      products: [once(index, index)],
      multiples: [
        { hypothesis: equation.index, multiplier: equation.hypothesis.polynomial.negated() },
      ],
    }
  );
}

/** Two inequalities of which one is a negative multiple of the other. */
function* opposites(active: readonly ActiveHypothesis[]): Generator<Certificate> {
  const seen = new Map<string, { index: number; lead: Rational; strict: boolean }[]>();
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    const form = sense === '>' || sense === '≥' ? normalForm(polynomial) : undefined;
    if (form === undefined) continue;
    const { lead, text } = form;
    const strict = sense === '>';
    const others = seen.get(text) ?? [];
    seen.set(text, [...others, { index, lead, strict }]);
    const other = others.find((each) => each.lead.sign !== lead.sign && (each.strict || strict));
    if (other === undefined) continue;
    yield {
      products: [
        { coefficient: other.lead.magnitude, factors: [index] },
        { coefficient: lead.magnitude, factors: [other.index] },
      ],
      multiples: [],
    };
  }
}

/** Symbols defined as quotients with one divisor: `x · divisor + rest = 0` for each. */
interface Definitions {
  readonly divisor: Polynomial;
  /** The hypothesis that the divisor is not 0. */
  readonly unequal: number;
  readonly symbols: readonly { readonly symbol: string; readonly equation: number }[];
}

/**
 * A proof for a hypothesis that comes to nothing once the symbols in it are what they are defined
 * to be: whoever mixes so as to make another indifferent leaves that other no gain.
 */
export function contradictionByDefinition(simple: Simplified): Proof | undefined {
  const { active, hypotheses, lemmas } = simple;
  const known = definitionsAmong(hypotheses);
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    if (sense !== '>' && sense !== '≠') continue;
    for (const definitions of known) {
      const multiples = multiplesOf(polynomial, definitions, hypotheses);
      if (multiples === undefined) continue;
      const equation: Hypothesis = { ...hypothesis, sense: '=' };
      const division = { divisor: definitions.unequal, multiples };
      const all = [...hypotheses, equation];
      const certificate = completed(all, {
        products: [sense === '>' ? once(index) : once(index, index)],
        multiples: [
          {
            hypothesis: hypotheses.length,
            multiplier: (sense === '>' ? Polynomial.one : polynomial).negated(),
          },
        ],
      });
      if (certificate)
        return { lemmas: [...lemmas, { hypothesis: equation, proof: division }], certificate };
    }
  }
  return undefined;
}

/** The multiples of definitions of which a polynomial times their divisor is the sum, if it is. */
function multiplesOf(
  polynomial: Polynomial,
  { divisor, symbols }: Definitions,
  hypotheses: readonly Hypothesis[],
): MultipliedEquation[] | undefined {
  let rest = polynomial;
  let numerator = Polynomial.zero;
  const multiples: MultipliedEquation[] = [];
  for (const { symbol, equation } of symbols) {
    const [without = rest, slope, ...higher] = rest.coefficientsIn(symbol);
    if (slope === undefined) continue;
    const [remainder] = entry(hypotheses, equation).polynomial.coefficientsIn(symbol);
    if (higher.length > 0 || remainder === undefined || mentions(slope, symbols)) return undefined;
    rest = without;
    numerator = numerator.minus(slope.times(remainder));
    multiples.push({ hypothesis: equation, multiplier: slope });
  }
  return multiples.length > 0 && numerator.plus(rest.times(divisor)).isZero ? multiples : undefined;
}

function mentions(polynomial: Polynomial, symbols: Definitions['symbols']): boolean {
  return symbols.some(({ symbol }) => polynomial.symbols.has(symbol));
}

function definitionsAmong(hypotheses: readonly Hypothesis[]): Definitions[] {
  const slopes = hypotheses.flatMap(({ sense, polynomial }, equation) =>
    sense === '=' ? slopesOf(polynomial).map((each) => ({ ...each, equation })) : [],
  );
  return hypotheses.flatMap(({ sense, polynomial: divisor }, unequal): Definitions[] => {
    if (sense !== '≠') return [];
    const symbols = slopes.filter(({ slope }) => slope.equals(divisor));
    return symbols.length > 0 ? [{ divisor, unequal, symbols }] : [];
  });
}

interface Slope {
  readonly symbol: string;
  readonly slope: Polynomial;
}

const slopesKnown = new WeakMap<Polynomial, readonly Slope[]>();

/** The coefficient of each symbol that a polynomial has in the first power alone. */
function slopesOf(polynomial: Polynomial): readonly Slope[] {
  const known = slopesKnown.get(polynomial);
  if (known) return known;
  const slopes = [...polynomial.symbols].flatMap((symbol): Slope[] => {
    const [, slope, ...higher] = polynomial.coefficientsIn(symbol);
    return higher.length === 0 && slope ? [{ symbol, slope }] : [];
  });
  slopesKnown.set(polynomial, slopes);
  return slopes;
}
