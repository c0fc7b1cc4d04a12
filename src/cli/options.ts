import { REFINEMENTS, type Refinement } from '../equilibrium/refinement/refinement-verdict.js';
import { Unusable, unknownName } from '../exact/message.js';

/**
 * Reads the whole number given for an option.
 * @throws {Unusable} naming the option and what was expected.
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^[+-]?\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Unusable(
    `${option}: expected a whole number from ${least} to ${most}, found "${text}"`,
  );
}

/** A seed, a 32-bit integer. */
export function seedNumber(text: string): number {
  return wholeNumber('--seed', text, -(2 ** 31), 2 ** 31 - 1);
}

/** How long something may take, at most. */
export function secondsNumber(text: string): number {
  return wholeNumber('--seconds', text, 1, 1_000_000);
}

/**
 * A concept by its name, in words or as JSON has it: `weak perfect Bayesian` is `weakPerfectBayesian`.
 * @throws {Unusable} naming the concepts that there are.
 */
export function conceptNamed<Concept extends string>(
  concepts: readonly Concept[],
  name: string,
): Concept {
  const plain = (text: string): string => text.replace(/[\s-]/gu, '').toLowerCase();
  const found = concepts.find((concept) => plain(concept) === plain(name));
  if (found === undefined) throw new Unusable(unknownName('concept', name, concepts));
  return found;
}

/** @throws {Unusable} naming the refinements that there are. */
export function refinementNamed(name: string): Refinement {
  const found = REFINEMENTS.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Unusable(unknownName('refinement', name, REFINEMENTS));
  return found;
}
