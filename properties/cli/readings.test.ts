import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../src/cli/io.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const file = folder();
const vocabulary = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

/** A seller who may charge p; whether the buyer's ties go to her is left open. */
const paper = (body = '') => `
import { alternatives, claim, math, parameter, readAs, relation, restriction, specification, stated, timing } from '${vocabulary}';
const publication = { authors: ['A. N. Other'], title: 'On prices', year: 2026 };
const source = { publication, place: 'Section 1' };
const p = parameter('p', { text: 'p', latex: 'p', meaning: 'a price', unit: 'payoff', example: 1, source });
const silent = 'Nothing is said of it.';
const worth = alternatives({
  name: 'worth', silent, chosen: 'two', read: { two: 'It is worth 2.', nothing: 'It is worth nothing.' },
  moot: { nothing: { dear: 'nothing is dear then' } },
});
const color = alternatives({ name: 'color', silent, chosen: 'red', read: { red: 'It is red.', blue: 'It is blue.' } });
const game = timing({ id: 'sale', title: 'Sale', players: ['B'], source, readings: [worth] })
  .move('does', { by: 'B', knows: [], chooses: ['buy', 'leave'] })
  .payoffs({ B: ({ does }) => (does === 'buy' ? math\`\${readAs(worth, { two: 2, nothing: 0 })} - \${p}\` : 0) });
const cheap = stated('cheap', 'the price is at most 2', relation\`\${p} ≤ 2\`, source);
const claimed = (id, does, holds) => claim(game, {
  id, title: id, source, says: 'B does so.', beliefs: {}, strategies: { does: { nothing: does } }, holds,
  expected: 'holds',
});
${body}
export default specification({
  publication, parameters: [p], restrictions: [restriction('a price', relation\`\${p} > 0\`, source)],
  games: [game], readings: [color],
  claims: [
    claimed('buying', 'buy', { iff: { does: { nothing: cheap } } }),
    claimed('dear', 'leave', { if: [stated('dear-price', 'p is at least 2', relation\`\${p} ≥ 2\`, source)] }),
  ],
});
`;

const spec = file('prices.mjs', paper());
const here = file('here.json', '{ "p": "1" }');

/** A call in the place of a process of its own: each loads the one file anew. */
const elsewhere = (argv: readonly string[]): Promise<CallOutcome> => casus(argv);
const readings = (...args: readonly string[]) =>
  casus(['readings', '--spec', spec, '--runs', '10', ...args], '', { elsewhere });

describe('casus readings', () => {
  it('shows what changes, and what makes no sense', async () => {
    const { status, stdout } = await readings();
    expect(status).toBe(0);
    expect(stdout).toMatch(/ {2}buying {2}proved {4}refuted {2}·\n {2}dear {4}proved {4}— {8}·\n/u);
    expect(stdout).toContain('[1] worth=nothing: It is worth nothing.');
    expect(stdout).toContain('[2] color=blue: It is blue.');
    expect(stdout).toContain('dear, [1]: nothing is dear then');
    expect(stdout).toContain('0 of 2 verdicts are the same under every alternative.');
  });

  it('lists what stays the same if it is asked to', async () => {
    const from = ['--reading', 'worth=nothing', '--no-prove', 'buying'];
    const { stdout } = await readings(...from, '--all');
    expect(stdout).toContain('worth=two (which the specification chooses): It is worth 2.');
    expect(stdout).toMatch(/ {2}buying {2}refuted {3}survived {2}·\n/u);
  });

  it('has the same in JSON, and an exit status for what is left open', async () => {
    const { status, stdout } = await readings('--no-prove', '--json');
    expect(status).toBe(1);
    const { alternatives, claims } = JSON.parse(stdout);
    expect(alternatives).toMatchObject([{ reading: 'worth' }, { reading: 'color' }]);
    expect(claims).toMatchObject([
      {
        id: 'buying',
        verdict: 'survived',
        changes: true,
        under: [{ verdict: 'refuted' }, { verdict: 'survived' }],
      },
      { id: 'dear', under: [{ verdict: null, moot: 'nothing is dear then' }, {}] },
    ]);
  });

  it('tells why nothing can be decided under an alternative', async () => {
    const torn = file(
      'torn.mjs',
      paper("if (readAs(color, { red: 0, blue: 1 })) throw new Error('no blue');"),
    );
    const outcome = await casus(['readings', '--spec', torn, 'buying'], '', { elsewhere });
    expectRefusal(outcome, 'nothing is decided under the readings color=blue', 'no blue');
  });

  it('is refused for an unknown claim', async () => {
    expectRefusal(await readings('buyin'), 'no claim is called "buyin"');
  });
});

describe('--reading', () => {
  const under = ['--spec', spec, '--reading', 'worth=nothing'];

  it('has verdicts stand under it, compared with nothing', async () => {
    const { status, stdout, stderr } = await casus(['verify', ...under, '--json']);
    expect(status).toBe(0);
    expect(stderr).toBe('Read otherwise: worth=nothing\n');
    const { readings, claims } = jsonDocument(stdout) as unknown as Record<string, object[]>;
    expect(readings).toMatchObject([
      { name: 'worth', alternative: 'nothing', chosen: 'two' },
      { alternative: 'red' },
    ]);
    expect(claims).toMatchObject([
      { id: 'buying', verdict: 'refuted', expected: null, asExpected: null },
    ]);
    expect(claims).toHaveLength(1);
  });

  it.each([
    ['derive', 'buying'],
    ['derive', 'sale'],
    ['conditions', 'buying'],
    ['conditions', 'buying', '--find'],
    ['implications'],
    ['repair', 'dear'],
    ['ask', 'p > 3', '--somewhere'],
    ['map', 'p', '--params', here],
    ['characterize', 'sale'],
    ['solve', 'sale', '--params', here],
    ['check', '--claim', 'buying', '--params', here],
    ['certify', 'buying', '--lean', join(dirname(spec), 'lean')],
    ['explain', 'buying', '--no-prove'],
    ['show'],
  ])('is told in the JSON of what stands under it: %s %s', async (...call) => {
    const { stdout } = await casus([
      ...call,
      ...['--spec', spec, '--reading', 'color=blue', '--json'],
    ]);
    const { readings: told } = jsonDocument(stdout) as unknown as Record<string, object[]>;
    expect(told).toMatchObject([
      { name: 'worth', alternative: 'two', chosen: 'two', read: 'It is worth 2.' },
      { name: 'color', alternative: 'blue', chosen: 'red', read: 'It is blue.' },
    ]);
  });

  it('changes what a walk at a point finds', async () => {
    const walked = (...readings: readonly string[]) =>
      casus(['check', '--spec', spec, '--claim', 'buying', '--params', here, ...readings]);
    expect((await walked()).status).toBe(0);
    expect((await walked('--reading', 'worth=two')).status).toBe(0);
    expect((await walked('--reading', 'color=blue')).status).toBe(0);
    expect((await walked('--reading', 'worth=nothing')).status).toBe(1);
  });

  it('is part of the commands that a text tells to give again', async () => {
    const { stdout } = await casus(['verify', 'buying', ...under, '--runs', '10']);
    expect(stdout).toContain('worth=nothing: It is worth nothing.');
    expect(stdout).toContain('not compared');
    expect(stdout).toMatch(
      /Replay: .* casus check --spec \S+ --reading 'worth=nothing' --claim buying/u,
    );
  });

  it.each([
    [['--reading', 'worth'], 'expected NAME=ALTERNATIVE, found "worth"'],
    [['--reading', 'worht=two'], 'no reading is called "worht"; did you mean worth?'],
    [['--reading', 'worth=tow'], 'worth: no alternative is called "tow"; did you mean two?'],
    [['--reading', '__proto__=two'], 'no reading is called "__proto__"'],
    [['--reading', 'worth=two', '--reading', 'worth=nothing'], 'worth is given twice'],
    [['--reading', 'worth=nothing', 'dear'], 'it makes no sense: nothing is dear then'],
  ])('%j is refused', async (args, words) => {
    const outcome = await casus(['verify', '--spec', spec, ...args]);
    expectRefusal(
      { ...outcome, stderr: outcome.stderr.replace(/^Read otherwise.*\n/u, '') },
      words,
    );
  });
});

describe('a certificate', () => {
  const out = mkdtempSync(join(tmpdir(), 'casus-readings-'));
  afterAll(() => rmSync(out, { recursive: true }));

  it('says under which reading it was proved, and is checked under no other', async () => {
    const blue = ['--spec', spec, '--reading', 'color=blue'];
    const dir = join(out, 'blue');
    expect((await casus(['verify', ...blue, '--runs', '10', '--out', dir])).status).toBe(0);
    const [name = ''] = readdirSync(join(dir, 'certificates'));
    const path = join(dir, 'certificates', name);
    expect(JSON.parse(readFileSync(path, 'utf8')).under).toEqual({ color: 'blue' });
    expect((await casus(['recheck', ...blue, path])).status).toBe(0);
    expectRefusal(
      await casus(['recheck', '--spec', spec, path]),
      'was proved under --reading color=blue',
    );
  });
});

describe('a report on what can be read otherwise', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'casus-report-')), 'report');
  afterAll(() => rmSync(out, { recursive: true }));
  const call = ['report', '--spec', spec, '--runs', '5', '--out', out];
  const page = () => readFileSync(join(out, 'index.html'), 'utf8');

  it('says that it was not asked, where it was not', async () => {
    expect((await casus(call)).status).toBe(0);
    expect(page()).toContain('which verdicts change if the source is read otherwise');
    expect(page()).not.toContain('Verdicts that change under some alternative');
  });

  it('tells which verdicts change, once it is asked, and is compared as it was asked for', async () => {
    expect((await casus([...call, '--readings'], '', { elsewhere })).status).toBe(0);
    expect(page()).toContain('Verdicts that change under some alternative');
    expect(page()).toContain('dear makes no sense under 1: nothing is dear then');
    expect(page()).not.toContain('which verdicts change if the source is read otherwise');
    const { claims } = JSON.parse(readFileSync(join(out, 'readings.json'), 'utf8'));
    expect(claims[0]).toMatchObject({ id: 'buying', verdict: 'proved', changes: true });
    expect(claims[0].under[0]).toMatchObject({ reading: 'worth', verdict: 'refuted' });
    const check = await casus(['report', '--check', out, '--spec', spec], '', { elsewhere });
    expect(check.stdout).toContain('are byte by byte what');
  });

  it('is not written where nothing is decided under an alternative, and takes names of parameters', async () => {
    const failing = async () => ({ status: 2, stdout: '', stderr: 'casus: no' });
    const failed = await casus([...call, '--readings'], '', { elsewhere: failing });
    expectRefusal(failed, 'nothing is decided under the readings', 'no');
    expectRefusal(await casus([...call, '--map', 'p']), '--map: expected two parameters', '"p"');
    expectRefusal(await casus([...call, '--map', 'p,r']), 'no parameter is called "r"');
  });
});
