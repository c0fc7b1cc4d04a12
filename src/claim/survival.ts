import { z } from 'zod';
import { REFINEMENTS, type Refinement } from '../equilibrium/refinement/refinement-verdict.js';
import { noOperators } from '../exact/formula.js';
import { InvalidDeclaration } from '../game/invalid.js';
import * as schema from '../game/schema.js';
import type { Claim } from './claim.js';
import { hasBeliefs } from './claimed-concept.js';
import { claimed } from './declared-tables.js';

/** That a claimed assessment is an equilibrium and survives a refinement. */
export interface Survival {
  readonly kind: 'survival';
  readonly claim: Claim;
  readonly refinement: Refinement;
}

/** Thrown where what is to survive is no claim, or by no refinement that there is. */
export class InvalidSurvival extends InvalidDeclaration {
  override readonly name = 'InvalidSurvival';
}

const written = REFINEMENTS.map((each) => `'${each}'`).join(', ');

/** What `survives` makes. */
export const declaredSurvival = schema.record({
  kind: z.literal('survival'),
  claim: claimed,
  refinement: z.enum(REFINEMENTS, schema.expected(`one of ${written}`)),
});

const refusal = noOperators<Survival>(
  'assertion',
  survivalText,
  'it is neither true nor false before the parameters have values: put it into "asserts"',
);

/**
 * That a claimed assessment of a sender–receiver game is an equilibrium and survives a refinement:
 * the intuitive criterion or D1 (Cho and Kreps 1987), or that nobody's strategy is weakly dominated.
 * It is put into the `asserts` of a statement; of a game of another form it is false. Points are
 * decided exactly. For all parameters at once it is derived as polynomial conditions, as long as these are
 * few; what is not derived stays open, and the verdict says why.
 * @throws {InvalidSurvival} also of an equilibrium that is claimed by a concept without beliefs.
 * @example
 * ```js
 * import { check, everywhere, survives } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const asserts = [survives(entering, 'D1')];
 * const said = everywhere({ id: 'so', source, says: 'Entry survives D1.', asserts });
 * check(paper, said, { c: 1 }).refutes; // true
 * ```
 */
export function survives(claim: Claim, refinement: Refinement): Survival {
  const refuse = (problems: readonly string[]) =>
    new InvalidSurvival('what is to survive', problems);
  const said = schema.parsed(declaredSurvival, { kind: 'survival', claim, refinement }, refuse);
  const { concept, id } = said.claim;
  if (!hasBeliefs(concept))
    throw refuse([
      `${id} is claimed as a ${concept} equilibrium: refinements are asked of a weak perfect Bayesian, a perfect Bayesian or a sequential one; claim it as one of these, and state or leave open ('some') what is believed off the path`,
    ]);
  return Object.freeze({ ...said, ...refusal });
}

/** `beer-pooling survives D1`. */
export function survivalText({ claim, refinement }: Survival): string {
  return refinement === 'undominated'
    ? `in ${claim.id} nobody's strategy is weakly dominated`
    : `${claim.id} survives ${refinement === 'D1' ? 'D1' : `the ${refinement}`}`;
}
