(** "Communication equilibrium": who does what, and what is believed. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives PrivateMessage.
Import ListNotations.
Local Open Scope R_scope.

Section Communication.
Context {P : parameters}.

(** * The assessment *)

(** A_H sends the hostile message, A_L the conciliatory one. B^ħ always mobilizes, B^ℓ never, and B^m if
    and only if the message is hostile. D retains if her signal matches what B did. *)
Definition communication : profile moves := fun i =>
  match i with
  | A_knows H => certainly hostile
  | A_knows L => certainly conciliatory
  | B_knows ℓ _ => certainly hold
  | B_knows m conciliatory => certainly hold
  | B_knows m hostile => certainly mobilize
  | B_knows ħ _ => certainly mobilize
  | D_knows mobilize signal_H => certainly retain
  | D_knows mobilize signal_L => certainly replace
  | D_knows hold signal_L => certainly retain
  | D_knows hold signal_H => certainly replace
  end.

(** The slides state no beliefs. A knows nothing of B beyond the prior; the message tells B who A is; and
    D, who knows the strategies, goes by the prior and her signal. *)
Definition weight (h : history) : R :=
  match h with
  | A_moves _ t => q t
  | B_moves L _ conciliatory => 1
  | B_moves H _ hostile => 1
  | D_moves H m hostile mobilize x => signal_probability H x * q m
  | D_moves H ħ hostile mobilize x => signal_probability H x * q ħ
  | D_moves L ħ conciliatory mobilize x => signal_probability L x * q ħ
  | D_moves L ℓ conciliatory hold x => signal_probability L x * q ℓ
  | D_moves L m conciliatory hold x => signal_probability L x * q m
  | D_moves H ℓ hostile hold x => signal_probability H x * q ℓ
  | _ => 0
  end.

(** Where nobody should have mobilized, D takes B for B^ħ; where nobody should have held, for B^ℓ. *)
Definition off_the_path (h : history) : R :=
  match h with
  | D_moves H ħ hostile mobilize x => signal_probability H x
  | D_moves L ħ conciliatory mobilize x => signal_probability L x
  | D_moves L ℓ conciliatory hold x => signal_probability L x
  | D_moves H ℓ hostile hold x => signal_probability H x
  | _ => 0
  end.

Definition communication_beliefs : beliefs moves := in_proportion_to weight off_the_path.

End Communication.
