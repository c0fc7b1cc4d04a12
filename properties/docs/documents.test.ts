import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { laidOut, missing, printed, readDocument } from './document.js';

/** What is generated, and the page whose test is that of `casus/vitest`. */
const elsewhere = ['docs/reference/README.md', 'docs/vitest.md'];

/** Documents whose blocks are executed here. */
const documents = [
  ...['README.md', 'catalog/README.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].filter((path) => existsSync(path) && !elsewhere.includes(path));

describe.each(documents)('%s', (path) => {
  const document = readDocument(path);

  it('links to what there is', () => {
    const links = [...document.text.matchAll(/\]\((?<to>[^)#\s]+)(?:#[^)]*)?\)/gu)].map(
      ({ groups }) => groups?.['to'] ?? '',
    );
    const files = links
      .filter((to) => !/^https?:/u.test(to))
      .map((to) => join(dirname(path), to))
      .filter((to) => !elsewhere.includes(to));
    expect(files.filter((to) => !existsSync(to))).toEqual([]);
  });

  if (document.shown.length > 0) {
    const folder = laidOut(document);
    const [first] = document.shown;
    it.each(document.shown)('shows what `$call` prints', async (shown) => {
      const { call, parts } = shown;
      expect(parts.length).toBeGreaterThan(0);
      // The first as a reader sees it: that what was built prints the same need not be seen each time.
      const output = await printed(call, folder, shown === first);
      const lacking = missing(parts, output);
      if (lacking !== undefined)
        expect.fail(`expected, in the order of the document:\n${lacking}\n\nfound:\n${output}`);
    });
  }
});

describe('the README', () => {
  it('can be read at one sitting', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(151);
  });
});

describe('the README and the guide', () => {
  it('show one game', () => {
    const [, game = ''] = /^```js\n(.*?)^```/msu.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(game).toContain('timing(');
    expect(readDocument('docs/guide.md').files.get('entry.mjs')).toContain(game);
  });
});

describe('the page for contributors', () => {
  const { text } = readDocument('docs/CONTRIBUTING.md');

  it('draws every floor, and gives every folder of tests a tier', () => {
    const house = text.slice(text.indexOf('src/   cli'), text.indexOf('(imports go'));
    const floors = folders('src');
    expect(floors).toContain('exact');
    expect(floors.filter((floor) => !new RegExp(`\\b${floor}\\b`, 'u').test(house))).toEqual([]);
    const tiers = text.slice(text.indexOf('| tier'), text.indexOf('All draws'));
    const shared = ['arbitrary', 'bench', 'verify', 'vitest'];
    const untold = folders('properties').filter((name) => !tiers.includes(name));
    expect(untold.filter((name) => !shared.includes(name))).toEqual([]);
  });

  it('names files that there are, but for those of the changes that it tells of', () => {
    const told = /\/(?:nowhere|conditions)\.ts$/u;
    const named = [...text.matchAll(/`(?<path>(?:src|properties)\/[\w./-]+)`/gu)]
      .map(([, path = '']) => path)
      .filter((path) => !told.test(path));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...text.matchAll(/npm run\s(?<script>[\w:]+)/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the page on the talk', () => {
  it('names claims, statements and cases that there are', () => {
    const { claims, statements = [], cases = [] } = collusion;
    const ids = [...claims, ...statements, ...cases].map(({ id }) => id);
    const { text } = readDocument('docs/talk.md');
    const findings = text.slice(0, text.indexOf('## To change a reading'));
    // What is said in code there is a name, a file or a command.
    const named = [...findings.matchAll(/`(?<name>[\w-]+)`/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(20);
    const words = ['ID-as-stated', 'characterize', 'implications', 'verify'];
    expect(named.filter((name) => ![...ids, ...words].includes(name))).toEqual([]);
  });
});

describe('the guide', () => {
  const guide = readDocument('docs/guide.md');

  it('has every word of the vocabulary in a file that runs', () => {
    const index = readFileSync('src/index.ts', 'utf8');
    const words = vocabulary(index);
    expect(words).toContain('claim');
    expect(words.length).toBeGreaterThan(20);
    const code = [...guide.files.values()].join('\n').replaceAll(/^import [^;]*;/gmu, '');
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`, 'u').test(code))).toEqual([]);
  });

  it.each([
    'nature',
    'move',
    'payoffs',
    'when',
    'knows',
    'given',
    'iff',
    'if',
    'at',
    'where',
    'implied',
  ])('uses %s', (key) => {
    const code = [...guide.files.values()].join('\n');
    expect(code).toMatch(new RegExp(`[\\s.{]${key}(?::|\\()`, 'u'));
  });
});

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The functions and constants that a modeler writes: what the index lists as declarations. */
function vocabulary(index: string): string[] {
  const declaring = index.slice(index.indexOf('// Declare'), index.indexOf('// Refuse'));
  return [...declaring.matchAll(/export \{(?<names>[^}]*)\}/gu)].flatMap(({ groups }) =>
    (groups?.['names'] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => /^[a-z]/u.test(name) && !name.startsWith('type ')),
  );
}
