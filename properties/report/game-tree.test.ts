import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import horse from '../../catalog/selten-1975/horse.js';
import collusion from '../../spec/index.js';
import { entry } from '../../src/exact/entry.js';
import { readEfg } from '../../src/game/efg/read-efg.js';
import { NODE } from '../../src/game/extensive-game.js';
import { formOf } from '../../src/game/unfold.js';
import { gameTree } from '../../src/report/figures/game-tree.js';
import { type DrawnNode, drawnTree, PAGE } from '../../src/report/figures/tree/drawn-tree.js';
import { holdsControl, hostileTexts } from '../arbitrary/hostile-text.js';

const game = entry(beerQuiche.games, 0);

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function* below(node: DrawnNode): Generator<DrawnNode> {
  yield node;
  for (const child of node.children) yield* below(child);
}

describe('the picture of a small game', () => {
  const svg = gameTree(game, { spec: beerQuiche, claim: beerQuiche.claims[0] });

  it('is the same each time, and has its name', () => {
    expect(gameTree(game, { spec: beerQuiche, claim: beerQuiche.claims[0] })).toBe(svg);
    expect(svg).toContain('<title>Beer or quiche</title>');
    expect(svg).toContain('15 nodes, 4 information sets');
  });

  it('has every branch once, thick where the claimed equilibrium goes', () => {
    expect(count(svg, 'stroke-linejoin="round"')).toBe(14);
    // Both types, beer for both, and what follows beer.
    expect(count(svg, 'stroke-width="3.2" stroke-linejoin')).toBe(6);
    // The other claim takes another way: a picture that marked nothing of a claim would not.
    const other = beerQuiche.claims.find(({ id }) => id === 'separation-by-taste');
    expect(gameTree(game, { spec: beerQuiche, claim: other })).not.toBe(svg);
    expect(gameTree(game, { spec: beerQuiche })).not.toContain('3.2');
  });

  it('has the payoffs of all ends', () => {
    for (const [a, b] of [
      ['2', '0'],
      ['0', '1'],
      ['3', '1'],
      ['1', '1'],
    ])
      expect(svg).toContain(`${a}</tspan>, <tspan fill="#D55E00">${b}</tspan>`);
  });

  it('joins an information set without other nodes between by a straight line', () => {
    const [three] = horse.games;
    const drawn = three ? gameTree(three) : '';
    expect(drawn).toMatch(/<path d="M\d+ [\d.]+L\d+ [\d.]+" fill="none" stroke="#007A5A"/u);
  });
});

describe('the picture of a large game', () => {
  it.each(collusion.games)('of $id leaves out nothing but what it says', ({ id }) => {
    const found = collusion.games.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    const form = formOf(found);
    const tree = drawnTree(form, (move) => entry(form.chanceMoves, move).variable, true);
    const nodes = [...below(tree.root)];
    expect(nodes.filter(({ children }) => children.length === 0).length).toBeLessThanOrEqual(
      PAGE.most,
    );
    expect(nodes.filter(({ kind }) => kind === 'rest')).toEqual([]);
    // Every decision of the game is a member of one drawn node.
    const decisions = nodes.filter(({ kind }) => kind === 'decision');
    const members = decisions.flatMap((each) => each.members.map(({ node }) => node));
    const all = [...form.nodes.kind].flatMap((kind, node) =>
      kind === NODE.decision ? [node] : [],
    );
    expect([...members].sort((one, other) => one - other)).toEqual(all);
  });

  it('counts what no page holds', () => {
    const wide = readEfg(
      `EFG 2 R "Wide" { "A" }\np "" 1 1 "" { ${Array.from({ length: 60 }, (_, each) => `"${each}"`).join(' ')} } 0\n${Array.from({ length: 60 }, (_, each) => `t "" ${each + 1} "" { ${each} }`).join('\n')}`,
      'wide',
    );
    const svg = gameTree(wide);
    expect(svg).toContain('… 20 more');
    expect(svg).toContain('20 nodes or branches are left');
  });
});

describe('names that would break a picture', () => {
  it('are shown as text', () => {
    fc.assert(
      fc.property(hostileTexts(), hostileTexts(), (title, action) => {
        const quoted = (text: string): string => JSON.stringify(text.replace(/["\\]/gu, "'"));
        const plain = (text: string): string => quoted(text).replace(/[^\x20-\x7e]|\\u?\w*/gu, '<');
        const efg = `EFG 2 R ${plain(title)} { "<script>" }\np "" 1 1 "" { ${plain(action)} "]]>&" } 0\nt "" 1 "" { 1 }\nt "" 2 "" { 0 }`;
        const svg = gameTree(readEfg(efg, 'hostile'));
        expect(holdsControl(svg)).toBe(false);
        expect(svg).not.toContain('<script');
        expect(svg).toContain(']]&gt;&amp;');
        // Nothing but the elements of a picture.
        const elements = new Set([...svg.matchAll(/<\/?([^\s>/]+)/gu)].map(([, name]) => name));
        for (const each of elements)
          expect(['svg', 'title', 'desc', 'rect', 'path', 'circle', 'text', 'tspan']).toContain(
            each,
          );
      }),
    );
  });
});

describe('a game without a specification', () => {
  it('is drawn with what it declares', () => {
    expect(gameTree(game)).toContain('wimpish (w)');
    expect(gameTree(game, { spec: beerQuiche })).toContain('wimpish (<tspan');
  });
});
