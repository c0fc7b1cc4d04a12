import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { underReadings } from '../../src/claim/readings.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { valueAt } from '../../src/exact/formula-value.js';
import type { Point } from '../../src/exact/point.js';
import type { Game, Values } from '../../src/game/game.js';
import type { ReadingChoice } from '../../src/game/reading.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { survey } from '../../src/sample/proposition/survey.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';

/*
 * What the slides leave open can be read otherwise, by name or by editing one line of the
 * specification, and everything that follows from it follows. So the specification is copied and loaded
 * anew, and the conditions, derived by hand, are held against walks of the games.
 */

const SEED = 20_250_125;
const root = fileURLToPath(new URL('../../', import.meta.url));
const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

/** A line of a file of the specification, and what stands there instead. */
interface Edit {
  readonly file: string;
  readonly line: string;
  readonly instead: string;
}

/** The specification with some lines edited; each must stand there exactly once. */
function edited(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'casus-reading-'));
  copies.push(folder);
  cpSync(join(root, 'spec'), join(folder, 'spec'), { recursive: true });
  symlinkSync(join(root, 'src'), join(folder, 'src'), 'dir');
  for (const { file, line, instead } of edits) {
    const path = join(folder, 'spec', file);
    const parts = readFileSync(path, 'utf8').split(line);
    expect(parts, `${line} in spec/${file}`).toHaveLength(2);
    writeFileSync(path, parts.join(instead));
  }
  return join(folder, 'spec', 'index.ts');
}

/** Another copy of the specification, read so. */
async function readSo(choice: ReadingChoice, edits: readonly Edit[] = []): Promise<Specification> {
  return underReadings(choice, async () => {
    const { default: spec } = (await import(edited(edits))) as { default: Specification };
    return spec;
  });
}

/** Which claims are refuted at drawn points, inside their conditions or anywhere admissible. */
async function refuted(
  choice: ReadingChoice,
  edits: readonly Edit[],
  ids: readonly string[],
): Promise<string[]> {
  const spec = await readSo(choice, edits);
  return ids.filter((id) => {
    const claim = spec.claims.find((each) => each.id === id);
    if (claim === undefined) throw new Error(`no claim is called ${id}`);
    const relations = claim.conditions.map((condition) => condition.relation);
    return [[], relations].some((within) => {
      const region = admissibleRegion(spec, within);
      const start = findPoint(region, examplePoint(spec));
      if (start === undefined) throw new Error(`nowhere do the conditions of ${id} hold`);
      const points = fc.sample(pointArbitrary(region, start), { seed: SEED, numRuns: 15 });
      return [start, ...points].some((point) => claimAtPoint(claim, point).refutes);
    });
  });
}

const incumbent = (high: string): Edit => ({
  file: 'primitives.ts',
  line: "export const π: string = '1/2';",
  instead: `export const π: string = '${high}';`,
});

const mostlyHigh = (high: string): Edit => ({
  file: 'primitives.ts',
  line: "'mostly-high': '3/5',",
  instead: `'mostly-high': '${high}',`,
});

const rarely: ReadingChoice = { replacement: 'rarely-high' };
const mostly: ReadingChoice = { replacement: 'mostly-high' };

const completed = [
  ...['non-communication', 'communication', 'influential'],
  ...['echo', 'bluff', 'reticence', 'separation', 'not-diversion'],
];

describe('the completed claims hold', () => {
  it.each<[string, ReadingChoice, Edit[]]>([
    ['a replacement is rarely of type H', rarely, []],
    ['a replacement is mostly of type H', mostly, []],
    ['A and a replacement are rarely of type H', {}, [incumbent('1/3')]],
    [
      'A and a replacement differ, neither at even probabilities',
      mostly,
      [incumbent('2/3'), mostlyHigh('3/4')],
    ],
    ['being provoked helps A in war', { sign: 'plus' }, []],
    ["B is paid with A's type alone", { 'B-paid-with': 'A-alone' }, []],
    ['D may be indifferent facing B^l or B^h', { preference: 'weak' }, []],
    ['no type of B is impossible', { prior: 'full-support', office: 'above-war' }, []],
  ])('where %s', async (_, choice, edits) => {
    expect(await refuted(choice, edits, completed)).toEqual([]);
  });
});

describe('a claim in which something keeps the old reading is refuted', () => {
  const kept = (file: string, name: string): Edit => ({
    file,
    line: `${name} } from './primitives.js'`,
    instead: `π as ${name} } from './primitives.js'`,
  });

  it('if it is what B expects', async () => {
    const ids = ['non-communication', 'communication'];
    const edit = { file: 'conditions.ts', line: '  ρ,\n}', instead: '  π as ρ,\n}' };
    expect(await refuted(rarely, [edit], ids)).toEqual(ids);
  });

  it('if it is what D and B learn from an open message', async () => {
    const ids = ['echo', 'bluff', 'reticence'];
    expect(await refuted(rarely, [kept('learning.ts', 'ρ')], ids)).toEqual(ids);
  });

  it('if it is whom B is paid with', async () => {
    const ids = ['non-communication', 'communication'];
    const edit = {
      file: 'conditions.ts',
      line: "'A-alone': { L:",
      instead: "'A-alone': o ?? { L:",
    };
    expect(await refuted({ 'B-paid-with': 'A-alone' }, [edit], ids)).toEqual(ids);
  });
});

describe('what is said of the talk under another reading', () => {
  const verdictUnder = async (choice: ReadingChoice, id: string): Promise<string> => {
    const spec = await readSo(choice);
    const found = spec.statements?.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no statement is called ${id}`);
    const { result } = await survey(spec, found, { runs: 10, seed: SEED });
    return result.kind;
  };

  it.each<[string, ReadingChoice, string, string]>([
    ['harm', { sign: 'plus' }, 'survived', 'refuted'],
    ['helps-H-cost', { 'B-paid-with': 'A-alone' }, 'survived', 'refuted'],
    ['provokes-as-stated', { prior: 'full-support' }, 'refuted', 'survived'],
    ['harm', { prior: 'full-support' }, 'survived', 'survived'],
  ])('%s under %j', async (id, choice, chosen, otherwise) => {
    expect([await verdictUnder({}, id), await verdictUnder(choice, id)]).toEqual([
      chosen,
      otherwise,
    ]);
  });

  it('pays B the same whoever holds office, if he is paid with A alone', async () => {
    const paid = async (choice: ReadingChoice): Promise<number> => {
      const spec = await readSo(choice);
      const [baseline] = spec.games;
      if (baseline === undefined) throw new Error('the talk has games');
      const path = { θ: 'L', t: 'm', z: 'mobilize', x: 'L~', r: 'replace' };
      const at = (office: string, war: string): string =>
        paidToB(baseline, { ...path, office, war }, examplePoint(spec));
      return new Set([at('L', 'war'), at('H', 'war'), at('L', 'peace'), at('H', 'peace')]).size;
    };
    expect([await paid({}), await paid({ 'B-paid-with': 'A-alone' })]).toEqual([2, 1]);
  });
});

/** What B is paid at the end of a history, as a number. */
function paidToB({ payoffs }: Game, history: Values, point: Point): string {
  const paid = payoffs(history)['B'];
  if (paid === undefined) throw new Error('B is paid nothing');
  return `${valueAt(paid, point)}`;
}
