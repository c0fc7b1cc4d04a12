(** "Public message", echo where D_echo may be 0: two priors with which there is an equilibrium of this kind
    all the same. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OfficeWorth Echo EchoProof.
Local Open Scope R_scope.

Section Undetermined.
Context {P : parameters}.

(** B not being of type m, nobody heeds the message, and D goes by the signal alone. *)
Theorem echo_without_m :
  admissible -> q m <= 0 ->
  (weak_perfect_bayesian public_message (echo_mixing 0 0) echo_beliefs
   <-> forall t s, condition (B_knows t s)).
Proof.
  intros ad little. rewrite (echo_however_D_mixes 0 0 ad). split; [intros [_ all] t s; apply (all (B_knows t s))|].
  intros all. pose proof (proj1 (the_prior ad)) as nonnegative.
  pose proof (facing_ℓ_D_prefers_L ad hold) as of_ℓ. pose proof (facing_ħ_D_prefers_H ad mobilize) as of_ħ.
  assert (0 <= q ℓ * - Δ ℓ hold) by (apply Rmult_le_pos; [apply nonnegative | unfold Δ; lra]).
  assert (0 <= q ħ * Δ ħ mobilize) by (apply Rmult_le_pos; [apply nonnegative | unfold Δ; lra]).
  assert (none : q m = 0) by (pose proof (nonnegative m); lra).
  split; [intros []; simpl; lra|].
  intros [[|] | t s | [|] [|] [|]]; try exact I; try apply all;
    cbv [asked indifferent condition held mobilized kept]; rewrite none; lra.
Qed.

(** B being of type ħ for sure, the same; what D would do after a hold is of no account to A. *)
Theorem echo_among_threats :
  admissible -> q ħ = 1 ->
  (weak_perfect_bayesian public_message (echo_mixing 0 1) echo_beliefs
   <-> forall t s, condition (B_knows t s)).
Proof.
  intros ad certain. rewrite (echo_however_D_mixes 0 1 ad). split; [intros [_ all] t s; apply (all (B_knows t s))|].
  intros all. destruct (the_prior ad) as [nonnegative whole]. unfold sum in whole. simpl in whole.
  pose proof (nonnegative ℓ). pose proof (nonnegative m). pose proof (facing_ħ_D_prefers_H ad mobilize) as of_ħ.
  assert (no_ℓ : q ℓ = 0) by lra. assert (no_m : q m = 0) by lra.
  split; [intros []; simpl; lra|].
  intros [[|] | t s | [|] [|] [|]]; try exact I; try apply all;
    cbv [asked indifferent condition held mobilized kept]; rewrite ?no_ℓ, ?no_m, ?certain; unfold Δ; lra.
Qed.

End Undetermined.
