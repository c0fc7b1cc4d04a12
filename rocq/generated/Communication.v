(** "Communication equilibrium", as casus writes it from the declaration: the game, the assessment and the
    conditions differ from those written by hand in names alone, so that what is proved of these holds of it. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Correspondence Isomorphism.
From Collusion Require Import Primitives PrivateMessage Communication CommunicationConditions CommunicationDeviations
  CommunicationBeliefs CommunicationProof.
From Claims Require communication.
Local Open Scope R_scope.

Module Written := communication.

(** * Names *)

Load Names.

Definition messages_as : correspondence Written.s_value message.
Proof.
  by_name (fun x => match x with Written.conciliatory => conciliatory | Written.hostile => hostile end)
          (fun x => match x with conciliatory => Written.conciliatory | hostile => Written.hostile end).
Defined.

Definition sets_as : correspondence Written.information information.
Proof.
  by_name (fun i => match i with
                    | Written.A_knows θ => A_knows (leaders_as θ)
                    | Written.B_knows t s => B_knows (adversaries_as t) (messages_as s)
                    | Written.D_knows z x => D_knows (mobilizations_as z) (signals_as x)
                    end)
          (fun i => match i with
                    | A_knows θ => Written.A_knows (back leaders_as θ)
                    | B_knows t s => Written.B_knows (back adversaries_as t) (back messages_as s)
                    | D_knows z x => Written.D_knows (back mobilizations_as z) (back signals_as x)
                    end).
Defined.

Definition histories_as : correspondence Written.history history.
Proof.
  by_name (fun h => match h with
                    | Written.A_moves θ t => A_moves (leaders_as θ) (adversaries_as t)
                    | Written.B_moves θ t s => B_moves (leaders_as θ) (adversaries_as t) (messages_as s)
                    | Written.D_moves θ t s z x =>
                        D_moves (leaders_as θ) (adversaries_as t) (messages_as s) (mobilizations_as z) (signals_as x)
                    end)
          (fun h => match h with
                    | A_moves θ t => Written.A_moves (back leaders_as θ) (back adversaries_as t)
                    | B_moves θ t s =>
                        Written.B_moves (back leaders_as θ) (back adversaries_as t) (back messages_as s)
                    | D_moves θ t s z x =>
                        Written.D_moves (back leaders_as θ) (back adversaries_as t) (back messages_as s)
                          (back mobilizations_as z) (back signals_as x)
                    end).
Defined.

Definition renamed : renaming Written.moves moves :=
  {| player_as := persons_as
   ; set_as := sets_as : correspondence (Games.information Written.moves) (Games.information moves)
   ; history_as := histories_as : correspondence (Games.history Written.moves) (Games.history moves)
   ; action_as := fun i : Written.information =>
       match i return correspondence (Written.action i) (action (sets_as i)) with
       | Written.A_knows _ => messages_as
       | Written.B_knows _ _ => mobilizations_as
       | Written.D_knows _ _ => choices_as
       end
   ; knows_as := fun h : Written.history =>
       match h with Written.A_moves _ _ | Written.B_moves _ _ _ | Written.D_moves _ _ _ _ _ => eq_refl end
   ; mover_as := fun i : Written.information =>
       match i with Written.A_knows _ | Written.B_knows _ _ | Written.D_knows _ _ => eq_refl end |}.

(** * What is written, and what is proved *)

Section Proof.
Context {Q : Written.parameters}.

Load MessageGame.

Lemma game_alike : alike renamed Written.private_message private_message.
Proof. same_game. Qed.

Lemma strategies_alike : plays_alike renamed Written.strategies communication.
Proof. intros i a. case_by_case; reflexivity. Qed.

Lemma beliefs_alike : believes_alike renamed Written.believed communication_beliefs.
Proof. apply proportions_renamed; intros h; in_each_case. Qed.

Lemma conditions_alike i : Written.condition i <-> condition (sets_as i).
Proof. case_by_case; calculate; split; lra. Qed.

(** * The claim that casus writes, set by set and as a whole *)

Theorem communication_as_written_set_by_set : Written.claimed_set_by_set.
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad.
  split; [|split; [|split; [|split]]].
  - apply (well_formed_renamed renamed _ _ game_alike), private_message_well_formed, ad.
  - apply (is_profile_renamed renamed _ _ strategies_alike), communication_is_profile.
  - apply (are_beliefs_renamed renamed _ _ beliefs_alike), beliefs_exactly, ad.
  - apply (bayesian_renamed renamed _ _ _ _ _ _ strategies_alike beliefs_alike game_alike), bayes.
  - intros i. rewrite (rational_renamed renamed _ _ _ _ _ _ _ strategies_alike beliefs_alike game_alike).
    rewrite conditions_alike. apply communication_set_by_set, ad.
Qed.

Theorem communication_as_written : Written.claimed.
Proof.
  intros written. destruct (communication_as_written_set_by_set written) as (is_game & profile & _).
  split; [exact is_game|]. split; [exact profile|]. pose proof (proj1 admissible_alike written) as ad.
  rewrite (equilibrium_renamed renamed _ _ _ _ _ _ strategies_alike beliefs_alike game_alike).
  rewrite (communication_equilibrium ad). split; intros all i.
  - apply conditions_alike, all.
  - rewrite <- (there_back sets_as i). apply conditions_alike, all.
Qed.

End Proof.
