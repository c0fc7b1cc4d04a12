import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entry } from '../../src/exact/entry.js';
import { Rational } from '../../src/exact/rational.js';
import { chooseCoordinates } from '../../src/prove/search/coordinate-choice.js';
import { degreeIn } from '../../src/prove/search/coordinate-system.js';
import { points, polynomials } from '../arbitrary/polynomial.js';
import { ask } from './proofs.js';

const BOUNDS = [
  ['x', '≥'],
  ['3 - x', '>'],
  ['y - x', '>'],
  ['x_1 + 1/2*y', '≥'],
  ['5 - 2*x_1 - y', '≥'],
] as const;

it('a hypothesis in coordinates has the same value, scaled, and one degree in each simplex', () => {
  fc.assert(
    fc.property(polynomials(), fc.subarray([...BOUNDS]), points(), (polynomial, bounds, point) => {
      const { hypotheses } = ask(...bounds, [`${polynomial}`, '>']);
      const denied = hypotheses.length - 1;
      const active = hypotheses.map((hypothesis, index) => ({ index, hypothesis }));
      const system = chooseCoordinates({ lemmas: [], hypotheses, active, denied });
      const values = system.coordinates.map(({ meaning }) => meaning.evaluate(point));
      for (const { members } of system.simplices)
        expect(
          `${Rational.sum(members.map(({ coordinate, weight }) => weight.times(entry(values, coordinate))))}`,
        ).toBe('1');
      for (const { hypothesis, polynomial: transformed, scale } of system.others) {
        const terms = [...transformed.terms].map(([monomial, coefficient]) =>
          [...system.monomials.powersIn(monomial)].reduce(
            (product, [coordinate, exponent]) =>
              product.times(entry(values, coordinate).power(exponent)),
            Rational.of(coefficient),
          ),
        );
        const own = entry(hypotheses, hypothesis).polynomial.evaluate(point);
        expect(`${Rational.sum(terms)}`).toBe(`${own.times(scale)}`);
        for (const simplex of system.simplices)
          expect(
            new Set(transformed.monomials.map((each) => degreeIn(simplex, system.monomials, each)))
              .size,
          ).toBeLessThanOrEqual(1);
      }
    }),
  );
});
