import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entry } from '../../src/exact/entry.js';
import { Point } from '../../src/exact/point.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { demandOf } from '../../src/verify/characterize/demand.js';
import { withImpliedEquations } from '../../src/verify/characterize/implied-equations.js';
import { play } from './private-message.js';

const SYMBOLS = ['x', 'y', 'z'] as const;
const set = entry(play.form.informationSets, 0);

/** That so much of each symbol, and of 1, is at least 0. */
function demanded(coefficients: readonly number[]) {
  const monomials = [...SYMBOLS.map((each) => [each]), []];
  const polynomial = Polynomial.collect(
    monomials.map((monomial, k) => ({
      coefficient: Rational.of(coefficients[k] ?? 0),
      monomial,
    })),
  );
  return demandOf({ polynomial, sense: '≥', says: `${polynomial}` }, set);
}

function addedTo(rows: readonly (readonly number[])[]): string[] {
  const demands = rows.map(demanded);
  return withImpliedEquations(demands)
    .slice(demands.length)
    .map(({ polynomial }) => `${polynomial}`)
    .sort();
}

it('asks for an equation where two demands are opposed but for others that are equations', () => {
  // x = 0; y − x ≥ 0 and −y ≥ 0: so y = 0.
  const rows = [
    [1, 0, 0],
    [-1, 0, 0],
    [-1, 1, 0],
    [0, -1, 0],
  ];
  expect(addedTo(rows)).toEqual(['x - y', 'y'].sort());
  // One equation leads to the next.
  const further = [...rows, [0, 2, 3], [0, 5, -1]];
  expect(addedTo(further)).toEqual(['-2*y - 3*z', '-5*y + z', 'x - y', 'y'].sort());
});

it('asks for none where nothing is opposed', () => {
  expect(
    addedTo([
      [1, 0, 0],
      [-1, 0, 0],
      [0, 1, 1],
      [0, -1, 1],
    ]),
  ).toEqual([]);
  expect(
    addedTo([
      [1, 0, 0, 1],
      [-1, 0, 0, 1],
    ]),
  ).toEqual([]);
});

it('asks for nothing that does not hold wherever the demands do', () => {
  const row = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 });
  const values = [-2, -1, 0, 1, 2];
  const points = values.flatMap((x) =>
    values.flatMap((y) => values.map((z) => Point.of({ x, y, z }))),
  );
  let implied = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
      const demands = rows.map(demanded);
      const all = withImpliedEquations(demands);
      const holds = (some: typeof all, point: Point): boolean =>
        some.every(({ polynomial }) => polynomial.evaluate(point).sign >= 0);
      for (const point of points) expect(holds(all, point)).toBe(holds(demands, point));
      if (all.length > demands.length) implied++;
    }),
    { numRuns: 300 },
  );
  expect(implied).toBeGreaterThan(0);
});
