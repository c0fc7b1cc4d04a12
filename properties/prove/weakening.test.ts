import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { relation, restriction, type Specification } from '../../src/index.js';
import { reliedOn } from '../../src/prove/certificate/proof-document.js';
import { defectsOf } from '../../src/prove/certificate/recheck.js';
import { folderStore } from '../../src/prove/proof-store.js';
import {
  certificatesOf,
  isProved,
  type PropositionProof,
  proveProposition,
} from '../../src/prove/proposition-proof.js';
import { proverOf } from '../../src/prove/prover.js';
import { c, market, selective, source } from '../claim/entry.js';

const root = mkdtempSync(join(tmpdir(), 'casus-carried-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let name = 0;
beforeEach(() => {
  folder = join(root, `${name++}`);
});

const prover = proverOf({ threads: 0 });
/** Of what is asked of it nothing has a proof. */
const nobody = { ...prover, prove: async () => undefined };

const proved = (spec: Specification): Promise<PropositionProof> =>
  proveProposition(spec, selective, prover, folderStore(folder));
const carried = (spec: Specification, carrying = true): Promise<PropositionProof> =>
  proveProposition(spec, selective, nobody, folderStore(folder, { carrying }));

const bound = restriction('no cost is that large', relation`${c} < 100`, source);
const narrowed = { ...market, restrictions: [bound, ...market.restrictions] };

describe('a proof', () => {
  it('is one where there are more hypotheses', async () => {
    await proved(market);
    const found = await carried(narrowed);
    expect(isProved(found)).toBe(true);
    expect(defectsOf(found.questions, certificatesOf(found))).toEqual([]);
    expect(isProved(await carried(market))).toBe(true);
  });

  it('is one where a hypothesis is lacking that it does not use', async () => {
    await proved(narrowed);
    expect(isProved(await carried(market))).toBe(true);
  });

  it('is none where one is lacking that it uses', async () => {
    const used = reliedOn(certificatesOf(await proved(market)));
    const restrictions = market.restrictions.filter(({ says }) => !used.has(says));
    expect(restrictions.length).toBeLessThan(market.restrictions.length);
    const free = { ...market, restrictions };
    expect(isProved(await carried(free))).toBe(false);
  });

  it('is carried to other questions for those alone who ask for the verdict', async () => {
    await proved(market);
    expect(isProved(await carried(narrowed, false))).toBe(false);
  });

  it('is believed as little as any other where it was changed', async () => {
    await proved(market);
    for (const file of readdirSync(folder).filter((each) => !each.startsWith('asserted-'))) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/"coefficient":"/u, '"coefficient":"2*'));
    }
    expect(isProved(await carried(narrowed))).toBe(false);
  });

  it.each(['null', '[7]', '["../x.json"]', '{}', '['])(
    'is not found by a list that says %s',
    async (content) => {
      await proved(market);
      for (const file of readdirSync(folder).filter((each) => each.startsWith('asserted-')))
        writeFileSync(join(folder, file), content);
      expect(isProved(await carried(narrowed))).toBe(false);
    },
  );
});
