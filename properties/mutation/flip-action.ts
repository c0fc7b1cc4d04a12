import type { Claim } from '../../src/claim/claim.js';
import { type Formula, toFormula } from '../../src/exact/formula.js';
import { Rational } from '../../src/exact/rational.js';
import { formOf } from '../../src/game/unfold.js';
import { type Mutant, placeOf, withEntry } from './mutant.js';

/** At each information set in turn, each action that the claim does not prescribe for sure. */
export function flipAction(claim: Claim): Mutant[] {
  return formOf(claim.game).informationSets.flatMap((set) => {
    const prescribed = claim.strategies[set.variable]?.[set.key];
    return set.actions
      .filter((action) => !isCertain(prescribed, action))
      .map((action) => ({
        label: `${placeOf(set)} plays ${action}`,
        claim: {
          ...claim,
          strategies: withEntry(claim.strategies, set, { [action]: toFormula(1) }),
        },
      }));
  });
}

/** Whether a behavior is the action itself, rather than a mix that may come to it. */
function isCertain(
  behavior: Readonly<Record<string, Formula>> | undefined,
  action: string,
): boolean {
  const probability = behavior?.[action];
  return probability?.kind === 'number' && probability.value.equals(Rational.one);
}
