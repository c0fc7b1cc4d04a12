(** "Public message", reticence: that it is a weak perfect Bayesian equilibrium exactly where its conditions hold. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OpenDeviations OpenBeliefs
  OpenRationality OfficeWorth Reticence.
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

Lemma both_are_sent : admissible -> both_messages_are_sent reticing.
Proof.
  intros ad. pose proof (mixes_properly ad) as mixes.
  split; [intros []; simpl; lra | intros []; simpl; lra].
Qed.

(** * However D mixes *)

Section Mixing.
Variable c : R.
Notation reason := (reason reticing (retaining c)).

(** A_H is indifferent exactly where D mixes so, and A_L does not gain by the other message. *)
Lemma reason_of_H : reason (A_knows H) = 0 <-> indifferent c.
Proof.
  cbv [OpenRationality.reason gain weight worth_to_A retained retaining as_told indifferent held
    mobilized kept signal_probability]; split; intros equation; lra.
Qed.

Lemma reason_of_L : reason (A_knows L) <= 0 <-> condition c (A_knows L).
Proof.
  cbv [OpenRationality.reason gain weight worth_to_A retained retaining as_told condition held
    mobilized kept signal_probability]; split; intros sign; lra.
Qed.

(** How D mixes drops out of what B gains. *)
Lemma reason_of_B t s :
  admissible -> reason (B_knows t s) = (sends reticing L s + sends reticing H s) * G_reticence t s.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs.
  destruct t, s; cbv [OpenRationality.reason gain weight worth_to_B faced retained retaining sends reticing
    G_reticence V_reticence office signal_probability number]; field; lra.
Qed.

(** A contrary signal offsets the message that both types send; the other message tells who A is. *)
Lemma reason_of_D s z x :
  admissible ->
  reason (D_knows s z x) = (2 * τ - 1) / τ *
  match s, x with
  | hostile, signal_H => τ * preference s z
  | hostile, signal_L => (1 - τ) * preference s z
  | conciliatory, signal_H => 0
  | conciliatory, signal_L => - preference s z
  end.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs.
  destruct s, x; cbv [OpenRationality.reason likelihood sends reticing signal_probability]; field; lra.
Qed.

Definition asked (i : information) : Prop :=
  match i with A_knows H => indifferent c | _ => condition c i end.

Theorem reticence_set_by_set i :
  admissible ->
  (rational_at i reticence_beliefs (reticence_mixing c) public_message <-> asked i).
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  pose proof (mixes_properly ad) as mixes.
  unfold reticence_beliefs, reticence_mixing. rewrite (open_answer_rational _ _ i ad (both_are_sent ad)).
  destruct i as [[|] | t s | s z x].
  - taken_for_sure. apply reason_of_L.
  - rewrite best_mixed; [apply reason_of_H | simpl; lra].
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
  (forall s z x, 0 <= retaining c s z x <= 1) <-> forall side, bounded c side.
Proof.
  split.
  - intros all. pose proof (all conciliatory hold signal_H) as between. simpl in between. intros []; simpl; lra.
  - intros all. pose proof (all c_from_below). pose proof (all c_from_above). simpl in *.
    intros [] [] []; simpl; lra.
Qed.

Theorem reticence_however_D_mixes :
  admissible ->
  (weak_perfect_bayesian public_message (reticence_mixing c) reticence_beliefs
   <-> (forall side, bounded c side) /\ forall i, asked i).
Proof.
  intros ad. unfold reticence_mixing, reticence_beliefs.
  rewrite (open_answers_equilibrium _ _ ad (both_are_sent ad)).
  rewrite mixes_within_bounds. split; intros [first sets]; (split; [exact first|]); intros i;
    apply (reticence_set_by_set i ad), sets.
Qed.

End Mixing.

(** * Where A_H's indifference determines how *)

Lemma indifferent_exactly c : admissible -> determined -> (indifferent c <-> c = c_reticence).
Proof.
  intros ad some. pose proof (the_signal_informs ad) as informs. unfold determined in some.
  unfold indifferent, c_reticence. split.
  - intros equation. apply Rmult_eq_reg_l with (τ * (held H + kept H ħ mobilize));
      [|apply Rmult_integral_contrapositive_currified; [lra | exact some]].
    transitivity (mobilized H - (1 - τ) * held H); [lra | field; split; [exact some | lra]].
  - intros is_c. subst c. field. split; [exact some | lra].
Qed.

(** Set by set: what then is asked. *)
Theorem reticence_rational i :
  admissible -> determined -> (rational_at i reticence_beliefs reticence public_message <-> condition c_reticence i).
Proof.
  intros ad some. unfold reticence. rewrite (reticence_set_by_set _ i ad).
  pose proof (proj2 (indifferent_exactly c_reticence ad some) eq_refl) as indifference.
  destruct i as [[|] | t s | s z x];
    [reflexivity | split; [exact (fun _ => I) | exact (fun _ => indifference)] | reflexivity..].
Qed.

(** The claim: D mixing so that A_H is indifferent. *)
Theorem reticence_equilibrium :
  admissible -> determined ->
  (weak_perfect_bayesian public_message reticence reticence_beliefs
   <-> (forall side, bounded c_reticence side) /\ forall i, condition c_reticence i).
Proof.
  intros ad some. unfold reticence. rewrite (reticence_however_D_mixes _ ad).
  pose proof (proj2 (indifferent_exactly c_reticence ad some) eq_refl) as indifference.
  split; intros [first sets]; (split; [exact first|]); intros i; specialize (sets i);
    destruct i as [[|] | t s | s z x]; first [exact I | exact indifference | exact sets].
Qed.

(** And there is no other way for D to mix. *)
Theorem reticence_mixes_so c :
  admissible -> determined ->
  weak_perfect_bayesian public_message (reticence_mixing c) reticence_beliefs -> c = c_reticence.
Proof.
  intros ad some equilibrium. apply (reticence_however_D_mixes _ ad) in equilibrium.
  destruct equilibrium as [_ sets]. apply (indifferent_exactly c ad some), (sets (A_knows H)).
Qed.

End Proof.
