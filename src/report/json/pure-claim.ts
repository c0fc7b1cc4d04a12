import type { PureClaimAtPoint } from '../../claim/proposition/pure-claim-at-point.js';
import { formOf } from '../../game/unfold.js';
import { strategiesOf } from '../../verify/characterize/conditions.js';

/** The pure equilibria that were found at a point: how many, and those that decide. */
export function countJson({ proposition, improper, givenHolds, found, shown }: PureClaimAtPoint) {
  const { informationSets } = formOf(proposition.game);
  if (!givenHolds) return {};
  return {
    ...(improper === undefined ? {} : { improper }),
    // As a string, for there may be many.
    pureEquilibria: { profiles: `${found.profiles}`, outcomes: found.outcomes },
    profiles: shown.map((profile) => strategiesOf(informationSets, profile)),
  };
}
