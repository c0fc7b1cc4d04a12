import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../src/claim/specification.js';
import { readPoint } from '../../src/cli/parameter-file.js';
import type { Point } from '../../src/exact/point.js';

const folder = new URL('../../spec/points/', import.meta.url);

const files = readdirSync(folder).map((file) => ({
  file,
  name: file.replace(/\.json$/u, ''),
  point: readPoint(collusion, readFileSync(new URL(file, folder), 'utf8'), file),
}));

/** The two claimed equilibria that the names of the parameter files speak of. */
const pair = ['communication', 'non-communication'];

function equilibria(point: Point): string[] {
  return collusion.claims
    .filter(({ id }) => pair.includes(id))
    .filter((claim) => claimAtPoint(claim, point).judgment.equilibrium)
    .map(({ id }) => id)
    .sort();
}

function promised(name: string): string[] | undefined {
  if (name === 'both') return pair;
  if (name === 'neither') return [];
  const only = /^(?<id>.+)-only$/u.exec(name)?.groups?.['id'];
  return only === undefined ? undefined : [only];
}

describe('the parameter files', () => {
  it('are all of JSON, and admissible', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ file }) => !file.endsWith('.json'))).toEqual([]);
  });

  it('cover every way in which the two equilibria may exist or not', () => {
    const names = files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['both', 'neither', ...pair.map((id) => `${id}-only`)]),
    );
  });

  it('are the example, where both equilibria exist', () => {
    const both = files.find(({ name }) => name === 'both');
    expect(both?.point.values).toEqual(examplePoint(collusion).values);
  });
});

describe.each(files)('the parameter file $file', ({ name, point }) => {
  it('holds what its name says', () => {
    expect(equilibria(point)).toEqual(promised(name) ?? equilibria(point));
  });

  it('refutes no claim that is expected to hold', () => {
    const refuted = collusion.claims
      .filter(({ expected }) => expected === 'holds')
      .filter((claim) => claimAtPoint(claim, point).refutes);
    expect(refuted.map(({ id }) => id)).toEqual([]);
  });
});
