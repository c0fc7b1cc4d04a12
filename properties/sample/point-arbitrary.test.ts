import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { κ, τ } from '../../spec/parameters.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { relationText } from '../../src/exact/relation.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { Region } from '../../src/sample/region.js';
import { simplify } from '../../src/sample/simplify.js';
import { findPoint } from '../../src/sample/witness.js';
import { admissible, differences, drawsIn, example, holds, isTight, quarters } from './regions.js';

const DRAWS = 300;

const weakRestrictions = collusion.restrictions
  .filter(({ relation: { sign } }) => sign === '≥' || sign === '≤')
  .map(({ relation, says }) => ({ relation, says, text: relationText(relation) }));

describe.each(quarters)('points drawn in $name', (quarter) => {
  const draws = drawsIn(quarter, DRAWS);
  const always = boundaryPoints(quarter.region, quarter.start);
  const all = [...always, ...draws];

  it('satisfy every relation there', () => {
    const stray = all.flatMap((point) =>
      quarter.relations
        .filter((each) => !holds(each, point))
        .map((each) => `${relationText(each)} fails at ${JSON.stringify(point)}`),
    );
    expect(stray).toEqual([]);
  });

  it('give a value to every parameter', () => {
    const names = collusion.parameters.map(({ name }) => name);
    for (const point of all) expect([...point.values.keys()].sort()).toEqual([...names].sort());
  });

  it('are as many as asked for, and hardly ever the same twice', () => {
    expect(draws).toHaveLength(DRAWS);
    const distinct = new Set(draws.map((point) => JSON.stringify(point)));
    expect(distinct.size).toBeGreaterThan(0.95 * DRAWS);
  });

  it('move every parameter, up and down, unless it starts at an end', () => {
    for (const { name } of collusion.parameters) {
      const here = quarter.start.at(name);
      const { lower, upper } = quarter.region.slice(quarter.start, name);
      expect(
        lower?.value.equals(here) || draws.some((point) => point.at(name).lessThan(here)),
        `${name} below`,
      ).toBe(true);
      expect(
        upper?.value.equals(here) || draws.some((point) => here.lessThan(point.at(name))),
        `${name} above`,
      ).toBe(true);
    }
  });

  it.each(weakRestrictions)(
    'are now and then where $text with equality, if any point is',
    (each) => {
      const names = collusion.parameters.map(({ name }) => name);
      const equality = { ...each.relation, sign: '=' } as const;
      const tight = findPoint(new Region(names, [...quarter.relations, equality]), quarter.start);
      expect(tight === undefined || all.some((point) => isTight(each.relation, point))).toBe(true);
    },
  );

  it('come within a hundredth of a signal that tells nothing, and of one that never errs', () => {
    const [least, most] = [Rational.of('51/100'), Rational.of('99/100')];
    expect(all.some((point) => point.at(τ.name).lessThan(least))).toBe(true);
    expect(all.some((point) => most.lessThan(point.at(τ.name)))).toBe(true);
  });
});

describe('draws', () => {
  const texts = (seed: number): string[] =>
    drawsIn(admissible, 20, seed).map((point) => JSON.stringify(point));

  it('are a function of the seed', () => {
    expect(texts(7)).toEqual(texts(7));
    expect(texts(7)).not.toEqual(texts(8));
  });

  it('differ among seeds from the first on', () => {
    const first = [1, 2, 3, 4, 5].map((seed) => texts(seed)[0]);
    expect(new Set(first).size).toBe(5);
  });

  it('begin with the start of the region where there is nowhere to go', () => {
    const nowhere = new Region([], []);
    expect(fc.sample(pointArbitrary(nowhere, new Point(new Map())), 1)[0]?.values.size).toBe(0);
  });
});

describe('a failing draw', () => {
  const { region, start } = admissible;

  /** The counterexample to which a property of points shrinks. */
  function shrunk(property: (point: Point) => boolean, seed: number): Point {
    const found = fc.check(fc.property(pointArbitrary(region, start), property), {
      seed,
      numRuns: 200,
    }).counterexample?.[0];
    if (found === undefined) throw new Error('the property held at every draw');
    return found;
  }

  it.each([
    ['kappa', '1'],
    ['psi', '15'],
    ['tau', '4/5'],
  ] as const)(
    'above a threshold of %s shrinks to a point that differs in it alone',
    (name, most) => {
      const threshold = Rational.of(most);
      const below = (point: Point): boolean => point.at(name).atMost(threshold);
      for (const seed of [1, 2, 3]) {
        const found = shrunk(below, seed);
        expect(differences(found, start)).toEqual([name]);
        expect(below(found)).toBe(false);
      }
    },
  );

  it.each(collusion.parameters.map(({ name }) => name))(
    'off the start in %s shrinks to a point that differs from it in little else',
    (name) => {
      const found = shrunk((point) => point.at(name).equals(start.at(name)), 1);
      const changed = differences(found, start);
      expect(changed).toContain(name);
      expect(changed.length).toBeLessThanOrEqual(3);
    },
  );

  it('is in the region at every step of the shrinking', () => {
    const visited: Point[] = [];
    fc.check(
      fc.property(pointArbitrary(region, start), (point) => {
        visited.push(point);
        return point.at('psi').sign > 0 || point.at('gamma_A').sign === 0;
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(visited.length).toBeGreaterThan(20);
    expect(visited.filter((point) => !region.contains(point))).toEqual([]);
  });

  it('is simplified without losing what makes it fail', () => {
    const dear = (point: Point): boolean => Rational.one.lessThan(point.at(κ.name));
    const found = simplify(
      region,
      shrunk((point) => !dear(point), 5),
      example,
      dear,
    );
    expect(dear(found)).toBe(true);
    expect(differences(found, example)).toEqual([κ.name]);
  });
});
