import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionOf } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import type { Node, TerminalNode } from '../../src/game/tree.js';
import { treeAtPoint } from '../../src/game/tree-at-point.js';
import { treeOf } from '../../src/game/unfold.js';
import { symbol } from '../arbitrary/formula.js';
import { games } from '../arbitrary/game.js';
import { pointsOf } from '../arbitrary/situation.js';
import { game, move, nature } from './declaration.js';
import { pathsOf } from './paths.js';

function ends(node: Node): TerminalNode[] {
  if (node.kind === 'terminal') return [node];
  const next = node.kind === 'chance' ? node.branches.map((branch) => branch.node) : node.children;
  return next.flatMap(ends);
}

const drawn = games().chain((each) => fc.tuple(fc.constant(each), pointsOf(treeOf(each))));

describe('the tree of a game', () => {
  it('ends in each complete history of the declaration, once, with its payoffs', () => {
    fc.assert(
      fc.property(drawn, ([declared, point]) => {
        const { tree, values } = treeAtPoint(treeOf(declared), point);
        const paths = pathsOf(declared, point, () => Rational.one);
        expect(ends(tree.root).map(({ history }) => history)).toEqual(
          paths.map(({ history }) => history),
        );
        expect(
          ends(tree.root).map(({ payoffs }) => payoffs.map((quantity) => values[quantity])),
        ).toEqual(paths.map(({ payoffs }) => declared.players.map((player) => payoffs[player])));
      }),
    );
  });

  it('branches at chance with the declared probabilities, and at a decision into its actions', () => {
    fc.assert(
      fc.property(drawn, ([declared, point]) => {
        const { tree, values } = treeAtPoint(treeOf(declared), point);
        const paths = pathsOf(declared, point, () => Rational.one);
        const reached = new Map<string, Rational>();
        const visit = (node: Node, probability: Rational): void => {
          if (node.kind === 'terminal') reached.set(JSON.stringify(node.history), probability);
          if (node.kind === 'decision')
            for (const child of node.children) visit(child, probability);
          if (node.kind === 'chance')
            for (const { probability: share, node: next } of node.branches)
              visit(next, probability.times(values[share] ?? Rational.zero));
        };
        visit(tree.root, Rational.one);
        for (const { history, probability } of paths)
          expect(reached.get(JSON.stringify(history))).toEqual(probability);
      }),
    );
  });

  it('holds each formula once', () => {
    fc.assert(
      fc.property(games(), (declared) => {
        const texts = treeOf(declared).quantities.map((formula) => `${functionOf(formula)}`);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it('leaves out what is drawn with probabilities identically 0, not what a parameter may rule out', () => {
    const p = symbol('p');
    const never = nature('θ', ['L', 'H'], { probabilities: () => ({ L: 1, H: 0 }) });
    const rarely = nature('t', ['l', 'h'], { probabilities: () => ({ l: math`1 - ${p}`, h: p }) });
    const histories = ends(treeOf(game([never, rarely])).root).map(({ history }) => history);
    expect(histories).toEqual([
      { θ: 'L', t: 'l' },
      { θ: 'L', t: 'h' },
    ]);
  });

  it('passes over a stage that does not take place', () => {
    const reply = move('y', 'B', [], ['c', 'd'], [{ x: ['a'] }]);
    const histories = ends(treeOf(game([move('x', 'A', []), reply])).root);
    expect(histories.map(({ history: { x, y } }) => `${x}${y}`)).toEqual(['ac', 'ad', 'b-']);
  });

  it('passes over a stage that requires a value of one that does not take place', () => {
    const second = nature('y', ['c'], { when: [{ x: ['a'] }] });
    const third = nature('z', ['d'], { when: [{ y: ['c'] }] });
    const histories = ends(treeOf(game([move('x', 'A', []), second, third])).root);
    expect(histories.map(({ history: { x, y, z } }) => `${x}${y}${z}`)).toEqual(['acd', 'b--']);
  });
});
