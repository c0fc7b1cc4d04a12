import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import {
  audienceAfterHold,
  highMobilizes,
  highMobilizesKnowingHigh,
  highMobilizesKnowingLow,
  lowHolds,
  lowHoldsKnowingHigh,
  lowHoldsKnowingLow,
  moderateHolds,
  moderateHoldsKnowingLow,
  moderateMobilizesKnowingHigh,
  officeWorthItToHigh,
  officeWorthItToLow,
  replaceHighAfterHold,
  replaceLowAfterMobilization,
  retainHighAfterMobilization,
  retainLowAfterHold,
} from '../../spec/conditions.js';
import collusion from '../../spec/index.js';
import { p, q, α, γ_B, τ, ψ } from '../../spec/parameters.js';
import type { Condition } from '../../src/claim/condition.js';
import { brokenRestrictions, type Parameter } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { Rational, type RationalInput } from '../../src/exact/rational.js';
import { negativeControls } from '../mutation/negative-controls.js';

type Edge = readonly [
  condition: Condition,
  coordinate: Parameter,
  boundary: RationalInput,
  beyond: RationalInput,
];

/** For each condition a coordinate of the point `both` that alone leads to its boundary, and beyond. */
const edges: readonly Edge[] = [
  [lowHolds, γ_B, '92/15', 7],
  [moderateHolds, γ_B, '55/16', 4],
  [highMobilizes, γ_B, '38/49', '1/2'],
  [audienceAfterHold, p.L.m, '2/5', '1/2'],
  [officeWorthItToHigh, ψ, '11/4', 2],
  [officeWorthItToLow, ψ, '5/8', 0],
  [lowHoldsKnowingLow, γ_B, '23/3', 8],
  [lowHoldsKnowingHigh, γ_B, '46/9', 6],
  [moderateHoldsKnowingLow, γ_B, '55/13', 5],
  [moderateMobilizesKnowingHigh, γ_B, '55/19', 2],
  [highMobilizesKnowingLow, γ_B, '19/23', '1/2'],
  [highMobilizesKnowingHigh, γ_B, '19/26', '1/2'],
  [retainHighAfterMobilization, α.L, '-11/2', -5],
  [replaceLowAfterMobilization, p.L.m, '74/145', '11/20'],
  [retainLowAfterHold, p.L.m, '23/70', '2/5'],
  [replaceHighAfterHold, p.L.m, '4/35', '1/9'],
];

function pointOf(file: string): Point {
  const url = new URL(`../../spec/points/${file}.json`, import.meta.url);
  return Point.of(JSON.parse(readFileSync(url, 'utf8')) as Record<string, string>);
}

const base = pointOf('both');

function moved(...changes: readonly (readonly [Parameter, RationalInput])[]): Point {
  return changes.reduce((point, [{ name }, to]) => point.with(name, Rational.of(to)), base);
}

/** Priors under which types of B do not occur, nor what only they do. */
const lowForSure = [
  [q.l, 1],
  [q.m, 0],
  [q.h, 0],
] as const;
const highForSure = [
  [q.l, 0],
  [q.m, 0],
  [q.h, 1],
] as const;

const points: readonly Point[] = [
  base,
  moved(...lowForSure),
  moved(...lowForSure, [τ, '13/25']),
  moved(...lowForSure, [p.L.m, '11/20']),
  moved(...highForSure),
  moved(...highForSure, [p.L.m, '2/5']),
  ...['communication-only', 'non-communication-only', 'neither'].map(pointOf),
  ...edges.map(([, coordinate, boundary]) => moved([coordinate, boundary])),
  ...edges.map(([, coordinate, , beyond]) => moved([coordinate, beyond])),
];

describe('the points of the negative controls', () => {
  it('are admissible', () => {
    const broken = points.flatMap((point) => brokenRestrictions(collusion.restrictions, point));
    expect(broken.map(({ says }) => says)).toEqual([]);
  });

  for (const [condition, coordinate, boundary, beyond] of edges)
    it(`lie on the boundary of "${condition.says}", and beyond`, () => {
      const at = (point: Point) =>
        [nonCommunication, communication]
          .flatMap((claim) => claimAtPoint(claim, point).conditions)
          .find((each) => each.condition === condition);
      expect(at(base)?.holds).toBe(true);
      expect(at(moved([coordinate, boundary]))?.difference?.isZero).toBe(true);
      expect(at(moved([coordinate, beyond]))?.holds).toBe(false);
    });
});

/**
 * Where no prior leaves a weight, D may be surer of a pair of types under which she does right
 * anyway: she prefers A_L facing B^l, and A_H facing B^h.
 */
function rightAnyway(
  key: string,
  told: 'retain' | 'replace',
  messages: readonly string[],
): Readonly<Record<string, string>> {
  const pairs = told === 'retain' ? ['L, l', 'H, h'] : ['L, h', 'H, l'];
  const histories = pairs.flatMap((pair) => messages.map((message) => `${pair}${message}`));
  return Object.fromEntries(
    histories.flatMap((history) =>
      [`is certain of "${history}"`, `half believes "${history}"`].map((says) => [
        `D choosing r at "${key}" ${says} where all weights are zero`,
        `Facing "${history}", D is right to ${told} as she is told.`,
      ]),
    ),
  );
}

negativeControls(nonCommunication, {
  points,
  harmless: {
    ...rightAnyway('hold, L~', 'retain', ['']),
    ...rightAnyway('hold, H~', 'replace', ['']),
  },
});

const unseenMessages = [', conciliatory', ', hostile'];

negativeControls(communication, {
  points,
  harmless: {
    ...rightAnyway('hold, L~', 'retain', unseenMessages),
    ...rightAnyway('hold, H~', 'replace', unseenMessages),
    ...rightAnyway('mobilize, L~', 'replace', unseenMessages),
    ...rightAnyway('mobilize, H~', 'retain', unseenMessages),
  },
});
