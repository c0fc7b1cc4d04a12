import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/derive/question.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import type { PolynomialSense } from '../../src/exact/sign-condition.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import { type ProofDocument, proofDocument } from '../../src/prove/certificate/proof-document.js';
import { defectsOf } from '../../src/prove/certificate/recheck.js';
import { searchProof } from '../../src/prove/search/search.js';
import { ask } from './proofs.js';

type Stated = readonly [polynomial: string, sense: PolynomialSense];

/** What holds by squares: by name, as hypotheses that contradict each other. */
const proved: readonly (readonly [string, readonly Stated[]])[] = [
  ['a square is not negative', [['-x^2', '>']]],
  [
    'a sum of squares is 0 only where all are',
    [
      ['x^2 + y^2', '='],
      ['x', '≠'],
    ],
  ],
  ['x² + y² ≥ 2xy', [['2*x*y - x^2 - y^2', '>']]],
  [
    'x² + y² > 2xy where x ≠ y',
    [
      ['x - y', '≠'],
      ['2*x*y - x^2 - y^2', '≥'],
    ],
  ],
  [
    'two numbers have means in order',
    [
      ['x', '>'],
      ['y', '>'],
      ['2*x*y - x^2 - y^2', '>'],
    ],
  ],
  [
    'three numbers have means in order',
    [
      ['x', '>'],
      ['y', '>'],
      ['z', '>'],
      ['3*x*y*z - x^3 - y^3 - z^3', '>'],
    ],
  ],
  ['four squares have means in order', [['4*x*y*z*w - x^4 - y^4 - z^4 - w^4', '>']]],
  ['Cauchy and Schwarz in the plane', [['2*a*b*c*d - a^2*d^2 - b^2*c^2', '>']]],
  [
    'an offer of a half is the best',
    [
      ['x', '≥'],
      ['1 - x', '≥'],
      ['x - x^2 - 1/4', '>'],
    ],
  ],
  ['an offer of a third is the best', [['x - 3/2*x^2 - 1/6', '>']]],
  [
    '(a − bx)x is at most a²/4b',
    [
      ['b', '>'],
      ['4*a*b*x - 4*b^2*x^2 - a^2', '>'],
    ],
  ],
  [
    '(a − bx)x is most where a = 2bx',
    [
      ['b', '>'],
      ['a - 2*b*m', '='],
      ['a*x - b*x^2 - a*m + b*m^2', '>'],
    ],
  ],
  [
    '(a − bx)x is most nowhere else',
    [
      ['b', '>'],
      ['a - 2*b*m', '='],
      ['x - m', '≠'],
      ['a*x - b*x^2 - a*m + b*m^2', '≥'],
    ],
  ],
  [
    'a mean of squares is no less than the square of the mean',
    [
      ['p', '≥'],
      ['1 - p', '≥'],
      ['p^2*x^2 + 2*p*x*y - 2*p^2*x*y - p*y^2 + p^2*y^2 - p*x^2', '>'],
    ],
  ],
  [
    'a quadratic form in three symbols',
    [['4*x*y - 2*x^2 - 3*y^2 - 5*z^2 + 2*y*z - 2*x*z - 1', '≥']],
  ],
  [
    "Motzkin's polynomial, times x² + y², is not negative",
    [['3*x^4*y^2 + 3*x^2*y^4 - x^6*y^2 - 2*x^4*y^4 - x^2*y^6 - x^2 - y^2', '>']],
  ],
];

/** The same, a little stronger or under a little less: each of these has a solution. */
const open: readonly (readonly [string, readonly Stated[]])[] = [
  ['a square is not positive', [['-x^2', '≥']]],
  [
    'a difference of squares is of any sign',
    [
      ['x^2 - y^2', '='],
      ['x', '≠'],
    ],
  ],
  ['x² + y² is not above 2xy', [['2*x*y - x^2 - y^2', '≥']]],
  ['x² + y² is below 2.01 xy', [['201/100*x*y - x^2 - y^2', '>']]],
  ['of any sign, three numbers are in no order', [['3*x*y*z - x^3 - y^3 - z^3', '>']]],
  ['a little more than Cauchy and Schwarz', [['2*a*b*c*d - a^2*d^2 - b^2*c^2 + e', '>']]],
  [
    'an offer comes to a quarter',
    [
      ['x', '≥'],
      ['1 - x', '≥'],
      ['x - x^2 - 1/4', '≥'],
    ],
  ],
  [
    '(a − bx)x has no maximum where b < 0',
    [
      ['-b', '>'],
      ['a - 2*b*m', '='],
      ['a*x - b*x^2 - a*m + b*m^2', '>'],
    ],
  ],
  ['an indefinite form', [['4*x*y - 2*x^2 - y^2', '>']]],
  ['an irrational solution', [['4*c^2 - c^4 - 4', '≥']]],
];

describe('a proof with squares is found of', () => {
  it.each(proved)('%s', async (_, hypotheses) => {
    expect(await outcome(ask(...hypotheses))).toEqual({ valid: true });
  });

  it('what is a sum of squares of drawn linear forms', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(linearForms(), { minLength: 1, maxLength: 4 }), async (forms) => {
        const sum = Polynomial.sum(forms.map((form) => form.times(form)));
        expect(await outcome(ask([`${sum.negated()}`, '>']))).toEqual({ valid: true });
      }),
      { numRuns: 15 },
    );
  });
});

describe('no proof is found of', () => {
  it.each(open)('%s', async (_, hypotheses) => {
    expect(await outcome(ask(...hypotheses))).toBeUndefined();
  });
});

describe('a certificate with squares', () => {
  it('says of which polynomials', async () => {
    const proof = await found(ask(['2*x*y - x^2 - y^2', '>']));
    expect(proof?.products).toEqual([
      { coefficient: '1', factors: [0] },
      { coefficient: '1', factors: [], squares: ['x - y'] },
    ]);
  });

  it('is held against its question, and proves nothing once it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...proved.map(([, hypotheses]) => ask(...hypotheses))),
        fc.nat(),
        fc.constantFrom(...MUTATIONS),
        async (question, choice, mutated) => {
          const proof = await found(question);
          expect(defectsOf([question], [proof])).toEqual([]);
          const changed: unknown = JSON.parse(
            JSON.stringify(proof),
            mutated.bind(undefined, choice),
          );
          const same = JSON.stringify(changed) === JSON.stringify(proof);
          expect(defectsOf([question], [changed])).toHaveLength(same ? 0 : 1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is the same for the polynomial with the other sign', () => {
    const proof = (root: string) => ({
      hypotheses: [{ says: '', sense: '>', polynomial: '-x^2 + 2*x - 1' }],
      lemmas: [],
      products: [
        { coefficient: '1', factors: [0] },
        { coefficient: '1', factors: [], squares: [root] },
      ],
      multiples: [],
    });
    expect(checkProof(proof('x - 1'))).toEqual({ valid: true });
    expect(checkProof(proof('-x + 1'))).toEqual({ valid: true });
    expect(checkProof(proof('x + 1'))).toMatchObject({ reason: 'the sum is not 0' });
  });
});

describe('an equation that does not matter', () => {
  it('leaves what is proved provable', async () => {
    const provable = proved.filter(([, hypotheses]) => hypotheses.length > 1);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...provable.map(([, hypotheses]) => hypotheses)),
        equations(),
        async (hypotheses, equation) => {
          const more = [
            ...hypotheses.slice(0, -1),
            [equation, '='] as const,
            ...hypotheses.slice(-1),
          ];
          expect(await outcome(ask(...more))).toEqual({ valid: true });
        },
      ),
      {
        numRuns: 15,
        examples: [
          [
            [
              ['x', '≠'],
              ['x*y', '='],
              ['y', '≠'],
            ],
            '3*x - 1',
          ],
        ],
      },
    );
  });

  it('is put in where others become linear by it', async () => {
    expect(await outcome(ask(['3*x - 1', '='], ['x*y', '='], ['y', '≠']))).toEqual({ valid: true });
  });
});

async function found(question: Question): Promise<ProofDocument | undefined> {
  const proof = await searchProof(question);
  return proof && proofDocument(question, proof);
}

/** What the checker says of what the search finds. */
async function outcome(question: Question): Promise<unknown> {
  const proof = await found(question);
  return proof && checkProof(JSON.parse(JSON.stringify(proof)));
}

/** Changes of what a product says, each of the one that the choice falls on. */
const MUTATIONS: readonly ((choice: number, key: string, value: unknown) => unknown)[] = [
  (_, key, value) => (key === 'squares' ? (value as string[]).map((root) => `${root} + 3`) : value),
  (_, key, value) => (key === 'squares' ? undefined : value),
  (_, key, value) => (key === 'squares' ? [...(value as string[]), 'x'] : value),
  (choice, key, value) => (key === 'coefficient' && choice % 2 === 0 ? `-${String(value)}` : value),
  (choice, key, value) =>
    key === 'products' && Array.isArray(value) && value.length > 1
      ? value.map((each: { coefficient: string }, k) =>
          k === choice % value.length ? { ...each, coefficient: `${each.coefficient}*8/7` } : each,
        )
      : value,
];

function linearForms(): fc.Arbitrary<Polynomial> {
  return fc
    .tuple(
      ...['x', 'y', 'z', '1'].map((name) =>
        fc.tuple(fc.constant(name), fc.integer({ min: -4, max: 4 })),
      ),
    )
    .map((terms) =>
      Polynomial.sum(
        terms.map(([name, factor]) =>
          (name === '1' ? Polynomial.one : Polynomial.symbol(name)).scaled(Rational.of(factor)),
        ),
      ),
    );
}

/** Equations in the symbols of what is proved, and in others. */
function equations(): fc.Arbitrary<string> {
  const monomials = fc.array(fc.constantFrom('x', 'y', 'a', 'b', 'u', 'v'), { maxLength: 3 });
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), monomials), {
      minLength: 2,
      maxLength: 4,
    })
    .map((terms) =>
      Polynomial.collect(
        terms.map(([size, negative, monomial]) => ({
          coefficient: Rational.of(negative ? -size : size),
          monomial: [...monomial].sort(),
        })),
      ).toString(),
    );
}
