(** "Communication equilibrium": that it is a weak perfect Bayesian equilibrium exactly where the twelve
    conditions hold. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PrivateMessage Communication CommunicationConditions
  CommunicationDeviations CommunicationBeliefs.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.

(** * The conditions *)

(** At an information set where the weights tell what to believe. *)
Lemma gap_told i :
  0 < mass i weight -> (0 <= gap communication_beliefs i <-> 0 <= gap weight i).
Proof.
  intros some. assert (some' : mass i weight <> 0) by lra.
  set (k := / mass i weight).
  assert (scaled_at : forall h, knows h = i -> communication_beliefs h = k * weight h).
  { intros h there. subst i. apply proportionate. exact some'. }
  assert (scaled : gap communication_beliefs i = k * gap weight i).
  { clearbody k. destruct i as [[|] | t s | z x]; unfold gap; try destruct (other _);
      unfold B_gains, D_gains; rewrite !scaled_at by reflexivity; field. }
  rewrite scaled. apply Rinv_0_lt_compat in some. fold k in some. split; intros sign.
  - apply Rmult_le_reg_l with k; [exact some | lra].
  - apply Rmult_le_pos; lra.
Qed.

(** At one where the prior rules out that play comes there. *)
Lemma gap_untold i :
  mass i weight = 0 -> gap communication_beliefs i = gap off_the_path i.
Proof.
  intros none.
  assert (same_at : forall h, knows h = i -> communication_beliefs h = off_the_path h).
  { intros h there. subst i. apply disproportionate. exact none. }
  destruct i as [[|] | t s | z x]; unfold gap; try destruct (other _);
    unfold B_gains, D_gains; rewrite !same_at by reflexivity; reflexivity.
Qed.

Lemma none_of_two (a b x y : R) :
  0 < a -> 0 < b -> 0 <= x -> 0 <= y -> a * (x + y) + b * y = 0 -> x = 0 /\ y = 0.
Proof.
  intros a_positive b_positive x_sign y_sign none.
  pose proof (Rmult_le_pos a (x + y) ltac:(lra) ltac:(lra)).
  pose proof (Rmult_le_pos b y ltac:(lra) y_sign).
  destruct (Rmult_integral b y ltac:(lra)); [lra|].
  destruct (Rmult_integral a (x + y) ltac:(lra)); lra.
Qed.

(** Whether the prior rules it out or not, what counts is what the weights say. *)
Lemma gap_of_weights i :
  admissible -> (0 <= gap communication_beliefs i <-> 0 <= gap weight i).
Proof.
  intros ad. pose proof (the_signal_informs ad). pose proof (the_signal_errs ad).
  destruct (the_prior ad) as [q_nonnegative whole]. unfold sum in whole. simpl in whole.
  destruct (mass_nonnegative i weight (fun h => proj1 (weights_nonnegative h ad))) as [some | none];
    [apply gap_told, some|].
  symmetry in none. rewrite gap_untold by exact none.
  pose proof (eq_trans (eq_sym (mass_of_weights i)) none) as sum_to_0. clear none.
  pose proof (facing_ħ_D_prefers_H ad mobilize). pose proof (facing_ℓ_D_prefers_L ad hold).
  destruct i as [[|] | t s | [|] x]; cbv beta iota in sum_to_0; try (exfalso; lra);
    apply none_of_two in sum_to_0; try apply q_nonnegative; try (destruct x; simpl; lra);
    destruct sum_to_0 as [no_m no_other];
    destruct x; cbv [gap other D_gains weight off_the_path signal_probability];
    rewrite no_m, no_other; unfold Δ; split; intros _; nra.
Qed.

(** * The theorem *)

Lemma what_weights_ask i : 0 <= gap weight i <-> condition i.
Proof.
  destruct i as [[|] | [| |] [|] | [|] [|]];
    cbv [condition gap other B_gains D_gains weight signal_probability]; split; lra.
Qed.

(** Set by set: no deviation pays there exactly where the condition of that set holds. *)
Theorem communication_set_by_set i :
  admissible ->
  (rational_at i communication_beliefs communication private_message <-> condition i).
Proof. intros ad. rewrite rational_exactly, (gap_of_weights i ad). apply what_weights_ask. Qed.

Theorem communication_equilibrium :
  admissible ->
  (weak_perfect_bayesian private_message communication communication_beliefs
   <-> forall i, condition i).
Proof.
  intros ad. split.
  - intros (_ & _ & _ & rational) i. apply (communication_set_by_set i ad), rational.
  - intros all. repeat split.
    1-2: apply communication_is_profile.
    1-2: apply (beliefs_exactly ad).
    + apply bayes.
    + intros i. apply (communication_set_by_set i ad), all.
Qed.

End Proof.
