(** "Public message": where answers to an open message are rational, whatever the probabilities. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OpenDeviations OpenBeliefs.
Import ListNotations.
Local Open Scope R_scope.

Lemma best_scaled p k x : 0 < k -> (best_taken p (k * x) <-> best_taken p x).
Proof.
  intros positive.
  assert (no_more : k * x <= 0 <-> x <= 0).
  { split; intros sign; [apply Rmult_le_reg_l with k; lra|].
    pose proof (Rmult_le_pos k (- x) ltac:(lra) ltac:(lra)). lra. }
  assert (no_less : 0 <= k * x <-> 0 <= x).
  { split; intros sign; [apply Rmult_le_reg_l with k; lra | apply Rmult_le_pos; lra]. }
  unfold best_taken. rewrite no_more, no_less. reflexivity.
Qed.

Section Proof.
Context {P : parameters}.
Variable provokes : leader -> R.
Variable retains : message -> mobilization -> signal -> R.

Notation strategies := (open_answers provokes retains).
Notation weight := (weight provokes).
Notation off_the_path := (off_the_path provokes).
Notation open_beliefs := (open_beliefs provokes).
Notation likelihood := (likelihood provokes).
Notation gain := (gain retains).
Notation both_messages_are_sent := (both_messages_are_sent provokes).

(** At each information set, the action that is not considered. *)
Definition other (i : information) : action i :=
  match i with A_knows _ => conciliatory | B_knows _ _ => hold | D_knows _ _ _ => replace end.

Lemma rational_exactly i (μ : beliefs moves) :
  rational_at i μ strategies public_message <->
  best_taken (strategies i (considered i)) (gain μ i).
Proof.
  apply rational_by_gain
    with (σ_always := fun i => certainly (considered i)) (σ_never := fun i => certainly (other i)).
  - intros σ'. apply gained.
  - intros j. apply certainty_is_distribution.
  - destruct i; reflexivity.
  - intros j. apply certainty_is_distribution.
  - destruct i; reflexivity.
Qed.

(** * By the beliefs *)

Lemma gain_scaled i (w v : history -> R) (k : R) :
  (forall h, knows h = i -> w h = k * v h) -> gain w i = k * gain v i.
Proof.
  intros scaled. destruct i as [θ | t s | s z x]; unfold OpenDeviations.gain;
    rewrite !scaled by reflexivity; field.
Qed.

(** How much D, seeing what B did after a message, prefers A_H to A_L. *)
Definition preference (s : message) (z : mobilization) : R :=
  match s, z with
  | hostile, hold => Δ ℓ hold
  | conciliatory, mobilize => Δ ħ mobilize
  | hostile, mobilize =>
      if Req_EM_T (q m + q ħ) 0 then Δ ħ mobilize else q m * Δ m mobilize + q ħ * Δ ħ mobilize
  | conciliatory, hold =>
      if Req_EM_T (q m + q ℓ) 0 then Δ ℓ hold else q ℓ * Δ ℓ hold + q m * Δ m hold
  end.

(** What decides at each information set: to this the gain is in proportion. *)
Definition reason (i : information) : R :=
  match i with
  | D_knows s z x => (likelihood H s x - likelihood L s x) * preference s z
  | _ => gain weight i
  end.

Lemma gain_in_proportion i :
  admissible -> both_messages_are_sent -> exists k, 0 < k /\ gain open_beliefs i = k * reason i.
Proof.
  intros ad sent. pose proof (the_prior ad) as [q_nonnegative whole]. unfold sum in whole. simpl in whole.
  destruct (Req_EM_T (mass i weight) 0) as [none | some].
  - rewrite (gain_scaled i _ off_the_path 1)
      by (intros h there; subst i; rewrite Rmult_1_l; apply disproportionate, none).
    rewrite mass_of_weights in none.
    destruct i as [θ | t s | s z x].
    + exfalso. lra.
    + pose proof (proj2 sent s). exfalso. lra.
    + pose proof (likelihood_positive provokes s x ad sent) as likely.
      exists (/ (likelihood L s x + likelihood H s x) / 2).
      split; [apply Rdiv_lt_0_compat; [apply Rinv_0_lt_compat, likely | lra]|].
      apply Rmult_integral in none. destruct none as [none | none]; [exfalso; lra|].
      destruct s, z; try (exfalso; lra);
        cbv [reason preference OpenDeviations.gain OpenAnswers.off_the_path];
        (destruct Req_EM_T; [|contradiction]); field; lra.
  - pose proof (mass_nonnegative i weight (fun h => proj1 (weights_nonnegative provokes h ad sent))) as positive.
    assert (inverse : 0 < / mass i weight) by (apply Rinv_0_lt_compat; lra).
    assert (scaled : gain open_beliefs i = / mass i weight * gain weight i).
    { apply gain_scaled. intros h there. subst i. apply proportionate, some. }
    rewrite scaled.
    destruct i as [θ | t s | s z x]; [exists (/ mass (A_knows θ) weight) | exists (/ mass (B_knows t s) weight) |
      exists (/ mass (D_knows s z x) weight / 2)]; (split; [lra|]); try reflexivity.
    rewrite mass_of_weights in some. clear inverse scaled positive.
    set (k := / mass _ weight). clearbody k.
    destruct s, z; cbv [reason preference OpenDeviations.gain OpenAnswers.weight];
      try (destruct Req_EM_T as [none | _]; [rewrite none in some; exfalso; apply some; ring|]); field.
Qed.

(** Set by set. *)
Theorem open_answer_rational i :
  admissible -> both_messages_are_sent ->
  (rational_at i open_beliefs strategies public_message <->
   best_taken (strategies i (considered i)) (reason i)).
Proof.
  intros ad sent. rewrite rational_exactly.
  destruct (gain_in_proportion i ad sent) as (k & positive & proportional). rewrite proportional.
  apply best_scaled, positive.
Qed.

(** * What D prefers *)

Lemma preference_told_by_B :
  admissible -> preference hostile hold < 0 /\ 0 < preference conciliatory mobilize.
Proof.
  intros ad. pose proof (facing_ℓ_D_prefers_L ad hold). pose proof (facing_ħ_D_prefers_H ad mobilize).
  unfold preference, Δ. lra.
Qed.

Lemma preference_provoked :
  admissible ->
  (0 <= preference hostile mobilize <-> q m * Δ m mobilize + q ħ * Δ ħ mobilize >= 0).
Proof.
  intros ad. pose proof (facing_ħ_D_prefers_H ad mobilize). destruct (the_prior ad) as [q_nonnegative _].
  pose proof (q_nonnegative m). pose proof (q_nonnegative ħ).
  cbv [preference]. destruct Req_EM_T as [none | _]; [|split; lra].
  replace (q m) with 0 by lra. replace (q ħ) with 0 by lra. unfold Δ. split; lra.
Qed.

Lemma preference_conciliated :
  admissible ->
  (preference conciliatory hold <= 0 <-> q ℓ * Δ ℓ hold + q m * Δ m hold <= 0).
Proof.
  intros ad. pose proof (facing_ℓ_D_prefers_L ad hold). destruct (the_prior ad) as [q_nonnegative _].
  pose proof (q_nonnegative m). pose proof (q_nonnegative ℓ).
  cbv [preference]. destruct Req_EM_T as [none | _]; [|split; lra].
  replace (q m) with 0 by lra. replace (q ℓ) with 0 by lra. unfold Δ. split; lra.
Qed.

(** * As a whole *)

Lemma answers_are_profile :
  is_profile strategies <->
  (forall θ, 0 <= provokes θ <= 1) /\ (forall s z x, 0 <= retains s z x <= 1).
Proof.
  split.
  - intros profile. split; [intros θ; destruct (profile (A_knows θ)) as [nonnegative _];
      pose proof (nonnegative hostile) as first; pose proof (nonnegative conciliatory) as second
    | intros s z x; destruct (profile (D_knows s z x)) as [nonnegative _];
      pose proof (nonnegative retain) as first; pose proof (nonnegative replace) as second];
    simpl in first, second; lra.
  - intros [provoking retaining] i. destruct i as [θ | t s | s z x].
    + specialize (provoking θ). split; [intros []; simpl; lra | unfold sum; simpl; ring].
    + apply certainty_is_distribution.
    + specialize (retaining s z x). split; [intros []; simpl; lra | unfold sum; simpl; ring].
Qed.

Theorem open_answers_equilibrium :
  admissible -> both_messages_are_sent ->
  (weak_perfect_bayesian public_message strategies open_beliefs <->
   (forall s z x, 0 <= retains s z x <= 1) /\
   forall i, rational_at i open_beliefs strategies public_message).
Proof.
  intros ad sent. pose proof (proj1 sent) as provoking. split.
  - intros (profile & _ & _ & rational). apply answers_are_profile in profile. tauto.
  - intros [retaining rational]. split; [apply answers_are_profile; tauto|].
    split; [apply beliefs_exactly; assumption|]. split; [apply bayes | exact rational].
Qed.

End Proof.
