(** "Public message: bluff", as casus writes it from the declaration: where there is such an assessment, and
    where it is an equilibrium, is what is proved of the one written by hand, from which it differs in names, in
    the scale of weights, and in how quotients are written. *)

From Coq Require Import Reals List Lra Psatz.
From Collusion Require Import Games Laws Correspondence Isomorphism.
From Collusion Require Import Primitives PublicMessage OpenAnswers OpenBeliefs OpenRationality OfficeWorth
  Bluff BluffProof.
From Claims Require bluff.
Local Open Scope R_scope.

Module Written := bluff.

Load PublicNames.

Section Proof.
Context {Q : Written.parameters}.

Load PublicGame.

(** * How D mixes *)

Lemma divisor_alike : Written.τ * (Written.q_l * (Written.ψ + Written.W_A_L_l_0) + Written.M_L) = τ * (kept L ℓ hold + mobilized L).
Proof. calculate. ring. Qed.

Lemma b_alike : Written.b = b_bluff.
Proof. unfold Written.b, b_bluff. rewrite divisor_alike. f_equal. calculate. ring. Qed.

Lemma determined_alike : admissible -> (Written.τ * (Written.q_l * (Written.ψ + Written.W_A_L_l_0) + Written.M_L) <> 0 <-> determined).
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. rewrite divisor_alike. unfold determined. split.
  - intros some none. apply some. rewrite none. ring.
  - intros some. apply Rmult_integral_contrapositive_currified; [lra | exact some].
Qed.

Lemma exists_alike : admissible -> (Written.exists_where <-> determined /\ forall side, bounded b_bluff side).
Proof.
  intros ad. unfold Written.exists_where. rewrite (determined_alike ad), b_alike. split.
  - intros ([some ?] & [_ ?]). split; [exact some|]. intros []; assumption.
  - intros [some all]. pose proof (all b_from_below). pose proof (all b_from_above). unfold bounded in *. tauto.
Qed.

Lemma values_where : admissible -> determined -> Written.has_values.
Proof.
  intros ad some. pose proof (proj2 (determined_alike ad) some) as determines.
  pose proof (the_signal_informs ad) as informs. unfold Written.has_values.
  split; [|split; [exact determines|]]; clear - informs; calculate_in informs; calculate; nra.
Qed.

(** * The same assessment, and the same conditions *)

Lemma strategies_alike : admissible -> plays_alike renamed Written.strategies bluff.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. clear ad. unfold bluff. rewrite <- b_alike.
  calculate_in informs. unfold plays_alike, Written.strategies. generalize Written.b. intros b i x.
  case_by_case; calculate; first [lra | field; lra].
Qed.

Lemma beliefs_alike : admissible -> believes_alike renamed Written.believed bluff_beliefs.
Proof. intros ad. pose proof (both_are_sent ad) as sent. beliefs_in_proportion bluffing ad sent. Qed.

Lemma worth_alike : Written.τ * Written.M_H + (1 - Written.τ) * Written.b * (Written.q_l * (Written.ψ + Written.W_A_H_l_0) + Written.M_H) >= Written.N_H <-> condition b_bluff (A_knows H).
Proof. rewrite <- b_alike. generalize Written.b. intros b. calculate. split; lra. Qed.

Lemma conditions_alike i : admissible -> determined -> (Written.condition i <-> condition b_bluff (sets_as i)).
Proof.
  intros ad some. pose proof (proj2 (determined_alike ad) some) as determines.
  destruct i as [[|] | t s | s z x].
  - reflexivity.
  - change (sets_as (Written.A_knows Written.H)) with (A_knows H). rewrite <- worth_alike. unfold Written.condition. tauto.
  - clear. case_by_case; calculate; split; lra.
  - clear. case_by_case; calculate; split; lra.
Qed.

(** * The claim that casus writes, set by set and as a whole *)

Ltac answers_in profile := unfold bluff, bluff_mixing in profile.
Ltac rational_by_hand ad some := rewrite (bluff_rational _ ad some).
Ltac equilibrium_by_hand ad some := rewrite (bluff_equilibrium ad some).

Load MixedAnswer.

Theorem bluff_as_written_set_by_set : Written.claimed_set_by_set.
Proof. exact as_written_set_by_set. Qed.

Theorem bluff_as_written : Written.claimed.
Proof. exact as_written. Qed.

End Proof.
