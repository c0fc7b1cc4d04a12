import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredForm } from '../../src/game/declared-form.js';
import { setAt } from '../../src/game/extensive-game.js';
import { formOf } from '../../src/game/unfold.js';
import { games } from '../arbitrary/game.js';
import { game, move, nature } from './declaration.js';

/** The decision nodes of a tree in preorder. */
function decisions(tree: DeclaredForm): number[] {
  return [...tree.nodes.kind.keys()].filter((node) => setAt(tree, node));
}

describe('an information set', () => {
  it('joins the histories in which the mover knows the same', () => {
    fc.assert(
      fc.property(games(), (drawn) => {
        for (const { variable, key, mover, histories } of formOf(drawn).informationSets) {
          const stage = drawn.stages.find(({ name }) => name === variable);
          if (stage?.kind !== 'move') throw new Error(`${variable} is no move`);
          expect(mover).toBe(stage.by);
          for (const history of histories) {
            const known = stage.knows.map((name) => history[name]);
            expect(known.length === 0 ? 'nothing' : known.join(', ')).toBe(key);
          }
        }
      }),
    );
  });

  it('differs from every other one in what is known or chosen', () => {
    fc.assert(
      fc.property(games(), (drawn) => {
        const places = formOf(drawn).informationSets.map(
          ({ variable, key }) => `${variable}: ${key}`,
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('holds each decision in exactly one place, and knows what is hidden', () => {
    fc.assert(
      fc.property(games(), (drawn) => {
        const tree = formOf(drawn);
        const all = tree.informationSets.flatMap(({ members }) => members);
        expect(all).toHaveLength(decisions(tree).length);
        expect(new Set(all)).toEqual(new Set(decisions(tree)));
        for (const { members, histories, unseen } of tree.informationSets) {
          const hidden = histories.map((history) => unseen.map((name) => history[name]).join());
          expect(new Set(hidden).size).toBe(members.length);
        }
        expect(all.every((node) => setAt(tree, node)?.members.includes(node))).toBe(true);
      }),
    );
  });

  it('has its number by the first time that a walk from the root meets it', () => {
    fc.assert(
      fc.property(games(), (drawn) => {
        const tree = formOf(drawn);
        const met = new Set(decisions(tree).map((node) => setAt(tree, node)));
        expect(tree.informationSets).toEqual([...met]);
        expect([...met].map((set) => set?.index)).toEqual([...met].map((_, index) => index));
      }),
    );
  });

  it('joins histories that share all that the mover knew and chose before', () => {
    fc.assert(
      fc.property(games(), (drawn) => {
        for (const { mover, histories } of formOf(drawn).informationSets) {
          const pasts = histories.map((history) =>
            drawn.stages
              .filter((stage) => stage.kind === 'move')
              .filter(({ by, name }) => by === mover && name in history)
              .flatMap(({ knows, name }) => [...knows, name].map((each) => history[each])),
          );
          expect(new Set(pasts.map(String)).size).toBe(1);
        }
      }),
    );
  });

  it('is called by its key, led by the variable where the player moves at several', () => {
    const { informationSets } = formOf(
      game([nature('θ', ['L']), move('x', 'A', ['θ']), move('y', 'B', []), move('z', 'B', ['y'])]),
    );
    expect(informationSets.map(({ name }) => name)).toEqual(['L', 'y: nothing', 'z: a', 'z: b']);
  });
});
