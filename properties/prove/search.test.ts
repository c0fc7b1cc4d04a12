import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hypothesis, Question } from '../../src/derive/question.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import {
  proofDocument,
  questionDocument,
  questionFrom,
} from '../../src/prove/certificate/proof-document.js';
import { searchProof } from '../../src/prove/search/search.js';
import { points, polynomials } from '../arbitrary/polynomial.js';
import { ask } from './proofs.js';

/** What the checker says of the proof that the search finds. */
async function outcome(question: Question): Promise<'proved' | 'not proved' | string> {
  const proof = await searchProof(question);
  if (proof === undefined) return 'not proved';
  const checked = checkProof(JSON.parse(JSON.stringify(proofDocument(question, proof))));
  return checked.valid ? 'proved' : checked.reason;
}

describe('a proof is found that', () => {
  it.each([
    ['nothing is below itself', ask(['x - y', '>'], ['y - x', '≥'])],
    ['order is transitive', ask(['x - y', '≥'], ['y - z', '≥'], ['z - x', '>'])],
    ['a number is not two', ask(['x - 1', '='], ['x - 2', '='])],
    ['a product of positives is positive', ask(['x', '>'], ['y', '>'], ['-x*y', '≥'])],
    [
      'half the sum of two is not below both',
      ask(['x - z', '>'], ['y - z', '>'], ['z - 1/2*x - 1/2*y', '≥']),
    ],
    ['what is not 0 divides', ask(['x', '≠'], ['x*y', '='], ['y', '≠'])],
    [
      'an average lies between',
      ask(['q', '≥'], ['1 - q', '≥'], ['x - y', '≥'], ['y - q*x - y + q*y', '>']),
    ],
    ['a solution can be put in', ask(['x - 2*y', '='], ['y - 3', '='], ['x - 6', '≠'])],
    [
      'what is less than 1 is not 1, whatever else that would make of other hypotheses',
      ask(
        ...([
          ['e', '≥'],
          ['1 - e', '>'],
          ['e - e*g', '='],
          ['1 - e', '='],
        ] as const),
        ...([
          ['1 - e*g', '>'],
          ['e - e*g + e*m - m', '≥'],
          ['e*g - e*m - e + m', '>'],
        ] as const),
      ),
    ],
    [
      'of a sum that is not above 0, no part is that is not below',
      ask(['x', '≥'], ['y', '≥'], ['-x - 2*y', '≥'], ['x*z - y*w^2', '≠']),
    ],
    [
      'what is at least 0 divides where a product of it is not 0',
      ask(
        ...([
          ['3*t - 2', '≥'],
          ['q', '≥'],
          ['3*q*t - 2*q', '>'],
        ] as const),
        ...([
          ['3*q*t*x^2*y^2 - 2*q*x^2*y^2 - 3*q*t*z^3*w + 2*q*z^3*w', '='],
          ['x^2*y^2 - z^3*w', '≠'],
        ] as const),
      ),
    ],
    [
      'so it does where the product is only said not to be 0',
      ask(['q', '≥'], ['q*t*z - q*y', '≠'], ['q*x^2*w - q*v^3', '='], ['x^2*w - v^3', '≠']),
    ],
    [
      'a quantity with a divisor is not above 0 where what it divides is not',
      ask(['1 - t', '≥'], ['2*g - g*t + x*y - z*w', '='], ['x*y - z*w', '≥'], ['g', '>']),
    ],
    ['products of slacks matter', ask(['x - 1', '≥'], ['y - 2', '>'], ['2 - x*y', '≥'])],
  ])('%s', async (_, question) => {
    expect(await outcome(question)).toBe('proved');
  });

  it('a combination with drawn coefficients cannot be positive', async () => {
    const combined = fc.array(fc.tuple(polynomials(), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(combined, async (parts) => {
        const sum = parts.reduce(
          (total, [polynomial, weight]) => total.plus(polynomial.scaled(Rational.of(weight))),
          Polynomial.zero,
        );
        const question = asked([
          ...parts.map(([polynomial]) => ({ polynomial, sense: '≥' }) as const),
          { polynomial: sum.negated(), sense: '>' },
        ]);
        expect(await outcome(question)).toBe('proved');
      }),
      { numRuns: 40 },
    );
  });
});

describe('no proof is found', () => {
  it.each([
    [
      "where it takes more than squares, as for Motzkin's polynomial",
      ask(['3*x^2*y^2 - x^4*y^2 - x^2*y^4 - 1', '>']),
    ],
    ['of what fails at one number', ask(['x', '≥'], ['-x', '≥'])],
    ['of what fails at 0 alone', ask(['-x^2', '≥'])],
    ['of what fails beyond all that was drawn', ask(['x - 1000000', '>'])],
    ['of what fails at an irrational number', ask(['x^2 - 2', '='], ['x', '>'])],
    ['where there are no hypotheses', ask()],
  ])('%s', async (_, question) => {
    expect(await outcome(question)).toBe('not proved');
  });

  it('where a drawn point satisfies all hypotheses', async () => {
    await fc.assert(
      fc.asyncProperty(
        points(),
        fc.array(fc.tuple(polynomials(), fc.boolean()), { minLength: 1, maxLength: 4 }),
        async (point, drawn) => {
          // Shifted or turned so that it holds at the point, strictly or just so.
          const hypotheses = drawn.map(([polynomial, strict]) => {
            const value = polynomial.evaluate(point);
            return strict && !value.isZero
              ? ({
                  polynomial: value.sign > 0 ? polynomial : polynomial.negated(),
                  sense: '>',
                } as const)
              : ({ polynomial: polynomial.minus(Polynomial.constant(value)), sense: '=' } as const);
          });
          expect(await outcome(asked(hypotheses))).toBe('not proved');
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('a question is the same when it was sent as text', () => {
  fc.assert(
    fc.property(fc.array(polynomials(), { maxLength: 4 }), (drawn) => {
      const question = asked(drawn.map((polynomial) => ({ polynomial, sense: '≠' })));
      const sent: unknown = JSON.parse(JSON.stringify(questionDocument(question)));
      expect(questionFrom(sent as ReturnType<typeof questionDocument>)).toEqual(question);
    }),
  );
});

function asked(hypotheses: readonly Omit<Hypothesis, 'says'>[]): Question {
  return {
    asserts: 'there is no solution',
    hypotheses: hypotheses.map((each, index) => ({ ...each, says: `hypothesis ${index}` })),
    abbreviations: [],
    maxima: [],
    presupposes: new Set(),
    hints: [],
  };
}
