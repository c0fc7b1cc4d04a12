import { match } from 'ts-pattern';
import type { ContinuousClaimAtPoint } from '../../claim/continuous/continuous-claim.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import type {
  CutoffCondition,
  CutoffConstraint,
  CutoffRoles,
} from '../../verify/cutoff-conditions.js';
import { columns, wrapped } from './columns.js';
import { impliedText, STOPPED_TEXT } from './conditions.js';
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
  return [
    `${claim.id} [${claim.source.place}]: stated against derived`,
    stated.length === 0
      ? '  It states no conditions.'
      : columns(
          [
            ['condition', 'if it alone fails'],
            ...stated.map((each) => [
              each.condition.id,
              needText(claim.exactly !== undefined, each),
            ]),
          ],
          '  ',
        ),
    ...stated.flatMap(({ condition, need }) =>
      need.kind === 'needed' || need.kind === 'too strong'
        ? [wrapped(`${condition.id}: ${whereText(spec, need.at)}`, '    ')]
        : [],
    ),
    '  Derived, at every type and against every deviation:',
    ...(derived.length === 0 ? ['    nothing that could fail'] : []),
    ...derived.map((each) => wrapped(derivedText(spec, each), '    ')),
    ...(stated.some(({ need }) => need.kind === 'needed') ? [wrapped(ELSEWHERE, '  ')] : []),
  ].join('\n');
}

const ELSEWHERE =
  'That there is no equilibrium is shown at the points above; whether there is none elsewhere casus verify decides, where the claim says so.';

function needText(isExact: boolean, { need }: CutoffCondition): string {
  return match(need)
    .with({ kind: 'needed' }, () => (isExact ? 'no equilibrium' : 'no equilibrium, wherever tried'))
    .with({ kind: 'too strong' }, () => 'still an equilibrium: more than is needed')
    .with({ kind: 'implied' }, ({ by }) => `it cannot: ${impliedText(by)}`)
    .with({ kind: 'open' }, () => 'undecided')
    .with({ kind: 'stopped' }, () => STOPPED_TEXT)
    .exhaustive();
}

function derivedText(spec: Specification, { says, standing }: CutoffConstraint): string {
  const what = match(standing)
    .with({ kind: 'implied' }, ({ by }) => impliedText(by))
    .with({ kind: 'missing' }, ({ at }) => `missing; ${whereText(spec, at)}`)
    .with({ kind: 'open' }, () => 'undecided')
    .with({ kind: 'stopped' }, () => STOPPED_TEXT)
    .exhaustive();
  return `${says}: ${what}`;
}

/** Where a point is, and what pays there. */
function whereText(spec: Specification, { point, judgment }: ContinuousClaimAtPoint): string {
  const reasons = reasonsAgainstCutoffs(judgment);
  return `at ${fromExample(spec, point)}, ${reasons.length === 0 ? 'no deviation pays' : reasons.join('; ')}`;
}
