import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { relation } from '../../src/index.js';
import { verifyJson } from '../../src/report/json/verify.js';
import { verifyText } from '../../src/report/text/verify.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { asExpected, type Verdict, verdictByDraws } from '../../src/verify/verdict.js';
import { affordable, c, condition, market, prohibitive, selectiveIff } from '../claim/entry.js';

const settings = { runs: 10, seed: 1 };
const loose = condition('loose', relation`${c} ≤ 3`);
const implication = { condition: loose, by: [affordable], because: '2 is less than 3' };
const reverse = { condition: affordable, by: [loose], because: 'somebody said so' };
const claimed = (implied: Claim['implied']): Claim => ({
  ...selectiveIff([affordable, loose], [prohibitive]),
  implied,
});
const declared = verdictByDraws(await surveyEquilibrium(market, claimed([implication]), settings));
const proved: Verdict = {
  ...declared,
  implied: [{ implication, kind: 'proved', proofs: [] }],
};
const belied = verdictByDraws(await surveyEquilibrium(market, claimed([reverse]), settings));

/** The text with single spaces, so that breaks do not matter. */
function text(found: Verdict): string {
  return verifyText(market, [found], settings.seed).replace(/\s+/gu, ' ');
}

describe('the report of a declared implication', () => {
  it('does not make a fact of it, unless it is proved', () => {
    expect(text(declared)).toContain(
      'That affordable implies loose, for 2 is less than 3, is declared, not proved: no proof was looked for.',
    );
    expect(text(declared)).not.toContain('cannot fail alone');
    expect(text(proved)).toContain(
      'loose cannot fail alone: affordable implies it, for 2 is less than 3 (proved).',
    );
    expect([declared, proved].map(asExpected)).toEqual([true, true]);
  });

  it('says where a false one fails, and the verdict is not as expected', () => {
    expect(text(belied)).toContain(
      '✗ loose does not imply affordable, as the claim declares: at c',
    );
    expect(text(belied)).toMatch(/affordable fails all the same\. .* Replay: echo/u);
    expect(text(belied)).toMatch(
      /✗ selective-iff survived \d+ draws a declared implication is false/u,
    );
    expect(asExpected(belied)).toBe(false);
  });

  it('tells what may fail together, and does not where an implication is false', () => {
    expect(text(declared)).toContain('loose (or with affordable)');
    expect(text(belied)).not.toContain('(or with');
  });

  it('is data too', () => {
    const { claims } = verifyJson(market, [declared, proved, belied], settings);
    expect(claims.map((each) => ('implied' in each ? each.implied : undefined))).toMatchObject([
      [{ condition: 'loose', by: ['affordable'], standing: 'declared' }],
      [{ condition: 'loose', by: ['affordable'], standing: 'proved', certificates: 0 }],
      [{ condition: 'affordable', by: ['loose'], standing: 'refuted', at: expect.anything() }],
    ]);
  });
});
