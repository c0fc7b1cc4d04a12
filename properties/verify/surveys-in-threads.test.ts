import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtVocabulary, spawned } from '../cli/built.js';
import type { Outcome } from '../cli/casus.js';

const folder = mkdtempSync(join(tmpdir(), 'casus-threads-'));
const module = join(folder, 'paper.mjs');
const marks = join(folder, 'marks.txt');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(marks, { force: true }));

/** Sentences about an entry, true and false ones, of the claim and of its parameters: enough for threads. */
const PAPER = `
  const source = {
    publication: { authors: ['The casus developers'], title: 'Entry', year: 2026 },
    place: 'an entry',
  };
  const c = parameter('c', {
    text: 'c', latex: 'c', meaning: 'the cost of entering', example: '3/2', unit: 'payoff', source,
  });
  const entry = timing({ id: 'entry', title: 'Entry', players: ['E', 'I'], source })
    .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
    .move('answer', { by: 'I', knows: ['move'], chooses: ['yield', 'fight'] })
    .payoffs({
      E: ({ move, answer }) => move === 'stay' ? 0 : math\`\${answer === 'fight' ? -1 : 2} − \${c}\`,
      I: ({ move, answer }) => (move === 'enter' && answer === 'fight' ? -1 : 0),
    });
  const worth = stated('worth', 'entering pays', relation\`\${c} ≤ 2\`, source);
  const enters = claim(entry, {
    id: 'enters', title: 'Entry', says: 'the firm enters, and nobody fights', source,
    strategies: { move: { nothing: 'enter' }, answer: { enter: 'yield', stay: 'yield' } },
    beliefs: { answer: { enter: { nothing: 1 }, stay: { nothing: 1 } } },
    holds: { iff: { move: { nothing: worth }, answer: { enter: always, stay: always } } },
    expected: 'holds',
  });
  const sentence = (id, expected, asserts) =>
    everywhere({ id, says: 'as it is written', source, expected, asserts: [asserts] });
  export default specification({
    publication: source.publication, parameters: [c], games: [entry],
    restrictions: [restriction('entering costs something', relation\`\${c} > 0\`, source)],
    claims: [enters],
    statements: [
      sentence('positive', 'holds', relation\`\${c} > 0\`),
      sentence('square', 'holds', relation\`\${c}·\${c} ≥ 0\`),
      sentence('small', 'fails', relation\`\${c} < 5\`),
      sentence('large', 'fails', relation\`\${c} > 5\`),
      sentence('above-one', 'fails', relation\`\${c} > LEAST\`),
      sentence('two', 'fails', relation\`\${c}·\${c} ≤ 2\`),
      ...Array.from({ length: 24 }, (_, k) =>
        sentence(\`below-\${k}\`, 'fails', relation\`\${c} < 5 + \${k}\`)),
      somewhere({ id: 'possible', expected: 'holds', says: 'as it is written', source, asserts: [relation\`\${c} > 7\`] }),
    ],
  });`;

/** What `verify` says of that paper, where threads that load its module meet with this first. */
function verified(inThreads: string, args: readonly string[] = []): Outcome {
  const text = [
    `import { always, claim, everywhere, math, parameter, relation, restriction, somewhere, specification, stated, timing } from '${builtVocabulary()}';`,
    "import { appendFileSync } from 'node:fs';",
    "import { isMainThread } from 'node:worker_threads';",
    'let LEAST = 1;',
    `if (!isMainThread) { appendFileSync(${JSON.stringify(marks)}, 'a thread\\n'); ${inThreads} }`,
    PAPER.replace('LEAST', '$' + '{LEAST}'),
  ].join('\n');
  writeFileSync(module, text);
  return spawned(['verify', '--spec', module, '--no-cache', '--runs', '100', '--json', ...args]);
}

describe('propositions that are drawn for in threads', () => {
  /** What is said where there are no threads. */
  const withoutThreads = (args: readonly string[] = []): string => {
    process.env['CASUS_THREADS'] = '0';
    const { stdout } = verified('', args);
    delete process.env['CASUS_THREADS'];
    expect(existsSync(marks)).toBe(false);
    return stdout;
  };
  let alone: string;
  beforeAll(() => {
    alone = withoutThreads();
  });

  it('are decided as by the caller alone', () => {
    const { claims } = JSON.parse(alone) as { claims: readonly { verdict: string }[] };
    expect(claims.map(({ verdict }) => verdict)).toEqual([
      ...['proved', 'proved', 'proved'],
      ...Array.from({ length: 28 }, () => 'refuted'),
      'proved',
    ]);
  });

  it.each([
    ['says the same there', ''],
    ['says something else there', 'LEAST = -1;'],
    ['ends its thread', 'process.exit(0);'],
    ['throws', 'throw new Error("not twice");'],
    ['prints', 'console.log("loaded"); console.error("loaded");'],
  ])('are decided alike where the module %s', (_, inThreads) => {
    const found = verified(inThreads);
    expect(readFileSync(marks, 'utf8')).toContain('a thread');
    expect([found.stdout, found.stderr]).toEqual([alone, '']);
  });

  it('are drawn for there too where nothing is to be proved', () => {
    const args = ['--no-prove'];
    const right = withoutThreads(args);
    const { stdout } = verified('', args);
    expect(readFileSync(marks, 'utf8')).toContain('a thread');
    expect(stdout).toBe(right);
  });
});
