import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../src/sample/in-order.js';

it('whatever takes how long, all come in their order, and few are begun ahead of what was taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 12 }), async (waits) => {
      let [begun, taken] = [0, 0];
      const make = async (turns: number): Promise<number> => {
        const own = begun++;
        expect(own - taken).toBeLessThanOrEqual(3);
        for (let k = 0; k < turns; k++) await Promise.resolve();
        return own;
      };
      const found: number[] = [];
      for await (const each of inOrder(waits, make)) {
        found.push(each);
        taken++;
      }
      expect(found).toEqual([...waits.keys()]);
    }),
  );
});

it('where one fails at once, none begins after it; where a later one fails, it is told in its place', async () => {
  const begun: number[] = [];
  const failing = (at: number) => async (each: number) => {
    begun.push(each);
    if (each === at) throw new Error(`${each} fails`);
    return each;
  };
  const taken: number[] = [];
  const take = async (at: number): Promise<void> => {
    for await (const each of inOrder([0, 1, 2, 3, 4], failing(at))) taken.push(each);
  };
  await expect(take(0)).rejects.toThrow('0 fails');
  expect([begun, taken]).toEqual([[0], []]);
  await expect(take(2)).rejects.toThrow('2 fails');
});
