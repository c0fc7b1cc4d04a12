import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TraceTable } from '../../src/derive/trace-table.js';

/** Terms or products as their traces, all equal traces being of one length. */
const traced = (largest: number) =>
  fc.array(fc.integer({ min: 0, max: largest }), { minLength: 1, maxLength: 40 });
const lengthOf = (trace: number): number => 1 + (trace % 7);

/** What products change, by a map of traces: what is there is taken away once, what comes twice may cancel. */
function changed(terms: readonly number[], products: readonly number[]): number {
  const own = new Map<number, number>();
  for (const term of terms) own.set(term, (own.get(term) ?? 0) + lengthOf(term));
  return [...new Set(products)].reduce((sum, trace) => {
    const there = own.get(trace);
    const once = products.indexOf(trace) === products.lastIndexOf(trace);
    return sum + (there === undefined ? (once ? lengthOf(trace) : 0) : -there);
  }, 0);
}

function told(table: TraceTable, products: readonly number[]): number {
  table.begin();
  return products.reduce((sum, trace) => sum + table.change(trace, lengthOf(trace)), 0);
}

describe('a table of traces', () => {
  it('tells, round after round, what a map tells, where no two share a place', () => {
    fc.assert(
      fc.property(traced(63), fc.array(traced(63), { maxLength: 5 }), (terms, rounds) => {
        const table = new TraceTable(64);
        for (const term of terms) table.add(term, lengthOf(term));
        for (const products of rounds) expect(told(table, products)).toBe(changed(terms, products));
      }),
    );
  });

  it('tells no more than that where some do', () => {
    fc.assert(
      fc.property(traced(4000), traced(4000), (terms, products) => {
        const table = new TraceTable(1);
        for (const term of terms) table.add(term, lengthOf(term));
        expect(told(table, products)).toBeLessThanOrEqual(changed(terms, products));
      }),
    );
  });
});
