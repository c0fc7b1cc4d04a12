import type { ContinuousClaimAtPoint } from '../../claim/continuous/continuous-claim.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import type { CutoffRoles } from '../../verify/cutoff-conditions.js';
import { wrapped } from './columns.js';
import { constraintStandingText, needText, statedLines } from './conditions.js';
import { reasonsAgainstCutoffs } from './continuous.js';

/**
 * What the conditions of a profile with types and actions from intervals do, for reading.
 * @example
 * ```js
 * import { cutoffConditions, cutoffRolesText } from 'casus';
 * import paper from './entry.js';
 * (await cutoffConditions(paper, [], { threads: 0 })).map((each) => cutoffRolesText(paper, each)); // []
 * ```
 */
export function cutoffRolesText(
  spec: Specification,
  { claim, stated, derived }: CutoffRoles,
): string {
  const failing = claim.exactly === undefined ? 'no equilibrium, wherever tried' : 'no equilibrium';
  return [
    ...statedLines(
      claim,
      ['condition', 'if it alone fails'],
      stated.map(({ condition, need }) => [condition.id, needText(need, () => failing)]),
    ),
    ...stated.flatMap(({ condition, need }) =>
      need.kind === 'needed' || need.kind === 'too strong'
        ? [wrapped(`${condition.id}: ${whereText(spec, need.at)}`, '    ')]
        : [],
    ),
    '  Derived, at every type and against every deviation:',
    ...(derived.length === 0 ? ['    nothing that could fail'] : []),
    ...derived.map(({ says, standing }) =>
      wrapped(`${says}: ${constraintStandingText(standing, (at) => whereText(spec, at))}`, '    '),
    ),
    ...(stated.some(({ need }) => need.kind === 'needed') ? [wrapped(ELSEWHERE, '  ')] : []),
  ].join('\n');
}

const ELSEWHERE =
  'That there is no equilibrium is shown at the points above; whether there is none elsewhere casus verify decides, where the claim says so.';

/** Where a point is, and what pays there. */
function whereText(spec: Specification, { point, judgment }: ContinuousClaimAtPoint): string {
  const reasons = reasonsAgainstCutoffs(judgment);
  return `at ${fromExample(spec, point)}, ${reasons.length === 0 ? 'no deviation pays' : reasons.join('; ')}`;
}
