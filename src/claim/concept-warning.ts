import { leavesOut } from '../equilibrium/assessment-judgment.js';
import {
  type ContradictedBelief,
  contradictedBeliefs,
} from '../equilibrium/concept/contradicted-belief.js';
import { type Judgment, judgeProfile } from '../equilibrium/concept/judgment.js';
import type { Concept } from '../equilibrium/concept/verdict.js';
import type { Point } from '../exact/point.js';
import { type DeclaredSet, gameAt, ImproperGame } from '../game/declared-form.js';
import { formOf } from '../game/unfold.js';
import { claimedAssessment } from './assessment-at-point.js';
import { type Claim, isConcerned, isWhole } from './claim.js';

/** Stronger concepts by which an equilibrium that is claimed may fail. */
const STRONGER = ['subgamePerfect', 'sequential'] as const satisfies readonly Concept[];

/**
 * What a claimed equilibrium does that weak perfect Bayesian equilibrium allows, for it lets movers
 * believe anything off the path, and that readers of "equilibrium" may not expect.
 */
export type ConceptWarning = {
  /** Where it does so. */
  readonly point: Point;
  readonly judgment: Judgment;
} & (
  | {
      readonly kind: 'belief';
      readonly set: DeclaredSet;
      readonly contradicted: ContradictedBelief;
    }
  | { readonly kind: 'concept'; readonly concept: (typeof STRONGER)[number] }
);

/** What there is to warn of at a point; nothing of what is not decided there. */
function warningsAt(claim: Claim, point: Point): ConceptWarning[] {
  const tree = formOf(claim.game);
  const at = gameAt(tree, point);
  const claimed = claimedAssessment(claim, tree, point);
  if (at instanceof ImproperGame || !claimed.exists) return [];
  // Other concepts let nobody believe just anything, or have no beliefs.
  if (claim.concept !== 'weak perfect Bayesian') return [];
  const judgment = judgeProfile(at, claimed.assessment);
  const contradicted = contradictedBeliefs(judgment.play, claimed.assessment.beliefs);
  // What is no equilibrium at all, as far as the claim says, fails by every concept.
  const { weakPerfectBayesian } = judgment.verdicts;
  const defined = STRONGER.filter(
    (concept) => concept !== 'sequential' || !leavesOut(judgment.play),
  );
  const failing =
    isWhole(claim.scope) && weakPerfectBayesian.holds === true
      ? defined.filter((concept) => judgment.verdicts[concept].holds === false)
      : [];
  return [
    ...contradicted.flatMap((each): ConceptWarning[] => {
      const set = tree.informationSets[each.informationSet];
      return set && isConcerned(claim, set)
        ? [{ kind: 'belief', point, judgment, set, contradicted: each }]
        : [];
    }),
    ...failing.map((concept): ConceptWarning => ({ kind: 'concept', point, judgment, concept })),
  ];
}

/** What there is to warn of at some points, each once and where it is met first. */
export function conceptWarnings(claim: Claim, points: readonly Point[]): ConceptWarning[] {
  const found = new Map<string, ConceptWarning>();
  for (const point of points)
    for (const warning of warningsAt(claim, point)) {
      const key = warning.kind === 'belief' ? `${warning.set.index}` : warning.concept;
      if (!found.has(key)) found.set(key, warning);
    }
  return [...found.values()].sort((one, other) => rank(one) - rank(other));
}

/** Beliefs first: other concepts often fail for them. */
function rank(warning: ConceptWarning): number {
  return warning.kind === 'belief' ? -1 : STRONGER.indexOf(warning.concept);
}
