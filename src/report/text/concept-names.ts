import type { Concept } from '../../equilibrium/concept/verdict.js';

/** How the field calls each solution concept. */
export const CONCEPT_NAMES: Readonly<Record<Concept, string>> = {
  nash: 'Nash',
  agentNash: 'agent Nash',
  subgamePerfect: 'subgame perfect',
  weakPerfectBayesian: 'weak perfect Bayesian',
  perfectBayesian: 'perfect Bayesian',
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
  perfectBayesian: 'such beliefs exist by which nobody signals what she does not know',
  sequential: 'consistent beliefs exist under which no plan gains anywhere',
  strict: 'every other plan at a reached information set loses',
  quasiStrict: 'every best action at a reached information set is used',
};

/** `weak perfect Bayesian equilibrium`. */
export function equilibriumBy(concept: Concept): string {
  return `${CONCEPT_NAMES[concept]} equilibrium`;
}
