import { describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import { Point } from '../../src/exact/point.js';
import {
  always,
  type Claim,
  casePath,
  claim,
  deviating,
  probability,
  relation,
  timing,
} from '../../src/index.js';
import { c, condition, source } from './entry.js';

/*
 * Rows for what a mover might know, value by value, and never does.
 */

/** The sender may speak only if she is informed; the receiver sees who she is and what she says. */
const game = timing({ id: 'report', title: 'A report', players: ['S', 'R'] })
  .nature('type', {
    from: ['informed', 'ignorant'],
    probabilities: { informed: '1/2', ignorant: '1/2' },
  })
  .move('report', { by: 'S', knows: [], when: { type: 'informed' }, chooses: ['good', 'bad'] })
  .move('act', { by: 'R', knows: ['type', 'report'], chooses: ['buy', 'pass'] })
  .payoffs({
    S: ({ act }) => (act === 'buy' ? 1 : 0),
    R: ({ report, act }) => (act === 'buy' ? (report === 'good' ? 1 : -1) : 0),
  });

const reached = {
  'informed, good': 'buy',
  'informed, bad': 'pass',
  'ignorant, -': 'pass',
} as const;

const guards = { 'informed, good': always, 'informed, bad': always, 'ignorant, -': always };

/** Declared as code without types would. */
function declared(changes: object = {}): Claim {
  return claim(game, {
    ...{ id: 'frank', title: 'Frank', source, says: 'S says that it is good.', expected: 'holds' },
    strategies: { report: { nothing: 'good' }, act: reached },
    beliefs: {},
    holds: { iff: { report: { nothing: always }, act: guards } },
    ...changes,
  });
}

function refusal(changes: object): string[] {
  try {
    declared(changes);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n  - ').slice(1);
  }
}

const point = Point.of({});

describe('a row for what a mover never knows', () => {
  const idle = condition('idle', relation`${c} > 3`);
  const idly = declared({
    strategies: {
      report: { nothing: 'good' },
      act: { ...reached, 'ignorant, good': 'buy', 'informed, -': 'pass' },
    },
    holds: {
      iff: { report: { nothing: always }, act: { ...guards, 'ignorant, bad': idle } },
    },
  });

  it('means nothing, and neither do its conditions', () => {
    expect(idly).toEqual(declared());
    expect(claimAtPoint(idly, point).refutes).toBe(false);
  });

  it('is none of the sets that a claim is about', () => {
    const some = declared({ holds: { if: [], at: { act: ['ignorant, good', 'ignorant, -'] } } });
    expect(some.scope).toMatchObject({ at: { act: ['ignorant, -'] } });
    expect(refusal({ holds: { if: [], at: { act: ['ignorant, good'] } } })).toEqual([
      '"at" names no information set',
    ]);
  });

  it('is nothing to deviate at', () => {
    const varied = deviating(declared(), {
      act: { 'ignorant, good': 'buy', 'ignorant, -': 'buy' },
    });
    expect(Object.keys(varied.strategies['act'] ?? {})).toEqual(Object.keys(reached));
    const bought = probability(varied, { act: 'buy' });
    expect(`${quantityAt(bought, point)}`).toBe('1');
  });

  it.each(['informed, god', 'informed', 'good, informed', 'ignorant, good, -', '-, good', ''])(
    'is misspelt where it joins what is no value: "%s"',
    (key) => {
      expect(
        refusal({ strategies: { report: { nothing: 'good' }, act: { ...reached, [key]: 'buy' } } }),
      ).toEqual([
        `there is no information set "${key}" at act: there are "informed, good", "informed, bad", "ignorant, -"`,
      ]);
    },
  );
});

describe('a row for what a mover knows', () => {
  it('is missed wherever some history leads there', () => {
    const { 'ignorant, -': _, ...rows } = reached;
    expect(refusal({ strategies: { report: { nothing: 'good' }, act: rows } })).toEqual([
      'no strategy for R choosing act at "ignorant, -"',
    ]);
    expect(
      refusal({
        holds: { iff: { report: { nothing: always }, act: { 'ignorant, good': always } } },
      }),
    ).toEqual([
      'no conditions (nor "always") for R choosing act at "informed, good"',
      'no conditions (nor "always") for R choosing act at "informed, bad"',
      'no conditions (nor "always") for R choosing act at "ignorant, -"',
    ]);
  });

  it('may hold no weight on what leads elsewhere, and none other', () => {
    const believing = (weight: number) =>
      refusal({ beliefs: { report: { nothing: { informed: 1, ignorant: weight } } } });
    expect(believing(0)).toEqual([]);
    expect(believing(1)).toEqual([
      'S choosing report at "nothing" cannot face "ignorant": no such history leads there; there is only "informed"',
    ]);
  });
});

describe('that a stage did not take place', () => {
  it('is an event like any other', () => {
    const silent = probability(declared(), { report: '-' });
    expect(`${quantityAt(silent, point)}`).toBe('1/2');
    expect(() => probability(declared(), { type: '-' })).toThrow(
      'type = - never happens in report',
    );
    const told = casePath(declared(), {
      ...{ id: 'case', title: 'A case', source, parameters: {}, cast: {} },
      path: { type: 'ignorant', report: '-', act: 'pass' },
    });
    expect(told.path['report']).toBe('-');
  });

  it.each([
    [
      { type: 'ignorant', report: 'good' } as const,
      'report = good, but report takes place only if',
    ],
    [{ type: 'informed', report: '-' } as const, 'report = -, but report takes place if'],
    [{ report: 'good' } as const, 'report = good, but report takes place only if'],
  ])('is minded by the path of a case: %j', (path, problem) => {
    const about = { id: 'case', title: 'A case', source, parameters: {}, cast: {} };
    expect(() => casePath(declared(), { ...about, path })).toThrow(
      `path: ${problem} type = informed`,
    );
  });
});
