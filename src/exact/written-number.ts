const DECIMAL =
  /^(?<sign>[+-]?)(?=\.?\d)(?<whole>\d*)(?:\.(?<part>\d*))?(?:[eE](?<exponent>[+-]?\d{1,5}))?$/u;
const QUOTIENT = /^(?<numerator>[+-]?\d+)\/(?<denominator>\d+)$/u;

/** Arithmetic on longer numbers would take minutes. */
export const MOST_DIGITS = 10_000;

/** Numerator and denominator of a number that is written out; the second is positive. */
export interface WrittenNumber {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The number that is written so, in every input alike: `7`, `3/40`, `-1.25`, `.5`, `1.`, `1e-3`.
 * @returns `undefined` where it is none, and beyond `MOST_DIGITS` characters or powers of ten.
 */
export function numberIn(written: string): WrittenNumber | undefined {
  if (written.length > MOST_DIGITS) return undefined;
  const quotient = QUOTIENT.exec(written)?.groups;
  if (quotient) {
    const denominator = BigInt(quotient['denominator'] ?? '');
    if (denominator === 0n) return undefined;
    return { numerator: BigInt(unsigned(quotient['numerator'] ?? '')), denominator };
  }
  const decimal = DECIMAL.exec(written)?.groups;
  if (!decimal) return undefined;
  const part = decimal['part'] ?? '';
  const exponent = Number(decimal['exponent'] ?? '0') - part.length;
  if (Math.abs(exponent) > MOST_DIGITS) return undefined;
  const digits = BigInt(`${decimal['whole']}${part}`);
  const numerator = decimal['sign'] === '-' ? -digits : digits;
  return exponent < 0
    ? { numerator, denominator: 10n ** BigInt(-exponent) }
    : { numerator: numerator * 10n ** BigInt(exponent), denominator: 1n };
}

/** `BigInt` takes a minus sign and no plus sign. */
function unsigned(written: string): string {
  return written.startsWith('+') ? written.slice(1) : written;
}
