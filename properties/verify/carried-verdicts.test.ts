import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  alternatives,
  claim,
  everywhere,
  math,
  parameter,
  readAs,
  relation,
  restriction,
  specification,
  stated,
  timing,
  underReadings,
} from '../../src/index.js';
import { verifyWords } from '../../src/verify/carried-verdicts.js';
import { subject } from '../../src/verify/verdict.js';
import { verify } from '../../src/verify/verify.js';

const publication = { authors: ['A. N. Other'], title: 'On prices', year: 2026 };
const source = { publication, place: 'Section 1' };
const silent = 'Nothing is said of it.';

/** A buyer; how high prices are, and what it is worth to her, is left open. */
function build() {
  const p = parameter('p', {
    ...{ text: 'p', latex: 'p', meaning: 'a price', unit: 'payoff', example: 1, source },
  });
  const prices = alternatives({
    ...{ name: 'prices', silent, chosen: 'any' },
    read: { any: 'Any price.', low: 'Low prices.' },
  });
  const worth = alternatives({
    ...{ name: 'worth', silent, chosen: 'two' },
    read: { two: 'It is worth 2.', nothing: 'It is worth nothing.' },
  });
  const game = timing({ id: 'sale', title: 'Sale', players: ['B'], source, readings: [worth] })
    .move('does', { by: 'B', knows: [], chooses: ['buy', 'leave'] })
    .payoffs({
      B: ({ does }) => (does === 'buy' ? math`${readAs(worth, { two: 2, nothing: 0 })} - ${p}` : 0),
    });
  const bought = stated('cheap', 'the price is at most 2', relation`${p} ≤ 2`, source);
  const left = stated('dear', 'the price is at least 2', relation`${p} ≥ 2`, source);
  const claimed = (id: string, does: 'buy' | 'leave', condition: typeof bought) =>
    claim(game, {
      ...{ id, title: id, source, says: 'B does so.', beliefs: {}, expected: 'holds' },
      ...{ strategies: { does: { nothing: does } }, holds: { if: [condition] } },
    });
  const [above, free] = [relation`${p} > 0`, relation`${p} ≥ 0`];
  return specification({
    ...{ publication, parameters: [p], games: [game], readings: [prices, worth] },
    restrictions: [
      restriction('a price', above, source),
      ...readAs(prices, {
        any: [],
        low: [restriction('low', relation`${p} < 3/2`, source)],
      }),
    ],
    claims: [claimed('buying', 'buy', bought), claimed('leaving', 'leave', left)],
    statements: [
      everywhere({ id: 'free', says: 'so', source, asserts: [free], expected: 'holds' }),
      everywhere({ id: 'two', says: 'so', source, asserts: [relation`${p} ≤ 1`] }),
      everywhere({ id: 'three', says: 'so', source, asserts: [relation`${p} > 1`] }),
    ],
  });
}

const folders: string[] = [];
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

/** A folder in which the proofs under the readings that are chosen are kept. */
async function proofsKept(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-carried-'));
  folders.push(folder);
  await verify(build(), { runs: 5, threads: 0, cache: folder });
  return folder;
}

/** Words of verdicts under a choice of readings, and how many draws each took. */
async function words(choice: Record<string, string>, deciding: typeof verify, cache: string) {
  const found = await deciding(await underReadings(choice, build), {
    ...{ runs: 30, firstRuns: 10, threads: 0, cache },
  });
  return found.map((each) => [subject(each).id, each.kind, each.survey.draws === 1]);
}

describe('verdicts that kept certificates carry to another reading', () => {
  it('are those that everything else comes to, after one point', async () => {
    const kept = await proofsKept();
    const [carried, anew] = [
      await words({ prices: 'low' }, verifyWords, kept),
      await words({ prices: 'low' }, verify, await proofsKept()),
    ];
    const said = (found: typeof carried) => found.map(([id, kind]) => [id, kind]);
    expect(said(carried)).toEqual(said(anew));
    // Nothing is dear where prices are low: what speaks of nothing is not carried.
    expect(carried).toEqual([
      ['buying', 'proved', true],
      ['leaving', 'vacuous', false],
      ['free', 'proved', true],
      // At the example it is so, and elsewhere not; what follows is false there already.
      ['two', 'refuted', false],
      ['three', 'refuted', true],
    ]);
  });

  it('are not of what the reading makes false', async () => {
    const found = await words({ worth: 'nothing' }, verifyWords, await proofsKept());
    expect(found.slice(0, 3)).toEqual([
      ['buying', 'refuted', true],
      // It gains otherwise than it did: that is proved anew.
      ['leaving', 'proved', false],
      ['free', 'proved', true],
    ]);
  });

  it('are none under the readings that are chosen, nor where nothing is kept', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'casus-carried-'));
    folders.push(empty);
    const one = (found: Awaited<ReturnType<typeof words>>) =>
      found.filter(([, , once]) => once).map(([id, kind]) => [id, kind]);
    const atFirst = await words({}, verify, await proofsKept());
    expect(await words({}, verifyWords, await proofsKept())).toEqual(atFirst);
    expect(one(await words({ prices: 'low' }, verifyWords, empty))).toEqual([['three', 'refuted']]);
  });
});
