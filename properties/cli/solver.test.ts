import { chmodSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { built } from './built.js';
import { casus, folder, jsonDocument } from './casus.js';

const written = folder();

/** Statements about one number c ≥ 0 that certificates, draws and solvers find more or less hard. */
const paper = written(
  'numbers.mjs',
  `import { compare, everywhere, math, parameter, relation, restriction, specification, timing } from 'casus';
const publication = { authors: ['A. N. Other'], title: 'On numbers', year: 2026 };
const source = { publication, place: 'Section 1' };
const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', example: 1, unit: 'payoff', source });
const d = parameter('d', { text: 'd', latex: 'd', meaning: 'a delay', example: 1, unit: 'payoff', source });
const game = timing({ id: 'choice', title: 'Choice', players: ['E'] })
  .move('m', { by: 'E', knows: [], chooses: ['go', 'stay'] })
  .payoffs({ E: ({ m }) => (m === 'go' ? c : 0) });
const say = (id, expected, left, sign, right) => everywhere({
  id, source, says: id + ' is so', given: [], expected, asserts: [compare(left, sign, right)],
});
export default specification({
  publication,
  parameters: [c, d],
  restrictions: [restriction('costs are not negative', relation\`\${c} ≥ 0\`, source)],
  games: [game],
  claims: [],
  statements: [
    say('tight', 'holds', math\`\${d}^4 - 3*\${d} + 409/200\`, '>', 0),
    say('needs-squares', 'holds', math\`\${c}*\${c} - 2*\${c}*\${d} + 2*\${d}*\${d} + 1\`, '>', 0),
    say('thin', 'fails', math\`113*\${c} + (\${d} - 3/7)*(\${d} - 3/7)\`, '>', 0),
    say('irrational', 'holds', math\`(\${c}*\${c} - 2)*(\${c}*\${c} - 2)\`, '>', 0),
  ],
});
`,
);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what has no certificate is left to a solver', () => {
  let stdout = '';
  let json = '';
  beforeAll(async () => {
    built(); // is what the process of the solver runs.
    const out = dirname(paper);
    const found = await casus([
      '--spec',
      paper,
      'verify',
      '--verbose',
      '--runs',
      '3',
      '--out',
      out,
    ]);
    expect([found.status, found.stderr]).toEqual([1, '']);
    stdout = found.stdout;
    json = readFileSync(join(out, 'verify.json'), 'utf8');
  });

  it('which proves, or finds a counterexample, a root even, and is named', () => {
    expect(jsonDocument(json)).toMatchObject({
      claims: [
        {
          id: 'tight',
          verdict: 'proved',
          asExpected: true,
          certificate: { questions: 1, certificates: 0, open: [] },
        },
        {
          id: 'needs-squares',
          verdict: 'proved',
          asExpected: true,
          certificate: { questions: 1, certificates: 1, open: [] },
        },
        {
          id: 'thin',
          verdict: 'refuted',
          refutedBy: expect.stringContaining('Z3'),
          asExpected: true,
          counterexample: { parameters: { c: '0', d: '3/7' } },
        },
        {
          id: 'irrational',
          verdict: 'refuted',
          asExpected: false,
          refutedBy: expect.stringContaining('Z3'),
          counterexample: { parameters: { c: { rootOf: 'x^2 - 2' } } },
        },
      ],
    });
  });

  it('and the text says which road decided', () => {
    expect(stdout).toMatch(/✓ +tight +proved for all parameters, by Z3/u);
    expect(stdout).toMatch(/✓ +thin +refuted at a point found by Z3/u);
    expect(stdout).toMatch(/✗ +irrational +refuted at a point found by Z3 .* expected: holds/u);
    expect(stdout).toContain('refuted at c = 1.41421…, a root of c^2 - 2');
    expect(stdout).toContain('(no certificate; proved by Z3');
  });

  it('but for what squares prove, and the certificate that is written is checked again', async () => {
    expect(stdout).toMatch(/✓ +needs-squares +proved for all parameters +as expected/u);
    const file = join(dirname(paper), 'certificates', 'needs-squares.json');
    const recheck = (at: string) => casus(['--spec', paper, 'recheck', at]);
    expect(await recheck(file)).toMatchObject({ status: 0 });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('"squares"');
    const changed = written('changed.json', text.replace(/("squares": *\[\s*")/u, '$12*'));
    expect(await recheck(changed)).toMatchObject({ status: 1 });
  });

  it('unless nothing is to be proved', async () => {
    const { status, stdout } = await casus([
      ...['--spec', paper, 'verify', '--runs', '3', '--no-prove'],
      ...['tight', 'irrational'],
    ]);
    expect(status).toBe(0);
    expect(stdout).not.toContain('Z3');
    expect(stdout).toMatch(/tight +survived \d+ draws +as expected/u);
  });

  it('the native one where there is one', async () => {
    // What Z3 4.8 prints for these questions; whatever it says, the walk has the last word.
    const answers = (model: string) => `#!/bin/sh
if [ "$1" = --version ]; then echo 'Z3 version 4.8.12 - 64 bit'; exit; fi
cat > /dev/null
printf '%s\\n' ${model}
`;
    const native = written('z3', '');
    chmodSync(native, 0o755);
    vi.stubEnv('PATH', `${dirname(native)}:${process.env['PATH']}`);
    const verdict = async (id: string, model: string) => {
      written('z3', answers(model));
      const { stdout } = await casus(['--spec', paper, 'verify', id, '--runs', '3', '--json']);
      return jsonDocument(stdout);
    };
    expect(await verdict('tight', 'unsat')).toMatchObject({
      claims: [{ verdict: 'proved', certificate: { solver: [{ by: 'Z3 4.8.12' }] } }],
    });
    const exact = "sat '((|c| 0.0)' '(|d| (/ 3.0 7.0)))' '((|c| 0.0) (|d| 0.42?))'";
    expect(await verdict('thin', exact)).toMatchObject({
      claims: [{ verdict: 'refuted', refutedBy: 'Z3 4.8.12' }],
    });
    const none = "sat '((|c| 1.0) (|d| (- 1.0)))' '((|c| 1.0) (|d| (- 1.0)))'";
    expect(await verdict('tight', none)).toMatchObject({
      claims: [
        {
          verdict: 'undecided',
          certificate: {
            open: [{ because: expect.stringContaining('no counterexample is seen') }],
          },
        },
      ],
    });
    for (const nothing of ['unknown', 'timeout', '\'(error "out of memory")\''])
      expect(await verdict('tight', nothing)).toMatchObject({
        claims: [{ verdict: 'undecided', asExpected: false }],
      });
  });
});
