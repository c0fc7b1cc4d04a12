import { entry } from '../../../exact/entry.js';
import { childrenOf, drawAt, type GameForm, NODE, setAt } from '../../../game/extensive-game.js';

/**
 * By node, a number that nodes share exactly if what may happen behind them is the same: who moves,
 * among which actions, and what is drawn. What is known, probabilities and payoffs may differ.
 */
export function shapesOf(
  form: GameForm,
  drawName: (move: number) => string,
  isEnd: (node: number) => boolean,
): readonly number[] {
  const { nodes } = form;
  const numbers = new Map<string, number>();
  const shapes = new Array<number>(nodes.count).fill(0);
  for (let node = nodes.count - 1; node >= 0; node--) {
    const text = isEnd(node) ? '' : shapeText(form, node, drawName, shapes);
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    shapes[node] = known;
  }
  return shapes;
}

function shapeText(
  form: GameForm,
  node: number,
  drawName: (move: number) => string,
  shapes: readonly number[],
): string {
  const set = setAt(form, node);
  const draw = drawAt(form, node);
  const behind = childrenOf(form.nodes, node).map((child) => entry(shapes, child));
  const what = set
    ? [set.player, set.actions]
    : [draw ? drawName(entry(form.nodes.move, node)) : NODE.terminal, draw?.actions ?? []];
  return JSON.stringify([set !== undefined, ...what, behind]);
}
