import type { Assessment } from '../assessment.js';
import type { Facts } from './facts.js';
import type { Verdict } from './verdict.js';

/**
 * Whether consistent beliefs support the profile, or the stated ones do and are consistent.
 *
 * Easy cases first: a sequential equilibrium is a weak perfect Bayesian and a subgame-perfect one;
 * and where every unreached information set has one member, beliefs have nothing to be wrong about.
 */
export function sequentialVerdict(
  { play, findings }: Facts,
  _assessment: Assessment,
  weaker: { readonly subgamePerfect: Verdict; readonly weakPerfectBayesian: Verdict },
): Verdict {
  if (weaker.weakPerfectBayesian.holds === false)
    return { holds: false, because: [{ kind: 'implied', by: 'weakPerfectBayesian' }] };
  if (weaker.subgamePerfect.holds === false)
    return { holds: false, because: [{ kind: 'implied', by: 'subgamePerfect' }] };
  const open = findings.some(
    ({ informationSet, reached }) =>
      !reached && (play.game.informationSets[informationSet]?.members.length ?? 0) > 1,
  );
  if (!open) return { holds: true };
  // The seam: consistency in the sense of Kreps and Wilson is decided here once it can be.
  return {
    holds: undefined,
    because: { kind: 'no method', says: 'consistency of beliefs is not decided here' },
  };
}
