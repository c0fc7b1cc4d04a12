import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProof, proofChecker } from '../../src/prove/certificate/checker.js';
import { defectsOf } from '../../src/prove/certificate/recheck.js';
import { market, selective } from '../claim/entry.js';
import { type Answered, answered } from './proofs.js';

/** x ≥ 1 and y > 2 and x·y ≤ 2 cannot be: (x − 1)(y − 2) + 2 (x − 1) + 1·(y − 2) + (2 − xy) = 0. */
const small = {
  asserts: 'x·y > 2',
  hypotheses: [
    { says: 'x is at least 1', sense: '≥', polynomial: 'x - 1' },
    { says: 'y is above 2', sense: '>', polynomial: 'y - 2' },
    { says: 'denied', sense: '≥', polynomial: '-x*y + 2' },
  ],
  lemmas: [],
  products: [
    { coefficient: '1', factors: [0, 1] },
    { coefficient: '2', factors: [0] },
    { coefficient: '1', factors: [1] },
    { coefficient: '1', factors: [2] },
  ],
  multiples: [],
};

function hypothesis(sense: string, polynomial: string) {
  return { says: `${polynomial} ${sense} 0`, sense, polynomial };
}

function refutation(
  hypotheses: readonly object[],
  products: readonly (readonly [string, readonly number[]])[],
  multiples: readonly (readonly [number, string])[] = [],
  lemmas: readonly object[] = [],
) {
  return {
    asserts: 'this cannot be',
    hypotheses,
    lemmas,
    products: products.map(([coefficient, factors]) => ({ coefficient, factors })),
    multiples: multiples.map(([index, multiplier]) => ({ hypothesis: index, multiplier })),
  };
}

function reason(proof: unknown): string {
  const checked = checkProof(proof);
  return checked.valid ? 'valid' : checked.reason;
}

it('names nothing that a certificate does not hold', () => {
  const unnamed = { ...small, multiples: [{ multiplier: '1' }] };
  expect(reason(unnamed)).toContain('there is no hypothesis named');
});

describe('the checker accepts', () => {
  it('products with positive coefficients that sum to 0', () => {
    expect(checkProof(small)).toEqual({ valid: true });
  });

  it('a number that is not positive', () => {
    expect(
      reason(
        refutation(
          [hypothesis('>', '-3/2')],
          [
            ['2', [0]],
            ['3', []],
          ],
        ),
      ),
    ).toBe('valid');
  });

  it('multiples of equations by anything', () => {
    const hypotheses = [hypothesis('=', 'x - y'), hypothesis('≠', 'x^2 - y^2')];
    const squared = refutation(hypotheses, [['1', [1, 1]]], [[0, '-(x + y)']]);
    expect(reason(squared)).toContain('is not a polynomial');
    const multiplier = '-x^3 - x^2*y + x*y^2 + y^3';
    expect(reason(refutation(hypotheses, [['1', [1, 1]]], [[0, multiplier]]))).toBe('valid');
  });

  it('squares of any polynomials, alone and times hypotheses', () => {
    const hypotheses = [hypothesis('≥', 'x'), hypothesis('>', '-x^3 + 2*x^2*y - x*y^2 - z^2')];
    const proof = refutation(hypotheses, [['1', [1]]]);
    const squares = [
      { coefficient: '1', factors: [0], squares: ['x - y'] },
      { coefficient: '4', factors: [], squares: ['1/2*z'] },
    ];
    expect(reason({ ...proof, products: [...proof.products, ...squares] })).toBe('valid');
    expect(reason({ ...proof, products: [...proof.products, squares[0]] })).toContain('not 0');
  });

  it('a lemma with a proof of its own, and a division', () => {
    const hypotheses = [hypothesis('≠', 'x'), hypothesis('=', 'x*y'), hypothesis('>', 'y^3')];
    const quotient = {
      ...hypothesis('=', 'y'),
      divisor: 0,
      multiples: [{ hypothesis: 1, multiplier: '1' }],
    };
    expect(reason(refutation(hypotheses, [['1', [2]]], [[3, '-y^2']], [quotient]))).toBe('valid');
    const positive = {
      ...hypothesis('>', 'x^2'),
      ...refutation(
        [],
        [
          ['1', [0, 0]],
          ['1', [3]],
        ],
      ),
      hypotheses: undefined,
    };
    const denied = [...hypotheses.slice(0, 2), hypothesis('≥', '-x^2')];
    expect(
      reason(
        refutation(
          denied,
          [
            ['1', [3]],
            ['1', [2]],
          ],
          [],
          [positive],
        ),
      ),
    ).toBe('valid');
  });
});

describe('one checker', () => {
  it('says of proofs one after another what it says of each by itself', () => {
    const renamed = {
      ...small,
      hypotheses: small.hypotheses.map((each) => ({
        ...each,
        polynomial: each.polynomial.replaceAll('x', 'z'),
      })),
    };
    const cut = { ...small, products: small.products.slice(1) };
    const proofs = fc.array(fc.constantFrom<unknown>(small, renamed, cut, null), { maxLength: 8 });
    fc.assert(
      fc.property(proofs, (some) => {
        const check = proofChecker();
        for (const each of some) expect(check(each)).toEqual(checkProof(each));
      }),
    );
    expect(checkProof(renamed)).toEqual({ valid: true });
    expect(reason(cut)).toBe('the sum is not 0');
  });
});

describe('the checker refuses', () => {
  it.each([
    ['a sum that is not 0', { products: small.products.slice(1) }, 'the sum is not 0'],
    [
      'nothing positive',
      refutation(
        [hypothesis('≥', 'x'), hypothesis('≥', '-x')],
        [
          ['1', [0]],
          ['1', [1]],
        ],
      ),
      'no product is sure',
    ],
    ['no products', { products: [] }, 'no product is sure'],
    [
      'a negative coefficient',
      refutation(
        [hypothesis('>', '1')],
        [
          ['-1', [0]],
          ['1', []],
        ],
      ),
      'not a positive',
    ],
    [
      'a coefficient that is no number',
      refutation([hypothesis('>', 'x')], [['x', [0]]]),
      'not a positive',
    ],
    ['a coefficient 0', refutation([hypothesis('>', 'x')], [['0', [0]]]), 'not a positive'],
    [
      'an equation as a factor',
      refutation(
        [hypothesis('=', 'x'), hypothesis('>', '-x')],
        [
          ['1', [0]],
          ['1', [1]],
        ],
      ),
      'no factor',
    ],
    [
      'an inequation to an odd power',
      refutation(
        [hypothesis('≠', 'x'), hypothesis('>', '-x')],
        [
          ['1', [0]],
          ['1', [1]],
        ],
      ),
      'not squared',
    ],
    [
      'a square for something positive',
      {
        ...refutation([hypothesis('≥', '-x^2')], [['1', [0]]]),
        products: [
          { coefficient: '1', factors: [0] },
          { coefficient: '1', factors: [], squares: ['x'] },
        ],
      },
      'no product is sure',
    ],
    [
      'a square times a negative number',
      { products: [{ coefficient: '-1', factors: [], squares: ['x'] }] },
      'not a positive',
    ],
    [
      'a square of what is no text',
      { products: [{ coefficient: '1', factors: [], squares: [0] }] },
      'as text',
    ],
    [
      'a square that is no list',
      { products: [{ coefficient: '1', factors: [], squares: 'x' }] },
      'no list of squares',
    ],
    [
      'a square of what is no polynomial',
      { products: [{ coefficient: '1', factors: [], squares: ['(x + 1)'] }] },
      'not a polynomial',
    ],
    [
      'a multiple of an inequality',
      refutation([hypothesis('≥', 'x'), hypothesis('>', 'x')], [['1', [1]]], [[0, '-1']]),
      'only an equation',
    ],
    [
      'a hypothesis that is not there',
      refutation([hypothesis('>', 'x')], [['1', [1]]]),
      'no hypothesis 1',
    ],
    [
      'a hypothesis by a broken number',
      refutation([hypothesis('>', 'x')], [['1', [0.5]]]),
      'no hypothesis 0.5',
    ],
    [
      'a hypothesis by a name',
      { products: [{ coefficient: '1', factors: ['0'] }] },
      'no hypothesis 0',
    ],
    [
      'the length of a list as a hypothesis',
      { products: [{ coefficient: '1', factors: ['length'] }] },
      'no hypothesis length',
    ],
    ['an unknown comparison', { hypotheses: [hypothesis('<', 'x')] }, '"<" is not'],
    [
      'what every object has for a comparison',
      { hypotheses: [hypothesis('toString', 'x')] },
      'is not',
    ],
    ['division by zero', { hypotheses: [hypothesis('>', '1/0*x')] }, 'divides by zero'],
    ['decimals', { hypotheses: [hypothesis('>', '0.5*x')] }, 'not a polynomial'],
    ['an exponent out of bounds', { hypotheses: [hypothesis('>', 'x^9999*x^9999')] }, 'over 9999'],
    ['nothing', null, 'no list of hypotheses'],
    ['a text', '', 'no list of hypotheses'],
  ])('%s', (_, change, words) => {
    const proof = change !== null && typeof change === 'object' ? { ...small, ...change } : change;
    expect(reason(proof)).toContain(words);
  });

  it('a lemma whose proof uses the lemma', () => {
    const circular = {
      ...hypothesis('>', '-1'),
      ...refutation(
        [],
        [
          ['1', [1]],
          ['1', []],
        ],
      ),
    };
    const proof = refutation(
      [hypothesis('≥', 'x')],
      [
        ['1', [1]],
        ['1', []],
      ],
      [],
      [circular],
    );
    // Index 1 is the denial within the lemma's proof, and the lemma only behind it.
    expect(reason(proof)).toContain('lemma 1: ');
  });

  it('a division by what may be 0, and a quotient that is not one', () => {
    const quotient = (by: number, says = 'y') => ({
      ...hypothesis('=', says),
      ...{ divisor: by, multiples: [{ hypothesis: 1, multiplier: '1' }] },
    });
    const proof = (lemma: object) =>
      refutation(
        [hypothesis('≥', 'x'), hypothesis('=', 'x*y'), hypothesis('≠', 'x')],
        [['1', []]],
        [],
        [lemma],
      );
    expect(reason(proof(quotient(0)))).toContain('only an equation divides by a ≠');
    expect(reason(proof({ ...quotient(2), sense: '>' }))).toContain('only an equation divides');
    expect(reason(proof(quotient(2, 'y + 1')))).toContain('not the product');
  });
});

describe('a certificate of a claim', () => {
  const found: Promise<Answered[]> = answered(market, selective);

  it('is found for every question', async () => {
    const all = await found;
    const proofs = all.map(({ proof }) => proof);
    expect(
      defectsOf(
        all.map(({ question }) => question),
        proofs,
      ),
    ).toEqual([]);
    expect(all.length).toBeGreaterThan(2);
  });

  it('that is changed anywhere proves nothing of the claim', async () => {
    const all = await found;
    for (const { question, proof } of all) {
      // What a lemma is called is not checked; another hypothesis may imply it as well, and less be enough.
      const places = placesIn(JSON.parse(JSON.stringify(proof))).filter(
        (path) =>
          path[0] !== 'lemmas' || !['says', 'factors', 'sense'].some((name) => path.includes(name)),
      );
      fc.assert(
        fc.property(fc.constantFrom(...places), fc.nat(), (path, choice) => {
          const changed: unknown = changedAt(JSON.parse(JSON.stringify(proof)), path, choice);
          expect(defectsOf([question], [changed]), path.join('/')).toHaveLength(1);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('proves nothing else', async () => {
    const all = await found;
    for (const { question } of all)
      for (const { question: other, proof } of all)
        expect(defectsOf([question], [proof])).toHaveLength(other === question ? 0 : 1);
  });

  it('does not stand for one that is missing', async () => {
    const all = await found;
    const [first] = all.map((each) => each.question);
    const question = first ?? expect.fail('there is a question');
    expect(defectsOf([question], [])).toMatchObject([{ reason: 'there is no certificate for it' }]);
    expect(defectsOf([question], [null])).toHaveLength(1);
  });
});

const SENSES = ['>', '≥', '=', '≠'];

/** The way to every number and text of a document. */
function placesIn(document: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (document === null || typeof document !== 'object') return [path];
  return Object.entries(document).flatMap(([key, each]) => placesIn(each, [...path, key]));
}

/** Another value at one place of a document: a number one off, a text with something added. */
function changedAt(document: unknown, path: readonly string[], choice: number): unknown {
  const steps = [...path];
  const last = steps.pop() ?? '';
  let place = document as Record<string, unknown>;
  for (const step of steps) place = place[step] as Record<string, unknown>;
  const value = place[last];
  if (typeof value === 'number') place[last] = value + (choice % 2 === 0 ? 1 : -1);
  else if (last === 'sense')
    place[last] = SENSES.filter((sense) => sense !== value)[choice % (SENSES.length - 1)];
  else if (last === 'coefficient') place[last] = `${value}*7/5`;
  else place[last] = `${value} + 1`;
  return document;
}
