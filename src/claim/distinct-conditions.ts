import { meaningOf, relationKey } from '../exact/relation.js';
import { formOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import { asAmong, type Condition } from './condition.js';
import { conditionsOf } from './mentioned.js';
import type { Specification } from './specification.js';

/** A condition, and the other names under which the same relation is stated. */
export interface DistinctCondition {
  readonly condition: Condition;
  readonly alsoCalled: readonly string[];
}

/**
 * The conditions of all claims and statements, each once, in the order of the specification: those
 * of one relation, written alike, are one, and those of one name and meaning. A condition that the
 * source states goes before one that was added.
 */
export function distinctConditions(
  parts: Pick<Specification, 'claims' | 'statements'>,
): DistinctCondition[] {
  const all = conditionsOf(parts);
  const byRelation = new Map<string, Condition[]>();
  for (const condition of all) {
    const key = relationKey(asAmong(all, condition).relation);
    byRelation.set(key, [...(byRelation.get(key) ?? []), condition]);
  }
  return [...byRelation.values()].flatMap((conditions) => {
    const condition = conditions.find(({ statedIn }) => statedIn) ?? conditions[0];
    if (condition === undefined) return [];
    const others = new Set(conditions.map(({ id }) => id).filter((id) => id !== condition.id));
    return [{ condition, alsoCalled: [...others] }];
  });
}

/** Which of some distinct conditions a condition is. */
export function amongDistinct(
  distinct: readonly DistinctCondition[],
  condition: Condition,
): Condition {
  const meaning = meaningOf(condition.relation);
  const found = distinct.find(
    (each) =>
      [each.condition.id, ...each.alsoCalled].includes(condition.id) &&
      meaningOf(each.condition.relation) === meaning,
  );
  return found?.condition ?? condition;
}

/** Where a condition belongs: the game and the claim it occurs in first, and whose choice it guards. */
export interface ConditionHome {
  /** The title of the game; `undefined` for a condition of statements alone. */
  readonly game: string | undefined;
  /** `undefined` where it guards no choice, but the existence of mixing probabilities, say. */
  readonly player: string | undefined;
}

export function homeOf(
  { claims }: Specification,
  { condition, alsoCalled }: DistinctCondition,
): ConditionHome {
  const names = new Set([condition.id, ...alsoCalled]);
  const claim = claims.find(({ conditions }) => conditions.some(({ id }) => names.has(id)));
  return { game: claim?.game.title, player: claim && guardedPlayer(claim, names) };
}

/** The sections of a list by home, in the order of first appearance: `Entry: E`. */
export function homeText({ game, player }: ConditionHome): string {
  if (game === undefined) return 'Conditions of statements';
  return player === undefined ? game : `${game}: ${player}`;
}

function guardedPlayer({ scope, game }: Claim, names: ReadonlySet<string>): string | undefined {
  if (scope.kind !== 'iff') return undefined;
  const guard = scope.guards.find(({ conditions }) => conditions.some(({ id }) => names.has(id)));
  return formOf(game).informationSets.find(
    ({ variable, key }) => variable === guard?.variable && key === guard.key,
  )?.mover;
}
