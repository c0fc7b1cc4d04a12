(** "Public message", reticence: it exists; eight of its nine conditions are needed, the other follows from
    them; and so are the bounds of how D mixes. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OfficeWorth Reticence
  ReticenceProof OpenPoints.
Import ListNotations.
Local Open Scope R_scope.

(** Where the condition of this information set fails, and no other; and how D then mixes. *)
Definition failing (i : information) : parameters :=
  match i with
  | A_knows L => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 10 (-12) (-8) (-1) 4 (2/3) 10 (3/20) (1/4) (3/5)
  | B_knows ℓ conciliatory => point (61/238) (49/171) (3/5) (106/237) (17/30) (2/3) (22/199) (-4) (-3) (1/4) (271/84) (-428/49) (-61/7) (-1) 0 (128/157) 10 (3/4) 0 (1/4)
  | B_knows ℓ hostile => point (1/10) (1/5) (3/5) (1/2) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 5 (-33/4) (-8) (-1) (1/2) (7/8) 10 (1/2) (1/4) (1/4)
  | B_knows m conciliatory => point (1/10) (2/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows m hostile => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows ħ conciliatory => point (1/10) (1/3) (2/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-6) (-11/2) (1/2) (44/45) 10 (1/2) (1/4) (1/4)
  | D_knows conciliatory hold signal_L => point (1/10) (2/7) (3/5) (1/4) (3/10) (4/5) (1/10) (-7) (-4) (1/4) 275 (-12) (-8) (-1) 108 (2/3) 10 (1/2) (1/4) (1/4)
  | D_knows hostile mobilize _ => point 0 (1/22) (2/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-4) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | _ => bluffing_or_reticent
  end.
Definition mixing (i : information) : R :=
  match i with
  | A_knows L => 12127/12184
  | B_knows ℓ conciliatory => 9907955/100962688
  | B_knows ℓ hostile => 3728/9037
  | B_knows m _ | D_knows hostile mobilize _ => 372/1315
  | B_knows ħ conciliatory => 582/1315
  | D_knows conciliatory hold signal_L => 665/2638
  | _ => 664/855
  end.

(** Where this bound fails, and nothing else; and how D then would have to mix. *)
Definition exceeding (side : bound) : parameters :=
  match side with
  | c_from_below => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) (3/2) (-12) (-3/2) (-1) (1/2) (2/3) 3 (1/2) (1/4) (1/4)
  | c_from_above => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 2 (-12) (-3) (-1) (1/2) (2/3) 1 (1/2) (1/4) (1/4)
  end.
Definition required (side : bound) : R := match side with c_from_below => -16/65 | c_from_above => 168/125 end.

Ltac in_numbers :=
  cbv [condition bounded G_reticence V_reticence office indifferent determined held mobilized kept
       bluffing_or_reticent failing exceeding];
  primitives_in_numbers.

Lemma determined_where_needed i : @determined (failing i).
Proof. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; in_numbers; intros none; lra. Qed.

Lemma admissible_where_needed i : @admissible (failing i).
Proof.
  destruct i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [failing bluffing_or_reticent]; admissible_in_numbers.
Qed.

Lemma mixing_where_needed i : @c_reticence (failing i) = mixing i.
Proof.
  symmetry. apply indifferent_exactly; [apply admissible_where_needed | apply determined_where_needed |].
  destruct i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [mixing]; in_numbers; lra.
Qed.

Lemma bounded_where_needed i side : bounded (@c_reticence (failing i)) side.
Proof.
  rewrite mixing_where_needed.
  destruct i as [[|] | [| |] [|] | [|] [|] [|]], side; cbv [mixing bounded]; lra.
Qed.

Theorem reticence_exists :
  @admissible bluffing_or_reticent
  /\ @weak_perfect_bayesian _ _ _ (@public_message bluffing_or_reticent) (@reticence bluffing_or_reticent)
       (@reticence_beliefs bluffing_or_reticent).
Proof.
  pose proof (admissible_where_needed (A_knows H)) as ad. split; [exact ad|].
  apply reticence_equilibrium; [exact ad | apply (determined_where_needed (A_knows H)) |].
  split; [apply (bounded_where_needed (A_knows H))|].
  pose proof (mixing_where_needed (A_knows H)) as mixes. simpl failing in mixes. rewrite mixes.
  intros [[|] | [| |] [|] | [|] [|] [|]]; cbv [mixing]; in_numbers; try exact I; lra.
Qed.

(** The conditions that do not follow from others. *)
Definition needed (i : information) : Prop :=
  match i with
  | A_knows L | B_knows ℓ _ | B_knows m _ | B_knows ħ conciliatory => True
  | D_knows conciliatory hold signal_L | D_knows hostile mobilize _ => True
  | _ => False
  end.

(** Without it, the others would not do. *)
Theorem each_condition_is_needed i :
  needed i ->
  exists P : parameters, admissible /\ determined /\ (forall side, bounded c_reticence side) /\
    (forall j, ~ same_but_for_signal i j -> condition c_reticence j) /\
    ~ weak_perfect_bayesian public_message reticence reticence_beliefs.
Proof.
  intros counts. exists (failing i). pose proof (admissible_where_needed i) as ad.
  pose proof (determined_where_needed i) as some.
  split; [exact ad|]. split; [exact some|]. split; [apply bounded_where_needed|]. split.
  - rewrite mixing_where_needed. clear ad some. intros j.
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try (exfalso; exact counts);
      destruct j as [[|] | [| |] [|] | [|] [|] [|]]; try exact (fun _ => I);
      cbv [same_but_for_signal mixing]; try tauto; intros _; in_numbers; lra.
  - rewrite (reticence_equilibrium ad some), mixing_where_needed.
    intros [_ all]. specialize (all i). clear ad some. revert all.
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try (exfalso; exact counts); cbv [mixing]; in_numbers; lra.
Qed.

(** Without it, D could not mix so that A_H is indifferent. *)
Theorem each_bound_is_needed side :
  exists P : parameters, admissible /\ determined /\
    (forall other, other <> side -> bounded c_reticence other) /\ (forall i, condition c_reticence i) /\
    forall c, ~ weak_perfect_bayesian public_message (reticence_mixing c) reticence_beliefs.
Proof.
  exists (exceeding side).
  assert (ad : @admissible (exceeding side)) by (destruct side; cbv [exceeding]; admissible_in_numbers).
  assert (some : @determined (exceeding side)) by (destruct side; in_numbers; intros none; lra).
  assert (so : @c_reticence (exceeding side) = required side).
  { symmetry. apply (indifferent_exactly _ ad some). destruct side; cbv [required]; in_numbers; lra. }
  split; [exact ad|]. split; [exact some|]. split; [|split].
  - rewrite so. intros other is_other. destruct side, other; try congruence; cbv [required bounded]; lra.
  - rewrite so. clear ad some so. intros i.
    destruct side, i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [required]; in_numbers; try exact I; lra.
  - intros c equilibrium. pose proof (reticence_mixes_so c ad some equilibrium) as is_c.
    apply (reticence_however_D_mixes c ad) in equilibrium. destruct equilibrium as [all _]. specialize (all side).
    rewrite is_c, so in all. revert all. destruct side; cbv [required bounded]; lra.
Qed.

Section Implied.
Context {P : parameters}.

(** By how much more mobilizing gains after a hostile message. *)
Lemma gained_by_provocation t :
  G_reticence t hostile - G_reticence t conciliatory = (p H t - p L t) * ((1 - τ) * β t + γ_B / 2).
Proof. unfold G_reticence, V_reticence, office, W_B, number. field. Qed.

(** If to the moderate type, then more to the high one. *)
Lemma mobilizing_gains_more_if_provoked :
  admissible -> G_reticence m conciliatory <= G_reticence m hostile ->
  G_reticence ħ conciliatory < G_reticence ħ hostile.
Proof.
  intros ad moderate. pose proof (the_signal_errs ad) as errs.
  pose proof (gained_by_provocation m) as by_m. pose proof (gained_by_provocation ħ) as by_ħ.
  assert (of_m : 0 <= (1 - τ) * β m + γ_B / 2).
  { apply Rmult_le_reg_l with (p H m - p L m); [apply Rgt_minus, (war_increases_in_θ ad m) | lra]. }
  assert (less : (1 - τ) * β m < (1 - τ) * β ħ).
  { apply Rmult_lt_compat_l; [lra | apply (war_is_costlier_to_lower_types ad)]. }
  assert (0 < (p H ħ - p L ħ) * ((1 - τ) * β ħ + γ_B / 2)); [|lra].
  apply Rmult_lt_0_compat; [apply Rgt_minus, (war_increases_in_θ ad ħ) | lra].
Qed.

Theorem eight_suffice :
  admissible -> determined ->
  (weak_perfect_bayesian public_message reticence reticence_beliefs
   <-> (forall side, bounded c_reticence side) /\ forall i, needed i -> condition c_reticence i).
Proof.
  intros ad some. rewrite (reticence_equilibrium ad some).
  split; intros [can all]; (split; [exact can|]); [intros i _; apply all|].
  pose proof (all (B_knows m conciliatory) I) as held_by_m. pose proof (all (B_knows m hostile) I) as moved_m.
  pose proof (all (B_knows ħ conciliatory) I) as of_ħ. simpl in held_by_m, moved_m, of_ħ.
  intros i. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try exact I; try (apply all; exact I); simpl.
  pose proof (mobilizing_gains_more_if_provoked ad ltac:(lra)). lra.
Qed.

End Implied.
