import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { claimNamed } from '../claim/specification.js';
import { Unusable } from '../exact/unusable.js';
import { isProved, proveProposition } from '../prove/proposition-proof.js';
import { type ConditionRoles, conditionRoles } from './condition-role.js';
import { type ProofMeans, type ProofOptions, withProofMeans } from './proof-means.js';
import { type RestrictionRole, restrictionRoles } from './restriction-role.js';

export interface ConditionsOptions extends ProofOptions {
  /** Claimed equilibria, or their ids; by default all. */
  readonly claims?: readonly (string | Claim)[];
  /** Whether it is also asked which restrictions on parameters each proved claim needs. */
  readonly restrictions?: boolean | undefined;
}

/** What the conditions of a claim do for it, and the restrictions, where that was asked. */
export interface ClaimNeeds {
  readonly claim: Claim;
  readonly roles: ConditionRoles;
  /** `undefined` where it was not asked, and of a claim that is not proved. */
  readonly needs: readonly RestrictionRole[] | undefined;
}

/**
 * What each stated condition of claims is among the derived incentive constraints, and whether it is
 * needed; which derived constraints are not stated.
 * @throws {Unusable} for an id that is no claimed equilibrium's, or where there is none at all.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { conditions } from 'casus';
 * import paper from './entry.js';
 * const [entering] = await conditions(paper, { threads: 0 });
 * entering.roles.stated.map(({ condition, need }) => [condition.id, need.kind]); // [['affordable', 'needed']]
 * ```
 */
export async function conditions(
  spec: Specification,
  options: ConditionsOptions = {},
): Promise<ClaimNeeds[]> {
  const claims = (options.claims ?? spec.claims).map((each) => claimNamed(spec, each));
  if (claims.length === 0)
    throw new Unusable(
      'there are no conditions: the specification lists no claim(…) under "claims"',
    );
  return withProofMeans(options, undefined, (means) =>
    Promise.all(
      claims.map(async (claim) => ({
        claim,
        roles: await conditionRoles(spec, claim, means.prover),
        needs: options.restrictions ? await restrictionsOf(spec, claim, means) : undefined,
      })),
    ),
  );
}

/** Only a proved claim can be asked what it would be without a restriction. */
async function restrictionsOf(
  spec: Specification,
  claim: Claim,
  { prover, store }: ProofMeans,
): Promise<RestrictionRole[] | undefined> {
  if (claim.expected === 'fails') return undefined;
  const proof = await proveProposition(spec, claim, prover, store);
  return isProved(proof) ? restrictionRoles(spec, claim, proof, prover) : undefined;
}
