import { entry } from '../exact/entry.js';
import { type GameForm, subgameRoots } from './extensive-game.js';

/**
 * By information set, the root of the smallest subgame that holds it. Whatever subgame play begins
 * in, if it may come to the set then it may from this root on, and with the same odds of its members.
 */
export function smallestSubgames(form: GameForm): readonly number[] {
  const known = found.get(form.informationSets);
  if (known) return known;
  const { end } = form.nodes;
  const roots = subgameRoots(form);
  const smallest = form.informationSets.map(({ members }) => {
    const member = entry(members, 0);
    return roots.findLast((root) => root <= member && member < entry(end, root)) ?? 0;
  });
  found.set(form.informationSets, smallest);
  return smallest;
}

/** Of a form it is asked at each point. */
const found = new WeakMap<GameForm['informationSets'], readonly number[]>();
