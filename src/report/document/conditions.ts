import { match } from 'ts-pattern';
import { type Claim, isExact } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import type { Derivation } from '../../derive/derivation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Need, UnstatedConstraint } from '../../verify/condition-role.js';
import type { RestrictionRole } from '../../verify/conditions.js';
import { deviationText } from '../text/behavior.js';
import { oneLine } from '../text/columns.js';
import { impliedText } from '../text/conditions.js';
import { type Block, inRelation, listBlock, paragraph, tableBlock } from './block.js';
import type { ReportFindings } from './findings.js';

/** The conditions of a proposition, beside the derived constraints that they are. */
export function conditionTable(proposition: Proposition, derived?: Derivation): Block[] {
  const conditions = premisesIn(proposition);
  const constraints = derived && constraintsOf(derived);
  const without =
    proposition.kind === 'equilibrium' ? new Set(proposition.where) : new Set<Condition>();
  return tableBlock(
    `Conditions of ${proposition.id}`,
    [
      'condition',
      'states',
      'in words',
      'stated in',
      ...(constraints === undefined ? [] : ['is the derived constraint of']),
    ],
    conditions.map((condition) => [
      [condition.id],
      [inRelation(condition.relation)],
      [oneLine(condition.says)],
      [
        condition.statedIn
          ? `${condition.statedIn.place}, made exact`
          : 'added by the specification',
      ],
      ...(constraints === undefined
        ? []
        : [
            [
              constraints.get(condition)?.map(placeText).join(', ') ??
                (without.has(condition) ? 'none: without it there are no such strategies' : 'none'),
            ],
          ]),
    ]),
  );
}

/** Where each condition is what a deviation does not pay by, up to a positive factor. */
function constraintsOf({ sets }: Derivation): ReadonlyMap<Condition, readonly DeclaredSet[]> {
  const found = new Map<Condition, DeclaredSet[]>();
  for (const { set, deviations } of sets)
    for (const { verdict } of deviations)
      if (verdict.kind === 'constraint' && verdict.condition) {
        const at = found.get(verdict.condition) ?? [];
        if (!at.includes(set)) found.set(verdict.condition, [...at, set]);
      }
  return found;
}

export function placeText({ mover, name }: DeclaredSet): string {
  return `${mover} at "${name}"`;
}

/** What each condition is needed for, and each restriction, where that was asked. */
export function needBlocks({ spec, needs = [] }: ReportFindings, claim: Claim): Block[] {
  const own = needs.find((each) => each.claim === claim);
  if (own === undefined) return [];
  const { stated, unstated } = own.roles;
  return [
    ...tableBlock(
      `What each condition of ${claim.id} is needed for`,
      ['condition', 'if it alone fails'],
      stated.map(({ condition, need }) => [[condition.id], [needText(spec, claim, need)]]),
    ),
    ...(unstated.length === 0
      ? []
      : [
          paragraph('Derived, and not among the conditions:'),
          ...listBlock(
            unstated.map(({ says, at, standing }) => [
              `${says}, of ${at.map(placeText).join(', ')}: ${standingText(spec, standing)}`,
            ]),
          ),
        ]),
    ...restrictionTable(spec, claim, own.needs ?? []),
  ];
}

function needText(spec: Specification, claim: Claim, need: Need): string {
  return match(need)
    .with({ kind: 'needed' }, ({ at }) => {
      const what = !at.exists ? 'there are no such strategies' : 'it is no equilibrium';
      const where = isExact(claim) ? '' : ' at any point that was tried';
      return `${what}${where}; for instance ${whereText(spec, at)}`;
    })
    .with(
      { kind: 'too strong' },
      ({ at }) =>
        `it may still be an equilibrium, so that it asks for more than is needed: ${whereText(spec, at)}`,
    )
    .with({ kind: 'implied' }, ({ by }) => `it cannot: ${impliedText(by)}`)
    .with({ kind: 'open' }, { kind: 'stopped' }, () => 'undecided')
    .exhaustive();
}

function standingText(spec: Specification, standing: UnstatedConstraint['standing']): string {
  return match(standing)
    .with({ kind: 'implied' }, ({ by }) => impliedText(by))
    .with({ kind: 'missing' }, ({ at }) => `missing; ${whereText(spec, at)}`)
    .with({ kind: 'open' }, { kind: 'stopped' }, () => 'undecided')
    .exhaustive();
}

/** Where a point is, and what pays there. */
function whereText(spec: Specification, { point, judgment, exists }: ClaimAtPoint): string {
  const [first] = judgment.violations;
  const pays = first
    ? `, where ${placeText(first.set)} gains ${first.deviation.gain} by ${deviationText(first.deviation)}`
    : exists
      ? ', where no deviation pays'
      : '';
  return `at ${fromExample(spec, point)}${pays}`;
}

function restrictionTable(
  spec: Specification,
  { id }: Claim,
  roles: readonly RestrictionRole[],
): Block[] {
  return tableBlock(
    `Does ${id} hold without each restriction?`,
    ['restriction', 'states', 'without it'],
    roles.map(({ restriction, need }) => [
      [oneLine(restriction.says)],
      [inRelation(restriction.relation)],
      [
        match(need)
          .with({ kind: 'needed' }, ({ at }) => `it is false: ${whereText(spec, at)}`)
          .with(
            { kind: 'probabilities' },
            ({ point }) => `there are no probabilities at ${fromExample(spec, point)}`,
          )
          .with({ kind: 'dispensable' }, ({ used }) =>
            used ? 'it holds: another proof does without' : 'it holds: no certificate uses it',
          )
          .with({ kind: 'open' }, { kind: 'stopped' }, () => 'undecided')
          .exhaustive(),
      ],
    ]),
  );
}
