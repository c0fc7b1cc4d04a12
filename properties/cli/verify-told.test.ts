import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casus, expectRefusal, folder } from './casus.js';

const written = folder();

/** Two false sentences of which one is expected to be, and a true one. */
const paper = written(
  'told.mjs',
  `import { everywhere, parameter, relation, restriction, specification } from 'casus';
const publication = { authors: ['A. N. Other'], title: 'On x', year: 2026 };
const source = { publication, place: 'P' };
const x = parameter('x', { text: 'x', latex: 'x', meaning: 'x', unit: 'payoff', example: 0, source });
const says = 'x is small.';
const bounds = { small: relation\`\${x} ≤ 1\`, bounded: relation\`\${x} ≤ 3\` };
export default specification({
  publication, parameters: [x], games: [], claims: [],
  restrictions: [restriction('x is bounded', relation\`\${x} ≤ 2\`, source)],
  statements: [
    everywhere({ id: 'true', source, says, asserts: [bounds.bounded] }),
    everywhere({ id: 'doubted', source, says, asserts: [bounds.small], expected: 'fails' }),
    everywhere({ id: 'surprising', source, says, asserts: [bounds.small] }),
  ],
});
`,
);

async function told(...args: readonly string[]): Promise<string> {
  const { stdout } = await casus(['verify', '--spec', paper, '--runs', '5', ...args]);
  return stdout;
}

/** The ids with a line of their own, and those of which is told what they rest on. */
const listed = (text: string) => [...text.matchAll(/^ {2}[✓✗] {2}(\S+)/gmu)].map(([, id]) => id);
const detailed = (text: string) => [...text.matchAll(/^(\S+) \[P\]$/gmu)].map(([, id]) => id);

describe('verify tells', () => {
  const all = ['true', 'doubted', 'surprising'];

  it('how many there are of each kind, and of a surprise what it rests on', async () => {
    const text = await told();
    expect(text).toContain('\n3 verdicts: 1 proved, 2 refuted; 1 not as expected.\n');
    expect([listed(text), detailed(text)]).toEqual([all, ['surprising']]);
    expect(text).toContain(
      `What a verdict rests on: npx casus verify --spec ${paper} ID; of all, `,
    );
  });

  it('what each rests on that is named, or all with --verbose', async () => {
    const named = await told('true', 'doubted');
    expect([listed(named), detailed(named)]).toEqual([all.slice(0, 2), all.slice(0, 2)]);
    expect(named).not.toContain('What a verdict rests on');
    const verbose = await told('--verbose');
    expect([listed(verbose), detailed(verbose)]).toEqual([all, all]);
  });

  it('where to ask how far a sentence is false, if one is', async () => {
    const asks = (ids: string) =>
      `How far it is false, and what would make it true: npx casus repair --spec ${paper} ${ids}`;
    expect(await told('true')).not.toContain('How far');
    expect(await told('true', 'doubted')).toContain(asks('doubted'));
    expect(await told('--verbose')).toContain(asks('ID'));
  });

  it('nothing of what is as expected with --quiet', async () => {
    const text = await told('--quiet');
    expect([listed(text), detailed(text)]).toEqual([['surprising'], ['surprising']]);
    const calm = await told('--quiet', 'true', 'doubted');
    expect([listed(calm), detailed(calm)]).toEqual([[], []]);
    expect(calm).toContain('2 verdicts: 1 proved, 1 refuted; all as expected.');
  });

  it('everything in the file that it leaves behind', async () => {
    const out = join(paper, '..', 'out');
    await told('--quiet', '--out', out);
    expect(detailed(readFileSync(join(out, 'verify.txt'), 'utf8'))).toEqual(all);
  });

  it('that --verbose and --quiet exclude each other', async () => {
    const both = await casus(['verify', '--spec', paper, '--verbose', '--quiet']);
    expectRefusal(both, '--verbose and --quiet exclude each other');
  });
});
