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

Definition persons_as : correspondence Written.player person.
Proof.
  by_name (fun x => match x with Written.A => A | Written.D => D | Written.B => B end)
          (fun x => match x with A => Written.A | D => Written.D | B => Written.B end).
Defined.

Definition leaders_as : correspondence Written.θ_value leader.
Proof.
  by_name (fun x => match x with Written.L => L | Written.H => H end)
          (fun x => match x with L => Written.L | H => Written.H end).
Defined.

Definition adversaries_as : correspondence Written.t_value adversary.
Proof.
  by_name (fun x => match x with Written.l => ℓ | Written.m => m | Written.t_h => ħ end)
          (fun x => match x with ℓ => Written.l | m => Written.m | ħ => Written.t_h end).
Defined.

Definition messages_as : correspondence Written.s_value message.
Proof.
  by_name (fun x => match x with Written.conciliatory => conciliatory | Written.hostile => hostile end)
          (fun x => match x with conciliatory => Written.conciliatory | hostile => Written.hostile end).
Defined.

Definition mobilizations_as : correspondence Written.z_value mobilization.
Proof.
  by_name (fun x => match x with Written.hold => hold | Written.mobilize => mobilize end)
          (fun x => match x with hold => Written.hold | mobilize => Written.mobilize end).
Defined.

Definition signals_as : correspondence Written.x_value signal.
Proof.
  by_name (fun x => match x with Written.L_tilde => signal_L | Written.H_tilde => signal_H end)
          (fun x => match x with signal_L => Written.L_tilde | signal_H => Written.H_tilde end).
Defined.

Definition choices_as : correspondence Written.r_value choice.
Proof.
  by_name (fun x => match x with Written.replace => replace | Written.retain => retain end)
          (fun x => match x with replace => Written.replace | retain => Written.retain end).
Defined.

Definition outcomes_as : correspondence Written.war_value outcome.
Proof.
  by_name (fun x => match x with Written.peace => peace | Written.war => war end)
          (fun x => match x with peace => Written.peace | war => Written.war end).
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

#[local] Instance P : parameters :=
  {| p := fun θ t =>
       match θ, t with
       | L, ℓ => Written.p_L_l | L, m => Written.p_L_m | L, ħ => Written.p_L_h
       | H, ℓ => Written.p_H_l | H, m => Written.p_H_m | H, ħ => Written.p_H_h
       end
   ; ε := Written.ε
   ; α := fun θ => match θ with L => Written.α_L | H => Written.α_H end
   ; γ_A := Written.γ_A
   ; β := fun t => match t with ℓ => Written.beta_l | m => Written.beta_m | ħ => Written.beta_h end
   ; γ_B := Written.γ_B
   ; κ := Written.κ
   ; ψ := Written.ψ
   ; τ := Written.τ
   ; q := fun t => match t with ℓ => Written.q_l | m => Written.q_m | ħ => Written.q_h end |}.

Lemma admissible_alike : Written.admissible <-> admissible.
Proof.
  split.
  - intros []. split; try split; intros; case_by_case; calculate_everywhere; lra.
  - intros [? ? in_θ in_t ? ? ? ? in_β ? ? ? ? ? ? [of_t whole] ℓ_prefers ħ_prefers].
    pose proof (conj (in_θ ℓ) (conj (in_θ m) (in_θ ħ))) as for_each_t.
    pose proof (conj (in_t L) (in_t H)) as for_each_θ.
    pose proof (conj (of_t ℓ) (conj (of_t m) (of_t ħ))) as no_less.
    pose proof (conj (ℓ_prefers hold) (ℓ_prefers mobilize)) as prefers_L.
    pose proof (conj (ħ_prefers hold) (ħ_prefers mobilize)) as prefers_H.
    clear in_θ in_t of_t ℓ_prefers ħ_prefers. split; calculate_everywhere; lra.
Qed.

Lemma game_alike : alike renamed Written.private_message private_message.
Proof.
  apply (draws_alike renamed leaders_as); [intros x; in_each_case|]. intros θ.
  apply (draws_alike renamed adversaries_as); [intros x; in_each_case|]. intros t.
  apply (moves_alike renamed (Written.A_moves θ t)). intros s.
  apply (moves_alike renamed (Written.B_moves θ t s)). intros z.
  apply (draws_alike renamed signals_as); [intros x; in_each_case|]. intros x.
  apply (moves_alike renamed (Written.D_moves θ t s z x)). intros r.
  apply (draws_alike renamed leaders_as); [intros office; in_each_case|]. intros office.
  apply (draws_alike renamed outcomes_as); [intros outcome; in_each_case|]. intros outcome.
  apply (ends_alike renamed). intros who.
  destruct who, t, z, r, office, outcome; calculate; lra.
Qed.

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
