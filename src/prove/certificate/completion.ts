import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { LinearEquations } from '../../exact/linear-equations.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Certificate, Lemma, WeighedProduct } from './proof.js';
import { denialOf } from './proof.js';

/**
 * A certificate whose sum is 0 but for multiples of linear equations, which are added.
 * @returns `undefined` where the sum is something else.
 */
export function completed(
  hypotheses: readonly Hypothesis[],
  { products, multiples }: Certificate,
): Certificate | undefined {
  const polynomialOf = (index: number): Polynomial => entry(hypotheses, index).polynomial;
  const multipliers = new Map<number, Polynomial>();
  const add = (hypothesis: number, multiplier: Polynomial): void => {
    multipliers.set(hypothesis, multipliers.get(hypothesis)?.plus(multiplier) ?? multiplier);
  };
  for (const { hypothesis, multiplier } of multiples) add(hypothesis, multiplier);
  let rest = Polynomial.sum([
    ...products.map(({ coefficient, factors, squares = [] }) =>
      [...factors.map(polynomialOf), ...squares.map((root) => root.times(root))]
        .reduce((product, next) => product.times(next), Polynomial.one)
        .scaled(coefficient),
    ),
    ...multiples.map(({ hypothesis, multiplier }) => multiplier.times(polynomialOf(hypothesis))),
  ]);
  if (!rest.isZero) {
    const reduced = new LinearEquations(linearEquations(hypotheses)).reduce(rest);
    rest = reduced.remainder;
    for (const [index, multiple] of reduced.multiples) add(index, multiple.negated());
  }
  if (!rest.isZero) return undefined;
  return {
    products: merged(products),
    multiples: [...multipliers]
      .filter(([, multiplier]) => !multiplier.isZero)
      .map(([hypothesis, multiplier]) => ({ hypothesis, multiplier })),
  };
}

/** A hypothesis as a lemma, by a certificate in which its denial comes after what is known. */
export function lemmaBy(
  hypothesis: Hypothesis,
  known: readonly Hypothesis[],
  certificate: Certificate,
): Lemma | undefined {
  const whole = completed([...known, denialOf(hypothesis)], certificate);
  return whole && { hypothesis, proof: { lemmas: [], certificate: whole } };
}

function merged(products: readonly WeighedProduct[]): WeighedProduct[] {
  const sums = new Map<string, WeighedProduct>();
  for (const { coefficient, factors, squares } of products) {
    const sorted = [...factors].sort((one, other) => one - other);
    const key = [sorted.join(' '), ...(squares ?? [])].join('; ');
    const known = sums.get(key);
    sums.set(key, {
      factors: sorted,
      ...(squares && { squares }),
      coefficient: known ? known.coefficient.plus(coefficient) : coefficient,
    });
  }
  return [...sums.values()];
}

/** The linear equations among hypotheses, with their indices. */
function* linearEquations(hypotheses: readonly Hypothesis[]): Generator<[number, Polynomial]> {
  for (const [index, { sense, polynomial }] of hypotheses.entries())
    if (sense === '=' && polynomial.degree === 1) yield [index, polynomial];
}
