import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Hypothesis,
  type Maximum,
  productOfDifferences,
  type Question,
  solves,
} from '../../src/derive/question.js';
import { Point } from '../../src/exact/point.js';
import { Polynomial, parsePolynomial } from '../../src/exact/polynomial.js';
import type { PolynomialSense } from '../../src/exact/sign-condition.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { points, polynomials } from '../arbitrary/polynomial.js';
import { ask } from './proofs.js';

/*
 * Questions about the most of several polynomials: a symbol that is no less than any, and is one.
 */

function most(symbol: string, ...candidates: readonly string[]): Maximum {
  return {
    symbol,
    value: Polynomial.symbol(symbol),
    candidates: candidates.map(parsePolynomial),
  };
}

/** A question with some maxima; their definitions come before what else is assumed. */
function about(
  maxima: readonly Maximum[],
  ...rest: readonly (readonly [string, PolynomialSense])[]
): Question {
  const question = ask(...rest);
  const definitions = maxima.flatMap((each): Hypothesis[] => [
    ...each.candidates.map(
      (candidate): Hypothesis => ({
        polynomial: each.value.minus(candidate),
        sense: '≥',
        says: 'no less',
      }),
    ),
    { polynomial: productOfDifferences(each), sense: '=', says: 'one of them' },
  ]);
  return { ...question, hypotheses: [...definitions, ...question.hypotheses], maxima };
}

async function isProved(question: Question): Promise<boolean> {
  const proof = await proofTask(questionDocument(question));
  if (proof) expect(checkProof(proof)).toEqual({ valid: true });
  return proof !== undefined;
}

describe('a proof about maxima', () => {
  const m = most('#m', 'x', 'y', 'x*y');

  it('finds the candidate that is no less than the others', async () => {
    const bounds = [
      ['x - 1', '≥'],
      ['y - 1', '≥'],
      ['2 - x', '≥'],
    ] as const;
    expect(await isProved(about([m], ...bounds, ['#m - x*y', '>']))).toBe(true);
    expect(await isProved(about([m], ...bounds, ['x*y - #m', '>']))).toBe(true);
  });

  it('takes each candidate in turn where none is', async () => {
    const bounds = [
      ['2 - x', '≥'],
      ['2 - y', '≥'],
      ['3 - x*y', '≥'],
    ] as const;
    expect(await isProved(about([m], ...bounds, ['#m - 3', '>']))).toBe(true);
  });

  it('puts what was found into the next', async () => {
    const n = most('#n', '0', 'z + #m', '-1');
    const bounds = [
      ['-x', '≥'],
      ['y - x', '≥'],
      ['-z - y', '≥'],
      ['1 - x', '≥'],
    ] as const;
    const plain = most('#m', 'x', 'y');
    expect(await isProved(about([plain, n], ...bounds, ['#n', '>']))).toBe(true);
    expect(await isProved(about([plain, n], ...bounds, ['#n^2', '>']))).toBe(true);
  });

  it('is not found where there is none', async () => {
    const pair = most('#m', 'x', 'y');
    expect(await isProved(about([pair], ['1 - x', '≥'], ['#m - 1', '>']))).toBe(false);
    expect(await isProved(about([pair], ['y - x', '≥'], ['#m - x', '>']))).toBe(false);
  });
});

describe('a maximum at a point', () => {
  it('is the greatest of its candidates, so that its definition holds', () => {
    fc.assert(
      fc.property(
        fc.array(polynomials(), { minLength: 1, maxLength: 3 }),
        points(),
        (drawn, at) => {
          const maximum = { symbol: '#m', value: Polynomial.symbol('#m'), candidates: drawn };
          expect(solves(at, about([maximum]))).toBe(true);
          expect(solves(at, about([maximum], ['#m^2 + 1', '>']))).toBe(true);
        },
      ),
    );
  });

  it('has no value where what divides it is 0', () => {
    const maximum = { ...most('#m', 'y'), value: parsePolynomial('x*#m') };
    expect(solves(Point.of({ x: 0, y: 0 }), about([maximum]))).toBe(false);
    expect(solves(Point.of({ x: 2, y: 4 }), about([maximum], ['#m - 2', '=']))).toBe(true);
  });
});
