import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prospectsOf } from '../../src/equilibrium/walk/prospect.js';
import { entry } from '../../src/exact/entry.js';
import { childrenOf } from '../../src/game/extensive-game.js';
import { situations } from '../arbitrary/situation.js';

describe('the prospects of a game', () => {
  it('are shared by nodes exactly where what is paid, drawn or decided there and below is alike', () => {
    fc.assert(
      fc.property(situations(), ({ at }) => {
        const { kind, move, outcome } = at.nodes;
        const spelled = (node: number): string =>
          `(${kind[node]} ${move[node]} ${outcome[node]} ${childrenOf(at.nodes, node).map(spelled)})`;
        const { all, at: prospects } = prospectsOf(at);
        const nodes = [...at.nodes.parent.keys()];
        const words = new Map(nodes.map((node) => [entry(prospects, node), spelled(node)]));
        for (const node of nodes) expect(words.get(entry(prospects, node))).toBe(spelled(node));
        expect(new Set(nodes.map(spelled)).size).toBe(all.length);
        for (const [index, { next }] of all.entries())
          expect(next.every((below) => below < index)).toBe(true);
      }),
    );
  });
});
