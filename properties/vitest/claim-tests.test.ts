import { describe, expect, it } from 'vitest';
import { compare, everywhere, payoff, relation, somewhere } from '../../src/index.js';
import { failedTestText, testName } from '../../src/report/text/verify.js';
import { verify } from '../../src/verify/verify.js';
import { testClaims } from '../../src/vitest.js';
import {
  c,
  condition,
  market,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from '../claim/entry.js';

const cheap = condition('cheap', relation`${c} ≤ 1`);
const tooWide = selectiveIf([condition('affordable-at-all', relation`${c} ≤ 3`)], 'fails');
const possible = somewhere({
  ...{ id: 'possible', source, says: 'E may gain.' },
  asserts: [compare(payoff(selective, 'E'), '>', 0)],
});

/** Each of these is a test of its own: what is expected to fail passes where it is refuted. */
testClaims(
  { ...market, claims: [selective, tooWide], statements: [possible] },
  { prove: false, runs: 10 },
);

describe('a test of a claim', () => {
  it('is named by the claim and its source, and by what is expected', () => {
    expect(testName(selective)).toBe('selective [an entry]');
    expect(testName(tooWide)).toBe('selective-if [an entry], expected to fail');
  });

  it('is refused where there is nothing to decide', () => {
    expect(() => testClaims({ ...market, claims: [] })).toThrow(
      'testClaims(…): there is nothing to decide: the specification lists no claim(…) under "claims"',
    );
    expect(() => testClaims(market, { propositions: [] })).toThrow(
      'expected claims or statements, found none; leave "propositions" out to test all',
    );
  });

  it('is refused for what the specification does not list, or for a name that is nobody’s', () => {
    const refused = 'testClaims(…, { propositions }): expected claims and statements that the';
    expect(() => testClaims(market, { propositions: [possible] })).toThrow(
      `${refused} specification lists, found possible; it lists selective`,
    );
    expect(() => testClaims(market, { propositions: ['selectiv'] })).toThrow(
      'no claim is called "selectiv"; did you mean',
    );
  });
});

describe('what a test says that fails', () => {
  const run = { file: 'model.test.mjs', name: 'some (claim)', runs: 10, seed: 7 };
  const settings = { prove: false, runs: 10, seed: 7 } as const;

  it('is the counterexample, and commands with its draws', async () => {
    const wide = selectiveIff([cheap], []);
    const paper = { ...market, claims: [wide], module: 'my model.mjs' };
    const [found] = await verify(paper, settings);
    if (found === undefined) throw new Error('there is no verdict');
    const text = failedTestText(paper, found, run);
    expect(text).toMatch(/^selective-iff: refuted; expected: holds\n/u);
    expect(text).toContain('Replay: echo ');
    expect(text).toContain(
      "This test again: CASUS_SEED=7 CASUS_RUNS=10 npx vitest run model.test.mjs -t 'some \\(claim\\)'",
    );
    expect(text).toContain(
      "By the command: npx casus verify --spec 'my model.mjs' --runs 10 --seed 7 selective-iff",
    );
    expect(text).not.toContain('lack --spec');
  });

  it('says how to name the specification where nobody did', async () => {
    const false_ = everywhere({
      ...{ id: 'false', source, says: 'E always gains.', given: [cheap] },
      asserts: [compare(payoff(selective, 'E'), '>', 9)],
    });
    const [found] = await verify(
      { ...market, statements: [false_] },
      { ...settings, propositions: [false_] },
    );
    if (found === undefined) throw new Error('there is no verdict');
    const text = failedTestText(market, found, { ...run, file: undefined });
    expect(text).toContain("npx vitest run -t 'some \\(claim\\)'");
    expect(text).toContain("testClaims(…, { module: 'model.js' }) names it");
  });

  it('says that something survived that should have failed', async () => {
    const sound = { ...selective, expected: 'fails' } as const;
    const [found] = await verify({ ...market, claims: [sound] }, settings);
    if (found === undefined) throw new Error('there is no verdict');
    expect(failedTestText(market, found, run)).toMatch(
      /^selective: survived \d+ draws; expected: fails\n/u,
    );
  });
});
