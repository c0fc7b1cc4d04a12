(** "Communication equilibrium": what is claimed. That it holds is proved in CommunicationProof.v. *)

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

(** * The conditions *)

(** The probability that a leader of type H ends up in office when D retains on a match. *)
Definition o (θ : leader) (z : mobilization) : R :=
  match θ, z with
  | L, hold => (1 - τ) / 2
  | L, mobilize => τ / 2
  | H, hold => 1 - τ / 2
  | H, mobilize => (1 + τ) / 2
  end.

(** What B^t expects from z, sure of A's type, when D retains on a match; and what he gains by mobilizing. *)
Definition V (t : adversary) (z : mobilization) (θ : leader) : R :=
  o θ z * W_B H t z + (1 - o θ z) * W_B L t z - number z * κ.
Definition G (t : adversary) (θ : leader) : R := V t mobilize θ - V t hold θ.

Record conditions : Prop :=
  { (** "Communication equilibrium", "Total payoffs": ψ is large. Only B^m heeds the message. *)
    office_worth_it_to_H :
      q m * ((2 * τ - 1) * ψ) >= q m * ((1 - τ) * W_A H m hold - τ * W_A H m mobilize)
  ; office_worth_it_to_L :
      q m * ((2 * τ - 1) * ψ) >= q m * ((1 - τ) * W_A L m mobilize - τ * W_A L m hold)
    (** Added: the slides only assert what B^ℓ and B^ħ do. *)
  ; low_holds_knowing_L : G ℓ L <= 0
  ; low_holds_knowing_H : G ℓ H <= 0
    (** "B^m incentive-compatibility". *)
  ; moderate_holds_knowing_L : G m L <= 0
  ; moderate_mobilizes_knowing_H : G m H >= 0
  ; high_mobilizes_knowing_L : G ħ L >= 0
  ; high_mobilizes_knowing_H : G ħ H >= 0
    (** "D preferences over types": not too strong either way given t = m. *)
  ; retain_on_H_after_mobilization :
      (2 * τ - 1) * q ħ * Δ ħ mobilize + τ * q m * Δ m mobilize >= 0
  ; replace_on_L_after_mobilization :
      (1 - 2 * τ) * q ħ * Δ ħ mobilize + (1 - τ) * q m * Δ m mobilize <= 0
  ; retain_on_L_after_hold :
      (1 - 2 * τ) * q ℓ * Δ ℓ hold - τ * q m * Δ m hold >= 0
  ; replace_on_H_after_hold :
      (2 * τ - 1) * q ℓ * Δ ℓ hold - (1 - τ) * q m * Δ m hold <= 0 }.

End Communication.
