import type { SolvedConcept } from '../equilibrium/enumeration/solution.js';

/** By which solution concept an assessment is claimed to be an equilibrium, in the field's words. */
export type ClaimedConcept =
  | 'Nash'
  | 'subgame perfect'
  | 'weak perfect Bayesian'
  | 'perfect Bayesian'
  | 'sequential';

/** The same as the judge of finite games has it. */
export const JUDGED_AS: Readonly<Record<ClaimedConcept, SolvedConcept>> = {
  Nash: 'nash',
  'subgame perfect': 'subgamePerfect',
  'weak perfect Bayesian': 'weakPerfectBayesian',
  'perfect Bayesian': 'perfectBayesian',
  sequential: 'sequential',
};

/** The concepts that may be claimed. */
export const CLAIMED_CONCEPTS: readonly ClaimedConcept[] = [
  'Nash',
  'subgame perfect',
  'weak perfect Bayesian',
  'perfect Bayesian',
  'sequential',
];

/** The concept of a claim that names none. */
export const USUAL_CONCEPT: ClaimedConcept = 'weak perfect Bayesian';

/** Whether an equilibrium of some kind has beliefs: elsewhere they are neither required nor examined. */
export function hasBeliefs(concept: ClaimedConcept): boolean {
  return concept !== 'Nash' && concept !== 'subgame perfect';
}

/** Whether beliefs at several sets are asked to hang together, and not only to follow Bayes' rule. */
export function hangsTogether(concept: ClaimedConcept): boolean {
  return concept === 'sequential' || concept === 'perfect Bayesian';
}
