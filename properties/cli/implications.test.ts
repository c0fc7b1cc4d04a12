import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProof } from '../../src/prove/certificate/checker.js';
import { casus, expectRefusal, folder, interruptedAfter, jsonDocument } from './casus.js';

const write = folder();

/** The firm enters if its cost c is at most 2; what else is stated of c is in statements. */
const module = write(
  'entry.mjs',
  `import { added, claim, compare, everywhere, parameter, relation, restriction, specification,
    stated, timing } from 'casus';
  const publication = { authors: ['The casus developers'], title: 'Entry', year: 2026 };
  const source = { publication, place: 'a test' };
  const c = parameter('c', { text: 'c', latex: 'c', meaning: 'cost', unit: 'payoff', example: 1, source });
  const game = timing({ id: 'game', title: 'Entry', players: ['E'], source })
    .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
    .payoffs({ E: ({ move }) => (move === 'enter' ? c : 2) });
  const affordable = stated('affordable', 'it pays to enter', relation\`\${c} ≥ 2\`, source);
  const cheap = added('cheap', 'it costs next to nothing', relation\`\${c} > 3\`);
  const dear = added('dear', 'it costs too much', relation\`\${c} < 2\`);
  export default specification({
    publication,
    parameters: [c],
    restrictions: [restriction('no cost is negative', relation\`\${c} ≥ 0\`, source)],
    games: [game],
    claims: [claim(game, { id: 'entering', title: 'Entering', source, says: 'E enters.',
      strategies: { move: { nothing: 'enter' } }, beliefs: {},
      holds: { iff: { move: { nothing: affordable } } }, expected: 'holds' })],
    statements: [everywhere({ id: 'plain', source, says: 'c is c.', given: [cheap, dear],
      asserts: [compare(c, '=', c)] })],
  });`,
);

describe('casus implications', () => {
  it('prints the lattice, and what the names in it stand for', async () => {
    const { status, stdout, stderr } = await casus(['--spec', module, 'implications']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('cheap ⇒ affordable');
    expect(stdout).toMatch(/Cannot hold together\n +affordable, dear\n/u);
    expect(stdout).toMatch(/Entry: E\n +affordable +c ≥ 2\n/u);
    expect(stdout).toContain('3 conditions; 2 inferences proved, 0 open');
  });

  it('prints one JSON document', async () => {
    const { status, stdout } = await casus(['--spec', module, 'implications', '--json']);
    expect(status).toBe(0);
    expect(jsonDocument(stdout)).toMatchObject({
      implications: [{ premises: ['cheap'], conclusion: 'affordable' }],
      contradictions: [{ premises: ['affordable', 'dear'], conclusion: null }],
      claims: [{ id: 'entering', implies: [] }],
      open: [],
    });
  });

  it('is marked as not done where it is interrupted, and claims nothing of the rest', async () => {
    const args = ['--spec', module, 'implications', '--no-cache'];
    const { status, stdout, stderr } = await casus(args, '', { interrupted: interruptedAfter(0) });
    expect([status, stderr]).toEqual([1, 'casus: interrupted, before the search was done\n']);
    expect(stdout).toContain('the search was stopped. 3 conditions; 0 inferences proved so far');
    expect(stdout).not.toContain('belied');
    expect(stdout).toContain(
      'Claims, by what all of their conditions imply as far as was searched',
    );
    const json = await casus([...args, '--json'], '', { interrupted: interruptedAfter(0) });
    expect(jsonDocument(json.stdout)).toMatchObject({
      complete: false,
      implications: [],
      open: [],
    });
  });

  it('writes certificates that pass the checker', async () => {
    const out = join(dirname(module), 'out');
    const { status } = await casus(['--spec', module, 'implications', '--no-cache', '--out', out]);
    expect(status).toBe(0);
    const certificates = JSON.parse(readFileSync(join(out, 'certificates.json'), 'utf8')) as {
      readonly certificates: readonly unknown[];
    }[];
    expect(certificates).toHaveLength(2);
    for (const each of certificates.flatMap((one) => one.certificates))
      expect(checkProof(each)).toEqual({ valid: true });
    expect(readFileSync(join(out, 'implications.txt'), 'utf8')).toContain('cheap ⇒ affordable');
  });

  it('says what is wrong with a seed or a folder', async () => {
    expectRefusal(
      await casus(['implications', '--seed', 'x']),
      '--seed',
      'expected a whole number',
    );
    expectRefusal(
      await casus(['--spec', module, 'implications', '--out', module]),
      module,
      'cannot be written',
    );
  });
});
