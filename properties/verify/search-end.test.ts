import { describe, expect, it } from 'vitest';
import jobMarket from '../../catalog/spence-1973/job-market-signaling.js';
import { inTurns } from '../../src/prove/turn.js';
import { type Pausing, toItsEnd } from '../../src/sample/pausing.js';
import { findPoint, seekIn } from '../../src/sample/witness.js';
import { predictedAt } from '../../src/verify/characterize/characterization.js';
import { characterize } from '../../src/verify/characterize/characterize.js';
import {
  cheapestFirst,
  proverUntil,
  unlessEnded,
} from '../../src/verify/characterize/search-end.js';
import { compareOutcomes } from '../../src/verify/comparison/compare-outcomes.js';
import { ask } from '../prove/proofs.js';
import { example, quarters } from '../sample/regions.js';

const atOnce = async (): Promise<void> => {};

/** A search of so many attempts, and how many of them were begun. */
function counted(attempts: number): {
  readonly search: Pausing<number>;
  readonly begun: () => number;
} {
  let begun = 0;
  function* search(): Pausing<number> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      yield;
      begun++;
    }
    return begun;
  }
  return { search: search(), begun: () => begun };
}

describe('a search that pauses', () => {
  it('finds in turns what it finds at once', async () => {
    for (const { name, region } of quarters) {
      const found = await inTurns(seekIn(region, example, 3), atOnce);
      expect(found?.values, name).toEqual(findPoint(region, example, 3)?.values);
    }
  });

  it('is left at a pause, and no attempt is begun afterwards', async () => {
    for (const kept of [0, 1, 4]) {
      const { search, begun } = counted(9);
      expect(await inTurns(search, atOnce, () => begun() < kept)).toBeUndefined();
      expect(begun()).toBe(kept);
    }
    expect(toItsEnd(counted(9).search)).toBe(9);
  });
});

describe('the end of a search', () => {
  const question = ask(['x - 1', '≥'], ['-x', '>']);

  it('is not waited for by a proof that never comes, and asks for none afterwards', async () => {
    const ending = new AbortController();
    let asked = 0;
    const never = (): Promise<undefined> => {
      asked++;
      return new Promise(() => {});
    };
    const prover = { prove: never, proveBriefly: never, close: atOnce };
    const prove = cheapestFirst(proverUntil(ending.signal, prover));
    const waiting = [prove(question), unlessEnded(ending.signal, never)];
    ending.abort();
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
    expect(asked).toBe(2);
    expect(await prove(question)).toBeUndefined();
    expect(asked).toBe(2);
  });

  it('has a turn before each point that is solved at first', async () => {
    let [rounds, isBegun] = [0, false];
    const count = (): void => {
      rounds++;
      if (!isBegun) setImmediate(count);
    };
    setImmediate(count);
    const onProgress = (): void => {
      isBegun = true;
    };
    await characterize(jobMarket, 'job-market-signaling', { threads: 0, cases: 40, onProgress });
    expect(rounds).toBeGreaterThan(200);
  });

  it('leaves what was found, called partial, each with a point where its conditions hold', async () => {
    const ending = new AbortController();
    let told = 0;
    const onProgress = (): void => {
      if (++told === 8) ending.abort();
    };
    const { signal } = ending;
    const found = await characterize(jobMarket, 'job-market-signaling', {
      ...{ threads: 0, onProgress, signal },
    });
    expect(found.complete).toBe(false);
    expect(found.unsearched).not.toEqual([]);
    expect(found.refuted).toBeGreaterThan(0n);
    for (const each of found.equilibria)
      for (const point of [each.witness, each.inner])
        if (point) expect(predictedAt(found, point)).toContain(each);
  });
});

describe('a comparison of outcomes that is ended', () => {
  it('leaves open whatever it did not come to', async () => {
    const found = await characterize(jobMarket, 'job-market-signaling', { threads: 0, cases: 60 });
    const until = AbortSignal.abort();
    const { pairs, coverage } = await compareOutcomes(jobMarket, found, { threads: 0, until });
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.map(({ together }) => together.kind)).toEqual(pairs.map(() => 'open'));
    expect(coverage.kind).toBe('open');
  });
});
