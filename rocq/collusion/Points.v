(** Parameters as numbers. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Listing Primitives.
Local Open Scope R_scope.

(** In the order of the files in spec/points/. *)
Definition point (p_L_ℓ p_L_m p_L_ħ p_H_ℓ p_H_m p_H_ħ ε α_L α_H γ_A γ_B β_ℓ β_m β_ħ κ τ ψ q_ℓ q_m q_ħ : R)
    : parameters :=
  {| p := fun θ t =>
       match θ, t with
       | L, ℓ => p_L_ℓ | L, m => p_L_m | L, ħ => p_L_ħ
       | H, ℓ => p_H_ℓ | H, m => p_H_m | H, ħ => p_H_ħ
       end
   ; ε := ε
   ; α := fun θ => match θ with L => α_L | H => α_H end
   ; γ_A := γ_A
   ; β := fun t => match t with ℓ => β_ℓ | m => β_m | ħ => β_ħ end
   ; γ_B := γ_B
   ; κ := κ
   ; ψ := ψ
   ; τ := τ
   ; q := fun t => match t with ℓ => q_ℓ | m => q_m | ħ => q_ħ end |}.

(** What is said of a point, in numbers. *)
Ltac primitives_in_numbers :=
  cbv [W_A W_B Δ number distribution sum fold_right elements leaders adversaries mobilizations pow
       point p ε α γ_A β γ_B κ ψ τ q].

Ltac admissible_in_numbers :=
  constructor; try (intros []); primitives_in_numbers; try (intros []); try split; try (intros []); lra.
