(** "Public message": the beliefs are beliefs, and follow from the strategies by Bayes' rule, whatever the
    probabilities with which A provokes and D retains. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.
Variable provokes : leader -> R.
Variable retains : message -> mobilization -> signal -> R.

Notation strategies := (open_answers provokes retains).
Notation weight := (weight provokes).
Notation off_the_path := (off_the_path provokes).
Notation open_beliefs := (open_beliefs provokes).
Notation sends := (sends provokes).
Notation likelihood := (likelihood provokes).

(** Each message is sent by somebody. *)
Definition both_messages_are_sent : Prop :=
  (forall θ, 0 <= provokes θ <= 1) /\ forall s, 0 < sends L s + sends H s.

Lemma sends_nonnegative θ s : both_messages_are_sent -> 0 <= sends θ s.
Proof. intros [probability _]. specialize (probability θ). destruct s; simpl; lra. Qed.

Lemma likelihood_nonnegative θ s x : admissible -> both_messages_are_sent -> 0 <= likelihood θ s x.
Proof.
  intros ad sent. apply Rmult_le_pos; [|apply sends_nonnegative, sent].
  apply (proj1 (signal_is_distribution θ ad)).
Qed.

Lemma likelihood_positive s x :
  admissible -> both_messages_are_sent -> 0 < likelihood L s x + likelihood H s x.
Proof.
  intros ad sent. pose proof (sends_nonnegative L s sent) as by_L. pose proof (sends_nonnegative H s sent) as by_H.
  pose proof (proj2 sent s) as by_one.
  pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  unfold likelihood. destruct x; simpl; nra.
Qed.

(** * Bayes' rule *)

Definition share (i : information) : R :=
  match i with
  | A_knows _ => 1 / 2
  | B_knows t _ => q t / 2
  | D_knows hostile hold _ => q ℓ / 2
  | D_knows conciliatory mobilize _ => q ħ / 2
  | D_knows _ _ _ => 1 / 2
  end.

Lemma nobody_moves_at_the_end σ (h : history) θ t z r : reach (form := moves) σ h (ending θ t z r) = 0.
Proof. simpl. unfold sum. simpl. ring. Qed.

Lemma comes_after_message θ t s h :
  reach strategies h
    (Move (B_moves θ t s) (fun z : mobilization =>
     Nature (signal_probability θ) (fun x : signal =>
     Move (D_moves θ t s z x) (fun r : choice =>
     ending θ t z r))))
  = if same (B_moves θ t s) h then 1 else
    Σ x, signal_probability θ x * (if same (D_moves θ t s (as_told t s) x) h then 1 else 0).
Proof.
  rewrite (reach_after_certain (form := moves) _ _ (B_moves θ t s) _ (as_told t s)) by reflexivity.
  change (@same (Games.history moves) (Games.histories person moves)) with (@same history histories).
  destruct (same (B_moves θ t s) h); [reflexivity|].
  cbn [reach].
  apply sum_ext. intros x. f_equal.
  change (@same (Games.history moves) (Games.histories person moves)) with (@same history histories).
  destruct (same (D_moves _ _ _ _ x) h); [reflexivity|].
  rewrite (sum_ext _ (fun r => 0 * strategies (D_knows s (as_told t s) x) r)).
  - rewrite sum_scaled. ring.
  - intros r. rewrite nobody_moves_at_the_end. cbn [Games.knows moves knows]. ring.
Qed.

Lemma comes_by_nature h :
  reach strategies h public_message =
  Σ θ, prior θ * Σ t, q t *
    (if same (A_moves θ t) h then 1 else
     Σ s, sends θ s *
       (if same (B_moves θ t s) h then 1 else
        Σ x, signal_probability θ x * (if same (D_moves θ t s (as_told t s) x) h then 1 else 0))).
Proof.
  refine (sum_ext _ _ _). intros θ. apply (f_equal (Rmult (prior θ))).
  refine (sum_ext _ _ _). intros t. apply (f_equal (Rmult (q t))).
  cbn [reach].
  change (@same (Games.history moves) (Games.histories person moves)) with (@same history histories).
  destruct (same (A_moves θ t) h); [reflexivity|].
  refine (sum_ext _ _ _). intros s. apply (f_equal (Rmult (sends θ s))). apply comes_after_message.
Qed.

Lemma comes h : reach strategies h public_message = share (knows h) * weight h.
Proof.
  rewrite comes_by_nature.
  destruct h as [[|] [| |] | [|] [| |] [|] | [|] [| |] [|] [|] [|]]; calculate; field.
Qed.

(** * Weights and beliefs are what they should be *)

Lemma mass_of_weights i :
  mass i weight =
  match i with
  | A_knows _ => q ℓ + (q m + q ħ)
  | B_knows _ s => sends L s + sends H s
  | D_knows s z x =>
      (likelihood L s x + likelihood H s x) *
      match s, z with
      | hostile, mobilize => q m + q ħ
      | conciliatory, hold => q m + q ℓ
      | _, _ => 1
      end
  end.
Proof. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; calculate; ring. Qed.

Lemma weights_nonnegative h :
  admissible -> both_messages_are_sent -> 0 <= weight h /\ 0 <= off_the_path h.
Proof.
  intros ad sent. pose proof (proj1 (the_prior ad)) as prior_nonnegative.
  pose proof (fun θ s x => likelihood_nonnegative θ s x ad sent) as likely.
  pose proof (fun s x => Rlt_le _ _ (Rinv_0_lt_compat _ (likelihood_positive s x ad sent))) as inverse.
  destruct h as [θ t | θ t s | θ [| |] [|] [|] x]; cbv [OpenAnswers.weight OpenAnswers.off_the_path]; split;
    first
      [ lra | apply prior_nonnegative | apply sends_nonnegative, sent | apply likely
      | apply Rmult_le_pos; first [apply likely | apply prior_nonnegative | apply inverse] ].
Qed.

Lemma beliefs_exactly : admissible -> both_messages_are_sent -> are_beliefs open_beliefs.
Proof.
  intros ad sent. pose proof (proj2 (the_prior ad)) as whole. unfold sum in whole. simpl in whole.
  apply proportions_are_beliefs;
    [intros h; apply (weights_nonnegative h ad sent) | intros h; apply (weights_nonnegative h ad sent) |].
  intros i none. pose proof (eq_trans (eq_sym (mass_of_weights i)) none) as none'. clear none.
  destruct i as [θ | t s | s z x].
  - cbv beta iota in none'. lra.
  - pose proof (proj2 sent s). lra.
  - pose proof (likelihood_positive s x ad sent) as positive.
    assert (reached : mass (D_knows s z x) off_the_path =
      (likelihood L s x + likelihood H s x) / (likelihood L s x + likelihood H s x)
      * match s, z with hostile, mobilize | conciliatory, hold => 1 | _, _ => 0 end).
    { clear none' whole. destruct s, z, x; calculate; lra. }
    rewrite reached. destruct s, z; try (exfalso; nra); field; lra.
Qed.

Lemma bayes : bayesian open_beliefs strategies public_message.
Proof. apply proportions_are_bayesian with (share := share). apply comes. Qed.

End Proof.
