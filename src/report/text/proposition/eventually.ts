import type { Eventually, EventuallyAtPoint } from '../../../claim/proposition/eventually.js';
import type { Specification } from '../../../claim/specification.js';
import { relationText } from '../../../exact/relation.js';
import type { EventuallySurvey } from '../../../sample/proposition/statement.js';
import { wrapped } from '../columns.js';
import { fromExample } from '../point.js';
import type { StatementProse } from './statement-prose.js';

export const eventuallyProse: StatementProse<Eventually, EventuallyAtPoint> = {
  says: ({ parameter, asserts, never }) => [
    `for all large ${parameter.spelling.text}${never ? ', not all of these' : ''}: ` +
      asserts.map(relationText).join('; '),
  ],
  failures: ({ proposition: { parameter, never }, limits }) => {
    const large = `for all large ${parameter.spelling.text}`;
    return limits
      .filter(({ limit }) => limit.holds === never)
      .map(({ relation, limit }) =>
        limit.holds
          ? `${relationText(relation)} ${large}`
          : `${large} it is not so that ${relationText(relation)}`,
      );
  },
  comparisonsJson: () => [],
  furtherJson: ({ limits }) =>
    limits.length > 0
      ? {
          limits: limits.map(({ relation, limit }) => ({
            states: relationText(relation),
            holds: limit.holds,
            threshold: `${limit.threshold}`,
            exact: limit.exact,
          })),
        }
      : {},
  lines: ({ limits }) =>
    limits.map(({ relation, limit: { holds, threshold, exact } }) => {
      const from = `beyond ${exact ? '' : 'at most '}${threshold}`;
      return `  ${holds ? '✓' : '✗'} ${holds ? 'holds' : 'fails'} ${from}: ${relationText(relation)}`;
    }),
};

/** Beyond which values of the parameter the relations hold or fail, at a point of the survey. */
export function thresholdLines(
  spec: Specification,
  { proposition: { parameter }, thresholds }: EventuallySurvey,
): string[] {
  if (thresholds === undefined || thresholds.limits.length === 0) return [];
  const values = thresholds.limits
    .map(({ threshold, exact }) => `${exact ? '' : 'at most '}${threshold}`)
    .join(', ');
  const where = `thresholds of ${parameter.spelling.text}, with ${fromExample(spec, thresholds.at)}`;
  return [wrapped(`${where}: ${values}`, '  ')];
}

/** The same for the JSON document of `casus verify`. */
export function thresholdsJson({ thresholds }: EventuallySurvey) {
  const limits = thresholds?.limits ?? [];
  return limits.length > 0
    ? { thresholds: limits.map(({ threshold, exact }) => ({ threshold: `${threshold}`, exact })) }
    : {};
}
