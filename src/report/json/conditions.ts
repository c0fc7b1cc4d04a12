import { match } from 'ts-pattern';
import type { Point } from '../../exact/point.js';
import { relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { ConditionRoles, ConstraintStanding, Need } from '../../verify/condition-role.js';
import type { RestrictionRole } from '../../verify/conditions.js';

/**
 * What conditions do, as the JSON document of `casus conditions`.
 * @example
 * ```js
 * import { conditionRolesJson, conditions } from 'casus';
 * import paper from './entry.js';
 * const [{ roles }] = await conditions(paper, { threads: 0 });
 * conditionRolesJson(roles).claim; // 'entering'
 * ```
 */
export function conditionRolesJson({ claim, stated, unstated, paying }: ConditionRoles) {
  return {
    claim: claim.id,
    conditions: stated.map(({ condition, constrains, need }) => ({
      id: condition.id,
      states: relationText(condition.relation),
      constrains: constrains.map(setJson),
      need: need.kind,
      ...standingJson(need),
    })),
    unstated: unstated.map(({ says, at, standing }) => ({
      states: says,
      constrains: at.map(setJson),
      standing: standing.kind,
      ...standingJson(standing),
    })),
    paying: paying.map(({ text, set }) => ({ deviation: text, at: setJson(set) })),
  };
}

export function restrictionRolesJson(roles: readonly RestrictionRole[]) {
  return roles.map(({ restriction, need }) => ({
    says: restriction.says,
    states: relationText(restriction.relation),
    need: need.kind,
    ...match(need)
      .with({ kind: 'needed' }, ({ at }) => ({ parameters: at.point }))
      .with({ kind: 'probabilities' }, ({ point }) => ({ parameters: point }))
      .with({ kind: 'dispensable' }, ({ used }) => ({ used }))
      .with({ kind: 'open' }, { kind: 'stopped' }, () => ({}))
      .exhaustive(),
  }));
}

function setJson({ mover, name }: DeclaredSet) {
  return { player: mover, informationSet: name };
}

/** What shows that a condition is needed, say, or that a constraint is implied. */
export function standingJson<At extends { readonly point: Point }>(
  standing: Need<At> | ConstraintStanding<At>,
) {
  if ('by' in standing) return { impliedBy: standing.by.map(({ id }) => id) };
  return 'at' in standing ? { parameters: standing.at.point } : {};
}
