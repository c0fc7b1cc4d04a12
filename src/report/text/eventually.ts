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
import type { Rational } from '../../exact/rational.js';
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

/** `beyond at most 7`, `within 1/4 below 1`, `at any distance above 0`. */
function whereSo({ threshold, exact }: InTheLimit, side: ValueSide | undefined): string {
  if (side === undefined) return `beyond ${exact ? '' : 'at most '}${boundText(threshold)}`;
  const within =
    threshold === undefined
      ? 'at any distance'
      : `within ${exact ? '' : 'at least '}${boundText(threshold)}`;
  return `${within} ${sideText(side)}`;
}

/** A number; `10^400` or `1/10^400` where it is that, and long. */
function boundText(threshold: Rational | undefined): string {
  const text = `${threshold}`;
  const zeros = /^(?<over>1\/)?1(?<zeros>0{9,})$/u.exec(text)?.groups;
  return zeros ? `${zeros['over'] ?? ''}10^${zeros['zeros']?.length}` : text;
}

function sideText({ value, from }: ValueSide): string {
  return `${from} ${formulaText(value)}`;
}

/** Where the parameter is as large, or as close, as it takes, at a point of the survey. */
export function thresholdLines(
  spec: Specification,
  { proposition: { parameter, to }, thresholds }: EventuallySurvey,
): string[] {
  if (thresholds === undefined || thresholds.limits.length === 0) return [];
  const { text } = parameter.spelling;
  const rest = `with the rest at ${fromExample(spec, thresholds.at)}`;
  const values =
    to === 'infinity'
      ? thresholds.limits.map(
          ({ limit: { threshold, exact } }) => `${exact ? '' : 'at most '}${boundText(threshold)}`,
        )
      : thresholds.limits.map(({ limit, side }) => whereSo(limit, side));
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
