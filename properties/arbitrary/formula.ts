import fc from 'fast-check';
import type { Formula } from '../../src/exact/formula.js';
import { Rational } from '../../src/exact/rational.js';
import { SYMBOLS } from './polynomial.js';

/** Formulas as `math` builds them when only symbols and plain numbers are written. */
export function formulas(): fc.Arbitrary<Formula> {
  return formulasOver(fc.nat(9).map((value) => Rational.of(value)));
}

/** Formulas into which any rational was interpolated, negative ones and fractions included. */
export function formulasOver(numbers: fc.Arbitrary<Rational>): fc.Arbitrary<Formula> {
  return fc.letrec<{ formula: Formula; leaf: Formula }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(...SYMBOLS).map(symbol),
      numbers.map((value): Formula => ({ kind: 'number', value })),
    ),
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      several(tie('formula')).map((terms): Formula => ({ kind: 'sum', terms })),
      several(tie('formula')).map((factors): Formula => ({ kind: 'product', factors })),
      tie('formula').map((of): Formula => ({ kind: 'negative', of })),
      fc
        .tuple(tie('formula'), fc.integer({ min: 1, max: 5 }))
        .map(([numerator, divisor]) => quotient(numerator, divisor)),
      fc
        .tuple(tie('formula'), fc.nat(3))
        .map(([base, exponent]): Formula => ({ kind: 'power', base, exponent })),
    ),
  })).formula;
}

export function symbol(name: string): Formula {
  return { kind: 'symbol', name, spelling: { text: name, latex: name } };
}

/** Over a number or a square plus a number, so that it is defined everywhere. */
function quotient(numerator: Formula, divisor: number): Formula {
  const number: Formula = { kind: 'number', value: Rational.of(divisor) };
  const square: Formula = { kind: 'power', base: symbol('y'), exponent: 2 };
  const denominator: Formula =
    divisor < 4
      ? number
      : divisor === 4
        ? { kind: 'sum', terms: [square, number] }
        : { kind: 'product', factors: [number, { kind: 'sum', terms: [number, square] }] };
  return { kind: 'quotient', numerator, denominator };
}

function several(formula: fc.Arbitrary<Formula>): fc.Arbitrary<Formula[]> {
  return fc.array(formula, { minLength: 2, maxLength: 3 });
}
