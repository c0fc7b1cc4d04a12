import type { Restriction } from '../../claim/parameter.js';
import type { PureClaim } from '../../claim/proposition/pure-count.js';
import { rootsOfClaim } from '../../claim/roots-behind.js';
import type { Specification } from '../../claim/specification.js';

/**
 * What is given as restrictions, so that nothing is looked at where it does not hold. Claims lend their
 * words alone, and those that rest on roots do not.
 */
export function narrowedTo(spec: Specification, { given, source }: PureClaim): Specification {
  const narrowing = given.map(
    ({ id, relation, statedIn = source }): Restriction => ({
      says: id,
      relation,
      source: statedIn,
    }),
  );
  const claims = spec.claims.filter((each) => rootsOfClaim(each).length === 0);
  return { ...spec, claims, restrictions: [...spec.restrictions, ...narrowing] };
}
