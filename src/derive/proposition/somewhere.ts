import { comparisonText } from '../../claim/comparison.js';
import type { Somewhere } from '../../claim/proposition/somewhere.js';
import { comparisonHolds } from '../comparison-questions.js';
import type { Draft } from '../existence.js';
import type { Expansion } from '../expansion.js';

/** That what is compared is so: a witness solves it, and without a solution there is none. */
export function somewhereHolds({ asserts }: Somewhere, expansion: Expansion): Draft {
  return {
    asserts: 'there are no such parameters',
    hypotheses: asserts.flatMap((each) => comparisonHolds(each, comparisonText(each), expansion)),
  };
}
