import {
  type AnyClaim,
  conditionsClaimed,
  equilibriaAsserted,
  isClaimedExactly,
} from '../claim/proposition/claimed-conditions.js';
import type { Proposition } from '../claim/proposition/proposition.js';
import { neverAtOnce, type Somewhere } from '../claim/proposition/somewhere.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';

/*
 * That there are no witnesses of a possibility among the parameters at which the conditions of its
 * claims hold refutes it only if these are no equilibria elsewhere.
 */

/**
 * What is to be proved of a proposition, or refuted: of a possibility that rests on claims whose conditions
 * only suffice, that it is so nowhere. Else it is the proposition itself.
 */
export function askedOf(proposition: Proposition): Proposition {
  return (proposition.kind === 'somewhere' ? neverAtOnce(proposition) : undefined) ?? proposition;
}

/** Claims under whose conditions alone a possibility is ruled out: they are to be equilibria only there. */
export function supposedBy(proposition: Proposition): readonly AnyClaim[] {
  if (proposition.kind !== 'somewhere') return [];
  // Of a claim that states none nothing was supposed.
  return equilibriaAsserted(proposition.asserts).filter(
    (claim) => conditionsClaimed(claim).length > 0,
  );
}

type ProofOf = (proposition: Proposition) => Promise<PropositionProof>;

/** What is proved of that nowhere is all of it so at once, where conditions only suffice. */
export async function proofOfNever(
  possibility: Somewhere,
  proofOf: ProofOf,
): Promise<PropositionProof | undefined> {
  const never = neverAtOnce(possibility);
  if (never === undefined) return undefined;
  return proofOf(never);
}

/**
 * Why claimed equilibria may exist where their conditions fail; `undefined` where it is proved that
 * they do not. The conditions of an `if` are sufficient, and no more.
 */
export async function notOnlyThere(
  proposition: Proposition,
  proofOf: ProofOf,
): Promise<string | undefined> {
  for (const claim of supposedBy(proposition)) {
    if (!isClaimedExactly(claim)) return `${nowhereThere(claim)}, but ${saysNothing(claim)}`;
    if (!isProved(await proofOf(claim)))
      return `${nowhereThere(claim)}, but it is not proved that this is an equilibrium only there`;
  }
  return undefined;
}

function nowhereThere({ id }: AnyClaim): string {
  return `it is so nowhere that what it supposes and the conditions of ${id} hold`;
}

/** Why a claim that does not say it of all parameters leaves open where else there is an equilibrium. */
function saysNothing(claim: AnyClaim): string {
  return claim.kind === 'continuous equilibrium' && claim.exactly !== undefined
    ? `of parameters at which ${claim.given.map(({ id }) => id).join(', ')} ${claim.given.length === 1 ? 'fails' : 'do not all hold'}, ${claim.id} says nothing: the assessment may be an equilibrium there`
    : 'these only suffice: the assessment may be an equilibrium elsewhere';
}
