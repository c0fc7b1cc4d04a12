import { type Formula, formulaText } from '../exact/formula.js';
import type { Dictionary } from '../game/dictionary.js';

/** `retain`, or `retain with d, replace with 1 - d`. */
export function behaviorText(behavior: Dictionary<Formula>): string {
  const parts = Object.entries(behavior);
  return parts
    .map(([action, probability]) =>
      parts.length === 1 ? action : `${action} with ${formulaText(probability)}`,
    )
    .join(', ');
}
