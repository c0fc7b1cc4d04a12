import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const house = ['src', 'spec', 'catalog', 'properties'];
const floors = [
  'exact',
  'game',
  'equilibrium',
  'claim',
  'derive',
  'sample',
  'prove',
  'verify',
  'report',
];

/** The modules below `directory`, judged by this project's rules. */
async function inspect(directory: string): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(join(process.cwd(), '.dependency-cruiser.cjs'));
  const folders = house.filter((folder) => existsSync(join(directory, folder)));
  const { output } = await cruise(
    folders,
    { ...options, baseDir: directory, validate: true },
    undefined,
    { tsConfig: extractTSConfig(join(process.cwd(), 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new Error(`The cruise gave no result: ${output}`);
  return output;
}

describe('the house', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await inspect(process.cwd());
  });

  it('was seen: every folder and floor that exists', () => {
    const seen = result.modules.map(({ source }) => source);
    const expected = [...house, ...floors.map((floor) => `src/${floor}`)].filter(existsSync);
    expect(expected).toContain('src/exact');
    expect(expected.filter((at) => !seen.some((file) => file.startsWith(`${at}/`)))).toEqual([]);
  });

  it('keeps its rules', () => {
    const broken = result.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    );
    expect(broken).toEqual([]);
  });
});

/** Every source file of the engine, by its path in the repository. */
const sources: ReadonlyMap<string, string> = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [`src/${file}`, readFileSync(join('src', file), 'utf8')] as const),
);

/** The names that a file declares and exports; what it passes on from another is not among them. */
function declaredNames(source: string): string[] {
  const declaration =
    /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type|enum) +(?<name>[\w$]+)/gmu;
  return [...source.matchAll(declaration)].flatMap(({ groups }) => groups?.['name'] ?? []);
}

/** Names that more than one of these files exports, each with the files. */
function doubleNames(files: ReadonlyMap<string, string>): string[] {
  const homes = new Map<string, string[]>();
  for (const [file, source] of files)
    for (const name of new Set(declaredNames(source)))
      homes.set(name, [...(homes.get(name) ?? []), file]);
  return [...homes]
    .filter(([, declaring]) => declaring.length > 1)
    .map(([name, declaring]) => `${name}: ${declaring.sort().join(', ')}`)
    .sort();
}

/** Whether a page says what is in the room that it names, `such/`. */
function isToldOf(room: string, page: string): boolean {
  return existsSync(page) && readFileSync(page, 'utf8').includes(`\`${basename(room)}/\``);
}

/** A room and the rooms within it. */
function folders(room: string): string[] {
  return [room, ...[...sources.keys()].map(dirname).filter((each) => each.startsWith(`${room}/`))];
}

const MOST_LINES = 300;
const MOST_FILES_WITHOUT_A_PAGE = 3;

describe('the engine', () => {
  it('exports a name from one file, so that a word means one thing', () => {
    expect(doubleNames(sources)).toEqual([]);
  });

  it('would be told that a name is exported twice, whatever kind of thing it is', () => {
    const files = new Map([
      ['one.ts', 'export type Sum = 1;\nexport async function find() {}\nconst own = 1;\n'],
      ['two.ts', 'export class Sum {}\nexport const own = 1;\n'],
      ['three.ts', "export { find } from './one.js';\nexport function* find() {}\n"],
    ]);
    expect(doubleNames(files)).toEqual(['Sum: one.ts, two.ts', 'find: one.ts, three.ts']);
  });

  it('has a page at the door of every room', () => {
    const sizes = new Map<string, number>();
    for (const file of sources.keys())
      sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    const rooms = [...sizes].filter(([, files]) => files > MOST_FILES_WITHOUT_A_PAGE);
    const hasPage = (room: string): boolean =>
      existsSync(join(room, 'README.md')) || isToldOf(room, join(dirname(room), 'README.md'));
    const bare = rooms.map(([room]) => room).filter((room) => !hasPage(room));
    expect(rooms.length).toBeGreaterThan(floors.length);
    expect(bare).toEqual([]);
  });

  it('names at each door only files that are there', () => {
    const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('README.md'),
    );
    const missing = pages.flatMap((page) => {
      const room = dirname(join('src', page));
      const named = readFileSync(join('src', page), 'utf8').matchAll(/`(?<file>[\w./-]+\.ts)`/gu);
      return [...named]
        .flatMap(({ groups }) => groups?.['file'] ?? [])
        .filter((file) => ![...folders(room), 'src', '.'].some((at) => existsSync(join(at, file))))
        .map((file) => join(room, file));
    });
    expect(missing).toEqual([]);
  });

  it('has no file that is too long to be about one thing', () => {
    const long = [...sources].flatMap(([file, source]) => {
      const lines = source.split('\n').length - 1;
      return lines > MOST_LINES ? [`${file}: ${lines}`] : [];
    });
    expect(long).toEqual([]);
  });
});

/** A file, what it imports, and the rule that the import breaks. */
const trespasses: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['src/exact/sign.ts', '../game/tree.js', 'floor-exact'],
  ['src/game/tree.ts', '../claim/claim.js', 'floor-game'],
  ['src/equilibrium/reach.ts', '../report/text.js', 'floor-equilibrium'],
  ['src/claim/claim.ts', '../derive/constraint.js', 'floor-claim'],
  ['src/derive/constraint.ts', '../sample/draw.js', 'floor-derive'],
  ['src/sample/draw.ts', '../prove/certificate.js', 'floor-sample'],
  ['src/prove/certificate.ts', '../report/text.js', 'floor-prove'],
  ['src/report/text.ts', '../cli.js', 'floor-report'],
  ['src/report/text.ts', '../cli/verify.js', 'floor-report'],
  ['src/claim/claim.ts', '../index.js', 'index-from-outside'],
  ['src/report/text.ts', '../vitest.js', 'index-from-outside'],
  ['src/index.ts', './cli/verify.js', 'index-without-cli'],
  ['src/vitest.ts', './cli/verify.js', 'index-without-cli'],
  ['src/index.ts', './vitest.js', 'vocabulary-without-vitest'],
  ['src/cli/verify.ts', '../vitest.js', 'vocabulary-without-vitest'],
  ['src/index.ts', './attic/box.js', 'on-a-floor'],
  ['src/attic.ts', './exact/sign.js', 'on-a-floor'],
  ['src/exact.ts', './exact/sign.js', 'on-a-floor'],
  ['src/report/text.ts', '../../spec/index.js', 'engine-without-paper'],
  ['src/index.ts', '../spec/index.js', 'engine-without-paper'],
  ['src/cli/verify.ts', '../../spec/index.js', 'engine-without-paper'],
  ['spec/index.ts', '../src/exact/sign.js', 'spec-is-data'],
  ['spec/index.ts', 'node:fs', 'spec-is-data'],
  ['catalog/a-1999/game.ts', '../../src/exact/sign.js', 'catalog-is-data'],
  ['catalog/a-1999/game.ts', '../../spec/index.js', 'catalog-is-data'],
  ['src/index.ts', '../catalog/a-1999/game.js', 'engine-without-catalog'],
  ['spec/index.ts', '../catalog/a-1999/game.js', 'engine-without-catalog'],
  ['src/exact/sign.ts', '../../properties/sign.test.js', 'properties-on-top'],
  ['src/game/tree.ts', './utils.js', 'no-vague-noun'],
  ['src/game/tree.ts', './helpers/tree.js', 'no-vague-noun'],
  ['src/game/tree.ts', './nowhere.js', 'resolvable'],
];

/** Imports that the rules allow. */
const visits: readonly (readonly [file: string, imported: string])[] = [
  ['src/report/text.ts', '../exact/sign.js'],
  ['src/cli.ts', './cli/verify.js'],
  ['src/cli/verify.ts', '../report/text.js'],
  ['src/index.ts', './report/text.js'],
  ['src/vitest.ts', './report/text.js'],
  ['spec/index.ts', '../src/index.js'],
  ['spec/index.ts', './claims/echo.js'],
  ['catalog/a-1999/game.ts', '../cited.js'],
  ['properties/sign.test.ts', '../catalog/a-1999/game.js'],
  ['properties/sign.test.ts', '../src/exact/sign.js'],
];

describe('a broken house', () => {
  const site = realpathSync(mkdtempSync(join(tmpdir(), 'house-')));
  afterAll(() => rmSync(site, { recursive: true }));

  /** Builds a house of these files; returns the rules that it breaks. */
  async function build(files: Readonly<Record<string, string>>): Promise<string[]> {
    const plot = mkdtempSync(join(site, 'plot-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(plot, file)), { recursive: true });
      writeFileSync(join(plot, file), text);
    }
    const { summary } = await inspect(plot);
    return [...new Set(summary.violations.map(({ rule }) => rule.name))];
  }

  /** Two files, the first importing the second; of one that is nowhere or Node's, only the first. */
  function pair(file: string, imported: string): Record<string, string> {
    const importer = { [file]: `import type { It } from '${imported}';\nexport type Mine = It;\n` };
    if (!imported.startsWith('.') || imported.includes('nowhere')) return importer;
    const path = join(dirname(file), imported.replace(/js$/, 'ts'));
    return { ...importer, [path]: 'export type It = string;\n' };
  }

  it.each(trespasses)('is noticed: %s imports %s, against %s', async (file, imported, rule) => {
    expect(await build(pair(file, imported))).toContain(rule);
  });

  it.each(visits)('is not imagined: %s may import %s', async (file, imported) => {
    expect(await build(pair(file, imported))).toEqual([]);
  });

  it('is noticed: two files import each other', async () => {
    const broken = await build({
      'src/exact/sign.ts': "import type { B } from './rational.js';\nexport type A = B[];\n",
      'src/exact/rational.ts': "import type { A } from './sign.js';\nexport type B = A[];\n",
    });
    expect(broken).toEqual(['no-cycle']);
  });

  it('is noticed: a file stands alone', async () => {
    const broken = await build({ 'src/exact/sign.ts': 'export type Sign = -1 | 0 | 1;\n' });
    expect(broken).toEqual(['no-orphan']);
  });
});
