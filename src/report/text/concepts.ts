import { match, P } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import { JUDGED_AS } from '../../claim/claimed-concept.js';
import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import {
  type Assertion,
  cutoffEquilibriaIn,
  equilibriaIn,
} from '../../claim/proposition/assertion.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { equilibriumBy } from './concept-names.js';

/** `sequential equilibrium`: what a claim says that its assessment is. */
export function equilibriumClaimed({ concept }: Pick<Claim, 'concept'>): string {
  return equilibriumBy(JUDGED_AS[concept]);
}

/** What a claim says, with its quantifiers, up to its conditions, if it has any. */
export function claimSentence(claim: Claim): string {
  const { scope, conditions } = claim;
  const what =
    scope.kind === 'if' && scope.at !== undefined
      ? `Claimed to be rational at ${placesText(scope.at)}, as in a ${equilibriumClaimed(claim)},`
      : `Claimed to be a ${equilibriumClaimed(claim)}`;
  const when = match(scope.kind)
    .with('iff', () => ', information set by information set, exactly when:')
    .with('exactly', () => ' exactly when:')
    .with('if', () => ' when:')
    .exhaustive();
  return `${what}${when}${conditions.length === 0 ? ' always, at all admissible parameters' : ''}`;
}

/** As what profiles of games with continuous variables are judged. */
const OF_CUTOFFS = 'perfect Bayesian';

/** The concept of the equilibria that a proposition speaks of; `undefined` for none. */
export function conceptOf(proposition: Proposition): string | undefined {
  return match(proposition)
    .with({ kind: 'equilibrium' }, ({ concept }) => concept)
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere', 'eventually') }, ({ asserts }) =>
      conceptsAsserted(asserts),
    )
    .with({ kind: 'regardless' }, () => undefined)
    .with({ kind: 'pure equilibria' }, ({ concept }) => concept)
    .with({ kind: 'continuous equilibrium' }, () => OF_CUTOFFS)
    .exhaustive();
}

function conceptsAsserted(asserts: readonly Assertion[]): string | undefined {
  const all = [
    ...equilibriaIn(asserts).map(({ concept }) => concept),
    ...cutoffEquilibriaIn(asserts).map(() => OF_CUTOFFS),
  ];
  return all.length === 0 ? undefined : [...new Set(all)].join(', ');
}

/** The concepts of some claims, each once: `Nash, sequential`. */
export function conceptsOf(claims: readonly (Claim | ContinuousClaim)[]): string {
  const concepts = claims.map((each) => (each.kind === 'equilibrium' ? each.concept : OF_CUTOFFS));
  return [...new Set(concepts)].join(', ');
}

function placesText(at: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(at)
    .flatMap(([variable, keys]) => keys.map((key) => `"${variable}: ${key}"`))
    .join(', ');
}
