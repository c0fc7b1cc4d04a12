(** "Non-communication equilibrium": that it is a weak perfect Bayesian equilibrium exactly where its
    conditions hold. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives Baseline NonCommunication.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.

(** * What a deviation loses *)

(** At each information set, the action that is not to be taken. *)
Definition other (i : information) : action i :=
  match i with
  | B_knows ℓ => mobilize
  | B_knows m => mobilize
  | B_knows ħ => hold
  | D_knows mobilize signal_H => replace
  | D_knows mobilize signal_L => retain
  | D_knows hold signal_L => replace
  | D_knows hold signal_H => retain
  end.

(** How much more D expects of retaining than of replacing, times 2. *)
Definition D_gains (w : history -> R) (z : mobilization) (x : signal) : R :=
  (w (D_moves H ℓ z x) - w (D_moves L ℓ z x)) * Δ ℓ z
  + (w (D_moves H m z x) - w (D_moves L m z x)) * Δ m z
  + (w (D_moves H ħ z x) - w (D_moves L ħ z x)) * Δ ħ z.

(** How much more B^t expects of mobilizing than of holding. *)
Definition B_gains (w : history -> R) (t : adversary) : R :=
  w (B_moves L t) * G t L + w (B_moves H t) * G t H.

(** What taking the other action loses. *)
Definition gap (w : history -> R) (i : information) : R :=
  match i with
  | B_knows t => match other (B_knows t) with mobilize => - B_gains w t | hold => B_gains w t end
  | D_knows z x =>
      match other (D_knows z x) with retain => - D_gains w z x | replace => D_gains w z x end / 2
  end.

Lemma loss (μ : beliefs moves) (i : information) (σ' : profile moves) :
  is_profile σ' ->
  expected_at i μ non_communication baseline
  - expected_at i μ (deviating (mover i) σ' non_communication) baseline
  = σ' i (other i) * gap μ i.
Proof.
  intros profile'. destruct (profile' i) as [_ whole].
  destruct i as [[| |] | [|] [|]]; deviation_in_full whole.
Qed.

Lemma non_communication_is_profile : is_profile non_communication.
Proof.
  intros i. destruct i as [[| |] | [|] [|]];
    (split; [intros a; destruct a | ]; calculate; lra).
Qed.

Lemma others_are_profile : is_profile (fun i => certainly (other i)).
Proof.
  intros i. destruct i as [[| |] | [|] [|]];
    (split; [intros a; destruct a | ]; calculate; lra).
Qed.

Lemma rational_exactly i (μ : beliefs moves) :
  rational_at i μ non_communication baseline <-> 0 <= gap μ i.
Proof.
  apply rational_by_gap with (σ_other := fun i => certainly (other i)) (other := other i).
  - intros σ'. apply loss.
  - apply others_are_profile.
  - destruct i as [[| |] | [|] [|]]; reflexivity.
Qed.

(** * Beliefs *)

Lemma mass_of_weights i :
  mass i weight =
  match i with
  | B_knows _ => 1
  | D_knows mobilize x => 1
  | D_knows hold x => q ℓ + q m
  end.
Proof. destruct i as [[| |] | [|] [|]]; calculate; field. Qed.

Definition share (i : information) : R :=
  match i with B_knows t => q t | D_knows mobilize _ => q ħ / 2 | D_knows hold _ => 1 / 2 end.

Lemma comes h : reach non_communication h baseline = share (knows h) * weight h.
Proof. destruct h as [[|] [| |] | [|] [| |] [|] [|]]; calculate; field. Qed.

Lemma weights_nonnegative h : admissible -> 0 <= weight h /\ 0 <= off_the_path h.
Proof.
  intros ad. destruct (the_prior ad) as [q_nonnegative _]. destruct prior_is_distribution as [drawn _].
  pose proof (fun θ => proj1 (signal_is_distribution θ ad)) as seen.
  destruct h as [θ t | θ [| |] [|] x]; simpl;
    (split; try apply Rmult_le_pos; try apply q_nonnegative; try apply seen; try apply drawn;
     try lra).
Qed.

Lemma beliefs_exactly : admissible -> are_beliefs non_communication_beliefs.
Proof.
  intros ad. apply proportions_are_beliefs;
    [intros h; apply (weights_nonnegative h ad) | intros h; apply (weights_nonnegative h ad) |].
  intros i none. pose proof (eq_trans (eq_sym (mass_of_weights i)) none) as none'. clear none.
  destruct i as [[| |] | [|] [|]]; try (exfalso; simpl in none'; lra); calculate; ring.
Qed.

Lemma bayes : bayesian non_communication_beliefs non_communication baseline.
Proof. apply proportions_are_bayesian with (share := share). apply comes. Qed.

(** * The conditions *)

Lemma gap_of_weights i :
  admissible -> (0 <= gap non_communication_beliefs i <-> 0 <= gap weight i).
Proof.
  intros ad. pose proof (the_signal_informs ad). destruct (the_prior ad) as [q_nonnegative _].
  destruct (mass_nonnegative i weight (fun h => proj1 (weights_nonnegative h ad))) as [some | none].
  - set (k := / mass i weight).
    assert (scaled_at : forall h, knows h = i -> non_communication_beliefs h = k * weight h).
    { intros h there. subst i. apply proportionate. apply Rgt_not_eq, some. }
    assert (scaled : gap non_communication_beliefs i = k * gap weight i).
    { clearbody k. destruct i as [t | z x]; unfold gap; try destruct (other _);
        unfold B_gains, D_gains; rewrite !scaled_at by reflexivity; field. }
    rewrite scaled. apply Rinv_0_lt_compat in some. fold k in some. split; intros sign.
    + apply Rmult_le_reg_l with k; [exact some | lra].
    + apply Rmult_le_pos; lra.
  - (* B holds, and should not have. *)
    symmetry in none. pose proof (eq_trans (eq_sym (mass_of_weights i)) none) as sum_to_0.
    destruct i as [t | [|] x]; try (exfalso; simpl in sum_to_0; lra).
    assert (same_at : forall h, knows h = D_knows hold x -> non_communication_beliefs h = off_the_path h).
    { intros h there. apply disproportionate.
      exact (eq_trans (f_equal (fun i => mass i weight) there) none). }
    pose proof (q_nonnegative ℓ). pose proof (q_nonnegative m). simpl in sum_to_0.
    assert (no_ℓ : q ℓ = 0) by lra. assert (no_m : q m = 0) by lra.
    pose proof (facing_ℓ_D_prefers_L ad hold).
    unfold gap, D_gains. destruct x; cbv [other]; rewrite !same_at by reflexivity;
      cbv [weight off_the_path signal_probability]; rewrite no_ℓ, no_m; unfold Δ;
      split; intros _; nra.
Qed.

Lemma what_weights_ask i : admissible -> (0 <= gap weight i <-> condition i).
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs.
  pose proof (facing_ħ_D_prefers_H ad mobilize) as prefers.
  assert (gain : 0 <= (2 * τ - 1) * Δ ħ mobilize).
  { apply Rmult_le_pos; [|unfold Δ]; lra. }
  (* After z = 0, what matters is the sign of what the signal is weighed with. *)
  assert (decides : forall y, 0 <= (2 * τ - 1) * y <-> 0 <= y).
  { intros y. split; intros sign; [apply Rmult_le_reg_l with (2 * τ - 1) | apply Rmult_le_pos]; lra. }
  pose proof (decides (- (q ℓ * Δ ℓ hold + q m * Δ m hold))) as [weighed unweighed].
  destruct i as [[| |] | [|] [|]];
    cbv [condition gap other B_gains D_gains weight signal_probability prior];
    split; intros sign;
    first
      [ lra
      | enough (0 <= - (q ℓ * Δ ℓ hold + q m * Δ m hold)) by lra; apply weighed; lra
      | enough (0 <= (2 * τ - 1) * - (q ℓ * Δ ℓ hold + q m * Δ m hold)) by lra; apply unweighed; lra ].
Qed.

(** Set by set: no deviation pays there exactly where the condition of that set holds. *)
Theorem non_communication_set_by_set i :
  admissible ->
  (rational_at i non_communication_beliefs non_communication baseline <-> condition i).
Proof.
  intros ad. rewrite rational_exactly, (gap_of_weights i ad). apply (what_weights_ask i ad).
Qed.

Theorem non_communication_equilibrium :
  admissible ->
  (weak_perfect_bayesian baseline non_communication non_communication_beliefs
   <-> forall i, condition i).
Proof.
  intros ad. split.
  - intros (_ & _ & _ & rational) i. apply (non_communication_set_by_set i ad), rational.
  - intros all. repeat split.
    1-2: apply non_communication_is_profile.
    1-2: apply (beliefs_exactly ad).
    + apply bayes.
    + intros i. apply (non_communication_set_by_set i ad), all.
Qed.

End Proof.
