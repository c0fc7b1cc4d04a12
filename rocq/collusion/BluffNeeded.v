(** "Public message", bluff: it exists; seven of its nine conditions are needed, the other two follow from
    them; and so are the bounds of how D mixes. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OfficeWorth Bluff BluffProof
  OpenPoints.
Import ListNotations.
Local Open Scope R_scope.

(** Where the condition of this information set fails, and no other; and how D then mixes. *)
Definition failing (i : information) : parameters :=
  match i with
  | A_knows H => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-4) (-1) (1/2) (4/5) 10 (1/2) (1/4) (1/4)
  | B_knows ℓ hostile => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) (29/5) (-12) (-8) (-1) (1/2) (2/3) 0 (1/2) (1/4) (1/4)
  | B_knows m conciliatory => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-2) (-1) (1/2) (2/3) 0 (1/2) (1/4) (1/4)
  | B_knows m hostile => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 0 (1/2) (1/4) (1/4)
  | B_knows ħ conciliatory => point (1/10) (1/5) (2/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 4 (-12) (-8) (-31/4) (1/2) (2/3) 0 (1/2) (1/4) (1/4)
  | D_knows conciliatory hold _ => point (1/10) (3/7) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 0 (1/2) (1/4) (1/4)
  | D_knows hostile mobilize signal_H => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-4) (1/4) 3 (-12) (-8) (-1) 0 (2/3) 10 (1/12) (2/3) (1/4)
  | _ => bluffing_or_reticent
  end.
Definition mixing (i : information) : R :=
  match i with
  | A_knows H => 2465/2508
  | B_knows ℓ hostile | B_knows m _ => 23/346
  | B_knows ħ conciliatory => 13/72
  | D_knows conciliatory hold _ => 601/2886
  | D_knows hostile mobilize signal_H => 6277/6934
  | _ => 79/519
  end.

(** Where this bound fails, and nothing else; and how D then would have to mix. *)
Definition exceeding (side : bound) : parameters :=
  match side with
  | b_from_below => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (3/5) 0 (1/2) (1/4) (1/4)
  | b_from_above => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (5/9) 10 (1/2) (1/4) (1/4)
  end.
Definition required (side : bound) : R := match side with b_from_below => -10/519 | b_from_above => 68/55 end.

Ltac in_numbers :=
  cbv [condition bounded G_bluff V_bluff office indifferent determined held mobilized kept
       bluffing_or_reticent failing exceeding];
  primitives_in_numbers.

Lemma determined_where_needed i : @determined (failing i).
Proof. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; in_numbers; intros none; lra. Qed.

Lemma admissible_where_needed i : @admissible (failing i).
Proof.
  destruct i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [failing bluffing_or_reticent]; admissible_in_numbers.
Qed.

Lemma mixing_where_needed i : @b_bluff (failing i) = mixing i.
Proof.
  symmetry. apply indifferent_exactly; [apply admissible_where_needed | apply determined_where_needed |].
  destruct i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [mixing]; in_numbers; lra.
Qed.

Lemma bounded_where_needed i side : bounded (@b_bluff (failing i)) side.
Proof.
  rewrite mixing_where_needed.
  destruct i as [[|] | [| |] [|] | [|] [|] [|]], side; cbv [mixing bounded]; lra.
Qed.

Theorem bluff_exists :
  @admissible bluffing_or_reticent
  /\ @weak_perfect_bayesian _ _ _ (@public_message bluffing_or_reticent) (@bluff bluffing_or_reticent)
       (@bluff_beliefs bluffing_or_reticent).
Proof.
  pose proof (admissible_where_needed (A_knows L)) as ad. split; [exact ad|].
  apply bluff_equilibrium; [exact ad | apply (determined_where_needed (A_knows L)) |].
  split; [apply (bounded_where_needed (A_knows L))|].
  pose proof (mixing_where_needed (A_knows L)) as mixes. simpl failing in mixes. rewrite mixes.
  intros [[|] | [| |] [|] | [|] [|] [|]]; cbv [mixing]; in_numbers; try exact I; lra.
Qed.

(** The conditions that do not follow from others. *)
Definition needed (i : information) : Prop :=
  match i with
  | A_knows H | B_knows ℓ hostile | B_knows m _ | B_knows ħ conciliatory => True
  | D_knows conciliatory hold _ | D_knows hostile mobilize signal_H => True
  | _ => False
  end.

(** Without it, the others would not do. *)
Theorem each_condition_is_needed i :
  needed i ->
  exists P : parameters, admissible /\ determined /\ (forall side, bounded b_bluff side) /\
    (forall j, ~ same_but_for_signal i j -> condition b_bluff j) /\
    ~ weak_perfect_bayesian public_message bluff bluff_beliefs.
Proof.
  intros counts. exists (failing i). pose proof (admissible_where_needed i) as ad.
  pose proof (determined_where_needed i) as some.
  split; [exact ad|]. split; [exact some|]. split; [apply bounded_where_needed|]. split.
  - rewrite mixing_where_needed. clear ad some. intros j.
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try (exfalso; exact counts);
      destruct j as [[|] | [| |] [|] | [|] [|] [|]]; try exact (fun _ => I);
      cbv [same_but_for_signal mixing]; try tauto; intros _; in_numbers; lra.
  - rewrite (bluff_equilibrium ad some), mixing_where_needed.
    intros [_ all]. specialize (all i). clear ad some. revert all.
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try (exfalso; exact counts); cbv [mixing]; in_numbers; lra.
Qed.

(** Without it, D could not mix so that A_L is indifferent. *)
Theorem each_bound_is_needed side :
  exists P : parameters, admissible /\ determined /\
    (forall other, other <> side -> bounded b_bluff other) /\ (forall i, condition b_bluff i) /\
    forall b, ~ weak_perfect_bayesian public_message (bluff_mixing b) bluff_beliefs.
Proof.
  exists (exceeding side).
  assert (ad : @admissible (exceeding side)) by (destruct side; cbv [exceeding]; admissible_in_numbers).
  assert (some : @determined (exceeding side)) by (destruct side; in_numbers; intros none; lra).
  assert (so : @b_bluff (exceeding side) = required side).
  { symmetry. apply (indifferent_exactly _ ad some). destruct side; cbv [required]; in_numbers; lra. }
  split; [exact ad|]. split; [exact some|]. split; [|split].
  - rewrite so. intros other is_other. destruct side, other; try congruence; cbv [required bounded]; lra.
  - rewrite so. clear ad some so. intros i.
    destruct side, i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [required]; in_numbers; try exact I; lra.
  - intros b equilibrium. pose proof (bluff_mixes_so b ad some equilibrium) as is_b.
    apply (bluff_however_D_mixes b ad) in equilibrium. destruct equilibrium as [all _]. specialize (all side).
    rewrite is_b, so in all. revert all. destruct side; cbv [required bounded]; lra.
Qed.

Section Implied.
Context {P : parameters}.

(** For a type that war costs something, mobilizing gains more after a hostile message. *)
Lemma mobilizing_gains_more_if_provoked t :
  admissible -> β t <= 0 -> G_bluff t conciliatory < G_bluff t hostile.
Proof.
  intros ad costly. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  assert (difference : G_bluff t hostile - G_bluff t conciliatory
                       = (p H t - p L t) * ((1 - τ) * - β t + (τ - 1 / 2) * γ_B)).
  { unfold G_bluff, V_bluff, office, W_B, number. field. }
  assert (0 < (p H t - p L t) * ((1 - τ) * - β t + (τ - 1 / 2) * γ_B)); [|lra].
  apply Rmult_lt_0_compat; [apply Rgt_minus, (war_increases_in_θ ad t)|]. apply Rplus_le_lt_0_compat.
  - apply Rmult_le_pos; lra.
  - apply Rmult_lt_0_compat; [lra | apply (mobilizing_helps_in_war ad)].
Qed.

(** A high type that war costs nothing gains more by mobilizing than the moderate one. *)
Lemma mobilizing_gains_more_if_unharmed :
  admissible -> 0 <= β ħ -> G_bluff m hostile < G_bluff ħ hostile.
Proof.
  intros ad harmless. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  set (war t := τ * p H t + (1 - τ) * p L t + ε).
  assert (gains : forall t, G_bluff t hostile
                            = β t * ((τ - 1 / 2) * (p H t - p L t) + ε) + γ_B * war t - κ).
  { intros t. unfold G_bluff, V_bluff, office, W_B, number, war. field. }
  assert (raised : forall t, 0 < (τ - 1 / 2) * (p H t - p L t) + ε).
  { intros t. apply Rplus_lt_le_0_compat; [|apply (mobilizing_does_not_prevent_war ad)].
    apply Rmult_lt_0_compat; [lra | apply Rgt_minus, (war_increases_in_θ ad t)]. }
  assert (likelier : war m < war ħ).
  { unfold war. apply Rplus_lt_compat_r, Rplus_lt_compat;
      (apply Rmult_lt_compat_l; [lra | apply (war_increases_in_t ad)]). }
  pose proof (Rmult_le_pos _ _ harmless (Rlt_le _ _ (raised ħ))).
  pose proof (Rmult_lt_compat_r _ _ _ (raised m) (war_is_costly_to_m ad)).
  pose proof (Rmult_lt_compat_l _ _ _ (mobilizing_helps_in_war ad) likelier).
  rewrite (gains m), (gains ħ). lra.
Qed.

Theorem seven_suffice :
  admissible -> determined ->
  (weak_perfect_bayesian public_message bluff bluff_beliefs
   <-> (forall side, bounded b_bluff side) /\ forall i, needed i -> condition b_bluff i).
Proof.
  intros ad some. rewrite (bluff_equilibrium ad some).
  split; intros [can all]; (split; [exact can|]); [intros i _; apply all|].
  pose proof (all (B_knows ℓ hostile) I) as of_ℓ. pose proof (all (B_knows m hostile) I) as of_m.
  pose proof (all (B_knows ħ conciliatory) I) as of_ħ. simpl in of_ℓ, of_m, of_ħ.
  intros i. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try exact I; try (apply all; exact I); simpl.
  - pose proof (war_is_costlier_to_lower_types ad). pose proof (war_is_costly_to_m ad).
    assert (β ℓ <= 0) as costly by lra. pose proof (mobilizing_gains_more_if_provoked ℓ ad costly). lra.
  - destruct (Rle_lt_dec 0 (β ħ)) as [harmless | costly].
    + pose proof (mobilizing_gains_more_if_unharmed ad harmless). lra.
    + pose proof (mobilizing_gains_more_if_provoked ħ ad (Rlt_le _ _ costly)). lra.
Qed.

End Implied.
