import { Rational } from '../../exact/rational.js';

const DECIMAL =
  /^(?<sign>[+-]?)(?=\.?\d)(?<whole>\d*)(?:\.(?<part>\d*))?(?:[eE](?<exponent>[+-]?\d{1,5}))?$/u;
const QUOTIENT = /^(?<numerator>[+-]?\d+)\/(?<denominator>\d+)$/u;

/** Arithmetic on longer numbers would take minutes. */
const MOST_CHARACTERS = 10_000;
const MOST_EXPONENT = 10_000;

/**
 * The number that Gambit's format writes so: `7`, `3/40`, `-1.25`, `.5`, `1.`, `1e-3`.
 * `undefined` where it is none, and beyond ten thousand digits.
 */
export function efgNumber(written: string): Rational | undefined {
  if (written.length > MOST_CHARACTERS) return undefined;
  const quotient = QUOTIENT.exec(written)?.groups;
  if (quotient) {
    const denominator = BigInt(quotient['denominator'] ?? '');
    if (denominator === 0n) return undefined;
    return Rational.ratio(BigInt(unsigned(quotient['numerator'] ?? '')), denominator);
  }
  const decimal = DECIMAL.exec(written)?.groups;
  if (!decimal) return undefined;
  const part = decimal['part'] ?? '';
  const exponent = Number(decimal['exponent'] ?? '0') - part.length;
  if (Math.abs(exponent) > MOST_EXPONENT) return undefined;
  const digits = BigInt(`${decimal['whole']}${part}`);
  const numerator = decimal['sign'] === '-' ? -digits : digits;
  return exponent < 0
    ? Rational.ratio(numerator, 10n ** BigInt(-exponent))
    : Rational.of(numerator * 10n ** BigInt(exponent));
}

/** `BigInt` takes a minus sign and no plus sign. */
function unsigned(written: string): string {
  return written.startsWith('+') ? written.slice(1) : written;
}
