import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import beerQuiche, {
  beerPooling,
  quichePooling,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import type { PureClaim } from '../../src/claim/proposition/pure-count.js';
import { allPropositions, type Specification } from '../../src/claim/specification.js';
import { entry } from '../../src/exact/entry.js';
import { added, exists, only, relation, specification } from '../../src/index.js';
import { proverOf } from '../../src/prove/prover.js';
import { atOnce } from '../../src/prove/turn.js';
import { countedText } from '../../src/report/text/pure-claim.js';
import { type Counting, countPureEquilibria } from '../../src/verify/pure-claims/count.js';
import { digestOf, specificationDigest } from '../../src/verify/remembered/digest.js';
import { rememberedCounts } from '../../src/verify/remembered/remembered-counts.js';
import { source } from '../claim/entry.js';

const beer = entry(beerQuiche.games, 0);
const few = added('few', 'wimps are few', relation`2 ${entry(beerQuiche.parameters, 0)} < 1`);
const about = { source, says: 'It is said.', among: 'pure' } as const;

const settled = exists(beer, { ...about, id: 'settled', given: [few] });
const both = only(beer, {
  ...{ ...about, id: 'both', upTo: 'nothing', equilibria: [beerPooling, quichePooling] },
});
const one = only(beer, { ...about, id: 'both', upTo: 'nothing', equilibria: [beerPooling] });

const paper = (...statements: readonly PureClaim[]): Specification =>
  specification({ ...beerQuiche, statements });

const folder = mkdtempSync(join(tmpdir(), 'casus-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

/** A verdict on a statement, and whether all profiles were gone through for it. */
async function counted(
  spec: Specification,
): Promise<{ readonly found: Counting; readonly anew: boolean }> {
  let anew = false;
  const countingOf = rememberedCounts(spec, folder, (claim) => {
    anew = true;
    return countPureEquilibria(spec, claim, {
      ...{ prover: proverOf({ threads: 0 }), turn: atOnce, signal: undefined },
    });
  });
  const claim = spec.statements?.find((each) => each.kind === 'pure equilibria');
  if (claim === undefined) throw new Error('there is no such statement');
  return { found: await countingOf(claim), anew };
}

const told = (found: Counting): string =>
  found.kind === 'proved'
    ? `${countedText(found.counted)} ${JSON.stringify(found.counted.document)}`
    : found.kind;

/** Changes what is kept, wherever something is. */
function rewrite(change: (text: string) => string): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  }
}

describe('what shows a statement about pure equilibria, kept from an earlier run', () => {
  it.each([settled, both])('is not searched for again, and tells the same: $id', async (said) => {
    const spec = paper(said);
    const first = await counted(spec);
    const again = await counted(spec);
    expect([first.anew, again.anew]).toEqual([true, false]);
    expect(first.found.kind).toBe('proved');
    expect(told(again.found)).toBe(told(first.found));
  });

  it.each<[string, (text: string) => string]>([
    ['is no JSON', (text) => text.slice(0, -9)],
    ['lists an equilibrium less', (text) => text.replace('{"equilibrium":1}', '{"equilibrium":0}')],
    ['has another certificate', (text) => text.replace(/"polynomial":"/u, '"polynomial":"1 + ')],
    ['is of another claim', (text) => text.replace('"claim":"both"', '"claim":"others"')],
    [
      'is nested too deep',
      (text) =>
        text.replace(
          /"cases":/u,
          `"cases":${'{"actions":{"a":'.repeat(20_000)}1${'}}'.repeat(20_000)},"was":`,
        ),
    ],
    ['is of no game', (text) => text.replace(`"game":"${beer.id}"`, '"game":"chess"')],
    ['is of another concept', (text) => text.replace('"concept":"weak', '"concept":"strong')],
  ])('is not believed where it %s', async (_, change) => {
    const spec = paper(both);
    const first = await counted(spec);
    rewrite(change);
    const again = await counted(spec);
    expect(again.anew).toBe(true);
    expect(told(again.found)).toBe(told(first.found));
  });

  it('shows nothing of another statement, though it is put in its place', async () => {
    await counted(paper(both));
    const [kept = ''] = readdirSync(folder);
    const other = paper(one);
    const place = `${allPropositions(other).indexOf(one)} ${one.id}`;
    const its = `counted-${digestOf([specificationDigest(other) ?? '', place])}.json`;
    renameSync(join(folder, kept), join(folder, its));
    const { found, anew } = await counted(other);
    expect([found.kind, anew]).toEqual(['doubtful', true]);
  });

  it('is kept only where it is proved', async () => {
    await counted(paper(one));
    expect(readdirSync(folder)).toEqual([]);
  });
});
