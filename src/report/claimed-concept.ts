import type { Claim } from '../claim/claim.js';
import type { Statement } from '../claim/statement.js';
import { CONCEPT_NAMES } from './concept-names.js';

/**
 * The solution concept that an equilibrium is claimed, and judged, to be one of. Off the path it
 * lets a mover believe anything: see `WeakBelief` for what that leaves out.
 */
export const CLAIMED_CONCEPT: string = CONCEPT_NAMES.weakPerfectBayesian;

/** `weak perfect Bayesian equilibrium`. */
export const CLAIMED_EQUILIBRIUM: string = `${CLAIMED_CONCEPT} equilibrium`;

/** What a claim says, with its quantifiers, up to the list of conditions, if it has any. */
export function claimedText({ scope, conditions }: Claim): string {
  const what =
    scope.kind === 'if' && scope.at !== undefined
      ? `Claimed to be rational at ${placesText(scope.at)}, as in a ${CLAIMED_EQUILIBRIUM},`
      : `Claimed to be a ${CLAIMED_EQUILIBRIUM}`;
  if (conditions.length === 0) return `${what} at all admissible parameters`;
  return scope.kind === 'iff'
    ? `${what} exactly when these hold, information set by information set`
    : `${what} when these hold`;
}

/** The concept of the equilibria that a claim or statement speaks of; `undefined` for none. */
export function conceptOf(proposition: Claim | Statement): string | undefined {
  if (!('form' in proposition)) return CLAIMED_CONCEPT;
  const { form } = proposition;
  return form.kind === 'somewhere' && form.equilibria.length > 0 ? CLAIMED_CONCEPT : undefined;
}

function placesText(at: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(at)
    .flatMap(([variable, keys]) => keys.map((key) => `"${variable}: ${key}"`))
    .join(', ');
}
