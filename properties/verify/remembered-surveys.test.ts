import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  exists,
  forLarge,
  math,
  relation,
  restriction,
  type Specification,
  somewhere,
  specification,
  timing,
} from '../../src/index.js';
import { verifyText } from '../../src/report/text/verify.js';
import { digestOf, specificationDigest } from '../../src/verify/remembered/digest.js';
import { type SurveyRecord, surveyRecord } from '../../src/verify/remembered/survey-record.js';
import type { Verdict } from '../../src/verify/verdict.js';
import { type VerifyOptions, verify } from '../../src/verify/verify.js';
import { affordable, c, condition, entry, market, q, selectiveIf, source } from '../claim/entry.js';

/** A claim that holds, one that does not, and statements that a point, a limit, or all profiles decide. */
function paper(changed: Partial<Specification> = {}): Specification {
  const said = { source, says: 'as it is written' };
  return specification({
    ...market,
    claims: [...market.claims, selectiveIf([affordable], 'fails')],
    statements: [
      somewhere({ ...said, id: 'possible', asserts: [relation`${c} > 2 + ${q}`] }),
      forLarge(c, { ...said, id: 'in-the-end', asserts: [relation`${c} > 5 − ${q}`] }),
      exists(entry, { ...said, id: 'settled', among: 'pure' }),
    ],
    ...changed,
  });
}

const folder = mkdtempSync(join(tmpdir(), 'casus-surveys-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

const spec = paper();

const verified = (options: VerifyOptions = {}): Promise<Verdict[]> =>
  verify(spec, { runs: 8, threads: 0, cache: folder, ...options });

const told = (verdicts: readonly Verdict[]): string => verifyText(spec, verdicts, 1);

function remembered(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ survey }) => survey.remembered).length;
}

/** Changes what is kept of each survey, as the store itself would write it, or behind its back. */
function rewrite(change: (record: SurveyRecord) => SurveyRecord, signed: boolean): void {
  for (const file of readdirSync(folder).filter((each) => each.startsWith('survey-'))) {
    const path = join(folder, file);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { record: unknown; digest: string };
    const record = change(surveyRecord.parse(kept.record));
    const key = file.slice('survey-'.length, -'.json'.length);
    const digest = signed ? digestOf([key, JSON.stringify(record)]) : kept.digest;
    writeFileSync(path, JSON.stringify({ record, digest }));
  }
}

describe('a survey that is remembered', () => {
  it('has the verdicts and the words of the first run, and says that it is', async () => {
    const first = await verified();
    const again = await verified();
    expect([remembered(first), remembered(again)]).toEqual([0, first.length]);
    const lines = told(again).split('\n');
    const own = lines.filter((line) => line.includes('were taken in an earlier run'));
    expect(own).toHaveLength(1);
    expect(lines.filter((line) => !own.includes(line)).join('\n')).toBe(told(first));
  });

  it('is forgotten where its counts were changed', async () => {
    const first = told(await verified());
    rewrite((record) => ({ ...record, draws: record.draws + 1 }), false);
    const again = await verified();
    expect(remembered(again)).toBe(0);
    expect(told(again)).toBe(first);
  });

  it('is forgotten where its file is damaged', async () => {
    const first = told(await verified());
    for (const file of readdirSync(folder))
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').slice(0, -9));
    const again = await verified();
    expect(remembered(again)).toBe(0);
    expect(told(again)).toBe(first);
  });

  const example = { c: '3/2', q: '1/3' };
  const forged: readonly (readonly [string, (record: SurveyRecord) => SurveyRecord])[] = [
    [
      'a counterexample, or a witness, that is none',
      (record) =>
        'at' in record.result ? { ...record, result: { ...record.result, at: example } } : record,
    ],
    [
      'a point that is not admissible',
      (record) =>
        'at' in record.result
          ? { ...record, result: { ...record.result, at: { c: '5', q: '-7' } } }
          : record,
    ],
    [
      'a refutation of what holds',
      (record) => ({ ...record, result: { kind: 'refuted', at: example } }),
    ],
    ['survival of what does not', (record) => ({ ...record, result: { kind: 'survived' } })],
    [
      'that nothing is known',
      (record) => ({ ...record, result: { kind: 'undecided', because: 'it is said to be' } }),
    ],
  ];

  it.each(forged)('changes no verdict, though it be signed: %s', async (_, change) => {
    const kinds = (await verified()).map(({ kind }) => kind);
    expect(kinds).toEqual(['proved', 'refuted', 'proved', 'proved', 'proved']);
    rewrite(change, true);
    expect((await verified()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is of the same draws, and of one specification', async () => {
    await verified();
    expect(remembered(await verified({ runs: 9 }))).toBe(0);
    expect(remembered(await verified({ seed: 2 }))).toBe(0);
    expect(remembered(await verified({ prove: false }))).toBe(0);
    expect(remembered(await verified({ cache: false }))).toBe(0);
    const stricter = restriction('entering costs something', relation`${c} > 0`, source);
    const other = paper({ restrictions: [...market.restrictions, stricter] });
    expect(remembered(await verify(other, { runs: 8, threads: 0, cache: folder }))).toBe(0);
  });
});

describe('the digest of a specification', () => {
  const costing = (cost: number): Specification => {
    const game = timing({ id: 'stay', title: 'Staying', players: ['E'], source })
      .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
      .payoffs({ E: ({ move }) => (move === 'enter' ? math`${c} − ${cost}` : 0) });
    return paper({ games: [entry, game] });
  };

  it('is the same of what is declared twice in the same words', () => {
    expect(specificationDigest(costing(3))).toBe(specificationDigest(costing(3)));
    expect(specificationDigest(paper())).toBe(specificationDigest(spec));
  });

  it('is another where anything is, if only a payoff, which is a function', () => {
    const changed = [
      ...[spec, costing(3), costing(4)],
      paper({ statements: [] }),
      paper({ claims: [...market.claims, selectiveIf([affordable], 'holds')] }),
      paper({ claims: [selectiveIf([condition('cheap', relation`${c} ≤ 2`)], 'fails')] }),
      paper({ restrictions: market.restrictions.slice(1) }),
    ].map(specificationDigest);
    expect(changed).not.toContain(undefined);
    expect(new Set(changed).size).toBe(changed.length);
  });
});
