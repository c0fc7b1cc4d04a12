import { describe, expect, it } from 'vitest';
import { beerPooling, quichePooling } from '../../../catalog/cho-kreps-1987/beer-quiche.js';
import {
  poolingUnschooled,
  separating,
} from '../../../catalog/spence-1973/job-market-signaling.js';
import collusion from '../../../spec/index.js';
import { refinementAtPoint } from '../../../src/claim/refinement-at-point.js';
import { d1 } from '../../../src/equilibrium/refinement/d1.js';
import { intuitiveCriterion } from '../../../src/equilibrium/refinement/intuitive-criterion.js';
import { REFINEMENTS } from '../../../src/equilibrium/refinement/refinement-verdict.js';
import { undominated } from '../../../src/equilibrium/refinement/undominated.js';
import { Point } from '../../../src/exact/point.js';
import { beerQuiche, cheapTalk, settlement, threeWorkers, twoWorkers } from './published.js';
import { type Behavior, behaving, type SignalingTables, tabled } from './signaling-tables.js';

const verdicts = (tables: SignalingTables, behavior: Behavior) => {
  const game = tabled(tables);
  const assessment = behaving(game, behavior);
  return {
    intuitive: intuitiveCriterion(game, assessment),
    divine: d1(game, assessment),
    admissible: undominated(game, assessment),
  };
};

describe('beer and quiche (Cho and Kreps 1987)', () => {
  it('pooling on quiche fails: the surly type alone may gain by beer, and does', () => {
    const { intuitive, divine, admissible } = verdicts(beerQuiche, {
      ...{ wimpish: 'quiche', surly: 'quiche' },
      ...{ quiche: 'refrain', beer: 'duel' },
    });
    expect(intuitive).toMatchObject({
      kind: 'fails',
      messages: [{ deleted: [0], replies: [1], gaining: [1] }],
    });
    expect(divine).toMatchObject({
      kind: 'fails',
      messages: [
        { deleted: [{ type: 0, by: 1 }], kept: [1], tempting: [{ gaining: [{ type: 1 }] }] },
      ],
    });
    expect(admissible.kind).toBe('survives');
  });

  it('pooling on beer survives', () => {
    const { intuitive, divine } = verdicts(beerQuiche, {
      ...{ wimpish: 'beer', surly: 'beer' },
      ...{ beer: 'refrain', quiche: 'duel' },
    });
    expect(intuitive).toMatchObject({ kind: 'survives', messages: [{ deleted: [1] }] });
    expect(divine).toMatchObject({ kind: 'survives', messages: [{ deterrent: { own: true } }] });
  });

  it('is the same as claims of the catalog at a point', () => {
    const point = Point.of({ w: '1/10', mu: 1 });
    for (const refinement of ['intuitive criterion', 'D1'] as const) {
      expect(refinementAtPoint(quichePooling, point, refinement).kind).toBe('fails');
      expect(refinementAtPoint(beerPooling, point, refinement).kind).toBe('survives');
    }
  });

  it('says nothing of what is no equilibrium at the point', () => {
    const point = Point.of({ w: '9/10', mu: 1 });
    expect(refinementAtPoint(beerPooling, point, 'D1')).toMatchObject({
      kind: 'not defined',
      why: { kind: 'no equilibrium' },
    });
  });
});

describe('a settlement (after Banks and Sobel 1987)', () => {
  it('on the high sum survives the intuitive criterion, and fails D1', () => {
    const { intuitive, divine } = verdicts(settlement, {
      ...{ careful: 'high', negligent: 'high' },
      ...{ high: 'accept', low: 'reject' },
    });
    expect(intuitive).toMatchObject({ kind: 'survives', messages: [{ deleted: [] }] });
    expect(divine).toMatchObject({
      kind: 'fails',
      messages: [{ deleted: [{ type: 1, by: 0 }], kept: [0] }],
    });
  });

  it('on the low sum survives both: a higher one profits nobody', () => {
    const { intuitive, divine } = verdicts(settlement, {
      ...{ careful: 'low', negligent: 'low' },
      ...{ low: 'accept', high: 'accept' },
    });
    expect([intuitive.kind, divine.kind]).toEqual(['survives', 'survives']);
  });
});

describe('schooling (Spence 1973)', () => {
  it('of two types: pooling without it fails both', () => {
    const { intuitive, divine } = verdicts(twoWorkers, {
      ...{ low: 'none', high: 'none' },
      ...{ none: 'w3/2', year: 'w1' },
    });
    expect([intuitive.kind, divine.kind]).toEqual(['fails', 'fails']);
  });

  it('of two types: separation survives both, for every message is sent', () => {
    const point = Point.of({ lambda: '1/2', mu: 0, y: '3/2', k_low: 1, k_high: '1/2' });
    for (const refinement of ['intuitive criterion', 'D1'] as const)
      expect(refinementAtPoint(separating, point, refinement)).toMatchObject({
        kind: 'survives',
        messages: [],
      });
  });

  it('of three types: pooling survives the intuitive criterion, and fails D1', () => {
    const { intuitive, divine } = verdicts(threeWorkers, {
      ...{ low: 'none', middle: 'none', high: 'none' },
      ...{ none: 'w2', year: 'w1' },
    });
    expect(intuitive).toMatchObject({
      kind: 'survives',
      messages: [{ deleted: [0], replies: [2, 3, 4], gaining: [] }],
    });
    expect(divine).toMatchObject({
      kind: 'fails',
      messages: [
        {
          deleted: [
            { type: 0, by: 2 },
            { type: 1, by: 2 },
          ],
          kept: [2],
        },
      ],
    });
  });

  it('as claimed in the catalog: no reason where schooling costs both more than it can bring', () => {
    const at = (y: string) => Point.of({ lambda: '1/2', mu: 0, y, k_low: 1, k_high: '1/2' });
    const criterion = 'intuitive criterion';
    expect(refinementAtPoint(poolingUnschooled, at('3/4'), criterion).kind).toBe('fails');
    expect(refinementAtPoint(poolingUnschooled, at('3/2'), criterion)).toMatchObject({
      kind: 'survives',
      messages: [{ deleted: [0, 1], gaining: [] }],
    });
  });
});

describe('cheap talk', () => {
  it('without meaning survives: no type is deleted', () => {
    const { intuitive, divine, admissible } = verdicts(cheapTalk, {
      ...{ left: 'hush', right: 'hush' },
      ...{ hush: 'middle', word: 'middle' },
    });
    expect(intuitive).toMatchObject({ kind: 'survives', messages: [{ deleted: [] }] });
    expect(divine).toMatchObject({ kind: 'survives', messages: [{ deleted: [] }] });
    expect(admissible.kind).toBe('survives');
  });
});

describe('the talk', () => {
  it('has three players who move, and the refinements are not defined there', () => {
    const point = Point.of(
      Object.fromEntries(collusion.parameters.map(({ name, example }) => [name, example])),
    );
    const found = collusion.claims.flatMap((claim) =>
      REFINEMENTS.map((refinement) => refinementAtPoint(claim, point, refinement)),
    );
    expect(found.map(({ kind }) => kind)).toEqual(found.map(() => 'not defined'));
    expect(found[0]).toMatchObject({ why: { kind: 'no signaling game' } });
  });
});
