import { approachText, type Eventually } from '../../claim/proposition/eventually.js';
import type {
  EventuallyAtPoint,
  RelationInTheLimit,
} from '../../claim/proposition/eventually-at-point.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import type { EventuallySurvey } from '../../sample/proposition/statement.js';
import { wrapped } from './columns.js';

/** What becomes of relations for all values that are large, or close, enough, a line each. */
export function limitLines({ limits, proposition: { never } }: EventuallyAtPoint): string[] {
  return limits.map((each) => {
    const { holds } = each.limit;
    const asSaid = holds !== never;
    return `  ${asSaid ? '✓' : '✗'} ${holds ? 'holds' : 'fails'} ${whereSo(each)}: ${relationText(each.relation)}`;
  });
}

/** What is not as said, a line each: where all never hold, on the sides where they do. */
export function failingLimits({ proposition, limits }: EventuallyAtPoint): string[] {
  const { never, to } = proposition;
  const end = approachText(proposition);
  const allHold = ({ side }: RelationInTheLimit): boolean =>
    limits.every((each) => each.side !== side || each.limit.holds);
  return limits
    .filter((each) => (never ? allHold(each) : !each.limit.holds))
    .map(({ relation, side }) => {
      const there = side && to.length > 1 ? `${end}, from ${side.from}` : end;
      return never
        ? `${relationText(relation)} ${there}`
        : `${there}${there === end ? '' : ','} it is not so that ${relationText(relation)}`;
    });
}

/** `beyond at most 7`, `within 1/4 below 1`, `at any distance above 0`. */
function whereSo({ limit: { threshold, exact }, side }: RelationInTheLimit): string {
  if (side === undefined) return `beyond ${exact ? '' : 'at most '}${threshold}`;
  const within =
    threshold === undefined ? 'at any distance' : `within ${exact ? '' : 'at least '}${threshold}`;
  return `${within} ${side.from} ${formulaText(side.value)}`;
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
          ({ limit: { threshold, exact } }) => `${exact ? '' : 'at most '}${threshold}`,
        )
      : thresholds.limits.map(whereSo);
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
