import { dirname, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawned } from './built.js';
import { casus, expectRefusal, folder, jsonLines } from './casus.js';

const written = folder();

/** A specification as someone without types would write it, with one claim that is false. */
const module = `
import {
  always, claim, math, parameter, relation, restriction, specification, stated, timing,
} from 'casus';

const publication = { authors: ['A. N. Other'], title: 'On entering', year: 2026 };
const source = { publication, place: 'Section 1' };
const about = { unit: 'payoff', source };

const c = parameter('c', { text: 'c', latex: 'c', meaning: 'the cost', example: '3/2', ...about });

const entry = timing({ id: 'entry', title: 'Entry', players: ['E'], source })
  .nature('market', { from: ['rich', 'poor'], probabilities: { rich: '1/3', poor: '2/3' } })
  .move('move', { by: 'E', knows: ['market'], chooses: ['enter', 'stay'] })
  .payoffs({
    E: ({ market, move }) =>
      move === 'stay' ? 0 : math\`\${market === 'rich' ? 2 : 1} − \${c}\`,
  });

const affordable = stated('affordable', 'c is at most 2', relation\`\${c} ≤ 2\`, source);
const prohibitive = stated('prohibitive', 'c is at least 1', relation\`\${c} ≥ 1\`, source);

const declared = {
  title: 'Selective entry',
  source,
  says: 'E enters a rich market alone.',
  strategies: { move: { rich: 'enter', poor: 'stay' } },
  beliefs: {},
  expected: 'holds',
};

export default specification({
  publication,
  parameters: [c],
  restrictions: [restriction('entering is not paid for', relation\`\${c} ≥ 0\`, source)],
  games: [entry],
  claims: [
    claim(entry, {
      ...declared,
      id: 'selective',
      holds: { iff: { move: { rich: affordable, poor: prohibitive } } },
    }),
    claim(entry, {
      ...declared,
      id: 'careless',
      holds: { iff: { move: { rich: affordable, poor: always } } },
    }),
  ],
});
`;

describe("a specification module in the paper's place", () => {
  const path = written('entry.mjs', module);

  it('is verified, and its false claim is found out', async () => {
    const { status, stdout, stderr } = await casus(['--spec', path, 'verify', '--runs', '5']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /✓ +selective +proved for all parameters +as expected +weak perfect Bayesian +Section 1$/mu,
    );
    expect(stdout).toMatch(
      /✗ +careless +refuted +expected: holds +weak perfect Bayesian +Section 1$/mu,
    );
    expect(stdout).toContain('E at "poor" is to play stay; enter gains ');
    expect((await casus(['verify', 'selective', '--spec', path, '--runs', '5'])).status).toBe(0);
  });

  it('has claims that can be checked', async () => {
    const points = ['{"c": "3/2"}', '{"c": 3}', '{"c": "-1"}', '{"kappa": 1}'].join('\n');
    const args = ['check', '--spec', path, '--claim', 'selective', '--params', '-'];
    const { status, stdout } = await casus(args, points);
    expect(status).toBe(2);
    expect(jsonLines(stdout)).toMatchObject([
      { equilibrium: true, violations: [] },
      { equilibrium: false, violations: [{ player: 'E', informationSet: 'rich', gain: '1' }] },
      { error: expect.stringContaining('c = -1: breaks c ≥ 0 (entering is not paid for; ') },
      { error: expect.stringContaining('no parameter is called "kappa"; ') },
    ]);
  });

  it('is shown', async () => {
    const { status, stdout } = await casus(['show', '--spec', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('A. N. Other, "On entering" (2026)');
    expect(stdout).not.toContain('communication');
    expect(stdout).toContain('\n\nParameters\n');
    expect(stdout).not.toMatch(/Statements|Cases|Readings/u);
  });
});

/** A module with the same declarations, and another default export. */
function exporting(what: string): string {
  return `${module.slice(0, module.indexOf('export default'))}export default ${what};\n`;
}

describe('a specification module is refused', () => {
  it('if it does not exist', async () => {
    expectRefusal(
      await casus(['show', '--spec', 'nowhere.mjs']),
      'nowhere.mjs cannot be loaded: there is no such file, nor such a package',
    );
  });

  it('with a hint, if it is of casus, which is not installed there', async () => {
    const away = { cwd: dirname(written('away.txt', '')) };
    const named = 'casus/catalog/spence-1973/job-market-signaling';
    expectRefusal(await casus(['show', '--spec', named], '', away), 'run npm install casus');
  });

  it('with what to do, if it imports what is not installed there', async () => {
    for (const name of ['unknown.mjs', 'unknown.ts']) {
      const path = written(
        name,
        "import { claim } from 'no-such-package';\nexport default claim;\n",
      );
      const outcome = await casus(['show', '--spec', path]);
      expectRefusal(outcome, 'it imports no-such-package, which is not installed there: run npm');
      expect(outcome.stderr).not.toContain('Require stack');
    }
  });

  it('if it is a directory, or no module', async () => {
    const cwd = dirname(written('away.txt', ''));
    const shown = (named: string) => casus(['show', '--spec', named], '', { cwd });
    expectRefusal(await shown(''), 'of the empty name cannot be loaded: it is a directory');
    expectRefusal(await shown('.'), 'the specification . cannot be loaded: it is a directory');
    for (const name of ['data.json', 'game.efg'])
      expectRefusal(
        spawned(['show', '--spec', written(name, '{}')]),
        `and not a file that ends in ${extname(name)}`,
      );
  });

  it('without a default export', async () => {
    const path = written('nothing.mjs', 'export const specification = 1;\n');
    expectRefusal(
      await casus(['show', '--spec', path]),
      `${path} has no specification as its default export; write: export default specification(`,
    );
  });

  it('if it is no JavaScript', async () => {
    const path = written('broken.mjs', 'export default (;\n');
    expectRefusal(await casus(['show', '--spec', path]), `${path} cannot be loaded`);
  });

  it.each([
    [
      'null',
      'expected { publication, parameters, roots, restrictions, games, claims, statements, cases, readings }',
    ],
    ['"entry"', 'found "entry"'],
    ['{}', 'games: expected a list of what timing(…) … .payoffs(…) makes, found nothing'],
    ['{ publication, parameters: [c], restrictions: [], games: [{}], claims: [] }', 'games[0]: '],
    ['{ publication, parameters: [c], restrictions: [], games: [], claims: "x" }', 'claims: '],
  ])('for junk in its place: %s', async (exported, words) => {
    const path = written('junk.mjs', exporting(exported));
    for (const command of [['verify'], ['show'], ['implications']])
      expectRefusal(await casus([...command, '--spec', path]), `${path} cannot be used: `, words);
  });

  it('if it was never put together, and its example is not admissible', async () => {
    const parts = '{ publication, parameters: [c], games: [entry], claims: [] }';
    const symbol = '$' + '{c}';
    for (const states of ['c > 2', 'c = 2', '1/(c - 3/2) > 0']) {
      const template = states.replace('c', symbol);
      const assumed = `restrictions: [restriction('assumed', relation\`${template}\`, source)]`;
      const path = written('outside.mjs', exporting(`{ ...${parts}, ${assumed} }`));
      expectRefusal(
        await casus(['verify', '--spec', path]),
        `${path} cannot be used: the specification `,
        `the example values break ${states} (assumed)`,
      );
    }
  });

  it('if there is nothing to decide', async () => {
    const parts = '{ publication, parameters: [c], restrictions: [], games: [entry], claims: [] }';
    const path = written('idle.mjs', exporting(`specification(${parts})`));
    expectRefusal(await casus(['verify', '--spec', path]), 'there is nothing to decide');
    expectRefusal(await casus(['implications', '--spec', path]), 'there is nothing to decide');
    expectRefusal(await casus(['conditions', '--spec', path]), 'there are no conditions');
    expect((await casus(['show', '--spec', path])).status).toBe(0);
  });

  it('if a payoff branches on a parameter, with what to write instead', async () => {
    const path = written(
      'branch.mjs',
      module.replace('math`${market', 'c > 1 ? 3 : math`${market'),
    );
    expectRefusal(
      await casus(['verify', '--spec', path]),
      'the payoffs after market = rich, move = enter: an operator such as >, + or == was used on the formula c',
      'a game does not branch on its parameters',
    );
  });

  it.each([
    [
      'a name that nobody declared',
      (text: string) => text.replace('games: [entry]', 'games: [etnry]'),
    ],
    ['a formula that is none', (text: string) => text.replace(' ≥ 0`', ' => 0`')],
  ])('for %s, with file and line', async (_, mistaken) => {
    const path = written('mistaken.mjs', mistaken(module));
    const { stderr } = await casus(['show', '--spec', path]);
    expect(stderr).toMatch(/mistaken\.mjs cannot be loaded: .* \(.*mistaken\.mjs:\d+\)\n$/u);
  });

  it('for what the vocabulary refuses', async () => {
    const path = written('example.mjs', module.replace("example: '3/2'", "example: '-3/2'"));
    expectRefusal(
      await casus(['show', '--spec', path]),
      `${path} cannot be loaded: the specification (${path}:`,
      ') cannot be used:',
      'the example values break c ≥ 0 (entering is not paid for)',
    );
  });

  it.each([
    ['throws a text', "throw 'boom';", 'boom was thrown, which is no error'],
    ['throws null', 'throw null;', 'null was thrown, which is no error'],
    ['ends the process as if all were well', 'process.exit(0);', 'it ends the process'],
    ['waits for what never comes', 'await new Promise(() => {});', 'waits for what never comes'],
    [
      'throws while it waits',
      "setTimeout(() => { throw new Error('late'); }, 1); await new Promise(() => {});",
      'late (',
    ],
  ])('if it %s', (_, text, says) => {
    const path = written('hostile.mjs', text);
    expectRefusal(spawned(['verify', '--spec', path]), says);
  });
});
