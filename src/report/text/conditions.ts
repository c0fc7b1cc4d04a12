import { match } from 'ts-pattern';
import { type Claim, isExact } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { Specification } from '../../claim/specification.js';
import { fromExample } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type {
  ConditionRole,
  ConditionRoles,
  ConstraintStanding,
  Need,
  UnstatedConstraint,
} from '../../verify/condition-role.js';
import type { RestrictionRole } from '../../verify/conditions.js';
import { deviationText } from './behavior.js';
import { columns, oneLine, wrapped } from './columns.js';

/**
 * What the conditions of a claim do, for reading.
 * @example
 * ```js
 * import { conditionRolesText, conditions } from 'casus';
 * import paper from './entry.js';
 * const [{ roles }] = await conditions(paper, { threads: 0 });
 * conditionRolesText(paper, roles).includes('affordable'); // true
 * ```
 */
export function conditionRolesText(
  spec: Specification,
  { claim, stated, unstated, paying }: ConditionRoles,
): string {
  return [
    ...statedLines(
      claim,
      ['condition', 'is the constraint of', 'if it alone fails'],
      stated.map((role) => [
        role.condition.id,
        constraintText(claim, role),
        needText(role.need, (at) => needed(claim, at)),
      ]),
    ),
    ...stated.flatMap(({ condition, need }) =>
      need.kind === 'needed'
        ? [wrapped(`${condition.id}: ${whereText(spec, need.at)}`, '    ')]
        : need.kind === 'too strong'
          ? [wrapped(`${condition.id}: at ${fromExample(spec, need.at.point)}`, '    ')]
          : [],
    ),
    ...(unstated.length > 0
      ? ['  Derived, and not stated:']
      : paying.length > 0
        ? []
        : [
            `  ${stated.length === 0 ? 'No deviation pays.' : 'Every derived constraint is among them.'}`,
          ]),
    ...unstated.map((each) => wrapped(unstatedText(spec, each), '    ')),
    ...paying.map(({ text, regimes }) =>
      wrapped(`A deviation pays whatever the parameters${regimes ? IN_CASES : ''}: ${text}.`, '  '),
    ),
    ...(isExact(claim) && stated.some(({ need }) => need.kind === 'needed')
      ? [wrapped(ELSEWHERE, '  ')]
      : []),
  ].join('\n');
}

const IN_CASES = ', where play is as `casus derive` tells';

const ELSEWHERE =
  'That there is no equilibrium is shown at the points above; that there is none elsewhere is what the claim says, and casus verify decides.';

function constraintText({ where }: Claim, { condition, constrains }: ConditionRole): string {
  if (constrains.length > 0) return constrains.map(placeText).join(', ');
  return where.includes(condition) ? 'none; the strategies exist' : 'none';
}

function placeText({ mover, name }: DeclaredSet): string {
  return `${mover} at "${name}"`;
}

/** An `iff` says so of every point; of an `if`, more is not known than was tried. */
function needed(claim: Claim, { exists }: ClaimAtPoint): string {
  if (!exists) return 'no such strategies';
  return isExact(claim) ? 'no equilibrium' : 'no equilibrium, wherever tried';
}

/** What a report on conditions begins with: a row for each that is stated, below a heading. */
export function statedLines(
  { id, source }: Pick<Claim, 'id' | 'source'>,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  return [
    `${id} [${source.place}]: stated against derived`,
    rows.length === 0 ? '  It states no conditions.' : columns([heading, ...rows], '  '),
  ];
}

/**
 * What becomes of a claim where a condition alone fails.
 * @param failing what there is then, at a point at which it is needed.
 */
export function needText<At>(need: Need<At>, failing: (at: At) => string): string {
  return match(need)
    .with({ kind: 'needed' }, ({ at }) => failing(at))
    .with({ kind: 'too strong' }, () => 'still an equilibrium: more than is needed')
    .with({ kind: 'implied' }, ({ by }) => `it cannot: ${impliedText(by)}`)
    .with({ kind: 'open' }, () => 'undecided')
    .with({ kind: 'stopped' }, () => STOPPED_TEXT)
    .exhaustive();
}

/**
 * Whether stated conditions come to a derived constraint.
 * @param where a point, and what pays there.
 */
export function constraintStandingText<At>(
  standing: ConstraintStanding<At>,
  where: (at: At) => string,
): string {
  return match(standing)
    .with({ kind: 'implied' }, ({ by }) => impliedText(by))
    .with({ kind: 'missing' }, ({ at }) => `missing; ${where(at)}`)
    .with({ kind: 'open' }, () => 'undecided')
    .with({ kind: 'stopped' }, () => STOPPED_TEXT)
    .exhaustive();
}

/** Of a question that had no answer when the search was ended. */
const STOPPED_TEXT = 'no answer yet: the search was stopped';

/** By what something is implied. */
export function impliedText(by: readonly Condition[]): string {
  return by.length === 0
    ? 'the restrictions imply it, by a certificate'
    : `${by.map(({ id }) => id).join(' and ')} ${by.length === 1 ? 'implies' : 'imply'} it, by a certificate`;
}

/** Where a point is, and what pays there. */
function whereText(spec: Specification, { point, judgment, exists }: ClaimAtPoint): string {
  const [first, ...more] = judgment.violations;
  const pays = first
    ? `${placeText(first.set)} gains ${first.deviation.gain} by ${deviationText(first.deviation)}` +
      (more.length > 0 ? ', and others gain' : '')
    : exists
      ? 'no deviation pays'
      : 'the strategies do not exist';
  return `at ${fromExample(spec, point)}, ${pays}`;
}

function unstatedText(spec: Specification, { says, at, standing }: UnstatedConstraint): string {
  const where = at.map(placeText).join(', ');
  return `${says}, of ${where}: ${constraintStandingText(standing, (missing) => whereText(spec, missing))}`;
}

/** Which restrictions a claim needs, for reading. */
export function restrictionRolesText(
  spec: Specification,
  claim: Claim,
  roles: readonly RestrictionRole[],
): string {
  const texts = roles.map(({ restriction, need }) => [
    oneLine(restriction.says),
    relationText(restriction.relation),
    match(need)
      .with({ kind: 'needed' }, ({ at }) => `needed: false ${refutedText(spec, at)}`)
      .with(
        { kind: 'probabilities' },
        ({ point }) => `needed: there are no probabilities at ${fromExample(spec, point)}`,
      )
      .with({ kind: 'dispensable' }, ({ used }) =>
        used ? 'not needed: another proof does without' : 'not used',
      )
      .with({ kind: 'open' }, () => 'undecided')
      .with({ kind: 'stopped' }, () => STOPPED_TEXT)
      .exhaustive(),
  ]);
  return [
    `${claim.id}: does it hold without each restriction?`,
    columns([['restriction', 'states', 'without it'], ...texts], '  '),
  ].join('\n');
}

function refutedText(spec: Specification, { point, disagreements }: ClaimAtPoint): string {
  const [first] = disagreements;
  const where = first ? `, at ${placeText(first)}` : '';
  return `at ${fromExample(spec, point)}${where}`;
}
