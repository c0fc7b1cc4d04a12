import { describe, expect, it } from 'vitest';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { Point } from '../../src/exact/point.js';
import { relation, restriction } from '../../src/index.js';
import { type ClaimGround, claimGrounds } from '../../src/sample/claim-grounds.js';
import {
  affordable,
  c,
  condition,
  market,
  q,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from '../claim/entry.js';
import { drawnAt, isTight } from './regions.js';

/** Draws at a place, and the points that are always among them. */
function pointsAt(ground: ClaimGround): Point[] {
  return [...ground.always, ...drawnAt(ground, { seed: 3, numRuns: 12 })];
}

/** The same market with an entry that costs more: its example is not admissible. */
const dearer = {
  ...market,
  restrictions: [...market.restrictions, restriction('it is dear', relation`2 ${c} > 7/2`, source)],
};

/** And with one that costs the more, the likelier a rich market is. */
const priced = {
  ...market,
  restrictions: [...market.restrictions, restriction('it is so', relation`${c} = 9 ${q}`, source)],
};

const cheapest = condition('cheapest', relation`${c} ≥ 15/8`);

const tested = [
  { spec: collusion, claim: nonCommunication },
  { spec: market, claim: selective },
  { spec: market, claim: selectiveIf([affordable], 'fails') },
  { spec: dearer, claim: selectiveIff([affordable], [cheapest]) },
  { spec: priced, claim: selective },
];

describe.each(tested)('the places where $claim.id is tested', ({ spec, claim }) => {
  const found = claimGrounds(spec, claim);
  const grounds = (found?.grounds ?? []).map((ground) => ({
    ground,
    points: pointsAt(ground),
  }));

  it('begin inside its conditions', () => {
    expect(grounds[0]?.ground.place).toEqual({ kind: 'inside all conditions' });
  });

  it('are, for each condition of an "iff", beyond it, just beyond it and at equality', () => {
    const kinds = claim.conditions.map((condition) =>
      grounds
        .map(({ ground: { place } }) => place)
        .filter((place) => 'condition' in place && place.condition === condition)
        .map(({ kind }) => kind),
    );
    const all = claim.scope.kind === 'iff' ? ['beyond', 'just beyond', 'at equality'] : [];
    expect(kinds).toEqual(claim.conditions.map(() => all));
    expect(found?.neverAlone).toEqual([]);
  });

  it('hold admissible parameters, and some at every place', () => {
    for (const { ground, points } of grounds) {
      expect(points, JSON.stringify(ground.place.kind)).not.toEqual([]);
      const broken = points.flatMap((each) => brokenRestrictions(spec.restrictions, each));
      expect(broken.map(({ says }) => says)).toEqual([]);
    }
  });

  it('are where they are said to be', () => {
    for (const { ground, points } of grounds)
      for (const point of points) {
        const failing = claimAtPoint(claim, point)
          .conditions.filter(({ holds }) => !holds)
          .map(({ condition }) => condition);
        const { place } = ground;
        if (place.kind === 'anywhere admissible') continue;
        if (place.kind === 'inside all conditions') {
          expect(failing).toEqual([]);
          continue;
        }
        const { condition, implied } = place;
        const excused = implied?.by ?? [];
        const alone = failing.filter((each) => !excused.includes(each));
        expect(alone).toEqual(place.kind === 'at equality' ? [] : [condition]);
        expect(isTight(condition.relation, point)).toBe(place.kind === 'at equality');
      }
  });
});
