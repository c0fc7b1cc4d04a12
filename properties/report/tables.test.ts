import { describe, expect, it } from 'vitest';
import volunteers from '../../catalog/diekmann-1985/volunteers.js';
import collusion from '../../spec/index.js';
import { relationText } from '../../src/exact/relation.js';
import { NODE, setAt } from '../../src/game/extensive-game.js';
import { formOf } from '../../src/game/unfold.js';
import { contentsJson } from '../../src/report/json/contents.js';
import { claimTable, tableOfContents } from '../../src/report/text/claim-table.js';
import { timingTable, treeText } from '../../src/report/text/game.js';
import { entry, market, selective, selectiveIf } from '../claim/entry.js';

function plain(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ');
}

describe('the table of contents', () => {
  const contents = tableOfContents(collusion);

  it('lists every game, claim, parameter and restriction', () => {
    const { games, claims, parameters, restrictions } = collusion;
    const ids = [...games, ...claims].map(({ id }) => id);
    const names = parameters.map(({ name }) => name);
    const relations = restrictions.map(({ relation }) => relationText(relation));
    const firsts = contents.split('\n').map((line) => line.trim().split(/\s{2,}/u)[0]);
    expect([...ids, ...names, ...relations].filter((each) => !firsts.includes(each))).toEqual([]);
  });

  it('says what is expected of each claim', () => {
    for (const { id, expected } of collusion.claims)
      expect(plain(contents)).toMatch(new RegExp(`^ ${id} .*expected: ${expected}$`, 'mu'));
  });
});

describe.each(collusion.games)('the timing table of $id', (game) => {
  const table = plain(timingTable(game));

  it('has a line for each stage, in order', () => {
    const lines = game.stages.map(({ name }, index) =>
      table
        .split('\n')
        .findIndex((line) => line.startsWith(` ${index + 1}. `) && line.includes(name)),
    );
    expect(lines).not.toContain(-1);
    expect([...lines].sort((one, other) => one - other)).toEqual(lines);
  });

  it('says what each mover knows', () => {
    for (const stage of game.stages)
      if (stage.kind === 'move')
        expect(table).toContain(
          ` ${stage.by} ${stage.name} ${stage.values.join(', ')} ${stage.knows.join(', ')}`,
        );
  });
});

/** The lines of branches; one above them may name the information set of the very first move. */
function branches(drawing: string): string[] {
  return drawing.split('\n').filter((line) => /[├└]─ /u.test(line));
}

describe.each(collusion.games)('the tree of $id', (game) => {
  const tree = formOf(game);
  const shown = [...tree.nodes.kind.keys()].slice(1);
  const lines = branches(treeText(game, true));

  it('has a line for each branch, if it is drawn in full', () => {
    expect(lines).toHaveLength(shown.length);
  });

  it('shows the information set to which a branch leads, or the payoffs', () => {
    for (const [index, node] of shown.entries())
      if (setAt(tree, node)) {
        const { mover, name } = setAt(tree, node) ?? {};
        expect(lines[index]?.endsWith(`  → ${mover} at "${name}"`)).toBe(true);
      } else if (tree.nodes.kind[node] === NODE.terminal) {
        const payoffs = lines[index]?.split('  → ')[1]?.split('; ') ?? [];
        expect(payoffs.map((each) => each.split(' ')[0])).toEqual(game.players);
      }
  });

  it('ends with the last decision, if it is not', () => {
    const short = branches(treeText(game, false));
    const decisions = (text: readonly string[]) =>
      text.filter((line) => / at "/u.test(line)).length;
    expect(decisions(short)).toBe(decisions(lines));
    expect(short.length).toBeLessThanOrEqual(lines.length);
  });
});

describe.each(collusion.claims)('the table of $id', (claim) => {
  const table = plain(claimTable(claim));

  it('shows what each mover does, and the condition for it', () => {
    for (const { mover, name } of formOf(claim.game).informationSets)
      expect(table).toContain(`\n ${mover} ${name} `);
    for (const { id, relation, says, statedIn } of claim.conditions)
      expect(table).toContain(
        ` ${id}: ${relationText(relation)}\n ${says} [${statedIn ? `${statedIn.place}, made exact` : 'added'}]`,
      );
  });

  it('says whether the conditions are all that matters', () => {
    expect(table.includes('exactly when:')).toBe(claim.scope.kind === 'iff');
  });
});

describe('a small game', () => {
  it('is drawn as a tree', () => {
    expect(treeText(entry, true).split('\n').slice(0, 7)).toEqual([
      '├─ market = rich  (q)  → E at "rich"',
      '│  ├─ E: enter  → I at "enter"',
      '│  │  ├─ I: yield  → E 2 - 0 - c; I 0',
      '│  │  └─ I: fight  → E 2 - 3 - c; I -1',
      '│  └─ E: stay  → I at "stay"',
      '│     ├─ I: yield  → E 0; I 0',
      '│     └─ I: fight  → E 0; I 0',
    ]);
  });

  it('has a timing table', () => {
    expect(timingTable(entry).split('\n')).toEqual([
      'Entry (entry)',
      'The casus developers (2026), an entry',
      'players: E, I; 4 information sets',
      '',
      '      who     decides  among         knowing',
      '  1.  nature  market   rich, poor',
      '  2.  E       move     enter, stay   market',
      '  3.  I       answer   yield, fight  move',
      '',
      '  draw    with probability',
      '  market  rich: q, poor: 1 - q',
    ]);
  });

  it('has a claim with a table', () => {
    expect(plain(claimTable(selective))).toContain(
      [
        ' player knows does which is rational iff',
        ' E rich enter affordable',
        ' E poor stay prohibitive',
        ' I enter yield always',
        ' I stay yield always',
      ].join('\n'),
    );
    expect(claimTable(selectiveIf([], 'holds'))).not.toContain('which is rational iff');
  });

  it('has a table of contents', () => {
    expect(tableOfContents(market)).toContain(
      'The casus developers, "Games made for these tests" (2026)',
    );
    expect(tableOfContents(market)).not.toContain('Roots');
  });

  it('lists roots with equation and interval, in JSON, too', () => {
    expect(plain(tableOfContents(volunteers))).toContain(
      'Roots\n q q in [0, 1] with b q^2 = c probability how often each of three abstains',
    );
    const { roots, games } = contentsJson(volunteers);
    expect(roots).toEqual([
      {
        ...{ name: 'q', unit: 'probability', meaning: 'how often each of three abstains' },
        ...{ solves: 'b q^2 = c', between: ['0', '1'] },
      },
    ]);
    expect(games).toHaveLength(volunteers.games.length);
  });
});
