(** "Communication equilibrium": ten of the twelve conditions are needed, the other two follow from them,
    and all of them can hold. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PrivateMessage Communication CommunicationConditions
  CommunicationProof Points.
Import ListNotations.
Local Open Scope R_scope.

(** Where all conditions hold, and the equilibrium exists. *)
Definition both : parameters :=
  point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4).

(** Where the condition of this information set fails, and no other. *)
Definition failing (i : information) : parameters :=
  match i with
  | A_knows H => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 1 (1/2) (1/4) (1/4)
  | A_knows L => point (1/10) (3/8) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (8/9) (5/2) (1/2) (1/4) (1/4)
  | B_knows ℓ hostile => point (1/7) (1/5) (3/5) (2/5) (3/5) (4/5) 0 (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows m conciliatory => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 5 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows m hostile => point (1/10) (1/7) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows ħ conciliatory => point (1/10) (1/5) (3/8) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-87/11) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | D_knows mobilize signal_H => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-5) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | D_knows mobilize signal_L => point (1/10) (1/3) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (3/4) (1/4) 0
  | D_knows hold signal_L => point (1/10) (1/3) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | D_knows hold signal_H => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (4/7) 10 (1/2) (1/4) (1/4)
  | B_knows ℓ conciliatory | B_knows ħ hostile => both
  end.

(** The two that follow from others. *)
Definition implied (i : information) : Prop := i = B_knows ℓ conciliatory \/ i = B_knows ħ hostile.

Ltac in_numbers := cbv [condition G V o both failing]; primitives_in_numbers.

Ltac admitted_numbers := cbv [both failing]; admissible_in_numbers.

Theorem communication_exists :
  @admissible both /\
  @weak_perfect_bayesian _ _ _ (@private_message both) communication (@communication_beliefs both).
Proof.
  assert (ad : @admissible both) by admitted_numbers. split; [exact ad|].
  apply communication_equilibrium; [exact ad|].
  intros [[|] | [| |] [|] | [|] [|]]; in_numbers; lra.
Qed.

(** Without it, the others would not do. *)
Theorem each_is_needed i :
  ~ implied i ->
  exists P : parameters, admissible /\ (forall j, j <> i -> condition j) /\
    ~ weak_perfect_bayesian private_message communication communication_beliefs.
Proof.
  intros needed. exists (failing i).
  assert (ad : @admissible (failing i)).
  { clear needed. destruct i as [[|] | [| |] [|] | [|] [|]]; admitted_numbers. }
  split; [exact ad|]. split.
  - clear ad. intros j. destruct i as [[|] | [| |] [|] | [|] [|]];
      try (destruct needed; unfold implied; tauto);
      destruct j as [[|] | [| |] [|] | [|] [|]]; try congruence; intros _; in_numbers; lra.
  - rewrite (communication_equilibrium ad). intros all. specialize (all i). clear ad. revert all.
    destruct i as [[|] | [| |] [|] | [|] [|]];
      try (destruct needed; unfold implied; tauto); in_numbers; lra.
Qed.

Section Implied.
Context {P : parameters}.

(** Facing A_H, mobilizing is worth more to B than facing A_L. *)
Lemma mobilizing_is_worth_more_facing_H t : admissible -> G t L < G t H.
Proof.
  intros ad. assert (difference : G t H - G t L = γ_B * (p H t - p L t) / 2).
  { unfold G, V, o, W_B, number. field. }
  pose proof (Rmult_lt_0_compat γ_B (p H t - p L t) (mobilizing_helps_in_war ad)
                (Rgt_minus _ _ (war_increases_in_θ ad t))). lra.
Qed.

Theorem ten_suffice :
  admissible ->
  (weak_perfect_bayesian private_message communication communication_beliefs
   <-> forall i, ~ implied i -> condition i).
Proof.
  intros ad. rewrite (communication_equilibrium ad). split; [intros all i _; apply all|].
  intros ten i. destruct i as [θ | [| |] [|] | z x];
    try (apply ten; unfold implied; intuition discriminate).
  - pose proof (ten (B_knows ℓ hostile) ltac:(unfold implied; intuition discriminate)).
    pose proof (mobilizing_is_worth_more_facing_H ℓ ad). simpl in *. lra.
  - pose proof (ten (B_knows ħ conciliatory) ltac:(unfold implied; intuition discriminate)).
    pose proof (mobilizing_is_worth_more_facing_H ħ ad). simpl in *. lra.
Qed.

End Implied.
