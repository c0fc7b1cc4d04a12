import type { Assessment } from '../assessment.js';
import { sequentialSupport } from '../consistency/checked-support.js';
import type { Facts } from './facts.js';
import type { ConceptVerdict } from './verdict.js';

/**
 * Whether consistent beliefs support the profile, the stated ones included.
 *
 * Easy cases first: a sequential equilibrium is a weak perfect Bayesian and a subgame-perfect one;
 * and where every unreached information set has one member, beliefs have nothing to be wrong about.
 */
export function sequentialVerdict(
  { play, findings }: Facts,
  assessment: Assessment,
  weaker: { readonly subgamePerfect: ConceptVerdict; readonly weakPerfectBayesian: ConceptVerdict },
): ConceptVerdict {
  if (weaker.weakPerfectBayesian.holds === false)
    return { holds: false, because: [{ kind: 'implied', by: 'weakPerfectBayesian' }] };
  if (weaker.subgamePerfect.holds === false)
    return { holds: false, because: [{ kind: 'implied', by: 'subgamePerfect' }] };
  const open = findings.some(({ set, reached }) => !reached && set.members.length > 1);
  if (!open) return { holds: true };
  const found = sequentialSupport(play.game, assessment);
  switch (found.kind) {
    case 'yes':
      return { holds: true, trembles: found.trembles, beliefs: found.beliefs };
    case 'no':
      return { holds: false, because: [{ kind: 'inconsistent', reason: found.reason }] };
    case 'undecided':
      return { holds: undefined, because: { kind: 'limit', limit: found.limit } };
  }
}
