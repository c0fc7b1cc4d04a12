import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, shares } from '../../catalog/rubinstein-1982/alternating-offers.js';
import { isEquilibrium, Point, Rational } from '../../src/index.js';

/*
 * Offers in turn, by hand: what each gets, and whether any of many offers or any answer to one gains. An
 * offer just below what is accepted is among them, for gains that are had there alone.
 */

const { one, zero } = Rational;
const parts = (many: number) =>
  fc.integer({ min: 1, max: many }).map((some) => Rational.of(some).over(Rational.of(many)));

interface Bargain {
  readonly d: readonly [Rational, Rational];
  /** What is offered by the first and by the second, and the least that the other one accepts. */
  readonly least: readonly [Rational, Rational];
}

const discounts = fc.tuple(parts(8), parts(8)).map(([first, second]) => {
  const below = (each: Rational) => (each.equals(one) ? Rational.of('1/8') : each);
  return [below(first), below(second)] as const;
});

const bargains: fc.Arbitrary<Bargain> = fc.oneof(
  fc.record({ d: discounts, least: fc.tuple(parts(6), parts(6)) }),
  discounts.map((d) => ({ d, least: indifferent(d) })),
);

/** The shares of the known result. */
function indifferent([first, second]: Bargain['d']): Bargain['least'] {
  const both = one.minus(first.times(second));
  return [second.times(one.minus(first)).over(both), first.times(one.minus(second)).over(both)];
}

/** Whether somebody gains by another offer, or by another answer to one. */
function someoneGains({ d, least }: Bargain): boolean {
  const tiny = Rational.of('1/1000000');
  return ([0, 1] as const).some((proposer) => {
    const answerer = proposer === 0 ? 1 : 0;
    const accepted = least[proposer];
    // After a rejection the other one offers what is just accepted.
    const waiting = {
      proposer: d[proposer].times(least[answerer]),
      answerer: d[answerer].times(one.minus(least[answerer])),
    };
    const offers = [
      ...Array.from({ length: 25 }, (_, some) => Rational.of(some).over(Rational.of(24))),
      ...[accepted, accepted.minus(tiny)],
    ];
    return offers.some((offered) => {
      const isAccepted = !offered.lessThan(accepted);
      const proposed = isAccepted ? one.minus(offered) : waiting.proposer;
      const [kept, other] = isAccepted ? [offered, waiting.answerer] : [waiting.answerer, offered];
      return one.minus(accepted).lessThan(proposed) || kept.lessThan(other);
    });
  });
}

describe('offers in turn', () => {
  it('are an equilibrium exactly where no offer of many gains, and no answer to one', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(bargains, (bargain) => {
        const gains = someoneGains(bargain);
        seen.add(gains);
        const [[delta1, delta2], [y, z]] = [bargain.d, bargain.least];
        expect(isEquilibrium(shares, Point.of({ delta1, delta2, y, z }))).toBe(!gains);
      }),
      { numRuns: 100 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it('are one where each offers what waiting is worth', () => {
    fc.assert(
      fc.property(discounts, (d) => {
        const [y, z] = indifferent(d);
        const point = Point.of({ delta1: d[0], delta2: d[1], y, z });
        expect(isEquilibrium(agreement, point)).toBe(true);
        const meaner = Point.of({ delta1: d[0], delta2: d[1], y: y.over(Rational.of(2)), z });
        expect(isEquilibrium(shares, meaner)).toBe(false);
      }),
      { numRuns: 20 },
    );
    expect(someoneGains({ d: [zero, zero], least: [one, one] })).toBe(true);
  });
});
