import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { everywhere, exists, relation, somewhere, specification } from '../../src/index.js';
import type { SmtSolver } from '../../src/prove/smt/smt-solver.js';
import type { Proving } from '../../src/verify/decide.js';
import { DEFAULT_SEED } from '../../src/verify/default-seed.js';
import { verdictAfterFirst } from '../../src/verify/first-draws.js';
import { subject } from '../../src/verify/verdict.js';
import { type VerifyOptions, verify } from '../../src/verify/verify.js';
import { affordable, c, entry, market, q, selectiveIf, source } from '../claim/entry.js';

/*
 * Few draws before any proof: the word of a verdict is the one that all draws would have given, for less.
 */

const said = { source, says: 'as it is written' };

/** What holds and has certificates; what few draws refute; what few draws miss; what a point decides. */
const paper = specification({
  ...market,
  claims: [
    ...market.claims,
    selectiveIf([affordable], 'fails'),
    { ...selectiveIf([], 'holds'), id: 'rash' },
  ],
  statements: [
    everywhere({ ...said, id: 'dear', asserts: [relation`${c} > ${q}`], expected: 'holds' }),
    somewhere({ ...said, id: 'possible', asserts: [relation`${c} > 2 + ${q}`] }),
    exists(entry, { ...said, id: 'settled', among: 'pure' }),
  ],
});

const [FEW, MANY] = [3, 200];

/** Verdicts by id, and of what a proof was searched for. */
async function run(options: VerifyOptions) {
  const sought = new Set<string>();
  const found = await verify(paper, {
    ...{ runs: MANY, threads: 0, cache: false, ...options },
    onProgress: (told) => told.kind === 'proved' && sought.add(told.id),
  });
  return { found: new Map(found.map((each) => [subject(each).id, each])), sought };
}

const draws = ({ found }: Awaited<ReturnType<typeof run>>, id: string): number | undefined =>
  found.get(id)?.survey.draws;

describe('few draws first', () => {
  const runs = Promise.all([run({}), run({ runs: FEW }), run({ firstRuns: FEW })]);
  const words = ({ found }: Awaited<ReturnType<typeof run>>) =>
    [...found].map(([id, { kind }]) => [id, kind]);

  it('leave the word of every verdict as it is', async () => {
    const [all, , first] = await runs;
    expect(words(first)).toEqual(words(all));
    expect(words(first)).toEqual([
      ['selective', 'proved'],
      ['selective-if', 'refuted'],
      ['rash', 'refuted'],
      ['dear', 'refuted'],
      ['possible', 'proved'],
      ['settled', 'proved'],
    ]);
  });

  it('spare a search for a proof of what they refute', async () => {
    const [all, , first] = await runs;
    expect([...all.sought]).toEqual(expect.arrayContaining(['selective', 'rash', 'dear']));
    expect([...first.sought]).toEqual(['selective']);
  });

  it('are all that is drawn for what is proved', async () => {
    const [all, few, first] = await runs;
    for (const id of ['selective', 'settled']) {
      expect(draws(first, id)).toBe(draws(few, id));
      expect(draws(first, id)).toBeLessThan(draws(all, id) ?? 0);
    }
  });

  it('are not all that is drawn for what neither proofs nor a solver decide', async () => {
    const [selective] = paper.claims;
    if (selective === undefined) throw new Error('there is a claim');
    const questions = questionsOf(paper, selective);
    const answers = questions.map(() => ({ kind: 'open', because: 'none was found' }) as const);
    const unproved = async () => ({ questions, answers });
    const silent = async (): Promise<SmtSolver> => ({
      name: 'a solver',
      ask: async () => ({ kind: 'unknown', because: 'it never knows' }),
    });
    const proving: Proving = {
      prover: { prove: async () => undefined },
      ...{ proofOf: unproved, briefProofOf: unproved, standingsOf: async () => [] },
      countingOf: () => expect.fail('nothing is counted'),
      ...{ solver: silent, briefSolver: silent },
    };
    const settings = { runs: MANY, seed: DEFAULT_SEED };
    const means = { settings, proving };
    const { survey } = await verdictAfterFirst(paper, selective, means, FEW);
    const [all] = await runs;
    expect(survey.draws).toBe(draws(all, 'selective'));
  });

  it('change nothing where nothing is proved', async () => {
    const [all, few] = await Promise.all([
      run({ runs: FEW, prove: false }),
      run({ runs: FEW, prove: false, firstRuns: 1 }),
    ]);
    expect(words(few)).toEqual(words(all));
    expect(draws(few, 'selective')).toBe(draws(all, 'selective'));
  });
});
