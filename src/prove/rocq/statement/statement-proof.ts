import type { Claim } from '../../../claim/claim.js';
import { comment } from '../claim-file.js';

/**
 * Why the tactic of `rocq/collusion/Incentives.v` is not for a claim; `undefined` where it may be tried.
 */
export function untriedBecause({ scope, game }: Claim): string | undefined {
  if (scope.kind !== 'iff') return 'its conditions are not stated set by set';
  const movers = game.stages.flatMap((stage) => (stage.kind === 'move' ? [stage.by] : []));
  const again = movers.find((player, index) => movers.indexOf(player) !== index);
  return again === undefined ? undefined : `${again} moves more than once`;
}

/**
 * A claim that was stated, as a theorem to be tried: what Rocq does not accept is no theorem.
 * @param module how the file of the statement is called.
 */
export function proofText({ id }: Claim, module: string): string {
  return [
    `(** That ${comment(id)} is true, as claims/${module}.v states it, is tried here by computation alone: until`,
    '    Rocq accepts this file, there is no theorem, and the claim may be true or false. *)',
    '',
    'From Coq Require Import Reals Lra.',
    'From Collusion Require Import Games Incentives.',
    `From Claims Require ${module}.`,
    '',
    `Theorem ${module}_set_by_set : forall P : ${module}.parameters, ${module}.claimed_set_by_set.`,
    'Proof. intros P. claim_set_by_set. Qed.',
    '',
    `Theorem ${module}_as_claimed : forall P : ${module}.parameters, ${module}.claimed.`,
    `Proof. intros P. claim_as_a_whole (${module}_set_by_set P). Qed.`,
    '',
    `Print Assumptions ${module}_as_claimed.`,
    '',
  ].join('\n');
}

/** What stands in the place of a theorem that Rocq did not accept. */
export function noProofText({ id }: Pick<Claim, 'id'>, module: string): string {
  return [
    `(** There is no theorem here. That ${comment(id)} is true, as claims/${module}.v states it, was tried by`,
    '    computation alone, and not proved so: it may be true or false. *)',
    '',
  ].join('\n');
}
