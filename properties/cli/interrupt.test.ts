import { describe, expect, it } from 'vitest';
import { interruption, untilInterrupted } from '../../src/cli/interrupt.js';

describe('what ends work early', () => {
  it('is the first interrupt, which is then heard no more', () => {
    const listeners = new Set<() => void>();
    const interrupted = (told: () => void) => {
      listeners.add(told);
      return () => listeners.delete(told);
    };
    const { signal, because, over } = interruption({ interrupted }, undefined);
    expect([signal.aborted, because()]).toEqual([false, undefined]);
    for (const told of listeners) told();
    expect([signal.aborted, because()]).toEqual([true, 'interrupted']);
    over();
    expect(listeners.size).toBe(0);
  });

  it('is whoever called', () => {
    const { signal, because, over } = interruption({ signal: AbortSignal.abort() }, 1000);
    over();
    expect([signal.aborted, because()]).toEqual([true, 'ended']);
  });

  it('is heard through all of some work, and no longer', async () => {
    const listeners = new Set<() => void>();
    const interrupted = (told: () => void) => {
      listeners.add(told);
      return () => listeners.delete(told);
    };
    const heard = await untilInterrupted({ interrupted }, async (signal) => {
      await Promise.resolve();
      for (const told of listeners) told();
      return signal.aborted;
    });
    expect([heard, listeners.size]).toEqual([true, 0]);
    const failing = untilInterrupted({ interrupted }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(listeners.size).toBe(0);
  });
});
