import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { relation } from '../../src/index.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { folderStore, storeFolder } from '../../src/prove/proof-store.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { isProved, proveProposition } from '../../src/prove/proposition-proof.js';
import type { Prover } from '../../src/prove/prover.js';
import { c, condition, market, prohibitive, selective, selectiveIff } from '../claim/entry.js';

const root = mkdtempSync(join(tmpdir(), 'casus-store-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
let searches = 0;
let name = 0;

const prover: Prover = {
  prove: (question) => {
    searches++;
    return proofTask(questionDocument(question));
  },
  close: () => Promise.resolve(),
};

beforeEach(() => {
  folder = join(root, `${name++}`);
  searches = 0;
});

function prove(claim = selective) {
  return proveProposition(market, claim, prover, folderStore(folder));
}

function files(): string[] {
  return readdirSync(folder)
    .filter((file) => !file.startsWith('asserted-'))
    .map((file) => join(folder, file));
}

describe('a proof that was kept', () => {
  it('is not searched for again', async () => {
    const first = await prove();
    expect(searches).toBeGreaterThan(0);
    const before = searches;
    const again = await prove();
    expect(searches).toBe(before);
    expect(again).toEqual(first);
    expect(isProved(again)).toBe(true);
    expect(files()).toHaveLength(1);
  });

  it('is none of a claim that was changed', async () => {
    await prove();
    const before = searches;
    const changed = await prove(
      selectiveIff([condition('cheap', relation`${c} ≤ 3/2`)], [prohibitive]),
    );
    expect(searches).toBeGreaterThan(before);
    expect(isProved(changed)).toBe(false);
    expect(files(), 'what was not proved is not kept').toHaveLength(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['of something else', () => '[]'],
    ['of nothing', () => 'null'],
    [
      'with a number changed',
      (text: string) => text.replace(/"coefficient":"/u, '"coefficient":"2*'),
    ],
    ['with a hypothesis changed', (text: string) => text.replace('"sense":"≥"', '"sense":">"')],
  ])('is found anew if the file is %s', async (_, spoilt) => {
    await prove();
    const [file = ''] = files();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, spoilt(text));
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    const before = searches;
    expect(isProved(await prove())).toBe(true);
    expect(searches).toBeGreaterThan(before);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is not needed: a folder that cannot be written to costs time alone', async () => {
    writeFileSync(folder, 'a file in the folder’s place');
    expect(isProved(await prove())).toBe(true);
  });
});

describe('proofs are kept', () => {
  const kept = { ...process.env };
  afterAll(() => {
    Object.assign(process.env, kept);
  });

  it.each([
    [{ CASUS_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
    [{ CASUS_CACHE: '', XDG_CACHE_HOME: '/b' }, join('/b', 'casus')],
  ])('by what the environment says: %j', (environment, expected) => {
    Object.assign(process.env, environment);
    expect(storeFolder()).toBe(expected);
  });
});
