import { entry } from '../../exact/entry.js';
import type { StepBound } from './rounding.js';
import { NEGATIVE, POSITIVE, type Signs, ZERO } from './sign-set.js';
import type { LineTest } from './terrain.js';

/** Whole numbers among which the values are at which lines' tests hold; the ends are among them. */
export interface Bracket {
  from: number;
  to: number;
}

/** What is known of the bracket that a line leaves, whatever the point. */
export interface LineBracket {
  /** Whether the line's test holds at all values that the bracket leaves. */
  readonly exact: boolean;
  readonly strict: boolean;
  /** Whether rest + slope·v is to be at least 0; at most 0. */
  readonly atLeast: boolean;
  readonly atMost: boolean;
  readonly restError: number;
  readonly slopeError: number;
}

const UNEQUAL: Signs = NEGATIVE | POSITIVE;

/** @returns `undefined` where a line leaves all values, or doubles may be no numbers and tell nothing. */
export function lineBracket(line: LineTest, bounds: readonly StepBound[]): LineBracket | undefined {
  const { signs } = line.test;
  const [rest, slope] = [entry(bounds, line.rest), entry(bounds, line.slope)];
  if (signs === UNEQUAL || !Number.isFinite(rest.error + slope.error)) return undefined;
  return {
    exact: areEndsExact(rest, slope),
    strict: (signs & ZERO) === 0,
    atLeast: (signs & NEGATIVE) === 0,
    atMost: (signs & POSITIVE) === 0,
    restError: rest.error,
    slopeError: slope.error,
  };
}

/** Every whole number up to this is a double; quotients of such below it have exact floors. */
const EXACT = 2 ** 53;

/**
 * Whether the double next to −rest/slope has the same floor and ceiling as this quotient.
 *
 * Let a and b be whole numbers, |a| < 2^53 and 0 < b ≤ 2^53, and n a whole number above a/b. If the
 * double next to a/b were n or more, then n − a/b ≤ |n|·2^−53, as doubles next to n are that near to
 * each other or nearer on that side, and n − a/b ≥ 1/b: so |n|b ≥ 2^53. But |n|b is |a| plus or minus
 * b(n − a/b) ≤ |n|b·2^−53, so that |n|b ≤ (2^53 − 1)/(1 − 2^−53) < 2^53. So the double next to a/b
 * has the same floor as a/b, and by symmetry the same ceiling.
 */
function areEndsExact(rest: StepBound, slope: StepBound): boolean {
  return rest.error === 0 && slope.error === 0 && rest.magnitude < EXACT;
}

/** Makes a bracket shorter by what a line leaves, of which doubles tell rest and slope. */
export function shorten(bracket: Bracket, line: LineBracket, rest: number, slope: number): void {
  if (slope > line.slopeError) {
    if (line.atLeast) raise(bracket, line, rest, slope);
    if (line.atMost) lower(bracket, line, rest, slope);
  } else if (slope < -line.slopeError) {
    // −rest − slope·v rises where the line falls.
    if (line.atLeast) lower(bracket, line, -rest, -slope);
    if (line.atMost) raise(bracket, line, -rest, -slope);
  }
}

/**
 * Four roundings, each by a share of at most 2^−53, are made up for by a share of 2^−50: ends are no
 * farther in than those of any line whose rest and slope are so near to the doubles.
 */
const OUTWARD = 2 ** -50;

/** Leaves values at which a rising line is at least 0. */
function raise(bracket: Bracket, line: LineBracket, rest: number, slope: number): void {
  let end: number;
  if (line.exact) end = line.strict ? Math.floor(-rest / slope) + 1 : Math.ceil(-rest / slope);
  else {
    const above = -rest - line.restError;
    const quotient = above / (slope + (above < 0 ? -line.slopeError : line.slopeError));
    end = Math.ceil(quotient - Math.abs(quotient) * OUTWARD);
  }
  if (end > bracket.from) bracket.from = end;
}

/** Leaves values at which a rising line is at most 0. */
function lower(bracket: Bracket, line: LineBracket, rest: number, slope: number): void {
  let end: number;
  if (line.exact) end = line.strict ? Math.ceil(-rest / slope) - 1 : Math.floor(-rest / slope);
  else {
    const below = -rest + line.restError;
    const quotient = below / (slope + (below > 0 ? -line.slopeError : line.slopeError));
    end = Math.floor(quotient + Math.abs(quotient) * OUTWARD);
  }
  if (end < bracket.to) bracket.to = end;
}
