import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { proverOf } from '../../src/prove/prover.js';
import { conditions } from '../../src/verify/conditions.js';
import { implications } from '../../src/verify/implications.js';
import { type VerifyOptions, type VerifyProgress, verify } from '../../src/verify/verify.js';
import { built } from '../cli/built.js';
import { ask } from '../prove/proofs.js';

/** What has proofs enough that no machine is done with them at once. */
const propositions = ['communication', 'bluff', 'separation'];

/** What is drawn for at once. */
const quick = { propositions: ['harm', 'office', 'facing'], prove: false, runs: 2 };

/** Verifies, and aborts when something happens; tells what happened before and after. */
async function aborted(
  when: (progress: VerifyProgress) => boolean,
  options: Omit<VerifyOptions, 'signal' | 'onProgress'>,
): Promise<{ readonly reason: unknown; readonly told: VerifyProgress[]; readonly after: number }> {
  const controller = new AbortController();
  const told: VerifyProgress[] = [];
  const onProgress = (progress: VerifyProgress): void => {
    told.push(progress);
    if (when(progress)) controller.abort(new Error('enough'));
  };
  const settings = { propositions, cache: false, signal: controller.signal, onProgress };
  const reason = await verify(collusion, { ...settings, ...options }).catch((error) => error);
  const before = told.length;
  await setTimeout(500);
  return { reason, told, after: told.length - before };
}

describe('an abort', () => {
  it('before anything is done lets nothing be done', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const told: VerifyProgress[] = [];
    const settings = {
      signal,
      cache: false,
      onProgress: (each: VerifyProgress) => told.push(each),
    };
    await expect(verify(collusion, settings)).rejects.toThrow('enough');
    expect(told).toEqual([]);
    await expect(conditions(collusion, { signal })).rejects.toThrow('enough');
    await expect(implications(collusion, { signal })).rejects.toThrow('enough');
  });

  it.each([
    ['in this thread', 0],
    ['in threads', 2],
  ])('ends proofs that are searched for %s, and drops those that wait', async (_, threads) => {
    built(); // is what threads run.
    const { reason, told, after } = await aborted(({ kind }) => kind === 'started', { threads });
    expect(`${reason}`).toBe('Error: enough');
    expect(told.map(({ kind }) => kind)).toEqual(['started']);
    expect(after).toBe(0);
  });

  it('between two draws ends the draws with their claim', async () => {
    const { reason, told } = await aborted(({ kind }) => kind === 'drawn', {
      ...quick,
    });
    expect(`${reason}`).toBe('Error: enough');
    expect(told.filter(({ kind }) => kind === 'decided')).toEqual([]);
  });

  it('after a verdict lets no other be found', async () => {
    const { reason, told } = await aborted(({ kind }) => kind === 'decided', quick);
    expect(`${reason}`).toBe('Error: enough');
    expect(told.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
  });

  it('comes through while a claim is waited for, as from a clock', async () => {
    const signal = AbortSignal.timeout(1);
    const settings = { ...quick, signal };
    await expect(verify(collusion, settings)).rejects.toHaveProperty('name', 'TimeoutError');
  });
});

describe('a prover', () => {
  const plain = ask(['x - 1', '≥'], ['-x', '>']);

  it.each([
    ['in this thread', 0],
    ['in threads', 1],
  ])('%s proves, and nothing any more when it is closed', async (_, threads) => {
    built(); // is what threads run.
    const { prove, close } = proverOf({ threads });
    expect(await prove(plain)).toBeDefined();
    const others = ['x - 2', 'x - 3'].map((each) => ask([each, '≥'], ['-x', '>']));
    const late = Promise.allSettled(others.map(prove));
    await close();
    await expect(prove(plain)).rejects.toThrow('ended');
    expect((await late).map(({ status }) => status)).toContain('rejected');
  });
});
