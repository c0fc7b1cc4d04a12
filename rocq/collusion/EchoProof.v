(** "Public message", echo: that it is a weak perfect Bayesian equilibrium exactly where its conditions hold. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OpenDeviations OpenBeliefs
  OpenRationality OfficeWorth Echo.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.

Lemma both_are_sent : admissible -> both_messages_are_sent echoing.
Proof.
  intros ad. pose proof (the_signal_informs ad). pose proof (the_signal_errs ad).
  split; [intros []; simpl; lra | intros []; simpl; lra].
Qed.

(** * However D mixes *)

Section Mixing.
Variables a d : R.
Notation reason := (reason echoing (retaining a d)).

(** Between messages A is indifferent exactly where D mixes so. *)
Lemma reason_of_A θ : reason (A_knows θ) = 0 <-> indifferent a d θ.
Proof.
  destruct θ; cbv [OpenRationality.reason gain weight worth_to_A retained retaining as_told indifferent held
    mobilized kept signal_probability]; split; intros equation; lra.
Qed.

(** How D mixes drops out of what B gains. *)
Lemma reason_of_B t s : reason (B_knows t s) = G_echo t s.
Proof.
  destruct t, s; cbv [OpenRationality.reason gain weight worth_to_B faced retained retaining sends echoing
    G_echo V_echo office signal_probability number]; field.
Qed.

(** A contrary signal offsets a message; one that agrees with it adds to it. *)
Lemma reason_of_D s z x :
  reason (D_knows s z x) =
  match s, x with
  | hostile, signal_H => (2 * τ - 1) * preference s z
  | conciliatory, signal_L => (2 * τ - 1) * - preference s z
  | _, _ => 0
  end.
Proof. destruct s, x; cbv [OpenRationality.reason likelihood sends echoing signal_probability]; ring. Qed.

Definition asked (i : information) : Prop :=
  match i with A_knows θ => indifferent a d θ | _ => condition i end.

Theorem echo_set_by_set i :
  admissible ->
  (rational_at i echo_beliefs (echo_mixing a d) public_message <-> asked i).
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  unfold echo_beliefs, echo_mixing. rewrite (open_answer_rational _ _ i ad (both_are_sent ad)).
  destruct i as [θ | t s | s z x].
  - rewrite best_mixed; [apply reason_of_A | destruct θ; simpl; lra].
  - rewrite reason_of_B. destruct t, s; taken_for_sure; simpl; split; lra.
  - pose proof (preference_told_by_B ad) as [holding mobilizing].
    pose proof (preference_provoked ad) as [provoked provoking].
    pose proof (preference_conciliated ad) as [conciliated conciliating].
    assert (weighed : forall y, 0 <= (2 * τ - 1) * y <-> 0 <= y).
    { intros y. split; intros sign; [apply Rmult_le_reg_l with (2 * τ - 1) | apply Rmult_le_pos]; lra. }
    rewrite reason_of_D.
    destruct s, z, x; cbv [asked condition];
      try (split; [exact (fun _ => I) | intros _; apply best_if_indifferent]);
      taken_for_sure; rewrite ?weighed.
    + split; intros sign;
        [pose proof (conciliated ltac:(lra)) | assert (preference conciliatory hold <= 0) by (apply conciliating; lra)];
        lra.
    + split; [exact (fun _ => I)|]. intros _. apply Ropp_le_cancel.
      pose proof (proj2 (weighed (preference conciliatory mobilize))). lra.
    + split; [exact (fun _ => I)|]. intros _.
      pose proof (proj2 (weighed (- preference hostile hold))). lra.
    + split; intros sign; [specialize (provoked sign) | apply provoking]; lra.
Qed.

(** These are strategies exactly where D mixes with probabilities. *)
Lemma mixes_within_bounds :
  (forall s z x, 0 <= retaining a d s z x <= 1) <-> forall b, bounded a d b.
Proof.
  split.
  - intros all. pose proof (all hostile mobilize signal_L) as of_a.
    pose proof (all conciliatory hold signal_H) as of_d. simpl in of_a, of_d. intros []; simpl; lra.
  - intros all. pose proof (all a_from_below). pose proof (all a_from_above).
    pose proof (all d_from_below). pose proof (all d_from_above). simpl in *.
    intros [] [] []; simpl; lra.
Qed.

Theorem echo_however_D_mixes :
  admissible ->
  (weak_perfect_bayesian public_message (echo_mixing a d) echo_beliefs
   <-> (forall b, bounded a d b) /\ forall i, asked i).
Proof.
  intros ad. unfold echo_mixing, echo_beliefs.
  rewrite (open_answers_equilibrium _ _ ad (both_are_sent ad)).
  rewrite mixes_within_bounds. split; intros [first sets]; (split; [exact first|]); intros i;
    apply (echo_set_by_set i ad), sets.
Qed.

End Mixing.

(** * Where A's indifferences determine how *)

Lemma indifferent_exactly a d :
  determined -> (indifferent a d L /\ indifferent a d H <-> a = a_echo /\ d = d_echo).
Proof.
  intros some. unfold determined in some. cbv [indifferent]. unfold a_echo, d_echo. split.
  - intros [of_L of_H]. rewrite <- of_L, <- of_H. split; unfold D_echo in *; field; exact some.
  - intros [is_a is_d]. subst a d. split; unfold D_echo in *; field; exact some.
Qed.

(** Set by set: what then is asked. *)
Theorem echo_rational i :
  admissible -> determined -> (rational_at i echo_beliefs echo public_message <-> condition i).
Proof.
  intros ad some. unfold echo. rewrite (echo_set_by_set _ _ i ad).
  destruct (proj2 (indifferent_exactly a_echo d_echo some) (conj eq_refl eq_refl)) as [of_L of_H].
  destruct i as [[|] | t s | s z x];
    [split; [exact (fun _ => I) | exact (fun _ => of_L)] | split; [exact (fun _ => I) | exact (fun _ => of_H)]
    | reflexivity..].
Qed.

(** The claim: D mixing so that A is indifferent. *)
Theorem echo_equilibrium :
  admissible -> determined ->
  (weak_perfect_bayesian public_message echo echo_beliefs
   <-> (forall b, bounded a_echo d_echo b) /\ forall i, condition i).
Proof.
  intros ad some. unfold echo. rewrite (echo_however_D_mixes _ _ ad).
  destruct (proj2 (indifferent_exactly a_echo d_echo some) (conj eq_refl eq_refl)) as [of_L of_H].
  split; intros [first sets]; (split; [exact first|]); intros i; specialize (sets i);
    destruct i as [[|] | t s | s z x]; first [exact I | exact of_L | exact of_H | exact sets].
Qed.

(** And there is no other way for D to mix. *)
Theorem echo_mixes_so a d :
  admissible -> determined ->
  weak_perfect_bayesian public_message (echo_mixing a d) echo_beliefs -> a = a_echo /\ d = d_echo.
Proof.
  intros ad some equilibrium. apply (echo_however_D_mixes _ _ ad) in equilibrium.
  destruct equilibrium as [_ sets]. apply (indifferent_exactly a d some).
  split; [exact (sets (A_knows L)) | exact (sets (A_knows H))].
Qed.

End Proof.
