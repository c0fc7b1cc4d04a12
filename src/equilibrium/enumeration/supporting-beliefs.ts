import { entry } from '../../exact/entry.js';
import { Quotient, type Whole, whole } from '../../exact/quotient.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import { mostSupportive } from '../concept/supporting-belief.js';
import { bestPlanValues } from './best-plan.js';
import { unsettledThatMatters } from './best-replies.js';
import { bounds } from './bounds.js';
import type { Choices } from './choices.js';
import { BROKEN, KEPT, type Requirement } from './requirement.js';
import type { Vantage, Viewer } from './vantage.js';

/**
 * That some belief at an information set makes the prescribed behavior there optimal, whole
 * continuation plans of the mover included.
 *
 * At a set that is reached, a Nash equilibrium satisfies it by the belief that Bayes' rule dictates.
 * @param viewer the mover's.
 */
export function supportedByBelief(viewer: Viewer, members: readonly number[]): Requirement {
  const together = viewer(members);
  const alone = members.map((member) => viewer([member]));
  const below = [...new Set(together.forks.flatMap(({ set }) => set ?? []))];
  const decided = new Map<string, boolean>();

  return (choices) => {
    // Members lie apart, so that each look leaves the others' part of the columns alone.
    const found = alone.map((view) => ({ view, bound: bounds(view, choices) }));
    if (found.some(({ bound }) => bound.bestAtMost <= entry(bound.least, 0))) return KEPT;
    const [only] = found;
    if (only && found.length === 1 && only.bound.bestAtLeast > entry(only.bound.most, 0))
      return BROKEN;
    for (const { view, bound } of found) {
      const on = unsettledThatMatters(view, bound, choices);
      if (on !== undefined) return { kind: 'open', on };
    }
    const key = below.map((set) => entry(choices, set).join(' ')).join();
    const supported = decided.get(key) ?? isSupported(together, choices);
    decided.set(key, supported);
    return supported ? KEPT : BROKEN;
  };
}

/** Whether some belief leaves no plan a gain. */
function isSupported(from: Vantage, choices: Choices): boolean {
  const { least: prescribed, sought } = bounds(from, choices);
  const gainOver = (value: Whole, k: number): Quotient =>
    Quotient.of(Rational.of(BigInt(value) - BigInt(entry(prescribed, k))));
  return mostSupportive(from.starts.length, (belief) => ({
    gains: bestPlanValues(from, choices, sought, 'least', proportional(belief)).map(gainOver),
  })).gain.isZero;
}

/** Whole numbers in the same proportions. */
function proportional(belief: readonly Quotient[]): Whole[] {
  const numbers = belief.map((each) => each.toRational());
  const multiple = numbers.reduce((so, each) => leastCommonMultiple(so, each.denominator), 1n);
  return numbers.map(({ numerator, denominator }) => whole(numerator * (multiple / denominator)));
}
