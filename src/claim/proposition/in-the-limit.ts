import { type Approach, alongTheWay, nearing } from '../../exact/approach.js';
import { numeral } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { lastPositiveRoot, rootBound } from '../../exact/last-root.js';
import type { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { quotientOf, type Relation } from '../../exact/relation.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import { trimmed, type Univariate } from '../../exact/univariate.js';
import type { EndIn } from '../in-the-end.js';

/** What becomes of what is said as one parameter grows or comes close to a value, the rest staying. */
export interface InTheLimit {
  /** Whether it holds for every value that is large, or close, enough; `undefined`: not decided. */
  readonly holds: boolean | undefined;
  /**
   * The answer does not change beyond this value; or nearer than this to the value that the parameter
   * comes close to: `undefined` where it does not change at any distance, on that side.
   */
  readonly threshold: Rational | undefined;
  /** Whether the threshold is exact: the answer is another one just on its other side. */
  readonly exact: boolean;
  /** Whether the threshold is but a bound by the sizes of numbers, far from where the answer changes. */
  readonly crude?: boolean;
}

/** A value, and the side of it on which something is asked. */
export type JustBeside = Exclude<EndIn<Rational>, 'infinity'>;

/**
 * What becomes of something whose answer rests on signs of polynomials, with the threshold where the
 * last of these has its last root. It is looked for when first asked: points are many, and few are shown.
 * @param polynomials of what grows: of the parameter, or of 1 over its distance to a value.
 * @param answerBeside the answer just beside a value of the parameter.
 */
export function withThreshold(
  holds: boolean | undefined,
  polynomials: readonly Univariate[],
  end: EndIn<Rational>,
  answerBeside: (beside: JustBeside) => boolean | undefined,
): InTheLimit {
  let found: Omit<InTheLimit, 'holds'> | undefined;
  const told = (): Omit<InTheLimit, 'holds'> => {
    found ??= thresholdOf(holds, polynomials, end, answerBeside);
    return found;
  };
  return {
    holds,
    get threshold() {
      return told().threshold;
    },
    get exact() {
      return told().exact;
    },
  };
}

function thresholdOf(
  holds: boolean | undefined,
  polynomials: readonly Univariate[],
  end: EndIn<Rational>,
  answerBeside: (beside: JustBeside) => boolean | undefined,
): Omit<InTheLimit, 'holds'> {
  const changing = polynomials.map(withoutZeroRoots).filter(({ length }) => length > 1);
  const { at, isRoot } = lastPositiveRoot(changing);
  const threshold = end === 'infinity' ? at : distanceOf(at);
  if (!isRoot || threshold === undefined || holds === undefined) return { threshold, exact: false };
  const other = answerBeside(otherSide(threshold, end));
  return { threshold, exact: other !== undefined && other !== holds };
}

/** Just short of a value that is large enough, or just farther than a distance that is close enough. */
function otherSide(threshold: Rational, end: EndIn<Rational>): JustBeside {
  if (end === 'infinity') return { value: threshold, from: 'below' };
  const { value, from } = end;
  return { value: from === 'above' ? value.plus(threshold) : value.minus(threshold), from };
}

/**
 * Decides a relation for all values of a parameter that are large, or close, enough from the leading
 * coefficients: exact in the others' values, and with no limit taken. The threshold is the last root, be
 * it negative where the relation is linear in the parameter; else no smaller one than 0 is told.
 * @param approach towards a number, where it is towards a value.
 */
export function inTheLimit(relation: Relation, approach: Approach, point: Point): InTheLimit {
  const { numerator, denominator, divisors, sense } = quotientOf(relation);
  const along = (part: Polynomial): readonly Rational[] =>
    upToLeading(
      alongTheWay(part, approach).map((coefficient) => coefficient.evaluate(point)),
      approach,
    );
  const [above, below] = [along(numerator), along(denominator)];
  const dividing = divisors.map(along);
  const defined = dividing.every((each) => leadingSign(each) !== 0);
  const holds = defined && holdsForSign(leadingSign(above) * leadingSign(below), sense);
  if (above.length === 2 && divisors.length === 0) {
    const root = entry(above, 0).over(entry(above, 1)).negated();
    const threshold = approach.kind === 'growing' ? root : distanceOf(root);
    return { holds, threshold, exact: threshold !== undefined && sense !== '=' };
  }
  return withThreshold(
    holds,
    [above, ...dividing],
    endOf(approach, point),
    ({ value, from }) =>
      inTheLimit(relation, nearing(symbolOf(approach), numeral(value), from), point).holds,
  );
}

/** Where an approach goes, as a number. */
function endOf(approach: Approach, point: Point): EndIn<Rational> {
  if (approach.kind === 'growing') return 'infinity';
  const { value, side } = approach;
  const at = value.numerator.evaluate(point).over(value.denominator.evaluate(point));
  return { value: at, from: side.sign === '>' ? 'above' : 'below' };
}

function symbolOf({ symbol: name }: Approach): Parameters<typeof nearing>[0] {
  return { kind: 'symbol', name, spelling: { text: name, latex: name } };
}

/** A value beyond which several polynomials of what grows have the signs that they have in the end. */
export function signBound(polynomials: readonly Univariate[]): Rational {
  return polynomials
    .map((each) => rootBound(withoutZeroRoots(each)))
    .reduce((most, next) => (most.lessThan(next) ? next : most), Rational.zero);
}

/** How close a parameter is to a value where the symbol that grows instead is at its bound. */
function distanceOf(bound: Rational): Rational | undefined {
  return bound.sign > 0 ? Rational.one.over(bound) : undefined;
}

/**
 * Coefficients up to the leading one, the last that is not 0. What grows instead of a parameter that
 * comes close to a value is positive: its power is divided out.
 */
function upToLeading(coefficients: readonly Rational[], { kind }: Approach): readonly Rational[] {
  const led = trimmed(coefficients);
  return kind === 'nearing' ? withoutZeroRoots(led) : led;
}

function withoutZeroRoots(coefficients: readonly Rational[]): readonly Rational[] {
  return coefficients.slice(coefficients.findIndex(({ isZero }) => !isZero));
}

/** 0 of the polynomial 0, which has no coefficients. */
function leadingSign(coefficients: readonly Rational[]): -1 | 0 | 1 {
  return coefficients.at(-1)?.sign ?? 0;
}
