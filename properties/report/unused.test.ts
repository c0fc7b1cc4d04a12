import { describe, expect, it } from 'vitest';
import {
  compare,
  everywhere,
  type Proposition,
  relation,
  type Verdict,
  verify,
  verifyJson,
  verifyText,
} from '../../src/index.js';
import { c, condition, market, q, selective, source } from '../claim/entry.js';

const said = { source, says: 'So it is.' } as const;
const cheap = condition('cheap', relation`${c} ≤ 1`);

/** Its certificate needs c ≥ 0, and nothing else. */
const positive = everywhere({
  id: 'positive',
  ...said,
  given: [cheap],
  asserts: [compare(c, '>', -1)],
});
const probable = everywhere({ id: 'probable', ...said, asserts: [relation`${q} > −1`] });

const GIFT = 'entering is not paid for';
const RICH = 'Pr(rich) is not negative';
const POOR = 'Pr(poor) is not negative';

function verified(...propositions: readonly Proposition[]): Promise<Verdict[]> {
  return verify(market, { propositions, runs: 5, threads: 0, cache: false });
}

function unusedIn(verdicts: readonly Verdict[]) {
  return verifyJson(market, verdicts, { runs: 5, seed: 1 }).unused;
}

describe('what no certificate uses', () => {
  it('is told of each claim and of the run', async () => {
    const verdicts = await verified(positive, probable);
    expect(unusedIn(verdicts)).toEqual({
      proved: 2,
      restrictions: [
        { says: GIFT, provedWithout: ['probable'] },
        { says: RICH, provedWithout: ['positive'] },
        { says: POOR, provedWithout: ['positive', 'probable'] },
      ],
    });
    const { claims } = verifyJson(market, verdicts, { runs: 5, seed: 1 });
    expect(claims[0]).toMatchObject({
      certificate: { unused: { conditions: ['cheap'], restrictions: [RICH, POOR] } },
    });
  });

  it('stands once below the claims, whatever their number', async () => {
    const text = verifyText(market, await verified(positive, probable), 1).replace(/\s+/gu, ' ');
    expect(text.match(/Restrictions that no certificate/gu)).toHaveLength(1);
    expect(text).toContain(`no certificate of any of the 2 claims uses: ${POOR}. 2 more of the 3`);
    expect(text).toContain('that a certificate uses one does not say that it is needed');
    expect(text).toContain('Holds without cheap.');
  });

  it('tells nothing of conditions about which an `iff` asks', async () => {
    const [verdict] = verifyJson(market, await verified(selective), { runs: 5, seed: 1 }).claims;
    expect(verdict).toMatchObject({ certificate: { unused: { conditions: [] } } });
  });

  it('is nothing where nothing is proved', async () => {
    const verdicts = await verify(market, { propositions: [positive], runs: 5, prove: false });
    expect(unusedIn(verdicts)).toEqual({ proved: 0, restrictions: [] });
    expect(verifyText(market, verdicts, 1)).not.toContain('Restrictions');
  });
});
