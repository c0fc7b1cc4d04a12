import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, spawned } from './built.js';
import { expectRefusal, root } from './casus.js';

const project = mkdtempSync(join(tmpdir(), 'casus-project-'));
const installed = join(project, 'node_modules', 'casus');
afterAll(() => rmSync(project, { recursive: true }));

/** A second copy, as an installation in the folder of somebody's paper would leave it. */
beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  cpSync(join(built(), 'src'), join(installed, 'dist', 'src'), { recursive: true });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
});

const declarations = `
const source = { publication: { authors: ['A. N. Other'], title: 'Two', year: 2026 }, place: '1' };
const c = parameter('c', {
  text: 'c', latex: 'c', meaning: 'the cost', example: 1, unit: 'payoff', source,
});
const game = timing({ id: 'g', title: 'A game', players: ['P'] })
  .move('pay', { by: 'P', knows: [], chooses: ['yes', 'no'] })
  .payoffs({ P: ({ pay }) => (pay === 'yes' ? c : 0) });
const paid = claim(game, {
  id: 'paid', title: 'Paid', source, says: 'P pays.', expected: 'holds',
  strategies: { pay: { nothing: 'yes' } },
  beliefs: {},
  holds: { iff: { pay: { nothing: added('free', 'it costs nothing', relation\`\${c} ≥ 0\`) } } },
});
const parts = {
  publication: source.publication, parameters: [c], restrictions: [], games: [game], claims: [paid],
};
`;
const names = 'added, claim, parameter, relation, specification, timing';

function paper(name: string, text: string): string {
  const path = join(project, name);
  writeFileSync(path, text);
  return path;
}

describe('two copies of casus', () => {
  const here = join(built(), 'src');
  const there = join(installed, 'dist', 'src');

  it.each([
    ['put together', 'specification(parts)'],
    ['not put together', 'parts'],
  ])('are told apart where one is to use what the other made, %s', (_, exported) => {
    const path = paper(
      'paper.mjs',
      `import { ${names} } from 'casus';\n${declarations}\nexport default ${exported};\n`,
    );
    for (const command of [['verify', '--no-prove'], ['show'], ['derive', 'paid']])
      expectRefusal(
        spawned([...command, '--spec', path]),
        `${path} cannot be used: two copies of casus meet`,
        `was made by the copy in ${there}/`,
        `the copy in ${here}/ is asked to use it`,
        'run the command of the copy that the specification imports',
      );
  });

  it('are told apart where one specification imports both', () => {
    const other = `import { specification as theirs } from '${here}/index.js';\n`;
    const path = paper(
      'mixed.mjs',
      `${other}import { ${names} } from 'casus';\n${declarations}\nexport default theirs(parts);\n`,
    );
    expectRefusal(
      spawned(['verify', '--spec', path]),
      `${path} cannot be loaded: two copies of casus meet`,
    );
  });

  it('are no trouble where the command is that of the copy imported', () => {
    const path = paper(
      'ours.mjs',
      `import { ${names} } from '${here}/index.js';\n${declarations}\nexport default parts;\n`,
    );
    const { status, stderr } = spawned(['verify', '--no-prove', '--runs', '5', '--spec', path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('are one where the package is a link to the one that is called, whatever reads the output', () => {
    const linked = mkdtempSync(join(tmpdir(), 'casus-linked-'));
    const folder = join(linked, 'casus');
    mkdirSync(folder);
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(built(), join(folder, 'dist'));
    mkdirSync(join(linked, 'node_modules'));
    symlinkSync(folder, join(linked, 'node_modules', 'casus'));
    const path = join(linked, 'paper.mjs');
    writeFileSync(
      path,
      `import { ${names} } from 'casus';\n${declarations}\nexport default specification(parts);\n`,
    );
    const { status, stderr } = spawned(['verify', '--no-prove', '--runs', '5', '--spec', path]);
    // What is spawned writes to a socket; a shell has it write to a pipe.
    const piped = execFileSync(
      'sh',
      ['-c', 'node "$0" show --spec "$1" 2>&1 | cat', join(built(), 'src', 'cli.js'), path],
      {
        encoding: 'utf8',
      },
    );
    rmSync(linked, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(piped).toContain('paid');
    expect(piped).not.toContain('two copies');
  });
});
