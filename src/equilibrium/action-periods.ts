import { entry } from '../exact/entry.js';
import type { ObservedActions } from '../game/observed-actions.js';

/** Where the period before a history began, and what a player's move in it led to, if she moved. */
export function lastPeriod({ histories }: ObservedActions, player: number, history: number) {
  const { parent } = entry(histories, history);
  const before = entry(histories, parent ?? 0).start;
  let move: number | undefined;
  for (let at = history; at !== before; at = entry(histories, at).parent ?? before)
    if (entry(histories, entry(histories, at).parent ?? before).mover === player) move = at;
  return { before, move };
}

/**
 * By history with which a period begins, those before which a player did the same in the same period,
 * whatever others did: what they do tells nothing of her.
 */
export function startsAlike(
  observed: ObservedActions,
  player: number,
): ReadonlyMap<number, readonly number[]> {
  const { histories } = observed;
  const byName = new Map<string, number[]>();
  const found = new Map<number, readonly number[]>();
  for (const [history, { mover, start }] of histories.entries()) {
    if (mover === undefined || start !== history) continue;
    const { before, move } = lastPeriod(observed, player, history);
    const action = move === undefined ? 'none' : entry(histories, move).action;
    const name = history === 0 ? 'at first' : `${before} ${action}`;
    const alike = byName.get(name) ?? [];
    byName.set(name, alike);
    alike.push(history);
    found.set(history, alike);
  }
  return found;
}
