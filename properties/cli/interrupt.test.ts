import { describe, expect, it } from 'vitest';
import { interruption } from '../../src/cli/interrupt.js';

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
});
