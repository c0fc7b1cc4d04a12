import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/derive/question.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { type BriefProver, proverOf } from '../../src/prove/prover.js';
import { built } from '../cli/built.js';
import { ask } from './proofs.js';

const plain = ask(['x - 1', '≥'], ['-x', '>']);

async function withProver<Result>(
  threads: number,
  work: (prover: BriefProver) => Promise<Result>,
): Promise<Result> {
  built(); // is what threads run.
  const prover = proverOf({ threads });
  try {
    return await work(prover);
  } finally {
    await prover.close();
  }
}

/** More than go to a thread together, every third of them with a solution. */
const many: readonly Question[] = Array.from({ length: 40 }, (_, k) =>
  k % 3 === 0 ? ask(['x', '≥'], [`${k + 1} - x`, '>']) : ask([`x - ${k}`, '≥'], [`${k} - x`, '>']),
);

describe.each([
  ['in this thread', 0],
  ['in two threads', 2],
])('a prover %s', (_, threads) => {
  it('answers each of many questions, and none with the proof of another', async () => {
    const proofs = await withProver(threads, ({ prove }) => Promise.all(many.map(prove)));
    for (const [k, proof] of proofs.entries()) {
      expect(proof === undefined).toBe(k % 3 === 0);
      if (proof === undefined) continue;
      expect(proof.hypotheses).toEqual(many.map(questionDocument)[k]?.hypotheses);
      expect(checkProof(proof)).toEqual({ valid: true });
    }
  });

  it('proves once what two questions ask, of which each asserts what it asserts', async () => {
    const [one, other, otherwise] = await withProver(threads, ({ prove }) =>
      Promise.all([
        prove(plain),
        prove({ ...plain, asserts: 'nothing is so' }),
        prove({ ...plain, hypotheses: plain.hypotheses.map((each) => ({ ...each, says: 'so' })) }),
      ]),
    );
    expect(one?.asserts).toBe(plain.asserts);
    expect(other).toEqual({ ...one, asserts: 'nothing is so' });
    expect(other?.products).toBe(one?.products);
    expect(otherwise?.hypotheses.map(({ says }) => says)).toEqual(['so', 'so']);
  });
});
