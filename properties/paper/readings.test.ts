import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';

/*
 * What the slides leave open can be read otherwise by editing one line of the specification, and
 * everything that follows from it follows. So the specification is copied, the line is edited there,
 * and the conditions, derived by hand, are held against walks of the games.
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

/** Which claims are refuted at drawn points, inside their conditions or anywhere admissible. */
async function refuted(edits: readonly Edit[], ids: readonly string[]): Promise<string[]> {
  const { default: spec } = (await import(edited(edits))) as { default: Specification };
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

const replacement = (high: string): Edit => ({
  file: 'primitives.ts',
  line: 'export const ρ: string = π;',
  instead: `export const ρ: string = '${high}';`,
});

const incumbent = (high: string): Edit => ({
  file: 'primitives.ts',
  line: "export const π: string = '1/2';",
  instead: `export const π: string = '${high}';`,
});

const mobilizingHelpsA: Edit = {
  file: 'primitives.ts',
  line: '[θ]} − ',
  instead: '[θ]} + ',
};

const completed = [
  ...['non-communication', 'communication', 'influential'],
  ...['echo', 'bluff', 'reticence', 'separation', 'not-diversion'],
];

describe('the completed claims hold', () => {
  it.each([
    ['a replacement is rarely of type H', [replacement('1/3')]],
    ['a replacement is mostly of type H', [replacement('3/5')]],
    ['A and a replacement are rarely of type H', [incumbent('1/3')]],
    [
      'A and a replacement differ, neither at even probabilities',
      [incumbent('2/3'), replacement('3/4')],
    ],
    ['being provoked helps A in war', [mobilizingHelpsA]],
  ])('where %s', async (_, edits) => {
    expect(await refuted(edits, completed)).toEqual([]);
  });
});

describe('a claim in which something keeps the old reading is refuted', () => {
  const kept = (file: string, name: string): Edit => ({
    file,
    line: `${name} } from './primitives.js'`,
    instead: `π as ${name} } from './primitives.js'`,
  });

  it('if it is what B expects', async () => {
    const edits = [replacement('1/3'), kept('conditions.ts', 'ρ')];
    const ids = ['non-communication', 'communication'];
    expect(await refuted(edits, ids)).toEqual(ids);
  });

  it('if it is what D and B learn from an open message', async () => {
    const edits = [replacement('1/3'), kept('learning.ts', 'ρ')];
    const ids = ['echo', 'bluff', 'reticence'];
    expect(await refuted(edits, ids)).toEqual(ids);
  });
});
