import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { CONCEPT_NAMES } from './concept-names.js';

/**
 * The solution concept that an equilibrium is claimed, and judged, to be one of. Off the path it
 * lets a mover believe anything: see `ConceptWarning` for what follows.
 */
export const CLAIMED_CONCEPT: string = CONCEPT_NAMES.weakPerfectBayesian;

/** `weak perfect Bayesian equilibrium`. */
export const CLAIMED_EQUILIBRIUM: string = `${CLAIMED_CONCEPT} equilibrium`;

/** What a claim says, with its quantifiers, up to its conditions, if it has any. */
export function claimSentence({ scope, conditions }: Claim): string {
  const what =
    scope.kind === 'if' && scope.at !== undefined
      ? `Claimed to be rational at ${placesText(scope.at)}, as in a ${CLAIMED_EQUILIBRIUM},`
      : `Claimed to be a ${CLAIMED_EQUILIBRIUM}`;
  const when =
    scope.kind === 'iff' ? ', information set by information set, exactly when:' : ' when:';
  return `${what}${when}${conditions.length === 0 ? ' always, at all admissible parameters' : ''}`;
}

/** The concept of the equilibria that a proposition speaks of; `undefined` for none. */
export function conceptOf(proposition: Proposition): string | undefined {
  return match(proposition)
    .with({ kind: 'equilibrium' }, () => CLAIMED_CONCEPT)
    .with({ kind: 'somewhere' }, ({ equilibria }) =>
      equilibria.length > 0 ? CLAIMED_CONCEPT : undefined,
    )
    .with({ kind: 'everywhere' }, { kind: 'eventually' }, { kind: 'regardless' }, () => undefined)
    .exhaustive();
}

function placesText(at: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(at)
    .flatMap(([variable, keys]) => keys.map((key) => `"${variable}: ${key}"`))
    .join(', ');
}
