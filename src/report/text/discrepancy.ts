import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { inconsistencyText, signalingText } from './failure.js';
import { untrueBeliefText } from './no-equilibrium.js';

/** One thing that a claim says of a point and that is not so there. */
export interface Discrepancy {
  /** `undefined` where it concerns the claim as a whole. */
  readonly set: DeclaredSet | undefined;
  readonly happens: string;
  readonly claimed: string;
  readonly mend: string;
}

/** A stated belief is not the one that Bayes' rule gives. */
export function untrueBelief(found: DeclaredFinding): Discrepancy {
  return {
    set: found.set,
    happens: untrueBeliefText(found),
    claimed: "stated beliefs follow Bayes' rule wherever play arrives",
    mend: 'state that belief, as weights by { inProportionTo: …, otherwise: … } if parameters decide whether play arrives',
  };
}

/** No belief is stated where play does not arrive. */
export function lackingBelief({ set }: DeclaredFinding): Discrepancy {
  return {
    set,
    happens: `is not reached here, and no belief is stated for ${set.mover} at "${set.name}"`,
    claimed: "what beliefs leave out Bayes' rule dictates, which it does where play arrives",
    mend: "state a belief for where play does not arrive, or restrict the claim to where it does; a 'Nash' or a 'subgame perfect' equilibrium needs none",
  };
}

/** The beliefs of a perfect Bayesian equilibrium do not hang together. */
export function signaled({ inconsistent, judgment }: ClaimAtPoint): Discrepancy[] {
  const { limits, game } = judgment;
  if (!inconsistent || limits?.kind !== 'signaling' || game === undefined) return [];
  return [
    {
      set: undefined,
      happens: signalingText(game, limits.informationSets),
      claimed: 'beliefs are reasonable, as a perfect Bayesian equilibrium has them',
      mend: "state beliefs by which a player's moves tell of her own type alone, or claim a 'weak perfect Bayesian' equilibrium",
    },
  ];
}

/** The beliefs of a sequential equilibrium are no limits of Bayesian ones. */
export function limitless({ inconsistent, judgment }: ClaimAtPoint): Discrepancy[] {
  const { limits, game } = judgment;
  if (!inconsistent || limits?.kind !== 'inconsistent' || game === undefined) return [];
  return [
    {
      set: undefined,
      happens: `no Bayesian beliefs tend to the stated ones as mistakes become rare: ${limits.reasons.map((each) => inconsistencyText(game, each)).join('; ')}`,
      claimed: 'beliefs are consistent, as a sequential equilibrium has them',
      mend: "state beliefs that are limits of Bayesian ones, or claim a 'weak perfect Bayesian' equilibrium",
    },
  ];
}
