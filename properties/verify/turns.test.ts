import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchProof } from '../../src/prove/search/search.js';
import { type Turn, turnsUntil } from '../../src/prove/turn.js';
import { conditionRoles } from '../../src/verify/condition-role.js';
import { restrictionRoles } from '../../src/verify/conditions.js';
import { implications } from '../../src/verify/implications.js';
import { type VerifyProgress, verify } from '../../src/verify/verify.js';
import { affordable, market, selective, selectiveIff } from '../claim/entry.js';
import { ask } from '../prove/proofs.js';

/** As many turns as are given; whoever waits for one more is told to end. */
function onlyTurns(given: number): { readonly turn: Turn; readonly taken: () => number } {
  let taken = 0;
  const turn = async (): Promise<void> => {
    if (taken === given) throw new Error('enough');
    taken++;
  };
  return { turn, taken: () => taken };
}

/** Proves nothing, and counts how often it is asked to. */
function countingProver() {
  let asked = 0;
  const prove = async (): Promise<undefined> => {
    asked++;
  };
  return {
    ...{ prove, proveBriefly: prove },
    close: async () => {},
    asked: () => asked,
  };
}

describe('turns', () => {
  it('let nothing begin once a signal has come between two of them, as from a clock', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.nat(8), async (before, after) => {
        const controller = new AbortController();
        const turn = turnsUntil(() => controller.signal.throwIfAborted());
        let begun = 0;
        const pieces = Array.from({ length: before + 1 + after }, async () => {
          await turn();
          // What a clock does comes in a round of its own, and so does this.
          if (begun === before) setImmediate(() => controller.abort());
          begun++;
        });
        await Promise.allSettled(pieces);
        expect(begun).toBeLessThanOrEqual(before + 2);
        expect(begun).toBeGreaterThan(before);
      }),
    );
  });

  it('are taken before each condition and each restriction is looked into', async () => {
    for (let given = 0; given < 3; given++) {
      const [roles, needs] = [onlyTurns(given), onlyTurns(given)];
      const prover = countingProver();
      await expect(conditionRoles(market, selective, prover, roles.turn)).rejects.toThrow('enough');
      const asking = { solver: () => Promise.reject(new Error('asked')), turn: needs.turn };
      const nothing = { questions: [], answers: [] };
      const found = restrictionRoles(market, selective, nothing, prover, asking);
      await expect(found).rejects.toThrow('enough');
      expect([roles.taken(), needs.taken()]).toEqual([given, given]);
    }
  });

  it('end what a claim does not state while what it states still waits, and all are told', async () => {
    const claim = selectiveIff([affordable], []);
    let taken = 0;
    const turn = async (): Promise<void> => {
      taken++;
      if (taken === 2) await new Promise((resolve) => setTimeout(resolve, 20));
      if (taken > 2) throw new Error('enough');
    };
    // A rejection that nobody handles fails the run, as it would end a process.
    const found = conditionRoles(market, claim, countingProver(), turn);
    await expect(found).rejects.toThrow('enough');
    expect(taken).toBe(3);
  });

  it('are taken between two attempts to prove', async () => {
    const { turn, taken } = onlyTurns(2);
    const hard = ask(['x^2 + y^2 - x*y + 1', '≥'], ['x*y - x^2 - y^2', '>']);
    await expect(searchProof(hard, turn)).rejects.toThrow('enough');
    expect(taken()).toBe(2);
  });
});

describe('what is told of how far it is', () => {
  it('comes to all that there is to do, and to no more, where something is expected to fail that holds', async () => {
    const doubted = { ...selective, id: 'doubted', expected: 'fails' } as const;
    const told: VerifyProgress[] = [];
    await verify(
      { ...market, claims: [selective, doubted] },
      {
        ...{ runs: 4, threads: 0, cache: false },
        onProgress: (progress) => {
          if (progress.kind !== 'drawn') told.push(progress);
        },
      },
    );
    const [started, ...done] = told;
    expect(started).toEqual({ kind: 'started', toProve: 1, toDecide: 2 });
    expect(done.map(({ kind }) => kind).sort()).toEqual(['decided', 'decided', 'proved']);
  });
});

describe('an abort', () => {
  it('out of what tells of a draw ends the draws at once', async () => {
    const controller = new AbortController();
    let drawn = 0;
    const onProgress = ({ kind }: { readonly kind: string }): void => {
      if (kind !== 'drawn') return;
      drawn++;
      controller.abort(new Error('enough'));
    };
    const { signal } = controller;
    const found = verify(market, { prove: false, runs: 50, signal, onProgress });
    await expect(found).rejects.toThrow('enough');
    expect(drawn).toBe(1);
  });

  it('while implications are looked for lets no further kind of work begin', async () => {
    const controller = new AbortController();
    const told: string[] = [];
    const onProgress = (doing: string): void => {
      told.push(doing);
      controller.abort(new Error('enough'));
    };
    const { signal } = controller;
    const found = implications(market, { threads: 0, cache: false, signal, onProgress });
    await expect(found).rejects.toThrow('enough');
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toHaveLength(1);
  });
});
