import type { Everywhere } from '../../claim/proposition/everywhere.js';
import type { Specification } from '../../claim/specification.js';
import { comparisonFails, valuesLacking } from '../comparison-questions.js';
import type { Expansion } from '../expansion.js';
import { mixingHints } from '../mixing-hints.js';
import type { Hinted } from './premise-questions.js';

/** The ways in which some comparison fails, or has a side without a value. */
export function everywhereFails(
  { asserts }: Everywhere,
  spec: Specification,
  expansion: Expansion,
): Hinted[] {
  return [
    ...asserts.flatMap((comparison) => {
      const hints = mixingHints(comparison, spec, expansion);
      return comparisonFails(comparison, expansion).map((draft) => ({ ...draft, hints }));
    }),
    ...valuesLacking(asserts, expansion),
  ];
}
