import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { endedBy } from '../../src/verify/early-end.js';

describe('many pieces of work that end by one signal', () => {
  it('listen once, all hear of the end, and none listens afterwards', async () => {
    const { signal, abort } = controlled();
    const beforeEnd = endedBy({ until: signal });
    const never = () => new Promise<number>(() => {});
    expect(await beforeEnd(async () => 1)).toBe(1);
    const first = beforeEnd(async () => 2);
    const others = Array.from({ length: 30 }, () => beforeEnd(never));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    expect(await first).toBe(2);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    abort();
    expect(await Promise.all(others)).toEqual(others.map(() => ({ kind: 'stopped' })));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(await beforeEnd(never)).toEqual({ kind: 'stopped' });
  });
});

function controlled() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
