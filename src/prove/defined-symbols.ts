import type { Hypothesis } from '../derive/question.js';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Certificate } from './certificate.js';
import { completed } from './completion.js';
import type { Simplified } from './simplification.js';

/** Symbols defined as quotients with one divisor: `x · divisor + rest = 0` for each. */
interface Definitions {
  readonly divisor: Polynomial;
  /** The hypothesis that the divisor is not 0. */
  readonly unequal: number;
  readonly symbols: readonly { readonly symbol: string; readonly equation: number }[];
}

/**
 * A certificate for a hypothesis that comes to nothing once the symbols in it are what they are
 * defined to be: whoever mixes so as to make another indifferent leaves that other no gain.
 */
export function contradictionByDefinition({
  active,
  hypotheses,
}: Simplified): Certificate | undefined {
  const known = definitionsAmong(hypotheses);
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    if (sense !== '>' && sense !== '≠') continue;
    for (const { divisor, unequal, symbols } of known) {
      let rest = polynomial;
      const multiples: { hypothesis: number; multiplier: Polynomial }[] = [];
      const factor = sense === '>' ? divisor : divisor.times(polynomial);
      let numerator: Polynomial | undefined = Polynomial.zero;
      for (const { symbol, equation } of symbols) {
        const [without = rest, slope, ...higher] = rest.coefficientsIn(symbol);
        if (slope === undefined) continue;
        const [remainder] = (hypotheses[equation] as Hypothesis).polynomial.coefficientsIn(symbol);
        if (higher.length > 0 || remainder === undefined || mentions(slope, symbols)) {
          numerator = undefined;
          break;
        }
        rest = without;
        numerator = numerator.minus(slope.times(remainder));
        multiples.push({ hypothesis: equation, multiplier: slope.times(factor).negated() });
      }
      if (multiples.length === 0 || !numerator?.plus(rest.times(divisor)).isZero) continue;
      const factors = sense === '>' ? [unequal, unequal, index] : [unequal, unequal, index, index];
      const certificate = completed(hypotheses, {
        products: [{ coefficient: Rational.one, factors }],
        multiples,
      });
      if (certificate) return certificate;
    }
  }
  return undefined;
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
