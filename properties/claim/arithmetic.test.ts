import { describe, expect, it } from 'vitest';
import { quantityText } from '../../src/claim/quantity.js';
import {
  absolute,
  math,
  minus,
  over,
  Point,
  payoff,
  type Quantity,
  quantityAt,
  times,
} from '../../src/index.js';
import { c, q, selectiveIf } from './entry.js';

/*
 * What is given to the arithmetic of quantities counts, all of it: in plain JavaScript nobody counts
 * arguments, and a factor that is left out unseen makes another statement.
 */

const point = Point.of({ c: '3/2', q: '1/3' });
const worth = payoff(selectiveIf([], 'fails'), 'E');

describe('a product of more than two', () => {
  it('is that of all of them', () => {
    const [two, three] = [times(c, worth), times(c, worth, math`2 ${q}`)];
    expect(`${quantityAt(two, point)}`).toBe('1/4');
    expect(`${quantityAt(three, point)}`).toBe('1/6');
    expect(quantityAt(times(times(c, worth), math`2 ${q}`), point)).toEqual(
      quantityAt(three, point),
    );
    expect(`${quantityAt(times(2, 3, 5, 7), point)}`).toBe('210');
  });

  it('is written without brackets, and with its numbers apart', () => {
    expect(quantityText(times(c, worth, q))).toBe('c U_E(selective-if) q');
    expect(quantityText(times(2, 3, worth))).toBe('2 · 3 U_E(selective-if)');
    expect(quantityText(times(c, times(worth, q)))).toBe('c (U_E(selective-if) q)');
    expect(quantityText(times(over(c, q), worth))).toBe('(c/q) U_E(selective-if)');
  });
});

describe('what is given beyond what there is room for', () => {
  const loosely = (make: unknown, ...given: readonly unknown[]): Quantity =>
    (make as (...all: readonly unknown[]) => Quantity)(...given);

  it.each([
    [minus, 'two quantities'],
    [over, 'two quantities'],
  ])('is refused by %o', (make, expected) => {
    expect(() => loosely(make, 3, 2, c)).toThrow(
      `expected ${expected}, found 1 more: put one into another`,
    );
    expect(() => loosely(make, 3, 2)).not.toThrow();
  });

  it('is refused beside what is to lose its sign', () => {
    expect(() => loosely(absolute, 3, 2, c)).toThrow('expected one quantity, found 2 more');
    expect(() => loosely(absolute, 3)).not.toThrow();
  });
});
