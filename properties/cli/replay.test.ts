import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { built, builtVocabulary } from './built.js';
import { folder } from './casus.js';

const written = folder();
const program = join(built(), 'src', 'cli.js');

/** A parameter file's key may hold nearly anything. */
const PARAMETER = "c'$HOME`\\";

/** An entry that costs c: a claim that is false below 1, and a statement that is. */
const module = (claim: string, statement: string) => `
import {
  always, claim, compare, everywhere, math, parameter, relation, restriction, specification, stated,
  timing,
} from '${builtVocabulary()}';

const publication = { authors: ['A. N. Other'], title: 'On entering', year: 2026 };
const source = { publication, place: 'Section 1' };
const spelt = { text: 'c', latex: 'c', meaning: 'the cost of entering' };
const c = parameter(${JSON.stringify(PARAMETER)}, { ...spelt, example: 1, unit: 'payoff', source });

const entry = timing({ id: 'entry', title: 'Entry', players: ['E'], source })
  .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
  .payoffs({ E: ({ move }) => (move === 'stay' ? 0 : math\`1 − \${c}\`) });

export default specification({
  publication,
  parameters: [c],
  restrictions: [restriction('c is no gift', relation\`\${c} ≥ 0\`, source)],
  games: [entry],
  claims: [
    claim(entry, {
      id: ${JSON.stringify(claim)},
      title: 'Staying out',
      source,
      says: 'E stays out.',
      strategies: { move: { nothing: 'stay' } },
      beliefs: {},
      holds: { iff: { move: { nothing: always } } },
      expected: 'holds',
    }),
  ],
  statements: [
    everywhere({
      id: ${JSON.stringify(statement)},
      source,
      says: 'Entering costs at least 1.',
      asserts: [compare(c, '≥', 1)],
    }),
  ],
});
`;

/** Runs a line in a shell that knows \`npx casus\`, in the folder where a file lies. */
function inShell(line: string, file: string) {
  const npx = written('npx', `#!/bin/sh\nshift\nexec node '${program}' "$@"\n`);
  chmodSync(npx, 0o755);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd: dirname(file),
    env: { ...process.env, PATH: `${dirname(npx)}:${process.env['PATH']}` },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command that replays a refutation', () => {
  it.each([
    ['spec.mjs', 'staying-out', 'costly'],
    ["it's the spec.mjs", 'out of $HOME', 'c\'s "cost" is ≥ 1; `id` \\n & *'],
    ['-spec.mjs', '-staying', '--costly'],
  ])('shows it again in the folder of the specification: %s, %s, %s', (name, claim, statement) => {
    const file = written(name, module(claim, statement));
    const verify = `npx casus verify --spec "$MODULE" --no-prove --runs 20`;
    const found = inShell(`MODULE='${name.replaceAll("'", "'\\''")}'; ${verify}`, file);
    expect([found.status, found.stderr]).toEqual([1, '']);
    const replays = [...found.stdout.matchAll(/^ {2}Replay: (?<line>.*)$/gmu)];
    expect(replays).toHaveLength(2);
    const again = replays.map(({ groups }) => inShell(groups?.['line'] ?? '', file));
    expect(again.map(({ status, stderr }) => [status, stderr])).toEqual([
      [1, ''],
      [1, ''],
    ]);
    expect(JSON.parse(again[0]?.stdout ?? '')).toMatchObject({ claim, equilibrium: false });
    expect(JSON.parse(again[1]?.stdout ?? '')).toMatchObject({ claim: statement, holds: false });
  });
});

describe('the commands that the last moves of a game lead to', () => {
  it('derive the claims', () => {
    const file = written('spec.mjs', module("it's -out", 'costly'));
    const { stdout } = inShell('npx casus derive --spec spec.mjs entry', file);
    const [, line = ''] = /^ {2}(npx casus derive .*)$/mu.exec(stdout) ?? [];
    const again = inShell(line, file);
    expect([again.status, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toContain("Staying out (it's -out)");
  });
});
