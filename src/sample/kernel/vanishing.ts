import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { RandomStream } from './random.js';
import type { Operation } from './steps.js';

/**
 * Those of some steps of a program that are 0 at every point. Residues at a few points deny it of
 * most. A product vanishes only if one of its factors does, for a ring of polynomials has no divisors
 * of zero; of anything else it is affirmed by expansion alone, and of what is too long to expand it is
 * not affirmed.
 */
export function vanishingSteps(
  operations: readonly Operation[],
  steps: Iterable<number>,
): ReadonlySet<number> {
  const trials = [0, 1].map((seed) => residues(operations, seed));
  const expansion = expansionOf(operations);
  const vanishes = (step: number): boolean => {
    if (trials.some((each) => entry(each, step) !== 0)) return false;
    const operation = entry(operations, step);
    return operation.kind === 'product'
      ? vanishes(operation.left) || vanishes(operation.right)
      : expansion(step)?.isZero === true;
  };
  return new Set([...steps].filter(vanishes));
}

/** A prime whose residues have products that doubles hold. */
const PRIME = 2 ** 26 - 5;

/** The residues of all steps where symbols, the denominator, and what is no polynomial have some. */
function residues(operations: readonly Operation[], seed: number): number[] {
  const random = new RandomStream(seed);
  const found: number[] = [];
  for (const operation of operations) found.push(residue(operation, found, random));
  return found;
}

function residue(operation: Operation, known: readonly number[], random: RandomStream): number {
  switch (operation.kind) {
    case 'whole':
      return Number(((operation.value % BigInt(PRIME)) + BigInt(PRIME)) % BigInt(PRIME));
    case 'numerator':
    case 'denominator':
    case 'maximum':
      return random.below(PRIME);
    case 'sum':
      return (entry(known, operation.left) + entry(known, operation.right)) % PRIME;
    case 'difference':
      return (entry(known, operation.left) + PRIME - entry(known, operation.right)) % PRIME;
    case 'product':
      return (entry(known, operation.left) * entry(known, operation.right)) % PRIME;
  }
}

/** Products of more terms than this are not expanded. */
const MOST_PRODUCTS = 20_000;

/** Steps as polynomials in whatever is no polynomial of earlier steps; `undefined` for long ones. */
function expansionOf(operations: readonly Operation[]): (step: number) => Polynomial | undefined {
  const known = new Map<number, Polynomial | undefined>();
  const expanded = (step: number): Polynomial | undefined => {
    if (!known.has(step)) known.set(step, expand(step));
    return known.get(step);
  };
  const expand = (step: number): Polynomial | undefined => {
    const operation = entry(operations, step);
    if (operation.kind === 'whole') return Polynomial.constant(operation.value);
    if (!('left' in operation) || operation.kind === 'maximum')
      return Polynomial.symbol(`s${step}`);
    const left = expanded(operation.left);
    if (operation.kind === 'product' && left?.isZero) return left;
    const right = expanded(operation.right);
    if (left === undefined || right === undefined) return undefined;
    if (operation.kind === 'sum') return left.plus(right);
    if (operation.kind === 'difference') return left.minus(right);
    const products = left.terms.length * right.terms.length;
    return products > MOST_PRODUCTS ? undefined : left.times(right);
  };
  return expanded;
}
