(** "Public message: reticence", as casus writes it from the declaration: where there is such an assessment, and
    where it is an equilibrium, is what is proved of the one written by hand, from which it differs in names, in
    the scale of weights, and in how quotients are written. *)

From Coq Require Import Reals List Lra Psatz.
From Collusion Require Import Games Laws Correspondence Isomorphism.
From Collusion Require Import Primitives PublicMessage OpenAnswers OpenBeliefs OpenRationality OfficeWorth
  Reticence ReticenceProof.
From Claims Require reticence.
Local Open Scope R_scope.

Module Written := reticence.

Load PublicNames.

Section Proof.
Context {Q : Written.parameters}.

Load PublicGame.

(** * How D mixes *)

Lemma divisor_alike : Written.τ * (Written.N_H + Written.q_h * (Written.ψ + Written.W_A_H_h_1)) = τ * (held H + kept H ħ mobilize).
Proof. calculate. ring. Qed.

Lemma c_alike : Written.c = c_reticence.
Proof. unfold Written.c, c_reticence. rewrite divisor_alike. f_equal. calculate. ring. Qed.

Lemma determined_alike : admissible -> (Written.τ * (Written.N_H + Written.q_h * (Written.ψ + Written.W_A_H_h_1)) <> 0 <-> determined).
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. rewrite divisor_alike. unfold determined. split.
  - intros some none. apply some. rewrite none. ring.
  - intros some. apply Rmult_integral_contrapositive_currified; [lra | exact some].
Qed.

Lemma exists_alike : admissible -> (Written.exists_where <-> determined /\ forall side, bounded c_reticence side).
Proof.
  intros ad. unfold Written.exists_where. rewrite (determined_alike ad), c_alike. split.
  - intros ([some ?] & [_ ?]). split; [exact some|]. intros []; assumption.
  - intros [some all]. pose proof (all c_from_below). pose proof (all c_from_above). unfold bounded in *. tauto.
Qed.

Lemma values_where : admissible -> determined -> Written.has_values.
Proof.
  intros ad some. pose proof (proj2 (determined_alike ad) some) as determines.
  pose proof (the_signal_informs ad) as informs. unfold Written.has_values.
  split; [|split; [exact determines|]]; clear - informs; calculate_in informs; calculate; nra.
Qed.

(** * The same assessment, and the same conditions *)

Lemma strategies_alike : admissible -> plays_alike renamed Written.strategies reticence.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. clear ad. unfold reticence. rewrite <- c_alike.
  calculate_in informs. unfold plays_alike, Written.strategies. generalize Written.c. intros c i x.
  case_by_case; calculate; first [lra | field; lra].
Qed.

Lemma beliefs_alike : admissible -> believes_alike renamed Written.believed reticence_beliefs.
Proof. intros ad. pose proof (both_are_sent ad) as sent. beliefs_in_proportion reticing ad sent. Qed.

Lemma worth_alike : Written.τ * Written.N_L + (1 - Written.τ) * Written.c * (Written.N_L + Written.q_h * (Written.ψ + Written.W_A_L_h_1)) >= Written.M_L <-> condition c_reticence (A_knows L).
Proof. rewrite <- c_alike. generalize Written.c. intros c. calculate. split; lra. Qed.

Lemma conditions_alike i : admissible -> determined -> (Written.condition i <-> condition c_reticence (sets_as i)).
Proof.
  intros ad some. pose proof (proj2 (determined_alike ad) some) as determines.
  destruct i as [[|] | t s | s z x].
  - change (sets_as (Written.A_knows Written.L)) with (A_knows L). rewrite <- worth_alike. unfold Written.condition. tauto.
  - reflexivity.
  - clear. case_by_case; calculate; split; lra.
  - clear. case_by_case; calculate; split; lra.
Qed.

(** * The claim that casus writes, set by set and as a whole *)

Ltac answers_in profile := unfold reticence, reticence_mixing in profile.
Ltac rational_by_hand ad some := rewrite (reticence_rational _ ad some).
Ltac equilibrium_by_hand ad some := rewrite (reticence_equilibrium ad some).

Load MixedAnswer.

Theorem reticence_as_written_set_by_set : Written.claimed_set_by_set.
Proof. exact as_written_set_by_set. Qed.

Theorem reticence_as_written : Written.claimed.
Proof. exact as_written. Qed.

End Proof.
