import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Specification } from '../../src/claim/specification.js';
import { casus, jsonDocument } from '../cli/casus.js';

/** A game of the catalog, by the path that `--spec` takes. */
const games = readdirSync('catalog', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join('catalog', name)).map((file) => `${name}/${file}`))
  .sort();

const table = readFileSync('catalog/README.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => {
    const [file = '', , claim = '', verdict = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { file: /\]\((.*)\)/u.exec(file)?.[1] ?? '', claim: claim.replaceAll('`', ''), verdict };
  });

/** Rows that leave the first cell empty go on with the game above. */
const rows = table.map(({ file, claim, verdict }, index) => ({
  file: file || (table.slice(0, index).findLast((row) => row.file !== '')?.file ?? ''),
  claim,
  verdict,
}));

async function specificationIn(file: string): Promise<Specification> {
  const module: { default: Specification } = await import(
    pathToFileURL(join('catalog', file)).href
  );
  return module.default;
}

describe('the catalog', () => {
  it('lists every game that it holds', () => {
    expect(games.length).toBeGreaterThan(5);
    expect([...new Set(rows.map(({ file }) => file))].sort()).toEqual(games);
  });

  it.each(games)('has in %s what its table says of it', async (file) => {
    const built = join('dist', 'catalog', file.replace(/ts$/u, 'js'));
    const { status, stdout } = await casus(['--spec', built, 'verify', '--runs', '20', '--json']);
    expect(status).toBe(0);
    const { claims } = jsonDocument(stdout) as unknown as {
      readonly claims: readonly Readonly<Record<'id' | 'verdict', string>>[];
    };
    expect(claims.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual(
      rows.filter((row) => row.file === file).map(({ claim, verdict }) => `${claim}: ${verdict}`),
    );
  });

  it('is imported by the name of the package', () => {
    const game = 'casus/catalog/selten-1978/chain-store';
    const program = `import spec from '${game}'; console.log(spec.games[0].id);`;
    const { stdout } = spawnSync('node', ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('chain-store\n');
  });

  it.each(games)('cites %s by the folder it lies in, and by its head', async (file) => {
    const { publication } = await specificationIn(file);
    const surnames = publication.authors.map((name) => {
      const words = name.split(' ');
      return (/ von Neumann$/u.test(name) ? words.slice(-2) : words.slice(-1)).join('-');
    });
    expect(dirname(file)).toBe([...surnames, publication.year].join('-').toLowerCase());
    const head = readFileSync(join('catalog', file), 'utf8').split('*/')[0] ?? '';
    const prose = head.replaceAll(/\s+\*\s+/gu, ' ');
    expect(prose).toContain(`(${publication.year}), "${publication.title}"`);
    expect(prose).toContain('Known result: ');
  });
});
