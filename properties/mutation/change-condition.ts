import { type Claim, isExact } from '../../src/claim/claim.js';
import { type RelationSign, relationText } from '../../src/exact/relation.js';
import { conditionLists, type Mutant } from './mutant.js';

type OtherSigns = Readonly<Record<RelationSign, readonly RelationSign[]>>;

const reversed: OtherSigns = { '≥': ['≤'], '>': ['<'], '=': ['<', '>'], '<': ['>'], '≤': ['≥'] };
const boundaryLetIn: OtherSigns = { '≥': [], '>': ['≥'], '=': [], '<': ['≤'], '≤': [] };
const boundaryMoved: OtherSigns = { ...boundaryLetIn, '≥': ['>'], '≤': ['<'] };

/** Wherever a condition stands, the claim with its inequality turned around there. */
export function reverseCondition(claim: Claim): Mutant[] {
  return withOtherSigns(claim, reversed);
}

/**
 * Wherever a condition stands, the claim with the condition's boundary let in or left out there.
 * A claim that says `if` and no more stays true when its boundary is left out.
 */
export function moveBoundary(claim: Claim): Mutant[] {
  return withOtherSigns(claim, isExact(claim) ? boundaryMoved : boundaryLetIn);
}

function withOtherSigns(claim: Claim, others: OtherSigns): Mutant[] {
  return conditionLists(claim).flatMap(({ place, conditions, replacedBy }) =>
    conditions.flatMap((changed) =>
      others[changed.relation.sign].map((sign) => {
        const relation = { ...changed.relation, sign };
        return {
          label: `${place} with ${changed.id} as ${relationText(relation)}`,
          claim: replacedBy(
            conditions.map((each) => (each === changed ? { ...changed, relation } : each)),
          ),
        };
      }),
    ),
  );
}
