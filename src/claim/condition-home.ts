import { formOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import type { DistinctCondition } from './distinct-conditions.js';
import type { Specification } from './specification.js';

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
