import {
  approachText,
  type Eventually,
  type ValueSide,
} from '../../claim/proposition/eventually.js';
import type {
  AssertedInTheLimit,
  EventuallyAtPoint,
} from '../../claim/proposition/eventually-at-point.js';
import type { InTheLimit } from '../../claim/proposition/in-the-limit.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { formulaText } from '../../exact/formula.js';
import type { EventuallySurvey } from '../../sample/proposition/statement.js';
import { assertionTexts } from './assertion.js';
import { wrapped } from './columns.js';

/** What becomes of assertions for all values that are large, or close, enough, a line each. */
export function limitLines({ limits, proposition: { never } }: EventuallyAtPoint): string[] {
  return limits.map(({ assertion, limit, side }) => {
    const said = assertionTexts([assertion]).join(', ');
    if (limit.holds === undefined)
      return `  ? whether it holds is not decided${side ? ` ${sideText(side)}` : ''}: ${said}`;
    const asSaid = limit.holds !== never;
    return `  ${asSaid ? '✓' : '✗'} ${limit.holds ? 'holds' : 'fails'} ${whereSo(limit, side)}: ${said}`;
  });
}

/** What is not as said, a line each: where all never hold, on the sides where they do. */
export function failingLimits({ proposition, limits }: EventuallyAtPoint): string[] {
  const { never, to } = proposition;
  const end = approachText(proposition);
  const allHold = ({ side }: AssertedInTheLimit): boolean =>
    limits.every((each) => each.side !== side || each.limit.holds === true);
  return limits
    .filter((each) => (never ? allHold(each) : each.limit.holds === false))
    .map(({ assertion, side }) => {
      const said = assertionTexts([assertion]).join(', ');
      const there = side && to.length > 1 ? `${end}, from ${side.from}` : end;
      return never
        ? `${said} ${there}`
        : `${there}${there === end ? '' : ','} it is not so that ${said}`;
    });
}

/**
 * `beyond at most 7`, `within 1/4 below 1`, `at any distance above 0`; of a crude bound, that it is so for
 * all values that are large, or close, enough.
 */
function whereSo({ threshold, exact, crude }: InTheLimit, side: ValueSide | undefined): string {
  if (crude) return side === undefined ? 'in the end' : `close enough ${sideText(side)}`;
  if (side === undefined) return `beyond ${exact ? '' : 'at most '}${threshold}`;
  const within =
    threshold === undefined ? 'at any distance' : `within ${exact ? '' : 'at least '}${threshold}`;
  return `${within} ${sideText(side)}`;
}

function sideText({ value, from }: ValueSide): string {
  return `${from} ${formulaText(value)}`;
}

/** Where the parameter is as large, or as close, as it takes, at a point of the survey. */
export function thresholdLines(
  spec: Specification,
  { proposition: { parameter, to }, thresholds }: EventuallySurvey,
): string[] {
  const limits = (thresholds?.limits ?? []).filter(({ limit }) => !limit.crude);
  if (thresholds === undefined || limits.length === 0) return [];
  const { text } = parameter.spelling;
  const rest = `with the rest at ${fromExample(spec, thresholds.at)}`;
  const values =
    to === 'infinity'
      ? limits.map(({ limit: { threshold, exact } }) => `${exact ? '' : 'at most '}${threshold}`)
      : limits.map(({ limit, side }) => whereSo(limit, side));
  const what = to === 'infinity' ? `thresholds of ${text}` : `how close ${text} must be`;
  return [wrapped(`${what}, ${rest}: ${values.join(', ')}`, '  ')];
}

/** What keeps a statement about large or close values from speaking of a point. */
export function notAdmissible({ parameter, to }: Eventually): string {
  const { text } = parameter.spelling;
  if (to === 'infinity') return `not all large values of ${text} are admissible`;
  const sides = to.map(({ value, from }) => `just ${from} ${formulaText(value)}`);
  return `not all values of ${text} ${sides.join(', nor all ')}, are admissible`;
}
