import {
  type Approach,
  type Conjunction,
  growing,
  nearing,
  onItsWay,
} from '../../exact/approach.js';
import { zero } from '../../exact/composition.js';
import { eventuallyHold } from '../../exact/eventually.js';
import { type Formula, type FormulaInput, formulaText } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import type { Claim } from '../claim.js';
import type { Comparison } from '../comparison.js';
import { type ApproachSide, bounding } from '../in-the-end.js';
import type { Parameter, Restriction } from '../parameter.js';
import type { Survival } from '../survival.js';
import {
  comesCloseTo,
  kept,
  refuseStatement,
  type Sentence,
  type StatementOf,
  statement,
} from './statement.js';

/** A value that a parameter comes close to, and the side from which it does. */
export interface ValueSide {
  /** A number, or a formula without the parameter. */
  readonly value: Formula;
  readonly from: ApproachSide;
}

/**
 * What is said of all values that are large, or close, enough: how quantities compare, that a
 * claimed assessment is an equilibrium, or that it is one that survives a refinement.
 */
export type EventualAssertion = Comparison | Claim | Survival;

/**
 * For all values of the other parameters there is a threshold of one, beyond which the assertions
 * hold, or a distance from a value within which they do, but not at the value itself: all of them; or
 * never all of them, where `never`. It speaks of each side from which admissible values come.
 */
export interface Eventually extends StatementOf<'eventually'> {
  readonly parameter: Parameter;
  readonly to: 'infinity' | readonly ValueSide[];
  /** What becomes of them is read off leading coefficients. */
  readonly asserts: readonly EventualAssertion[];
  readonly never: boolean;
}

type AboutTheEnd = Sentence & { readonly asserts: readonly EventualAssertion[] };

/**
 * What holds once a parameter is large enough: comparisons, or that claimed assessments are equilibria,
 * whatever their own conditions say.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, forLarge, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} > 100`];
 * const dear = forLarge(c, { id: 'dear', source, says: 'In the end c is above 100.', asserts });
 * check(paper, dear, { c: 1 }).refutes; // false
 * ```
 */
export function forLarge(parameter: Parameter, sentence: AboutTheEnd): Eventually {
  return inTheEnd(parameter, 'infinity', sentence, false);
}

/**
 * What never holds all at once if a parameter is large enough.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, neverForLarge, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} < 100`];
 * const dear = neverForLarge(c, { id: 'dear', source, says: 'In the end c is not below 100.', asserts });
 * check(paper, dear, { c: 1 }).refutes; // false
 * ```
 */
export function neverForLarge(parameter: Parameter, sentence: AboutTheEnd): Eventually {
  return inTheEnd(parameter, 'infinity', sentence, true);
}

/**
 * What holds once a positive parameter is small enough: whatever the others are, there is
 * a threshold such that it all holds at every positive value below it. Where not all small positive values
 * are admissible, it says nothing.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, forSmall, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`1/${c} > 100`];
 * const cheap = forSmall(c, { id: 'cheap', source, says: 'If c is small, 1/c is large.', asserts });
 * check(paper, cheap, { c: 1 }).refutes; // false
 * ```
 */
export function forSmall(parameter: Parameter, sentence: AboutTheEnd): Eventually {
  return inTheEnd(parameter, [{ value: zero, from: 'above' }], sentence, false);
}

/**
 * What never holds all at once if a positive parameter is small enough.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, neverForSmall, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`1/${c} < 100`];
 * const cheap = neverForSmall(c, { id: 'cheap', source, says: 'If c is small, 1/c is not.', asserts });
 * check(paper, cheap, { c: 1 }).refutes; // false
 * ```
 */
export function neverForSmall(parameter: Parameter, sentence: AboutTheEnd): Eventually {
  return inTheEnd(parameter, [{ value: zero, from: 'above' }], sentence, true);
}

/**
 * What holds once a parameter is close enough to a value, and not equal to it: from above
 * where all values just above are admissible, the other parameters being as they are, and from below
 * where all values just below are. Where neither are, or there is no such value, it says nothing.
 * @param value a number, or a formula in which the parameter does not occur.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, near, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`(${c} − 2)^2 < 1/100`];
 * const close = near(c, 2, { id: 'close', source, says: 'Near 2 it is close to 2.', asserts });
 * check(paper, close, { c: 1 }).refutes; // false
 * ```
 */
export function near(parameter: Parameter, value: FormulaInput, sentence: AboutTheEnd): Eventually {
  return inTheEnd(parameter, bothSides(parameter, value, sentence), sentence, false);
}

/**
 * What never holds all at once if a parameter is close enough to a value, and not equal to it:
 * neither from above nor from below, where values there are admissible.
 * @param value a number, or a formula in which the parameter does not occur.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, neverNear, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} = 2`];
 * const beside = neverNear(c, 2, { id: 'beside', source, says: 'Beside 2 it is not 2.', asserts });
 * check(paper, beside, { c: 1 }).refutes; // false
 * ```
 */
export function neverNear(
  parameter: Parameter,
  value: FormulaInput,
  sentence: AboutTheEnd,
): Eventually {
  return inTheEnd(parameter, bothSides(parameter, value, sentence), sentence, true);
}

function bothSides(
  parameter: Parameter,
  given: FormulaInput,
  sentence: AboutTheEnd,
): readonly ValueSide[] {
  const value = comesCloseTo(parameter, given, sentence);
  return [
    { value, from: 'above' },
    { value, from: 'below' },
  ];
}

function inTheEnd(
  parameter: Parameter,
  to: Eventually['to'],
  sentence: AboutTheEnd,
  never: boolean,
): Eventually {
  refuseStatement('eventually', sentence, parameter, to);
  const asserts = kept(sentence.asserts);
  return statement('eventually', sentence, {
    ...{ parameter, asserts, never },
    to: to === 'infinity' ? to : kept(to),
  });
}

/** `for all large ψ`, `for all small c > 0`, `for all admissible δ ≠ 1 close enough to it`. */
export function approachText({ parameter, to }: Pick<Eventually, 'parameter' | 'to'>): string {
  const { text } = parameter.spelling;
  if (to === 'infinity') return `for all large ${text}`;
  const [first] = to;
  const sides = new Set(to.map(({ from }) => from));
  const near = [...new Set(to.map(({ value }) => formulaText(value)))].join(' or ');
  if (first && sides.size === 1)
    return functionOf(first.value).isZero && first.from === 'above'
      ? `for all small ${text} > 0`
      : `for all ${text} ${first.from === 'above' ? '>' : '<'} ${near} close enough to it`;
  return `for all admissible ${text} ≠ ${near} close enough to it`;
}

/** The ways to where a statement looks, the value that its parameter comes close to as a formula. */
export function approachesOf({
  parameter,
  to,
}: Pick<Eventually, 'parameter' | 'to'>): readonly Approach[] {
  return to === 'infinity'
    ? [growing(parameter.name)]
    : to.map(({ value, from }) => nearing(parameter, value, from));
}

/** The ways in which all values at the end of a way are admissible, as far as they are restricted. */
export function admissibleInTheEnd(
  restrictions: readonly Restriction[],
  approach: Approach,
): Conjunction[] {
  const bounds = bounding(restrictions, approach.symbol).map(({ relation }) => relation);
  return eventuallyHold(bounds, approach).map((way) => [...onItsWay(approach), ...way]);
}
