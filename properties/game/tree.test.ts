import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredForm } from '../../src/game/declared-form.js';
import { properGameAt } from '../../src/game/declared-form.js';
import {
  childrenOf,
  NODE,
  payoffsOf,
  probabilitiesOf,
  setAt,
} from '../../src/game/extensive-game.js';
import type { Values } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { symbol } from '../arbitrary/formula.js';
import { games } from '../arbitrary/game.js';
import { pointsOf } from '../arbitrary/situation.js';
import { game, move, nature } from './declaration.js';
import { pathsOf } from './paths.js';

/** The complete histories of a game, in the order of its tree. */
function completeHistories({ nodes, histories }: DeclaredForm): Values[] {
  return histories.filter((_, node) => nodes.kind[node] === NODE.terminal);
}

const drawn = games().chain((each) => fc.tuple(fc.constant(each), pointsOf(formOf(each))));

describe('the tree of a game', () => {
  it('ends in each complete history of the declaration, once, with its payoffs', () => {
    fc.assert(
      fc.property(drawn, ([declared, point]) => {
        const tree = properGameAt(formOf(declared), point);
        const paths = pathsOf(declared, point, () => Rational.one);
        expect(completeHistories(tree)).toEqual(paths.map(({ history }) => history));
        const paid = [...tree.nodes.outcome].filter((outcome) => outcome >= 0);
        expect(paid.map((outcome) => payoffsOf(tree, outcome))).toEqual(
          paths.map(({ payoffs }) => declared.players.map((player) => payoffs[player])),
        );
      }),
    );
  });

  it('branches at chance with the declared probabilities, and at a decision into its actions', () => {
    fc.assert(
      fc.property(drawn, ([declared, point]) => {
        const tree = properGameAt(formOf(declared), point);
        const paths = pathsOf(declared, point, () => Rational.one);
        const reached = new Map<string, Rational>();
        const visit = (node: number, probability: Rational): void => {
          if (tree.nodes.kind[node] === NODE.terminal)
            reached.set(JSON.stringify(tree.histories[node]), probability);
          const shares = setAt(tree, node) ? [] : probabilitiesAt(node);
          for (const [branch, next] of childrenOf(tree.nodes, node).entries())
            visit(next, probability.times(shares[branch] ?? Rational.one));
        };
        const probabilitiesAt = (node: number): readonly Rational[] =>
          tree.nodes.kind[node] === NODE.chance
            ? probabilitiesOf(tree, tree.nodes.move[node] ?? -1)
            : [];
        visit(0, Rational.one);
        for (const { history, probability } of paths)
          expect(reached.get(JSON.stringify(history))).toEqual(probability);
      }),
    );
  });

  it('holds each formula once', () => {
    fc.assert(
      fc.property(games(), (declared) => {
        const texts = formOf(declared).quantities.map((formula) => `${functionOf(formula)}`);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it('leaves out what is drawn with probabilities identically 0, not what a parameter may rule out', () => {
    const p = symbol('p');
    const never = nature('θ', ['L', 'H'], { probabilities: () => ({ L: 1, H: 0 }) });
    const rarely = nature('t', ['l', 'h'], { probabilities: () => ({ l: math`1 - ${p}`, h: p }) });
    const histories = completeHistories(formOf(game([never, rarely])));
    expect(histories).toEqual([
      { θ: 'L', t: 'l' },
      { θ: 'L', t: 'h' },
    ]);
  });

  it('passes over a stage that does not take place', () => {
    const reply = move('y', 'B', [], ['c', 'd'], [{ x: ['a'] }]);
    const histories = completeHistories(formOf(game([move('x', 'A', []), reply])));
    expect(histories.map(({ x, y }) => `${x}${y}`)).toEqual(['ac', 'ad', 'b-']);
  });

  it('passes over a stage that requires a value of one that does not take place', () => {
    const second = nature('y', ['c'], { when: [{ x: ['a'] }] });
    const third = nature('z', ['d'], { when: [{ y: ['c'] }] });
    const histories = completeHistories(formOf(game([move('x', 'A', []), second, third])));
    expect(histories.map(({ x, y, z }) => `${x}${y}${z}`)).toEqual(['acd', 'b--']);
  });
});
