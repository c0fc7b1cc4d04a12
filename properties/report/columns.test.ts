import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, wrapped } from '../../src/report/text/columns.js';

const cells = fc.string({ unit: fc.constantFrom('a', 'τ', '≥', ' ', '𝛼'), maxLength: 5 });
const tables = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1 });
const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'ε', '≤'), minLength: 1 }), {
  minLength: 1,
});

function width(text: string): number {
  return [...text].length;
}

describe('columns', () => {
  it('are aligned, two spaces apart', () => {
    const rows = [
      ['player', 'knows', 'does'],
      ['B', 'm, conciliatory', 'hold'],
    ];
    expect(columns(rows, '  ')).toBe(
      '  player  knows            does\n  B       m, conciliatory  hold',
    );
  });

  it('count characters, not the units that they are stored in', () => {
    expect(
      columns([
        ['𝛼', '1'],
        ['τ', '2'],
        ['aa', '3'],
      ]),
    ).toBe('𝛼   1\nτ   2\naa  3');
  });

  it('begin each cell of a column at the same place', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const lines = columns(rows).split('\n');
        expect(lines).toHaveLength(rows.length);
        const widest = (column: number) => Math.max(...rows.map((row) => width(row[column] ?? '')));
        const second = widest(0) + 2;
        const third = second + widest(1) + 2;
        for (const [index, [, middle = '', last = '']] of rows.entries()) {
          const line = [...(lines[index] ?? ''), ...' '.repeat(third + 5)];
          expect(line.slice(second, second + width(middle)).join('')).toBe(middle);
          expect(line.slice(third, third + width(last)).join('')).toBe(last);
        }
      }),
    );
  });

  it('leave no white space at the end of a line', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('', '  '), (rows, indent) => {
        for (const line of columns(rows, indent).split('\n')) expect(line).toBe(line.trimEnd());
      }),
    );
  });

  it('of nothing are nothing', () => {
    expect(columns([])).toBe('');
  });

  it('may have rows of different lengths', () => {
    expect(columns([['a'], ['bb', 'c']])).toBe('a\nbb  c');
  });
});

describe('wrapped text', () => {
  it('is broken between words, and indented', () => {
    expect(wrapped('Who mobilizes, and why', ' ', 12)).toBe(' Who\n mobilizes,\n and why');
  });

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (given, limit) => {
        expect(wrapped(given.join(' '), '', limit).split(/\s+/u)).toEqual(given);
      }),
    );
  });

  it('has no line wider than the limit, unless a single word is', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (given, limit) => {
        for (const line of wrapped(given.join(' '), '  ', limit).split('\n'))
          if (line.trim().includes(' ')) expect(width(line)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('has no line to which the first word of the next would have fitted', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (given, limit) => {
        const lines = wrapped(given.join(' '), '', limit).split('\n');
        for (const [index, line] of lines.entries()) {
          const [next] = lines[index + 1]?.split(' ') ?? [];
          if (next !== undefined) expect(width(line) + 1 + width(next)).toBeGreaterThan(limit);
        }
      }),
    );
  });
});
