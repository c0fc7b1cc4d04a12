import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { KnownSigns } from '../../src/derive/known-signs.js';
import { proofChecker } from '../../src/prove/certificate/checker.js';
import { proverOf } from '../../src/prove/prover.js';
import { ForcedZeros } from '../../src/verify/characterize/forced-zeros.js';
import { Refutations } from '../../src/verify/characterize/refutations.js';
import { demandsOf, expansion, play } from './private-message.js';

// B^m answers the messages as he should not, were there such a type. D replaces even where a B mobilizes
// who is of type h for sure, and A of type H: so there is no such type. And none but B^l is left, facing
// whom D would rather retain where she does not.
const played = [1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0];

const { gains } = demandsOf(played);
const refutations = new Refutations(collusion, play, [], proverOf({ threads: 0 }));

describe('what demands force to be 0', () => {
  it('refutes them, by a certificate that passes the checker and proceeds from no other demands', async () => {
    const found = await refutations.refuted(gains, [], 'plain', gains);
    if (found?.kind !== 'certificate') throw new Error('they are not refuted');
    const { proof } = found.by;
    expect(proofChecker()(proof)).toEqual({ valid: true });
    expect(proof.lemmas.map(({ sense, polynomial }) => `${polynomial} ${sense} 0`)).toEqual(
      expect.arrayContaining(['q_m = 0', 'q_h = 0', 'q_l = 0']),
    );
    // No lemma is shown by it that says something else.
    for (const [place, lemma] of proof.lemmas.entries()) {
      const altered = { ...lemma, polynomial: `${lemma.polynomial} + 1` };
      const lemmas = proof.lemmas.with(place, altered);
      expect(proofChecker()({ ...proof, lemmas }).valid).toBe(false);
    }
  });

  it('refutes nothing once something that it takes is not asked', async () => {
    const zeros = new ForcedZeros(new KnownSigns(collusion.restrictions, expansion));
    const found = zeros.contradiction(gains);
    const symbols = found?.zeros.map(({ symbol }) => symbol).sort();
    expect(symbols).toEqual(['q_h', 'q_l', 'q_m']);
    // Two different demands tell that there is no B^m, and without him no other type may be missing.
    const ofModerate = found?.zeros.find(({ symbol }) => symbol === 'q_m')?.by.parts ?? [];
    expect(ofModerate).toHaveLength(2);
    const keys = ofModerate.map(
      ({ hypothesis: { sense, polynomial } }) => `${sense} ${polynomial}`,
    );
    const rest = gains.filter(({ key }) => !keys.includes(key));
    expect(rest).toHaveLength(gains.length - 2);
    expect(zeros.contradiction(rest)).toBe(undefined);
    expect(await refutations.refuted(rest, [], 'plain', rest)).toBe(undefined);
  });
});
