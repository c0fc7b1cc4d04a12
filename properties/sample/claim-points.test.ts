import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuicheGame from '../../catalog/cho-kreps-1987/beer-quiche.js';
import crisisGame from '../../catalog/fearon-1995/crisis-bargaining.js';
import collusion from '../../spec/index.js';
import { κ } from '../../spec/parameters.js';
import {
  admissiblePoints,
  type Claim,
  claim,
  holdsAt,
  isEquilibrium,
  Point,
  pointsInside,
  pointsJustOutside,
  pointsOnBoundary,
  Rational,
  relation,
  type Specification,
  specification,
} from '../../src/index.js';
import {
  affordable,
  c,
  condition,
  entry,
  market,
  q,
  selective,
  selectiveIf,
  source,
} from '../claim/entry.js';
import { failedAt } from './failed-at.js';
import { differences, statedClaims } from './regions.js';

const papers: readonly Specification[] = [collusion, market, crisisGame, beerQuicheGame];

/** Claims with conditions, with the paper that they stand in; of the talk, those that it states in full. */
const claims = papers.flatMap((paper) =>
  (paper === collusion ? statedClaims : paper.claims)
    .filter(({ conditions }) => conditions.length > 0)
    .map((each) => ({ id: each.id, paper, claim: each })),
);

const RUNS = 40;

const isAdmissible = ({ restrictions }: Specification, point: Point): boolean =>
  restrictions.every((each) => holdsAt(each, point));

const failing = ({ conditions }: Claim, point: Point) =>
  conditions.filter((each) => !holdsAt(each, point));

const tight = ({ conditions }: Claim, point: Point) =>
  conditions.filter(({ relation }) => holdsAt({ ...relation, sign: '=' }, point));

describe.each(papers.map((paper) => ({ title: paper.publication.title, paper })))(
  'points of $title',
  ({ paper }) => {
    it('are admissible, and give a value to each parameter', () => {
      fc.assert(
        fc.property(admissiblePoints(paper), (point) => {
          expect(isAdmissible(paper, point)).toBe(true);
          for (const each of paper.parameters) expect(point.at(each)).toBeInstanceOf(Rational);
        }),
        { numRuns: RUNS },
      );
    });
  },
);

describe.each(claims)('points of $id', ({ paper, claim }) => {
  const inside = pointsInside(paper, claim);
  const onBoundary = pointsOnBoundary(paper, claim);
  const justOutside = pointsJustOutside(paper, claim);

  it('inside are where all conditions hold', () => {
    fc.assert(
      fc.property(inside, (point) => {
        expect(isAdmissible(paper, point)).toBe(true);
        expect(failing(claim, point)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('on a boundary are where a condition is an equality, and no other fails', () => {
    fc.assert(
      fc.property(onBoundary, (point) => {
        expect(isAdmissible(paper, point)).toBe(true);
        const equal = tight(claim, point);
        expect(equal).not.toEqual([]);
        const [broken, ...more] = failing(claim, point);
        expect(more).toEqual([]);
        if (broken) expect(equal).toContain(broken);
      }),
      { numRuns: RUNS },
    );
  });

  it('just outside are where a single condition fails', () => {
    fc.assert(
      fc.property(justOutside, (point) => {
        expect(isAdmissible(paper, point)).toBe(true);
        expect(failing(claim, point)).toHaveLength(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('differ from one draw to the next', () => {
    for (const points of [inside, onBoundary, justOutside]) {
      const drawn = fc.sample(points, { numRuns: RUNS, seed: 1 });
      expect(new Set(drawn.map(String)).size).toBeGreaterThan(RUNS / 4);
    }
  });
});

/** Whether entering costs hardly more than the condition `affordable` allows, or less. */
const near = (point: Point): boolean =>
  point.at(c).minus(Rational.of(2)).lessThan(Rational.of('1/50'));

describe('points just outside', () => {
  it('are near the condition that fails', () => {
    const draws = pointsJustOutside(market, selective, affordable);
    fc.assert(
      fc.property(draws, (point) => Rational.of(2).lessThan(point.at(c)) && near(point)),
      { numRuns: RUNS },
    );
  });

  it('are where a claim that holds is no equilibrium', () => {
    const draws = pointsJustOutside(market, selective);
    fc.assert(
      fc.property(draws, (point) => !isEquilibrium(selective, point)),
      { numRuns: RUNS },
    );
  });
});

describe('points where an equation holds that determines no parameter by itself', () => {
  const mixed = condition('mixed', relation`${c} ${q} = 1/2`);
  const paper = { ...market, claims: [selectiveIf([mixed], 'holds')] };
  const [claim = selective] = paper.claims;

  it.each([
    ['inside', pointsInside(paper, claim), true],
    ['on a boundary', pointsOnBoundary(paper, claim, mixed), true],
    ['just outside', pointsJustOutside(paper, claim, mixed), false],
  ])('are many, %s', (_, points, held) => {
    const drawn = fc.sample(points, { numRuns: RUNS, seed: 1 });
    expect(new Set(drawn.map(String)).size).toBeGreaterThan(RUNS / 4);
    for (const point of drawn) {
      expect(isAdmissible(paper, point)).toBe(true);
      expect(holdsAt(mixed, point)).toBe(held);
    }
  });
});

describe('a property that fails', () => {
  it('everywhere fails at the example', () => {
    const found = failedAt(admissiblePoints(collusion), () => false);
    expect(differences(found.point, exampleOf(collusion))).toEqual([]);
    expect(found.message).toContain("Counterexample: [the example's values]");
  });

  it('where one parameter is large differs from the example in that one, by a whole number', () => {
    const found = failedAt(admissiblePoints(collusion), (point) =>
      point.at(κ).lessThan(Rational.of('37/10')),
    );
    expect(found.message).toContain('Counterexample: [κ = 4, everything else as in the example]');
  });

  it.each(['inside', 'on a boundary', 'just outside'])('%s stays there', (where) => {
    const points = {
      inside: () => pointsInside(market, selective),
      'on a boundary': () => pointsOnBoundary(market, selective, affordable),
      'just outside': () => pointsJustOutside(market, selective, affordable),
    }[where];
    const drawn = points?.() ?? fc.constant(exampleOf(market));
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { point } = failedAt(drawn, (each) => each.at(q).lessThan(Rational.half), { seed });
      expect(point.at(q)).toEqual(Rational.half);
      expect(isAdmissible(market, point)).toBe(true);
      expect(failing(selective, point)).toHaveLength(where === 'just outside' ? 1 : 0);
      expect(tight(selective, point).includes(affordable)).toBe(where === 'on a boundary');
      expect(near(point)).toBe(true);
    }
  });

  it('fails again at a point that was given as an example', () => {
    const given = exampleOf(market).with('c', Rational.of('7/5')).with('q', Rational.of('12/17'));
    const found = failedAt(
      pointsInside(market, selective),
      (point) => point.at('q').lessThan(Rational.of('1/2')),
      { examples: [given] },
    );
    expect(found.point.at(c)).toEqual(exampleOf(market).at(c));
  });
});

function exampleOf({ parameters }: Specification): Point {
  return new Point(new Map(parameters.map(({ name, example }) => [name, example])));
}

describe('points that there are not', () => {
  const never = condition('never', relation`${c} ≤ −1`);
  const surely = condition('surely', relation`${c} ≥ 0`);
  const twin = condition('twin', relation`${c} ≥ −1`);
  const declared = (id: string, conditions: typeof selective.conditions, implied = false): Claim =>
    claim(entry, {
      ...{ id, title: id, source, says: '', expected: 'holds', holds: { if: conditions } },
      strategies: {
        move: { rich: 'enter', poor: 'stay' },
        answer: { enter: 'yield', stay: 'yield' },
      },
      beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
      implied: implied ? [{ condition: twin, by: [surely], because: '' }] : [],
    });
  const impossible = declared('impossible', [never]);
  const free = declared('free', []);
  const doubled = declared('doubled', [surely, twin], true);
  const paper = specification({ ...market, claims: [impossible, free, doubled] });

  it('are called so, with claim and conditions', () => {
    expect(() => pointsInside(paper, impossible)).toThrow(
      'pointsInside(…, impossible): no admissible parameters were found at which all conditions of impossible hold (never: c ≤ -1); "npx casus verify impossible" tells',
    );
    expect(() => pointsOnBoundary(paper, impossible, never)).toThrow(
      'pointsOnBoundary(…, impossible, never): no admissible parameters were found at which never holds with equality while the other conditions of impossible hold',
    );
    expect(() => pointsOnBoundary(paper, free)).toThrow(
      'pointsOnBoundary(…, free): free has no conditions, and so no boundary: use admissiblePoints(…)',
    );
  });

  it('are not looked for in vain where the claim says why', () => {
    expect(() => pointsJustOutside(paper, doubled, twin)).toThrow(
      'pointsJustOutside(…, doubled, twin): no admissible parameters were found at which twin fails while the other conditions of doubled hold (surely: c ≥ 0; twin: c ≥ -1); doubled says that surely imply it: ask for one of these instead',
    );
  });

  it('are refused for a condition of another claim', () => {
    expect(() => pointsOnBoundary(paper, doubled, never)).toThrow(
      'pointsOnBoundary(…, doubled, …): expected a condition of doubled, found never; doubled has surely: c ≥ 0; twin: c ≥ -1: give the condition itself',
    );
  });

  it('are refused for a name in the place of a claim or condition, as plain JavaScript has it', () => {
    const named = (name: string): never => JSON.parse(`"${name}"`) as never;
    expect(() => pointsInside(paper, named('doubled'))).toThrow(
      'pointsInside(…): expected a claim, as claim(…) makes it, found "doubled": give the claim itself, not its name',
    );
    expect(() => pointsJustOutside(paper, named('doubled'))).toThrow(
      'pointsJustOutside(…): expected a claim, as claim(…) makes it, found "doubled"',
    );
    expect(() => pointsJustOutside(paper, doubled, named('twin'))).toThrow(
      'pointsJustOutside(…, doubled, …): expected a condition of doubled, found "twin"; doubled has',
    );
  });
});
