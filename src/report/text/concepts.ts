import { match, P } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import { equilibriaIn } from '../../claim/proposition/assertion.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Concept } from '../../equilibrium/concept/verdict.js';

/** How the field calls each solution concept. */
export const CONCEPT_NAMES: Readonly<Record<Concept, string>> = {
  nash: 'Nash',
  agentNash: 'agent Nash',
  subgamePerfect: 'subgame perfect',
  weakPerfectBayesian: 'weak perfect Bayesian',
  sequential: 'sequential',
  strict: 'strict',
  quasiStrict: 'quasi-strict',
};

/** What it means that a concept holds. */
export const CONCEPT_MEANINGS: Readonly<Record<Concept, string>> = {
  nash: 'no strategy of any player gains',
  agentNash: 'no change at one reached information set gains',
  subgamePerfect: 'no strategy gains in any subgame',
  weakPerfectBayesian: 'beliefs exist under which no plan gains anywhere',
  sequential: 'consistent beliefs exist under which no plan gains anywhere',
  strict: 'every other plan at a reached information set loses',
  quasiStrict: 'every best action at a reached information set is used',
};

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
  const when = match(scope.kind)
    .with('iff', () => ', information set by information set, exactly when:')
    .with('exactly', () => ' exactly when:')
    .with('if', () => ' when:')
    .exhaustive();
  return `${what}${when}${conditions.length === 0 ? ' always, at all admissible parameters' : ''}`;
}

/** The concept of the equilibria that a proposition speaks of; `undefined` for none. */
export function conceptOf(proposition: Proposition): string | undefined {
  return match(proposition)
    .with({ kind: 'equilibrium' }, () => CLAIMED_CONCEPT)
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere') }, ({ asserts }) =>
      equilibriaIn(asserts).length > 0 ? CLAIMED_CONCEPT : undefined,
    )
    .with({ kind: 'eventually' }, { kind: 'regardless' }, () => undefined)
    .exhaustive();
}

function placesText(at: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(at)
    .flatMap(([variable, keys]) => keys.map((key) => `"${variable}: ${key}"`))
    .join(', ');
}
