import { readdirSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/cli/file-name.js';
import { hostileTexts } from '../arbitrary/hostile-text.js';
import { casus, folder } from './casus.js';
import { entry } from './entry.js';

const ids = () =>
  fc.oneof(
    hostileTexts().filter((text) => text !== ''),
    fc.string({ minLength: 1 }),
    fc.stringMatching(/^[./\\%2EFa]{1,8}$/u),
    fc.constantFrom('.', '..', '...', '../../up', '/etc/passwd', '..\\up', '%2E', 'C:x'),
  );

describe('the file of an id', () => {
  it('lies in the folder', () => {
    fc.assert(
      fc.property(ids(), (id) => {
        for (const path of [fileName(id), `${fileName(id)}.json`]) {
          expect(basename(path)).toBe(path);
          expect(dirname(normalize(join('folder', path)))).toBe('folder');
        }
      }),
    );
  });

  it('is no other id’s', () => {
    fc.assert(
      fc.property(ids(), ids(), (one, other) => {
        expect(fileName(one) === fileName(other)).toBe(one === other);
      }),
    );
  });

  it.each(['communication', 'no-war', 'x.y', "it's", 'ψ ≥ 0', '.x'])('is called %s', (id) => {
    expect(fileName(id)).toBe(id);
  });
});

describe('casus verify --out and --smt', () => {
  it('write nothing beside their folders, whatever a claim is called', async () => {
    const written = folder();
    const paper = written('paper.mjs', entry({ claim: '../../out', statement: '..' }));
    const place = dirname(paper);
    const out = join(place, 'some', 'out');
    const smt = join(place, 'some', 'smt');
    const args = ['verify', '--spec', paper, '--runs', '5', '--out', out, '--smt', smt];
    const { status, stderr } = await casus(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(place).sort()).toEqual(['paper.mjs', 'some']);
    expect(readdirSync(join(place, 'some')).sort()).toEqual(['out', 'smt']);
    expect(readdirSync(join(out, 'certificates'))).toEqual(['..%2F..%2Fout.json']);
    expect(readdirSync(smt).sort()).toEqual(['%2E.', '..%2F..%2Fout']);
  });
});
