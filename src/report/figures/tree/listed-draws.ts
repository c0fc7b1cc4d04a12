import { entry } from '../../../exact/entry.js';
import { childrenOf, type GameForm, NODE } from '../../../game/extensive-game.js';
import { shapesOf } from './same-shape.js';

/** How many ends a picture has if some draws are one branch each. */
export function endsBelow(
  { nodes }: GameForm,
  isEnd: (node: number) => boolean,
  listed: ReadonlySet<number>,
): number {
  const ends = new Float64Array(nodes.count);
  for (let node = nodes.count - 1; node >= 0; node--)
    if (isEnd(node)) ends[node] = 1;
    else if (nodes.kind[node] === NODE.chance && listed.has(entry(nodes.move, node)))
      ends[node] = entry(ends, node + 1);
    else
      for (let child = node + 1; child < entry(nodes.end, node); child = entry(nodes.end, child))
        ends[node] = entry(ends, node) + entry(ends, child);
  return entry(ends, 0);
}

/** The chance moves to be drawn as one branch: as few variables as bring the ends to a page. */
export function listedDraws(
  form: GameForm,
  drawName: (move: number) => string,
  isEnd: (node: number) => boolean,
  most: number,
): ReadonlySet<number> {
  const listed = new Set<number>();
  if (endsBelow(form, isEnd, listed) <= most) return listed;
  const candidates = alikeDraws(form, drawName, isEnd);
  while (candidates.size > 0 && endsBelow(form, isEnd, listed) > most) {
    const counted = [...candidates].map(([name, moves]) => ({
      ...{ name, moves },
      ends: endsBelow(form, isEnd, new Set([...listed, ...moves])),
    }));
    const best = counted.reduce((one, other) => (other.ends < one.ends ? other : one));
    best.moves.forEach((move) => void listed.add(move));
    candidates.delete(best.name);
  }
  return listed;
}

/** The variables that chance draws, where play always goes on alike whatever is drawn. */
function alikeDraws(
  form: GameForm,
  drawName: (move: number) => string,
  isEnd: (node: number) => boolean,
): Map<string, number[]> {
  const shapes = shapesOf(form, drawName, isEnd);
  const found = new Map<string, number[]>();
  for (const [move, { members }] of form.chanceMoves.entries()) {
    const name = drawName(move);
    if (members.every((node) => isEnd(node))) continue;
    found.set(name, [...(found.get(name) ?? []), move]);
  }
  for (const [name, moves] of found) {
    const alike = moves.every((move) =>
      entry(form.chanceMoves, move).members.every((node) => {
        const [first, ...others] = childrenOf(form.nodes, node).map((child) =>
          entry(shapes, child),
        );
        return others.every((each) => each === first);
      }),
    );
    if (!alike) found.delete(name);
  }
  return found;
}
