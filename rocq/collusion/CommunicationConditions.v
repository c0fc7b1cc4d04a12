(** "Communication equilibrium": the twelve conditions, one for each information set. *)

From Coq Require Import Reals.
From Collusion Require Import Games Primitives PrivateMessage.
Local Open Scope R_scope.

Section Conditions.
Context {P : parameters}.

(** The condition that guards each information set, under its name. Those of [B_knows ℓ _] and
    [B_knows ħ _] are added: the slides only assert what B^ℓ and B^ħ do. *)
Definition condition (i : information) : Prop :=
  match i with
  (** "Communication equilibrium", "Total payoffs": ψ is large. B^m alone heeds the message. *)
  | A_knows H => (** office-worth-it-to-H *)
      q m * ((2 * τ - 1) * ψ) >= q m * ((1 - τ) * W_A H m hold - τ * W_A H m mobilize)
  | A_knows L => (** office-worth-it-to-L *)
      q m * ((2 * τ - 1) * ψ) >= q m * ((1 - τ) * W_A L m mobilize - τ * W_A L m hold)
  | B_knows ℓ conciliatory => (** low-holds-knowing-L *)
      G ℓ L <= 0
  | B_knows ℓ hostile => (** low-holds-knowing-H *)
      G ℓ H <= 0
  (** "B^m incentive-compatibility". *)
  | B_knows m conciliatory => (** moderate-holds-knowing-L *)
      G m L <= 0
  | B_knows m hostile => (** moderate-mobilizes-knowing-H *)
      G m H >= 0
  | B_knows ħ conciliatory => (** high-mobilizes-knowing-L *)
      G ħ L >= 0
  | B_knows ħ hostile => (** high-mobilizes-knowing-H *)
      G ħ H >= 0
  (** "D preferences over types": not too strong either way given t = m. *)
  | D_knows mobilize signal_H => (** retain-on-H-after-mobilization *)
      (2 * τ - 1) * q ħ * Δ ħ mobilize + τ * q m * Δ m mobilize >= 0
  | D_knows mobilize signal_L => (** replace-on-L-after-mobilization *)
      (1 - 2 * τ) * q ħ * Δ ħ mobilize + (1 - τ) * q m * Δ m mobilize <= 0
  | D_knows hold signal_L => (** retain-on-L-after-hold *)
      (1 - 2 * τ) * q ℓ * Δ ℓ hold - τ * q m * Δ m hold >= 0
  | D_knows hold signal_H => (** replace-on-H-after-hold *)
      (2 * τ - 1) * q ℓ * Δ ℓ hold - (1 - τ) * q m * Δ m hold <= 0
  end.

End Conditions.
