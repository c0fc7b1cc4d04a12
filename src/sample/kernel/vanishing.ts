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
  const mayVanish = (step: number): boolean => trials.every((each) => entry(each, step) === 0);
  const vanishes = (step: number): boolean => {
    if (!mayVanish(step)) return false;
    const operation = entry(operations, step);
    return operation.kind === 'product'
      ? vanishes(operation.left) || vanishes(operation.right)
      : cancels(operations, step, mayVanish);
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

/** What grows longer than this is not expanded any further. */
const MOST_TERMS = 500;

/**
 * Whether a step cancels, expanded from the top: a step is replaced by what it is computed from, the
 * latest first, so that what cancels while shared parts still have names is never written out. A step
 * that every term is multiplied by is left out, unless it may be 0 itself.
 */
function cancels(
  operations: readonly Operation[],
  step: number,
  mayVanish: (step: number) => boolean,
): boolean {
  let rest = Polynomial.symbol(nameOf(step));
  for (let at = step; at >= 0 && rest.terms.length <= MOST_TERMS; at--) {
    if (!rest.symbols.has(nameOf(at))) continue;
    const definition = definitionOf(entry(operations, at));
    if (definition === undefined) continue;
    const byPower = rest.coefficientsIn(nameOf(at));
    const least = mayVanish(at) ? 0 : byPower.findIndex(({ isZero }) => !isZero);
    rest = Polynomial.sum(
      byPower.slice(least).map((each, power) => each.times(definition.power(power))),
    );
    if (rest.isZero) return true;
  }
  return false;
}

function nameOf(step: number): string {
  return `s${step}`;
}

/** A step in the names of those it is computed from; `undefined` where it is no polynomial of any. */
function definitionOf(operation: Operation): Polynomial | undefined {
  if (operation.kind === 'whole') return Polynomial.constant(operation.value);
  if (!('left' in operation) || operation.kind === 'maximum') return undefined;
  const left = Polynomial.symbol(nameOf(operation.left));
  const right = Polynomial.symbol(nameOf(operation.right));
  if (operation.kind === 'sum') return left.plus(right);
  return operation.kind === 'difference' ? left.minus(right) : left.times(right);
}
