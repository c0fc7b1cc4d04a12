import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { limitReasons, untrueBeliefText } from './no-equilibrium.js';

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

/** Beliefs do not hang together as the concept has it, or none that do support the behavior. */
export function apartBeliefs({ inconsistent, judgment }: ClaimAtPoint): Discrepancy[] {
  const kind = judgment.limits?.kind;
  if (!inconsistent || kind === undefined) return [];
  const [claimed, mend] =
    kind === 'signaling'
      ? [
          'beliefs are reasonable, as a perfect Bayesian equilibrium has them',
          "state beliefs by which a player's moves tell of her own type alone, or claim a 'weak perfect Bayesian' equilibrium",
        ]
      : [
          'beliefs are consistent, as a sequential equilibrium has them',
          kind === 'unsupported'
            ? "claim a 'weak perfect Bayesian' equilibrium, or one in which something else is done"
            : "state beliefs that are limits of Bayesian ones, or claim a 'weak perfect Bayesian' equilibrium",
        ];
  return limitReasons(judgment).map((happens) => ({ set: undefined, happens, claimed, mend }));
}
