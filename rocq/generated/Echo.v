(** "Public message: echo", as casus writes it from the declaration: where there is such an assessment, and
    where it is an equilibrium, is what is proved of the one written by hand, from which it differs in names, in
    the scale of weights, and in how quotients are written. *)

From Coq Require Import Reals List Lra Psatz.
From Collusion Require Import Games Laws Correspondence Isomorphism.
From Collusion Require Import Primitives PublicMessage OpenAnswers OpenBeliefs OpenRationality OfficeWorth
  Echo EchoProof.
From Claims Require echo.
Local Open Scope R_scope.

Module Written := echo.

Load PublicNames.

Section Proof.
Context {Q : Written.parameters}.

Load PublicGame.

(** * How D mixes *)

Lemma D_alike : Written.D_echo = D_echo.
Proof. calculate. ring. Qed.

Lemma a_alike : Written.term_a = a_echo.
Proof. unfold Written.term_a, a_echo. rewrite D_alike. f_equal. calculate. ring. Qed.

Lemma d_alike : Written.d = d_echo.
Proof. unfold Written.d, d_echo. rewrite D_alike. f_equal. calculate. ring. Qed.

Lemma exists_alike : Written.exists_where <-> determined /\ forall b, bounded a_echo d_echo b.
Proof.
  unfold Written.exists_where, determined. rewrite a_alike, d_alike, D_alike. split.
  - intros ([some ?] & [_ ?] & [_ ?] & [_ ?]). split; [exact some|]. intros []; assumption.
  - intros [some all]. pose proof (all a_from_below). pose proof (all a_from_above).
    pose proof (all d_from_below). pose proof (all d_from_above). unfold bounded in *. tauto.
Qed.

Lemma values_where : admissible -> determined -> Written.has_values.
Proof.
  intros ad some. unfold Written.has_values. rewrite D_alike. split; [exact some|].
  pose proof (the_signal_informs ad) as informs. calculate_in informs. clear ad. calculate. nra.
Qed.

(** * The same assessment, and the same conditions *)

Lemma strategies_mix : plays_alike renamed Written.strategies (echo_mixing Written.term_a Written.d).
Proof.
  unfold plays_alike, Written.strategies. generalize Written.term_a Written.d. intros a d i x.
  case_by_case; calculate; lra.
Qed.

Lemma strategies_alike : plays_alike renamed Written.strategies echo.
Proof. unfold echo. rewrite <- a_alike, <- d_alike. exact strategies_mix. Qed.

Lemma beliefs_alike : admissible -> believes_alike renamed Written.believed echo_beliefs.
Proof. intros ad. pose proof (both_are_sent ad) as sent. beliefs_in_proportion echoing ad sent. Qed.

Lemma conditions_alike i : Written.condition i <-> condition (sets_as i).
Proof. case_by_case; calculate; split; lra. Qed.

(** * The claim that casus writes, set by set and as a whole *)

Lemma exists_as_written :
  Written.admissible ->
  (Written.has_values /\ is_profile Written.strategies /\ are_beliefs Written.believed <-> Written.exists_where).
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad. rewrite exists_alike. split.
  - intros (values & profile & _). split; [unfold determined; rewrite <- D_alike; exact (proj1 values)|]. apply mixes_within_bounds.
    apply (is_profile_renamed renamed _ _ strategies_alike) in profile.
    unfold echo, echo_mixing in profile. apply answers_are_profile in profile. exact (proj2 profile).
  - intros [some bounds]. split; [apply values_where; assumption|]. split.
    + apply (is_profile_renamed renamed _ _ strategies_alike).
      apply answers_are_profile. split; [apply (both_are_sent ad) | apply mixes_within_bounds, bounds].
    + apply (are_beliefs_renamed renamed _ _ (beliefs_alike ad)).
      apply beliefs_exactly; [exact ad | apply both_are_sent, ad].
Qed.

Theorem echo_as_written_set_by_set : Written.claimed_set_by_set.
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad.
  split; [apply (well_formed_renamed renamed _ _ game_alike), public_message_well_formed, ad|].
  split; [apply exists_as_written, written|]. intros somewhere.
  destruct (proj1 exists_alike somewhere) as [some _].
  pose proof strategies_alike as plays. pose proof (beliefs_alike ad) as believes. split; [|split].
  - apply (are_beliefs_renamed renamed _ _ believes), beliefs_exactly; [exact ad | apply both_are_sent, ad].
  - apply (bayesian_renamed renamed _ _ _ _ _ _ plays believes game_alike), bayes.
  - intros i. rewrite (rational_renamed renamed _ _ _ _ _ _ _ plays believes game_alike).
    rewrite (echo_rational _ ad some). symmetry. apply conditions_alike.
Qed.

Theorem echo_as_written : Written.claimed.
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad.
  destruct (echo_as_written_set_by_set written) as (is_game & exists_there & _).
  split; [exact is_game|]. split; [exact exists_there|]. intros somewhere.
  destruct (proj1 exists_alike somewhere) as [some bounds].
  rewrite (equilibrium_renamed renamed _ _ _ _ _ _ strategies_alike (beliefs_alike ad) game_alike).
  rewrite (echo_equilibrium ad some). split.
  - intros [_ all] i. apply conditions_alike, all.
  - intros all. split; [exact bounds|]. intros i. rewrite <- (there_back sets_as i).
    apply conditions_alike, all.
Qed.

End Proof.
