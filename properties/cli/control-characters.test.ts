import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageText, print, printError, printFailure } from '../../src/cli/print.js';
import { readEfg } from '../../src/game/efg/read-efg.js';
import { FORGERIES, holdsControl, hostileTexts, verdictLines } from '../arbitrary/hostile-text.js';
import { casus, folder, jsonDocument, jsonLines, type Outcome } from './casus.js';

const written = folder();
const [cursor = '', csi = '', carriage = '', newline = ''] = FORGERIES;
const bidi = FORGERIES[5] ?? '';

/** Neither stream holds a control character beside the ends of lines. */
function expectPlain({ stdout, stderr }: Outcome): void {
  expect([holdsControl(stdout), holdsControl(stderr)]).toEqual([false, false]);
}

/** Expects a refusal on standard error in which nothing looks like a verdict, and nothing beside. */
function expectPlainRefusal(outcome: Outcome): void {
  expectPlain(outcome);
  expect([outcome.status, outcome.stdout]).toEqual([2, '']);
  expect(verdictLines(outcome.stderr)).toEqual([]);
}

/** A name as an .efg file quotes it. */
const quoted = (name: string): string => `"${name.replaceAll('"', '\\"')}"`;

describe('an .efg file whose names move the cursor', () => {
  const file = written(
    'entry.efg',
    `EFG 2 R ${quoted(newline)} { ${quoted(cursor)} ${quoted(csi)} } ""
p "" 1 1 ${quoted(carriage)} { ${quoted(newline)} ${quoted(bidi)} } 0
p "" 2 1 ${quoted(newline)} { ${quoted(cursor)} ${quoted(csi)} } 0
t "" 1 "" { 1, 1 }
t "" 2 "" { -1, 0 }
t "" 3 "" { 0, 2 }
`,
  );
  const threat = written('threat.json', '[[["0", "1"]], [["0", "1"]]]');

  it('is judged in eight verdicts and no more', async () => {
    const found = await casus(['judge', file, threat]);
    expect(found.status).toBe(0);
    expectPlain(found);
    expect(verdictLines(found.stdout)).toHaveLength(8);
    expect(found.stdout).toContain('\\x1b[2K\\x1b[1A');
    expect(found.stdout).toContain('\\u202e');
  });

  it('keeps its names in JSON', async () => {
    const judged = await casus(['judge', file, threat, '--json']);
    expectPlain(judged);
    const document = jsonDocument(judged.stdout) as {
      beliefs: { player: string; label: string }[];
    };
    expect(document.beliefs.map(({ player, label }) => [player, label])).toEqual([
      [cursor, carriage],
      [csi, newline],
    ]);
    const solved = await casus(['solve', file, '--json']);
    expectPlain(solved);
    expect(jsonDocument(solved.stdout)).toMatchObject({
      informationSets: [{ actions: [newline, bidi] }, { actions: [cursor, csi] }],
    });
  });

  it('is solved without a line of its own making', async () => {
    const found = await casus(['solve', file]);
    expect(found.status).toBe(0);
    expectPlain(found);
    expect(verdictLines(found.stdout)).toEqual([]);
  });

  it('is named in a refusal', async () => {
    const profile = written('short.json', '[[["1/2", "1/3"]], [["0", "2"]]]');
    expectPlainRefusal(await casus(['judge', file, profile]));
    const broken = written(
      'broken.efg',
      `EFG 2 R "" { "A" }\np "" 1 1 "" { ${quoted(newline)} ${newline} ${cursor} } 0\nt "" x\n`,
    );
    expectPlainRefusal(await casus(['solve', broken]));
  });
});

describe('a file whose name moves the cursor', () => {
  it('is named as it is written', async () => {
    for (const name of [`${cursor}.efg`, `${newline}.efg`, `${bidi}.efg`])
      expectPlainRefusal(await casus(['solve', name]));
    const params = readFileSync('spec/points/both.json', 'utf8');
    const point = written(`point${newline.replaceAll('/', '')}${cursor}.json`, params);
    const found = await casus(['check', '--claim', 'communication', '--params', point]);
    expect(found.status).toBe(0);
    expectPlain(found);
    expect(found.stdout.split('\n')[0]).toContain('\\n  ✓ yes');
  });
});

describe('a call that holds control characters', () => {
  it.each([
    ['verify', `${newline}`],
    ['show', `${cursor}`],
    ['derive', `${csi}`],
    ['check', '--claim', `${bidi}`, '--params', 'spec/points/both.json'],
    ['check', '--claim', 'communication', '--params', `${newline}`],
    ['solve', 'baseline', '--concept', `${newline}`, '--params', 'spec/points/both.json'],
    [`${newline}`],
    ['verify', `--${newline}`],
    ['verify', '--spec', `${newline}.mjs`],
  ])('is refused in one message: %j', async (...args) => {
    expectPlainRefusal(await casus(args));
  });
});

describe('a parameter file or a profile with such keys', () => {
  const point = { [newline]: newline, [cursor]: '1', kappa: `1${csi}` };

  it('is refused in one message', async () => {
    const params = written('params.json', JSON.stringify(point));
    expectPlainRefusal(await casus(['check', '--claim', 'communication', '--params', params]));
    const profile = written(
      'profile.json',
      JSON.stringify({ A: { [newline]: { [cursor]: '1' }, H: { [bidi]: csi } }, [newline]: {} }),
    );
    const both = ['--profile', profile, '--params', 'spec/points/both.json'];
    expectPlainRefusal(await casus(['check', '--game', 'private-message', ...both]));
  });

  it('is answered on one line where it is one of many', async () => {
    const args = ['check', '--claim', 'communication', '--params', '-'];
    const found = await casus(args, `${JSON.stringify(point)}\n{${cursor}\n`);
    expect(found.status).toBe(2);
    expectPlain(found);
    const lines = jsonLines(found.stdout) as { error: string }[];
    expect(lines.map(({ error }) => typeof error)).toEqual(['string', 'string']);
    expect(lines[0]?.error).toContain('no parameter is called "a\\n  ✓ yes  Nash');
  });
});

describe('a specification module with such texts', () => {
  const declared = (says: string, id: string, player: string, title: string, place = 'Here') => `
import { always, claim, specification, timing } from 'casus';
const source = { publication: { authors: ['A'], title: 'T', year: 2026 }, place: ${JSON.stringify(place)} };
const P = ${JSON.stringify(player)};
const game = timing({ id: 'game', title: 'Game', players: [P], source })
  .move('move', { by: P, knows: [], chooses: ['up', 'down'] })
  .payoffs({ [P]: ({ move }) => (move === 'up' ? 1 : 0) });
export default specification({
  publication: source.publication, parameters: [], restrictions: [], games: [game],
  claims: [claim(game, {
    id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)}, source, says: ${JSON.stringify(says)},
    strategies: { move: { nothing: 'up' } }, beliefs: {},
    holds: { iff: { move: { nothing: always } } }, expected: 'holds',
  })],
});
`;
  const refusals = [
    ['an id', declared('Up.', newline, 'P', 'Title')],
    ['a player', declared('Up.', 'up', cursor, 'Title')],
    ['a title', declared('Up.', 'up', 'P', bidi)],
    ['a place', declared('Up.', 'up', 'P', 'Title', newline)],
    ['prose', declared(cursor, 'up', 'P', 'Title')],
    ['a message', `throw new Error(${JSON.stringify(newline)});`],
  ] as const;

  it.each(refusals)('is refused for %s', async (name, text) => {
    const file = written(`${name.replaceAll(' ', '-')}.mjs`, text);
    expectPlainRefusal(await casus(['verify', '--spec', file]));
  });

  it('may break its prose into lines, which stay prose', async () => {
    const file = written('prose.mjs', declared(`Up is\n${newline}`, 'up', 'P', 'Title'));
    const shown = await casus(['show', 'up', '--spec', file]);
    expect([shown.status, verdictLines(shown.stdout)]).toEqual([0, []]);
    const verified = await casus(['verify', '--spec', file, '--runs', '2']);
    expect(verified.status).toBe(0);
    expect(verdictLines(verified.stdout)).toHaveLength(1);
  });
});

describe('an exported game', () => {
  it('is the same on standard output and in a file, and reads back', async () => {
    const out = join(dirname(written('any', '')), 'game.efg');
    const args = ['export', 'private-message', '--params', 'spec/points/both.json'];
    const printed = await casus(args);
    expect((await casus([...args, '--out', out])).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(printed.stdout);
    expect(readEfg(printed.stdout, 'it').players).toEqual(['A', 'D', 'B']);
  });
});

describe('the one door to both streams', () => {
  it('lets no control character out, whatever it is given', () => {
    fc.assert(
      fc.property(hostileTexts(), (text) => {
        const out: string[] = [];
        const take = (each: string): number => out.push(each);
        const io = { stdout: take, stderr: take };
        print(io, text);
        printError(io, text);
        printFailure(io, new Error(text));
        expect(out.some(holdsControl)).toBe(false);
        expect(out[2]?.split('\n')).toHaveLength(messageText(text).split('\n').length + 1);
        expect(verdictLines(out[2] ?? '')).toEqual([]);
      }),
    );
  });

  it('is the only one in the project', () => {
    const others = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /\bconsole\b\.|\bprocess\b[^\n]{0,20}\b(?:stdout|stderr)\b/u.test(
          readFileSync(join('src', file), 'utf8'),
        ),
      );
    // Where commands are given their streams, a process whose answer is read by its parent, and a thread
    // that lets nothing out of what it loads.
    expect(others.sort()).toEqual([
      'cli/process-io.ts',
      'prove/smt/z3-process.ts',
      'verify/surveying/survey-task.ts',
    ]);
  });
});
