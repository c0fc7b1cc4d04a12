import { entry } from './entry.js';

/** A number as a quotient of whole numbers, not in lowest terms; the second is positive. */
export interface ShortQuotient {
  readonly over: number;
  readonly under: number;
}

/** So few characters hold at most 15 digits or a sign and 15: below 10^15, every whole number is a double. */
const LONGEST = 15;

const POWERS_OF_TEN: readonly number[] = Array.from({ length: LONGEST }, (_, k) => 10 ** k);

const [PLUS, MINUS, POINT, SLASH] = [43, 45, 46, 47];

/**
 * Reads `3/40`, `-1.25` or `7` without numbers of any size, in a tenth of the time.
 * @returns `undefined` for a longer number, and for a text that is none: `Rational.of` reads the one,
 * and says what is wrong with the other.
 */
export function shortQuotient(text: string): ShortQuotient | undefined {
  const { length } = text;
  if (length > LONGEST) return undefined;
  const first = text.charCodeAt(0);
  const start = first === MINUS || first === PLUS ? 1 : 0;
  const mark = endOfDigits(text, start);
  if (mark === start) return undefined;
  const signed = (magnitude: number): number => (first === MINUS ? 0 - magnitude : magnitude);
  if (mark === length) return { over: signed(Number(text.slice(start))), under: 1 };
  const rest = mark + 1;
  if (rest === length || endOfDigits(text, rest) !== length) return undefined;
  const [whole, digits] = [text.slice(start, mark), text.slice(rest)];
  switch (text.charCodeAt(mark)) {
    case POINT:
      return { over: signed(Number(whole + digits)), under: entry(POWERS_OF_TEN, length - rest) };
    case SLASH: {
      const under = Number(digits);
      return under === 0 ? undefined : { over: signed(Number(whole)), under };
    }
    default:
      return undefined;
  }
}

/** The first place from one on at which there is no digit. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}
