import { Rational } from '../../../src/exact/rational.js';
import type { SignalingTables } from './signaling-tables.js';

/*
 * Games for which it is known which equilibria survive, and why.
 */

/** Cho and Kreps (1987), Figure I: the surly type likes beer, the wimpish one quiche. */
export const beerQuiche: SignalingTables = {
  prior: { wimpish: '1/10', surly: '9/10' },
  pays: {
    wimpish: {
      beer: { duel: [0, 1], refrain: [2, 0] },
      quiche: { duel: [1, 1], refrain: [3, 0] },
    },
    surly: {
      beer: { duel: [1, 0], refrain: [3, 1] },
      quiche: { duel: [0, 0], refrain: [2, 1] },
    },
  },
};

/**
 * A negligent defendant fears the court more (after Banks and Sobel 1987): both like the low
 * settlement better, and whatever reply makes the negligent type offer it makes the other do so too.
 */
export const settlement: SignalingTables = {
  prior: { careful: '1/2', negligent: '1/2' },
  pays: {
    careful: {
      low: { accept: [-3, 3], reject: [-6, 0] },
      high: { accept: [-5, 5], reject: [-6, 0] },
    },
    negligent: {
      low: { accept: [-3, 3], reject: [-11, 5] },
      high: { accept: [-5, 5], reject: [-11, 5] },
    },
  },
};

type Wages = Readonly<Record<string, Rational>>;

/**
 * Spence (1973), in small: who does not go to school, `none`, pays nothing; a year costs the less, the
 * more productive one is. A quadratic loss makes the employer pay the wage nearest to what he expects.
 */
function jobMarket(
  productivities: Readonly<Record<string, number>>,
  costs: Readonly<Record<string, string>>,
  wages: readonly string[],
): SignalingTables {
  const types = Object.keys(productivities);
  const paid: Wages = Object.fromEntries(wages.map((wage) => [`w${wage}`, Rational.of(wage)]));
  return {
    prior: Object.fromEntries(types.map((type) => [type, `1/${types.length}`])),
    pays: Object.fromEntries(
      types.map((type) => {
        const row = (cost: Rational) =>
          Object.fromEntries(
            Object.entries(paid).map(([wage, number]) => {
              const missed = number.minus(Rational.of(productivities[type] ?? 0));
              return [wage, [number.minus(cost), missed.times(missed).negated()] as const];
            }),
          );
        return [type, { none: row(Rational.zero), year: row(Rational.of(costs[type] ?? 0)) }];
      }),
    ),
  };
}

/** A year costs the low type more than any wage is worth to it, and the high type less. */
export const twoWorkers: SignalingTables = jobMarket(
  { low: 1, high: 2 },
  { low: '3/4', high: '1/4' },
  ['1', '3/2', '2'],
);

/** A year may pay for the middle and for the high type, and for the high type more readily. */
export const threeWorkers: SignalingTables = jobMarket(
  { low: 1, middle: 2, high: 3 },
  { low: '6/5', middle: '4/5', high: '2/5' },
  ['1', '3/2', '2', '5/2', '3'],
);

/** Talk that costs nothing: payoffs do not depend on the message. */
export const cheapTalk: SignalingTables = {
  prior: { left: '1/2', right: '1/2' },
  pays: Object.fromEntries(
    (['left', 'right'] as const).map((type) => {
      const replies = {
        left: type === 'left' ? ([2, 2] as const) : ([0, -1] as const),
        middle: [1, 1] as const,
        right: type === 'right' ? ([2, 2] as const) : ([0, -1] as const),
      };
      return [type, { hush: replies, word: replies }];
    }),
  ),
};
