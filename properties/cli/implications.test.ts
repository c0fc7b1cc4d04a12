import { readFileSync, writeFileSync } from 'node:fs';
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

  it('writes certificates that recheck holds against what the conditions say', async () => {
    const out = join(dirname(module), 'rechecked');
    await casus(['--spec', module, 'implications', '--no-cache', '--out', out]);
    const file = join(out, 'certificates.json');
    const text = readFileSync(file, 'utf8');
    const rechecked = async (content: string) => {
      writeFileSync(file, content);
      return casus(['--spec', module, 'recheck', file]);
    };
    const { status, stdout } = await rechecked(text);
    expect(stdout).toContain('✓ what implies what: 2 questions, each with a valid certificate');
    expect(status).toBe(0);
    type Read = { premises: string[]; conclusion: string | null; certificates: unknown[] };
    const changes: ((first: Read, second: Read) => void)[] = [
      // Said the other way round, of fewer premises, of another one, and of all that is impossible.
      (first) => Object.assign(first, { premises: ['affordable'], conclusion: 'cheap' }),
      (first) => Object.assign(first, { premises: [] }),
      (first) => Object.assign(first, { premises: ['dear'] }),
      (first) => Object.assign(first, { conclusion: null }),
      (first, second) => Object.assign(first, { certificates: second.certificates }),
      (first) => first.certificates.pop(),
      (first) => first.certificates.push(first.certificates[0]),
      (first) => Object.assign(first, { certificates: [{}] }),
    ];
    for (const change of changes) {
      const [first, second] = (JSON.parse(text) as Read[]).sort((one, other) =>
        (one.conclusion ?? '~') < (other.conclusion ?? '~') ? -1 : 1,
      ) as [Read, Read];
      change(first, second);
      const outcome = await rechecked(JSON.stringify([first, second]));
      expect([outcome.status, outcome.stderr]).toEqual([1, '']);
      expect(outcome.stdout).toContain(
        '✗ what implies what: 1 defect in the answers to 2 questions, in ',
      );
      expect(outcome.stdout).not.toContain('undefined');
    }
    expectRefusal(await rechecked(text.replaceAll('"cheap"', '"chaep"')), 'chaep', 'cheap');
    expectRefusal(await rechecked('[]'), 'holds no certificates', 'implications');
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
