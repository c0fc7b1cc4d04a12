import { entry } from '../exact/entry.js';
import {
  childrenOf,
  drawAt,
  type ExtensiveGame,
  type GameForm,
  NODE,
  ofStructure,
  payoffsOf,
  probabilitiesOf,
  setAt,
} from './extensive-game.js';

/**
 * Information sets at which a message is chosen: whatever is chosen, draws, movers and payoffs
 * afterwards are the same, and somebody else moves, who may or may not have noticed.
 */
export function messageSets(game: ExtensiveGame): number[] {
  return whatFollows(game, numbersOf(game)).flatMap((following, set) =>
    following && new Set(following).size === 1 ? [set] : [],
  );
}

/** What tells payoffs and draws of a game apart: equal texts are equal at all parameters. */
export interface QuantityTexts {
  readonly payoffs: (outcome: number) => string;
  readonly probabilities: (draw: number) => string;
}

/** Of a game at numbers. */
export function numbersOf(game: ExtensiveGame): QuantityTexts {
  return {
    payoffs: (outcome) => payoffsOf(game, outcome).join(' '),
    probabilities: (draw) => probabilitiesOf(game, draw).join(' '),
  };
}

/**
 * By information set at which something is chosen that somebody else may notice, a text for each action:
 * the texts of two are equal where draws, movers and payoffs afterwards are the same.
 */
export function whatFollows(
  game: GameForm,
  texts: QuantityTexts,
): (readonly string[] | undefined)[] {
  const shape = shapes(game, texts);
  const movers = nextMovers(game);
  return game.informationSets.map(({ actions, members, player }) => {
    const heard = members.some((member) => othersMoveBelow(game, movers, member, player));
    if (actions.length < 2 || !heard) return undefined;
    const rows = members.map((member) =>
      childrenOf(game.nodes, member).map((child) => entry(shape, child)),
    );
    return actions.map((_, action) => rows.map((row) => entry(row, action)).join());
  });
}

/** By node, where somebody moves next in preorder, and where somebody else than she does. */
interface NextMovers {
  readonly first: Int32Array;
  readonly other: Int32Array;
}

/** One pass for the whole game: to look below each node anew takes the square of a long path. */
function nextMovers(game: GameForm): NextMovers {
  const { count } = game.nodes;
  const first = new Int32Array(count + 1).fill(count);
  const other = new Int32Array(count + 1).fill(count);
  const moverAt = (node: number): number | undefined =>
    node < count ? setAt(game, node)?.player : undefined;
  for (let node = count - 1; node >= 0; node--) {
    const [next, beyond] = [entry(first, node + 1), entry(other, node + 1)];
    const mover = moverAt(node);
    first[node] = mover === undefined ? next : node;
    other[node] = mover === undefined || mover === moverAt(next) ? beyond : next;
  }
  return { first, other };
}

function othersMoveBelow(
  game: GameForm,
  { first, other }: NextMovers,
  member: number,
  player: number,
): boolean {
  const end = entry(game.nodes.end, member);
  const next = entry(first, member + 1);
  if (next >= end) return false;
  return setAt(game, next)?.player !== player || entry(other, member + 1) < end;
}

/** By node, a number for what its subtree looks like to somebody who cannot see information sets. */
function shapes(game: GameForm, texts: QuantityTexts): Int32Array {
  const { nodes, chanceMoves, outcomes } = game;
  const known = new Map<string, number>();
  const shape = new Int32Array(nodes.count);
  const payoffs = Array.from(outcomes, (_, outcome) => texts.payoffs(outcome));
  const probabilities = Array.from(chanceMoves, (_, draw) => texts.probabilities(draw));
  for (let node = nodes.count - 1; node >= 0; node--) {
    const [set, drawn] = [setAt(game, node), drawAt(game, node)];
    const what = drawn
      ? `draw ${entry(probabilities, entry(nodes.move, node))}`
      : set
        ? `player ${set.player}`
        : '';
    const paid = entry(nodes.outcome, node);
    const children = childrenOf(nodes, node).map((child) => entry(shape, child));
    const text = `${what}|${paid < 0 ? '' : entry(payoffs, paid)}|${children.join()}`;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    shape[node] = number;
  }
  return shape;
}

/**
 * By node, the last node of the game with the same draws and payoffs below it and nobody to move;
 * the node itself where somebody moves below. What is expected from the one is expected from the
 * other, whatever the profile: after the last decision of a game most subtrees are such twins.
 */
export const twinsOf: (form: GameForm) => Int32Array = ofStructure((form: GameForm) => {
  const { nodes } = form;
  const twins = Int32Array.from(nodes.kind, (_, node) => node);
  const drawsOnly = new Uint8Array(nodes.count);
  const lastOf = new Map<string | number, number>();
  for (let node = nodes.count - 1; node >= 0; node--) {
    const draw = drawAt(form, node);
    const children = draw ? childrenOf(nodes, node) : [];
    if (
      draw ? children.some((child) => drawsOnly[child] === 0) : nodes.kind[node] !== NODE.terminal
    )
      continue;
    drawsOnly[node] = 1;
    const paid = entry(nodes.outcome, node);
    const key = draw
      ? [paid, ...draw.probabilities, ...children.map((child) => entry(twins, child))].join(' ')
      : paid;
    const last = lastOf.get(key);
    if (last === undefined) lastOf.set(key, node);
    else twins[node] = last;
  }
  return twins;
});
