import { type Approach, growing, nearing } from '../../exact/approach.js';
import { numeral } from '../../exact/composition.js';
import type { Environment } from '../../exact/formula-in-field.js';
import { valueAt } from '../../exact/formula-value.js';
import type { Germ } from '../../exact/germ.js';
import type { Point } from '../../exact/point.js';
import { Rational } from '../../exact/rational.js';
import { isRelation } from '../../exact/relation.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import type { Comparison } from '../comparison.js';
import { equilibriumIn } from '../equilibrium-in-field.js';
import { bounding, type EndIn, inTheEnd } from '../in-the-end.js';
import type { Restriction } from '../parameter.js';
import { atPoint, existingQuantityIn } from '../quantity-in-field.js';
import { survivalInTheEnd } from '../survival-in-the-end.js';
import type { EventualAssertion, Eventually, ValueSide } from './eventually.js';
import { type InTheLimit, inTheLimit, signBound, withThreshold } from './in-the-limit.js';
import { givenAt, type StatementAtPoint } from './statement.js';

/** A way to where a statement looks, and the side of a value from which it comes, if any. */
interface Way {
  readonly approach: Approach;
  readonly end: EndIn<Rational>;
  readonly side?: ValueSide;
}

/** What becomes of an assertion for all values of a parameter that are large, or close, enough. */
export interface AssertedInTheLimit {
  readonly assertion: EventualAssertion;
  readonly limit: InTheLimit;
  /** The side of the value that the parameter comes close to. */
  readonly side?: ValueSide;
}

export interface EventuallyAtPoint extends StatementAtPoint<Eventually> {
  readonly kind: 'eventually';
  /** On each side from which admissible values come; if from none, on all. */
  readonly limits: readonly AssertedInTheLimit[];
}

/**
 * It speaks of a point where all large values, or all close values on some side, are admissible with
 * the others as they are there.
 */
export function eventuallyAtPoint(
  restrictions: readonly Restriction[],
  proposition: Eventually,
  point: Point,
): EventuallyAtPoint {
  const { parameter, asserts, never } = proposition;
  const bounds = bounding(restrictions, parameter.name).map(({ relation }) => relation);
  const ways = waysAt(proposition, point);
  const admissible = ways.filter(({ approach }) =>
    bounds.every((each) => inTheLimit(each, approach, point).holds),
  );
  const limits = (admissible.length > 0 ? admissible : ways).map((way) =>
    asserts.map((assertion): AssertedInTheLimit => {
      const limit = assertedThere(assertion, way, { proposition, point, restrictions });
      return { assertion, limit, ...(way.side && { side: way.side }) };
    }),
  );
  const givenHolds = givenAt(proposition, point) && admissible.length > 0;
  const unlike = limits.some((each) =>
    never
      ? each.every(({ limit }) => limit.holds === true)
      : each.some(({ limit }) => limit.holds === false),
  );
  return {
    ...{ kind: 'eventually', proposition, point, givenHolds, limits: limits.flat(), shows: false },
    refutes: givenHolds && unlike,
  };
}

/** The ways at a point: towards a value as a number, none where there is no such value. */
function waysAt({ parameter, to }: Eventually, point: Point): Way[] {
  if (to === 'infinity') return [{ approach: growing(parameter.name), end: to }];
  return to.flatMap((side) => {
    const value = valueAt(side.value, point);
    if (value === undefined) return [];
    const { from } = side;
    return [{ approach: nearing(parameter, numeral(value), from), end: { value, from }, side }];
  });
}

/** Where a statement is looked at. */
interface Place {
  readonly proposition: Eventually;
  readonly point: Point;
  readonly restrictions: readonly Restriction[];
}

/**
 * An assertion for all values in the end. Of formulas it is read off; else the game is played with
 * what all numbers are in the end, and the answer stays as it is beyond all roots of the
 * polynomials whose signs were looked at.
 */
function assertedThere(
  assertion: EventualAssertion,
  { approach, end }: Way,
  { proposition, point, restrictions }: Place,
): InTheLimit {
  if (!('kind' in assertion) && isRelation(assertion))
    return inTheLimit(assertion, approach, point);
  const looked: (readonly Rational[])[] = [];
  const there = inTheEnd(atPoint(point), proposition.parameter.name, end, (each) => {
    looked.push(each);
  });
  if ('kind' in assertion && assertion.kind === 'survival') {
    const equilibrium = equilibriumIn(assertion.claim, there);
    if (equilibrium !== false) {
      const place = { point, symbol: proposition.parameter.name, to: end, there };
      const { survives, beyond } = survivalInTheEnd(assertion, place, signBound(looked));
      return {
        holds: survives ? equilibrium : false,
        threshold: end === 'infinity' ? beyond : Rational.one.over(beyond),
        ...{ exact: false, crude: true },
      };
    }
  }
  const holds = holdsThere(assertion, there, restrictions);
  return withThreshold(holds, looked, end, (beside) =>
    holdsThere(
      assertion,
      inTheEnd(atPoint(point), proposition.parameter.name, beside),
      restrictions,
    ),
  );
}

/** Whether what is compared is so, or a claim is an equilibrium: what is none survives nothing. */
function holdsThere(
  assertion: EventualAssertion,
  there: Environment<Germ<Rational>>,
  restrictions: readonly Restriction[],
): boolean | undefined {
  if (!('kind' in assertion)) return comparedThere(assertion, there, restrictions);
  if (assertion.kind === 'equilibrium') return equilibriumIn(assertion, there);
  return equilibriumIn(assertion.claim, there) === false ? false : undefined;
}

function comparedThere(
  { left, sign, right }: Comparison,
  there: Environment<Germ<Rational>>,
  restrictions: readonly Restriction[],
): boolean {
  const [one, other] = [left, right].map((side) => existingQuantityIn(side, there, restrictions));
  if (one === undefined || other === undefined) return false;
  const { field } = there;
  return holdsForSign(field.sign(field.minus(one, other)), sign);
}
