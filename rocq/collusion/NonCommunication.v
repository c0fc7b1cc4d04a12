(** "Non-communication equilibrium": what is claimed. That it holds is proved in NonCommunicationProof.v. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives Baseline.
Import ListNotations.
Local Open Scope R_scope.

Section NonCommunication.
Context {P : parameters}.

(** * The assessment *)

(** B^ħ mobilizes, B^ℓ and B^m do not. D retains if her signal matches what B did. *)
Definition non_communication : profile moves := fun i =>
  match i with
  | B_knows ℓ => certainly hold
  | B_knows m => certainly hold
  | B_knows ħ => certainly mobilize
  | D_knows mobilize signal_H => certainly retain
  | D_knows mobilize signal_L => certainly replace
  | D_knows hold signal_L => certainly retain
  | D_knows hold signal_H => certainly replace
  end.

(** The slides state no beliefs. B knows nothing of A beyond the prior. D takes a B who mobilizes for B^ħ,
    whatever the prior; one who holds for B^ℓ or B^m, as likely as they are. *)
Definition weight (h : history) : R :=
  match h with
  | B_moves θ _ => prior θ
  | D_moves θ ħ mobilize x => signal_probability θ x
  | D_moves θ ℓ hold x => signal_probability θ x * q ℓ
  | D_moves θ m hold x => signal_probability θ x * q m
  | _ => 0
  end.

(** Where nobody should have held, she takes him for B^ℓ. *)
Definition off_the_path (h : history) : R :=
  match h with
  | D_moves θ ℓ hold x => signal_probability θ x
  | _ => 0
  end.

Definition non_communication_beliefs : beliefs moves := in_proportion_to weight off_the_path.

(** * The conditions *)

(** The condition that guards each information set, under its name. Those of B^ℓ and B^ħ are added: the
    slides only assert what they do. *)
Definition condition (i : information) : Prop :=
  match i with
  | B_knows ℓ => (** low-holds *)
      G ℓ L + G ℓ H <= 0
  (** "Non-communication equilibrium". *)
  | B_knows m => (** moderate-holds *)
      G m L + G m H <= 0
  | B_knows ħ => (** high-mobilizes *)
      G ħ L + G ħ H >= 0
  | D_knows mobilize _ => True
  (** "D preferences over types": not too strong given t = m. *)
  | D_knows hold _ => (** audience-after-hold *)
      q ℓ * Δ ℓ hold + q m * Δ m hold <= 0
  end.

End NonCommunication.
