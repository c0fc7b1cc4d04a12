import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { examplePoint } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import { relation, restriction } from '../../src/index.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { folderStore } from '../../src/prove/proof-store.js';
import { proofTask } from '../../src/prove/proof-task.js';
import type { BriefProver } from '../../src/prove/prover.js';
import { conditionRolesJson, restrictionRolesJson } from '../../src/report/json/conditions.js';
import { conditions } from '../../src/verify/conditions.js';
import { implications } from '../../src/verify/implications.js';
import { digestOf } from '../../src/verify/remembered/digest.js';
import {
  rememberedBelyingPoint,
  rememberedSearches,
  searchesInTurns,
} from '../../src/verify/remembered/remembered-searches.js';
import { affordable, c, condition, market, q, selectiveIf, source } from '../claim/entry.js';
import { ask } from '../prove/proofs.js';

const folder = mkdtempSync(join(tmpdir(), 'casus-searches-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

/** What a run of its own has: nothing but the folder. */
const run = () => rememberedSearches(folder, folderStore(folder));

const unsearched = (): never => {
  throw new Error('it was searched again');
};
const always = (): boolean => true;
const two = Point.of({ c: 2 });

/** Rewrites what is kept of searches, and signs it as the store itself would, or does not. */
function rewrite(found: Readonly<Record<string, string>> | null, signed: boolean): void {
  for (const file of readdirSync(folder).filter((each) => each.startsWith('search-'))) {
    const path = join(folder, file);
    const key = file.slice('search-'.length, -'.json'.length);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { digest: string };
    const digest = signed ? digestOf([key, JSON.stringify(found)]) : kept.digest;
    writeFileSync(path, JSON.stringify({ found, digest }));
  }
}

describe('a point that was searched for', () => {
  it('is not searched for again, found or not', async () => {
    await run().point(['here'], always, () => two);
    await run().point(['there'], always, () => undefined);
    expect((await run().point(['here'], always, unsearched))?.toJSON()).toEqual({ c: '2' });
    expect(await run().point(['there'], always, unsearched)).toBeUndefined();
    await expect(run().point(['elsewhere'], always, unsearched)).rejects.toThrow('again');
  });

  it('is not kept, nor begun, where the work ends before its turn; what is kept takes none', async () => {
    await run().point(['here'], always, () => two);
    const ended = searchesInTurns(run(), () => Promise.reject(new Error('enough')));
    await expect(ended.point(['there'], always, unsearched)).rejects.toThrow('enough');
    expect((await ended.point(['here'], always, unsearched))?.toJSON()).toEqual({ c: '2' });
    expect((await run().point(['there'], always, () => two))?.toJSON()).toEqual({ c: '2' });
  });

  it.each([
    ['no longer shows what it is to show', { c: '2' }, true],
    ['lacks a value', {}, true],
    ['is no number', { c: 'two' }, true],
    ['was changed since', { c: '3' }, false],
    ['is said not to be there, by somebody else', null, false],
  ])('is searched for again where what is kept %s', async (_, found, signed) => {
    await run().point(['here'], always, () => two);
    rewrite(found, signed);
    const above = (point: Point): boolean =>
      point.at('c').sign > 0 && !point.at(c).equals(two.at(c));
    const again = await run().point(['here'], above, () => Point.of({ c: 5 }));
    expect(again?.toJSON()).toEqual({ c: '5' });
  });
});

/** A prover that counts what it is asked. */
function counting(): BriefProver & { readonly asked: string[] } {
  const asked: string[] = [];
  const by =
    (how: 'brief' | undefined): BriefProver['prove'] =>
    (question) => {
      asked.push(how ?? 'thorough');
      return proofTask(questionDocument(question), undefined, how);
    };
  return { asked, prove: by(undefined), proveBriefly: by('brief'), close: async () => {} };
}

describe('a proof that was searched for', () => {
  const [true_, false_] = [ask(['x', '>'], ['-1*x', '>']), ask(['x', '>'])];

  it('is read, and checked; that none was found is remembered, for each way of searching', async () => {
    const first = run().prover(counting());
    const proof = await first.prove(true_);
    expect([proof === undefined, await first.prove(false_)]).toEqual([false, undefined]);
    const prover = counting();
    const again = run().prover(prover);
    expect(await again.prove(true_)).toEqual(proof);
    expect(await again.prove(false_)).toBeUndefined();
    expect(prover.asked).toEqual([]);
    await again.proveBriefly(false_);
    expect(prover.asked).toEqual(['brief']);
  });

  it('is searched for again where its file proves something else', async () => {
    await run().prover(counting()).prove(true_);
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"products":[', '"products":[7,'));
    }
    const prover = counting();
    expect(await run().prover(prover).prove(true_)).toBeDefined();
    expect(prover.asked).toEqual(['thorough']);
  });
});

describe('what conditions do, and what implies what', () => {
  const loose = condition('loose', relation`${c} ≤ 3`);
  const tight = condition('tight', relation`${c} ≤ 3/2`);
  const spec = {
    ...market,
    claims: [...market.claims, selectiveIf([affordable, loose, tight], 'fails')],
  };
  const told = async (cache: string | false): Promise<string> => {
    const means = { threads: 0, cache };
    const found = await conditions(spec, { ...means, restrictions: true });
    const { proved, open, points } = await implications(spec, means);
    return JSON.stringify([
      found.map(({ roles, needs }) => [
        conditionRolesJson(roles),
        restrictionRolesJson(needs ?? []),
      ]),
      ...[proved, open].map((all) =>
        all.map(({ premises, conclusion }) => [premises.map(({ id }) => id), conclusion?.id]),
      ),
      points,
    ]);
  };

  it('are the same words without a memory, with one, and with one that lies of points', async () => {
    const words = await told(false);
    expect(words).toContain('"needed"');
    expect(await told(folder)).toBe(words);
    expect(readdirSync(folder).some((each) => each.startsWith('search-'))).toBe(true);
    expect(await told(folder)).toBe(words);
    rewrite({ c: '-1', q: '1/3' }, true);
    expect(await told(folder)).toBe(words);
  });

  it.each([
    ['breaks an equation', { c: '7/4', q: '1/9' }],
    ['lacks what an equation dictates', { c: '7/4' }],
  ])('are the same words where a point that is kept %s', async (_, lie) => {
    const tied = restriction('rich markets are dear', relation`9 ${q} = 2 ${c}`, source);
    const bound = { ...spec, restrictions: [...spec.restrictions, tied] };
    const said = async () => {
      const inference = { premises: [loose], conclusion: tight };
      return [
        await rememberedBelyingPoint(run(), bound, inference, examplePoint(bound)),
        (await conditions(bound, { threads: 0, cache: folder })).map(({ roles }) =>
          conditionRolesJson(roles),
        ),
      ].map((each) => JSON.stringify(each));
    };
    const words = await said();
    rewrite(lie, true);
    expect(await said()).toEqual(words);
  });
});
