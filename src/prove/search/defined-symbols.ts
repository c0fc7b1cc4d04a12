import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { MultipliedEquation } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import type { Proof } from '../certificate/proof.js';
import type { Simplified } from './simplified-question.js';

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
      const one = Rational.one;
      const certificate = completed(all, {
        products: [{ coefficient: one, factors: sense === '>' ? [index] : [index, index] }],
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
  return hypotheses.flatMap(({ sense, polynomial: divisor }, unequal): Definitions[] => {
    if (sense !== '≠') return [];
    const symbols = hypotheses.flatMap((other, equation) =>
      other.sense !== '='
        ? []
        : [...other.polynomial.symbols].flatMap((symbol) => {
            const [, slope, ...higher] = other.polynomial.coefficientsIn(symbol);
            return higher.length === 0 && slope?.equals(divisor) ? [{ symbol, equation }] : [];
          }),
    );
    return symbols.length > 0 ? [{ divisor, unequal, symbols }] : [];
  });
}
