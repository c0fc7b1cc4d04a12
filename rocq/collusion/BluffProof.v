(** "Public message", bluff: that it is a weak perfect Bayesian equilibrium exactly where its conditions hold. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OpenDeviations OpenBeliefs
  OpenRationality OfficeWorth Bluff.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.

(** How often the type of A that mixes does as the other type. *)
Lemma mixes_properly : admissible -> 0 < (1 - τ) / τ < 1.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  split; [apply Rdiv_lt_0_compat; lra | apply Rmult_lt_reg_r with τ; [lra|]].
  replace ((1 - τ) / τ * τ) with (1 - τ) by (field; lra). lra.
Qed.

Lemma both_are_sent : admissible -> both_messages_are_sent bluffing.
Proof.
  intros ad. pose proof (mixes_properly ad) as mixes.
  split; [intros []; simpl; lra | intros []; simpl; lra].
Qed.

(** * However D mixes *)

Section Mixing.
Variable b : R.
Notation reason := (reason bluffing (retaining b)).

(** A_L is indifferent exactly where D mixes so, and A_H does not gain by the other message. *)
Lemma reason_of_L : reason (A_knows L) = 0 <-> indifferent b.
Proof.
  cbv [OpenRationality.reason gain weight worth_to_A retained retaining as_told indifferent held
    mobilized kept signal_probability]; split; intros equation; lra.
Qed.

Lemma reason_of_H : 0 <= reason (A_knows H) <-> condition b (A_knows H).
Proof.
  cbv [OpenRationality.reason gain weight worth_to_A retained retaining as_told condition held
    mobilized kept signal_probability]; split; intros sign; lra.
Qed.

(** How D mixes drops out of what B gains. *)
Lemma reason_of_B t s :
  admissible -> reason (B_knows t s) = (sends bluffing L s + sends bluffing H s) * G_bluff t s.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs.
  destruct t, s; cbv [OpenRationality.reason gain weight worth_to_B faced retained retaining sends bluffing
    G_bluff V_bluff office signal_probability number]; field; lra.
Qed.

(** A contrary signal offsets the message that both types send; the other message tells who A is. *)
Lemma reason_of_D s z x :
  admissible ->
  reason (D_knows s z x) = (2 * τ - 1) / τ *
  match s, x with
  | hostile, signal_H => preference s z
  | hostile, signal_L => 0
  | conciliatory, signal_H => (1 - τ) * - preference s z
  | conciliatory, signal_L => τ * - preference s z
  end.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs.
  destruct s, x; cbv [OpenRationality.reason likelihood sends bluffing signal_probability]; field; lra.
Qed.

Definition asked (i : information) : Prop :=
  match i with A_knows L => indifferent b | _ => condition b i end.

Theorem bluff_set_by_set i :
  admissible ->
  (rational_at i bluff_beliefs (bluff_mixing b) public_message <-> asked i).
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  pose proof (mixes_properly ad) as mixes.
  unfold bluff_beliefs, bluff_mixing. rewrite (open_answer_rational _ _ i ad (both_are_sent ad)).
  destruct i as [[|] | t s | s z x].
  - rewrite best_mixed; [apply reason_of_L | simpl; lra].
  - taken_for_sure. apply reason_of_H.
  - rewrite (reason_of_B t s ad), best_scaled by apply (proj2 (both_are_sent ad)).
    destruct t, s; taken_for_sure; simpl; split; lra.
  - pose proof (preference_told_by_B ad) as [holding mobilizing].
    pose proof (preference_provoked ad) as [provoked provoking].
    pose proof (preference_conciliated ad) as [conciliated conciliating].
    rewrite (reason_of_D s z x ad), best_scaled by (apply Rdiv_lt_0_compat; lra).
    destruct s, z, x; cbv [asked condition];
      try (split; [exact (fun _ => I) | intros _; apply best_if_indifferent]);
      try (rewrite best_scaled by lra); taken_for_sure;
      first
        [ split; [exact (fun _ => I) | intros _; lra]
        | split; intros sign;
            [ pose proof (conciliated ltac:(lra))
            | assert (preference conciliatory hold <= 0) by (apply conciliating; lra) ]; lra
        | split; intros sign; [specialize (provoked sign) | apply provoking]; lra ].
Qed.

(** These are strategies exactly where D mixes with probabilities. *)
Lemma mixes_within_bounds :
  (forall s z x, 0 <= retaining b s z x <= 1) <-> forall side, bounded b side.
Proof.
  split.
  - intros all. pose proof (all hostile hold signal_L) as between. simpl in between. intros []; simpl; lra.
  - intros all. pose proof (all b_from_below). pose proof (all b_from_above). simpl in *.
    intros [] [] []; simpl; lra.
Qed.

Theorem bluff_however_D_mixes :
  admissible ->
  (weak_perfect_bayesian public_message (bluff_mixing b) bluff_beliefs
   <-> (forall side, bounded b side) /\ forall i, asked i).
Proof.
  intros ad. unfold bluff_mixing, bluff_beliefs.
  rewrite (open_answers_equilibrium _ _ ad (both_are_sent ad)).
  rewrite mixes_within_bounds. split; intros [first sets]; (split; [exact first|]); intros i;
    apply (bluff_set_by_set i ad), sets.
Qed.

End Mixing.

(** * Where A_L's indifference determines how *)

Lemma indifferent_exactly b : admissible -> determined -> (indifferent b <-> b = b_bluff).
Proof.
  intros ad some. pose proof (the_signal_informs ad) as informs. unfold determined in some.
  unfold indifferent, b_bluff. split.
  - intros equation. apply Rmult_eq_reg_l with (τ * (kept L ℓ hold + mobilized L));
      [|apply Rmult_integral_contrapositive_currified; [lra | exact some]].
    transitivity (held L - (1 - τ) * mobilized L); [lra | field; split; [exact some | lra]].
  - intros is_b. subst b. field. split; [exact some | lra].
Qed.

(** Set by set: what then is asked. *)
Theorem bluff_rational i :
  admissible -> determined -> (rational_at i bluff_beliefs bluff public_message <-> condition b_bluff i).
Proof.
  intros ad some. unfold bluff. rewrite (bluff_set_by_set _ i ad).
  pose proof (proj2 (indifferent_exactly b_bluff ad some) eq_refl) as indifference.
  destruct i as [[|] | t s | s z x];
    [split; [exact (fun _ => I) | exact (fun _ => indifference)] | reflexivity..].
Qed.

(** The claim: D mixing so that A_L is indifferent. *)
Theorem bluff_equilibrium :
  admissible -> determined ->
  (weak_perfect_bayesian public_message bluff bluff_beliefs
   <-> (forall side, bounded b_bluff side) /\ forall i, condition b_bluff i).
Proof.
  intros ad some. unfold bluff. rewrite (bluff_however_D_mixes _ ad).
  pose proof (proj2 (indifferent_exactly b_bluff ad some) eq_refl) as indifference.
  split; intros [first sets]; (split; [exact first|]); intros i; specialize (sets i);
    destruct i as [[|] | t s | s z x]; first [exact I | exact indifference | exact sets].
Qed.

(** And there is no other way for D to mix. *)
Theorem bluff_mixes_so b :
  admissible -> determined ->
  weak_perfect_bayesian public_message (bluff_mixing b) bluff_beliefs -> b = b_bluff.
Proof.
  intros ad some equilibrium. apply (bluff_however_D_mixes _ ad) in equilibrium.
  destruct equilibrium as [_ sets]. apply (indifferent_exactly b ad some), (sets (A_knows L)).
Qed.

End Proof.
