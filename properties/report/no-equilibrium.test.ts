import { describe, expect, it } from 'vitest';
import {
  type Claim,
  check,
  claim,
  everywhere,
  math,
  propositionAtPointJson,
  propositionAtPointText,
  verify,
} from '../../src/index.js';
import { failureLines } from '../../src/report/text/statement.js';
import { verdictDetails } from '../../src/report/text/verdict.js';
import { c, entry, market, selective, source } from '../claim/entry.js';
import { asJson } from './json.js';

/*
 * That a claimed assessment is no equilibrium is told with what shows it: who gains, by what, by how much.
 */

const about = { id: 'always', source, says: 'It is an equilibrium at all parameters.' };

/** A statement that an assessment is an equilibrium everywhere, at a point. */
function at(claimed: Claim, cost: string, probability = '1/3') {
  const spec = { ...market, claims: [claimed] };
  const said = everywhere({ ...about, asserts: [claimed] });
  const found = check({ ...spec, statements: [said] }, said, { c: cost, q: probability });
  if (found.kind !== 'everywhere') throw new Error('it is about everywhere');
  return found;
}

/** E enters a rich market alone, with some probability, and I believes what is stated. */
function variant(enter: Parameters<typeof math>[1], afterEntry: { rich: 1 } | { poor: 1 }): Claim {
  return claim(entry, {
    id: 'variant',
    title: 'A variant of selective entry',
    source,
    says: 'E enters a rich market with some probability.',
    strategies: {
      move: { rich: { enter, stay: math`1 − ${enter}` }, poor: 'stay' },
      answer: { enter: 'yield', stay: 'yield' },
    },
    beliefs: { answer: { enter: afterEntry, stay: { poor: 1 } } },
    holds: { if: [] },
    expected: 'fails',
  });
}

describe('why something said to be an equilibrium is none', () => {
  it.each([
    ['1/2', 'E at "poor" is to play stay; enter gains 1/2'],
    ['5/2', 'E at "rich" is to play enter; stay gains 1/2'],
  ])('names at c = %s who gains, by which deviation and by how much', (cost, reason) => {
    const found = at(selective, cost);
    expect(found.refutes).toBe(true);
    expect(failureLines(found)).toEqual([`selective is no equilibrium: ${reason}`]);
    expect(propositionAtPointText(found, 'there')).toContain(
      `✗ selective is no equilibrium\n      ${reason}`,
    );
  });

  it('has the deviation and its gain in JSON, too', () => {
    const reason = 'E at "poor" is to play stay; enter gains 1/2';
    const gains = { player: 'E', informationSet: 'poor', prescribed: 'stay', deviation: 'enter' };
    expect(asJson(propositionAtPointJson(at(selective, '1/2')))).toMatchObject({
      equilibria: [
        {
          ...{ claim: 'selective', equilibrium: false, because: [reason] },
          violations: [{ ...gains, gain: '1/2' }],
        },
      ],
    });
  });

  it('has none of what is an equilibrium', () => {
    const found = at(selective, '3/2');
    expect(found.refutes).toBe(false);
    expect(propositionAtPointText(found, 'there')).toContain('✓ selective is an equilibrium\n');
    expect(asJson(propositionAtPointJson(found))).toMatchObject({
      equilibria: [{ equilibrium: true, because: [], violations: [] }],
    });
  });

  it("is a belief that Bayes' rule contradicts", () => {
    expect(failureLines(at(variant(1, { poor: 1 }), '3/2'))).toEqual([
      'variant is no equilibrium: I at "enter" is said to believe poor for sure, but play arrives ' +
        "here, and Bayes' rule gives rich for sure",
    ]);
  });

  it('is that there is no such assessment', () => {
    const [line = ''] = failureLines(at(variant(c, { rich: 1 }), '3/2'));
    expect(line).toMatch(/^variant is no equilibrium: there is no such assessment: .*3\/2/u);
  });

  it('stands in what verify says of a counterexample', async () => {
    const said = everywhere({ ...about, asserts: [selective] });
    const spec = { ...market, statements: [said] };
    const [found] = await verify(spec, {
      propositions: [said],
      runs: 20,
      prove: false,
      threads: 0,
    });
    expect(found && verdictDetails(spec, found).replace(/\s+/gu, ' ')).toMatch(
      /selective is no equilibrium: E at "(?:rich|poor)" is to play (?:enter|stay); (?:enter|stay) gains \d/u,
    );
  });
});
