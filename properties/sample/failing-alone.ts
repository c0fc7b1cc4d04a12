import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Condition } from '../../src/claim/condition.js';
import { negated, type Relation, weakened } from '../../src/exact/relation.js';
import { admissibleRegion, type Region } from '../../src/sample/region.js';
import { statedClaims } from './regions.js';

/** A condition of a claim, and where it fails while all others hold. */
export interface FailingAlone {
  readonly id: string;
  readonly claim: Claim;
  readonly condition: Condition;
  readonly failure: Relation;
  /** The condition fails. */
  readonly outside: Region;
  /** It fails, or holds with equality; that is the last constraint of the region. */
  readonly closed: Region;
}

/** Each condition of the stated claims that can fail alone. */
export const failingAlone: readonly FailingAlone[] = statedClaims.flatMap((claim) =>
  claim.conditions
    .filter((condition) => !claim.implied.some((each) => each.condition === condition))
    .map((condition) => alone(claim, condition)),
);

function alone(claim: Claim, condition: Condition): FailingAlone {
  const failure = negated(condition.relation);
  const others = claim.conditions
    .filter((other) => other !== condition)
    .map(({ relation }) => relation);
  return {
    id: `${condition.id}, a condition of ${claim.id}`,
    claim,
    condition,
    failure,
    outside: admissibleRegion(collusion, [...others, failure]),
    closed: admissibleRegion(collusion, [...others, weakened(failure)]),
  };
}
