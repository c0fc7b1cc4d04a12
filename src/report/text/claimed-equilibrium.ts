import { match } from 'ts-pattern';
import type { ClaimedEquilibrium, JudgedByItself } from '../../claim/claimed-equilibrium.js';
import type { SolvedConcept } from '../../equilibrium/enumeration/solution.js';
import { CONCEPT_NAMES } from './concept-names.js';

/*
 * What is said of a claim beside the list of its game's equilibria. Whether it is an equilibrium
 * rests on its own judgment alone; of the list it is said only where it stands in it.
 */

/** Where a claimed equilibrium stands, and whether it is one, in a sentence behind its mark. */
export function claimedEquilibriumText(found: ClaimedEquilibrium, concept: SolvedConcept): string {
  const { id } = found.claim;
  if (found.kind === 'nonexistent') return `✗ ${id} prescribes no probabilities at these numbers`;
  return `${mark(found)} ${id} ${match(found)
    .with(
      { kind: 'found' },
      ({ inClass }) => `is among them: outcome ${inClass + 1}${beliefsText(found, concept)}`,
    )
    .with({ kind: 'found on the path' }, ({ inClass, equilibrium }) =>
      equilibrium === false
        ? `is outcome ${inClass + 1} where play arrives; what it prescribes elsewhere does not support it`
        : `is outcome ${inClass + 1} where play arrives; by itself it ${isText(found, concept)}`,
    )
    .with({ kind: 'missing' }, ({ equilibrium }) =>
      equilibrium === false
        ? 'is not among them'
        : `is not among them; by itself it ${isText(found, concept)}`,
    )
    .with(
      { kind: 'not met' },
      () => `${isText(found, concept)}; its outcome was not met, and not searched to the end`,
    )
    .with(
      { kind: 'mixed' },
      () => `mixes, and is not looked for here; by itself it ${isText(found, concept)}`,
    )
    .exhaustive()}`;
}

/** `≈` where the strategies are, or play like, an equilibrium, and the assessment is none. */
function mark({ kind, equilibrium, withStatedBeliefs }: JudgedByItself & { kind: string }): string {
  if (equilibrium === undefined) return '?';
  if (!equilibrium) return kind === 'found on the path' ? '≈' : '✗';
  return withStatedBeliefs === undefined ? '?' : withStatedBeliefs ? '✓' : '≈';
}

/** `is a sequential equilibrium, with the beliefs that it states`. */
function isText(found: JudgedByItself, concept: SolvedConcept): string {
  const name = `${CONCEPT_NAMES[concept]} equilibrium`;
  return match(found.equilibrium)
    .with(true, () => `is a ${name}${beliefsText(found, concept)}`)
    .with(false, () => `is no ${name}`)
    .with(undefined, () => `may be a ${name}: that could not be decided`)
    .exhaustive();
}

/** On which beliefs an equilibrium rests, where its concept has beliefs. */
function beliefsText({ withStatedBeliefs }: JudgedByItself, concept: SolvedConcept): string {
  if (concept === 'nash' || concept === 'subgamePerfect') return '';
  return match(withStatedBeliefs)
    .with(true, () => ', with the beliefs that it states')
    .with(false, () => ', with some beliefs, but not with those that it states')
    .with(undefined, () => ', with some beliefs; with those that it states, undecided')
    .exhaustive();
}
