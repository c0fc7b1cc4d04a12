import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { stated } from '../../src/claim/condition.js';
import { claim } from '../../src/claim/declaration.js';
import { parameter } from '../../src/claim/parameter.js';
import { readingsOf } from '../../src/claim/readings.js';
import { type Specification, specification } from '../../src/claim/specification.js';
import { math, relation } from '../../src/exact/math.js';
import { alternatives, readAs } from '../../src/game/reading.js';
import { timing } from '../../src/game/timing.js';
import type { Block, TextLine } from '../../src/report/document/block.js';
import { mapFigures } from '../../src/report/document/map-figures.js';
import { readingSections } from '../../src/report/document/reading-section.js';
import { reportFiles } from '../../src/report/exchange/report-files.js';
import { explanationText } from '../../src/report/terminal/explanation.js';
import { readingTable } from '../../src/verify/reading-table.js';
import { verify } from '../../src/verify/verify.js';
import { holdsControl } from '../arbitrary/hostile-text.js';
import { contentOf, pageProblems } from './report-page.js';

const settings = { runs: 5, seed: 1, prove: false };

function text(line: TextLine): string {
  return line
    .map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : ''))
    .join('');
}

function linesOf(block: Block): string[] {
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(text).join(' | '));
  return block.kind === 'list'
    ? block.items.map(text)
    : block.kind === 'more'
      ? [block.title, ...block.blocks.flatMap(linesOf)]
      : [];
}

describe('where the source is silent', () => {
  const [section] = readingSections({ spec: collusion, verdicts: [], settings });
  const [table, ...below] = section?.blocks ?? [];
  const rows = table ? linesOf(table) : [];

  it('has one row for what is read in the same words', () => {
    const words = readingsOf(collusion).map(({ name, silent, read }) => [name, silent, read]);
    const told = rows.map((row) => row.slice(0, row.lastIndexOf(' | ')));
    expect(new Set(told).size).toBe(told.length);
    expect(new Set(told)).toEqual(new Set(words.map((each) => each.join(' | '))));
    expect(told.length).toBeLessThan(words.length);
  });

  it('names all that use it, below the table where they are many', () => {
    const lists = below.flatMap(linesOf);
    for (const { id, reading } of [...collusion.claims, ...(collusion.statements ?? [])]) {
      const row =
        reading &&
        rows.find((each) =>
          each.startsWith(`${reading.name} | ${reading.silent} | ${reading.read} | `),
        );
      const users = row?.slice(row.lastIndexOf(' | ') + 3) ?? '';
      if (reading)
        expect([
          ...users.split(', '),
          ...(/\d+, listed below/u.test(users) ? lists : []),
        ]).toContain(id);
    }
    expect(rows.filter((row) => row.length > 600)).toEqual([]);
  });
});

describe('an explanation of a claim', () => {
  it('tells each name once', async () => {
    const propositions = collusion.claims.filter(({ id }) => id === 'communication');
    const verdicts = await verify(collusion, { ...settings, propositions, threads: 0 });
    const [found] = verdicts;
    if (!found) throw new Error('nothing was decided');
    const lines = explanationText({ spec: collusion, verdicts, settings }, found).split('\n');
    for (const name of ['W_A(H,m,0)', 'W_B(H,l,0)', 'Δ_m(1)'])
      expect(lines.filter((line) => line.startsWith(`    ${name}  `))).toHaveLength(1);
  });
});

const HOSTILE = `</text></table><img src=x onerror=alert(1)>שלום\\u202e\\x1b[2K\\end{x}$\\input{y}&amp;"'`;

/** As a name may be: without blanks. */
const NAME = `<b>$\\input{y}&amp;"'</td>`;

/** A paper whose reading, case and symbols are called so. */
function hostilePaper(): Specification {
  const publication = { authors: [HOSTILE], title: HOSTILE, year: 2026 };
  const source = { publication, place: HOSTILE };
  const [p, r] = ['p', 'r'].map((name) =>
    parameter(name, {
      ...{ text: `${HOSTILE}${name}`, latex: name, meaning: HOSTILE, unit: 'payoff', example: 1 },
      source,
    }),
  );
  if (!p || !r) throw new Error('two are declared');
  const worth = alternatives({
    ...{ name: NAME, silent: HOSTILE, chosen: 'two' },
    read: { two: HOSTILE, [NAME]: `${HOSTILE} otherwise` },
    moot: { [NAME]: { buying: HOSTILE } },
  });
  const game = timing({ id: 'sale', title: HOSTILE, players: ['B'], source, readings: [worth] })
    .move('does', { by: 'B', knows: [], chooses: ['buy', 'leave'] })
    .payoffs({
      B: ({ does }) =>
        does === 'buy' ? math`${readAs(worth, { two: 2, [NAME]: 0 })} - ${p} + ${r}` : 0,
    });
  const buying = claim(game, {
    ...{ id: 'buying', title: HOSTILE, source, says: HOSTILE, beliefs: {}, expected: 'holds' },
    strategies: { does: { nothing: 'buy' } },
    holds: {
      iff: { does: { nothing: stated(HOSTILE, HOSTILE, relation`2 + ${r} ≥ ${p}`, source) } },
    },
  });
  return specification({
    ...{ publication, parameters: [p, r], restrictions: [], games: [game], claims: [buying] },
  });
}

describe('words that an author chose to be more than words', () => {
  it('turn nothing around and obey nothing: such characters are refused', () => {
    const words = (silent: string, read: string) => () =>
      alternatives({ name: 'worth', silent, chosen: 'two', read: { two: read } });
    for (const control of ['\u202e', '\u2067', '\u001b[2K', '\u009b1A']) {
      expect(words(`a${control}b`, 'c')).toThrow('control characters');
      expect(words('c', `a${control}b`)).toThrow('control characters');
    }
  });

  it('are words in the table of readings, in its changes, and in maps and their captions', async () => {
    const spec = hostilePaper();
    const verdicts = await verify(spec, { ...settings, threads: 0 });
    const readings = await readingTable(spec, async (_, ids) =>
      ids.map((id) => ({ id, verdict: 'proved', asExpected: true })),
    );
    const maps = mapFigures(spec, [['p', 'r']]);
    const files = reportFiles({ spec, verdicts, settings, maps, readings });
    const page = contentOf(files, 'index.html');
    expect(pageProblems(page)).toEqual([]);
    expect(holdsControl(page)).toBe(false);
    expect(page).not.toContain('<img src=x');
    for (const { name, content } of files.filter((each) => each.name.endsWith('.svg'))) {
      expect([name, holdsControl(content)]).toEqual([name, false]);
      expect(content).not.toContain('<img');
    }
    expect(maps[0]?.svg).not.toContain('<img');
  });
});
