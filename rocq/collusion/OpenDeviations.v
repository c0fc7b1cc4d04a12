(** "Public message": what a deviation gains, at each information set, whatever the probabilities. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.
Variable provokes : leader -> R.
Variable retains : message -> mobilization -> signal -> R.

(** How often A_θ is retained after message and action, and how often a leader of type H holds office. *)
Definition retained (θ : leader) (s : message) (z : mobilization) : R :=
  signal_probability θ signal_L * retains s z signal_L + signal_probability θ signal_H * retains s z signal_H.
Definition faced (θ : leader) (s : message) (z : mobilization) : R :=
  match θ with L => (1 - retained L s z) / 2 | H => (1 + retained H s z) / 2 end.

(** What A_θ expects from a message, facing B^t; what B^t expects from an action, facing A_θ. *)
Definition worth_to_A (θ : leader) (t : adversary) (s : message) : R :=
  retained θ s (as_told t s) * (ψ + W_A θ t (as_told t s)).
Definition worth_to_B (θ : leader) (t : adversary) (s : message) (z : mobilization) : R :=
  faced θ s z * W_B H t z + (1 - faced θ s z) * W_B L t z - number z * κ.

(** Of two actions, the one whose gain is computed. *)
Definition considered (i : information) : action i :=
  match i with A_knows _ => hostile | B_knows _ _ => mobilize | D_knows _ _ _ => retain end.

(** How much more its mover expects of it than of the other, by beliefs [w]. *)
Definition gain (w : history -> R) (i : information) : R :=
  match i with
  | A_knows θ =>
      w (A_moves θ ℓ) * (worth_to_A θ ℓ hostile - worth_to_A θ ℓ conciliatory)
      + w (A_moves θ m) * (worth_to_A θ m hostile - worth_to_A θ m conciliatory)
      + w (A_moves θ ħ) * (worth_to_A θ ħ hostile - worth_to_A θ ħ conciliatory)
  | B_knows t s =>
      w (B_moves L t s) * (worth_to_B L t s mobilize - worth_to_B L t s hold)
      + w (B_moves H t s) * (worth_to_B H t s mobilize - worth_to_B H t s hold)
  | D_knows s z x =>
      ((w (D_moves H ℓ s z x) - w (D_moves L ℓ s z x)) * Δ ℓ z
       + (w (D_moves H m s z x) - w (D_moves L m s z x)) * Δ m z
       + (w (D_moves H ħ s z x) - w (D_moves L ħ s z x)) * Δ ħ z) / 2
  end.

Lemma gained (μ : beliefs moves) (i : information) (σ' : profile moves) :
  is_profile σ' ->
  expected_at i μ (deviating (mover i) σ' (open_answers provokes retains)) public_message
  - expected_at i μ (open_answers provokes retains) public_message
  = (σ' i (considered i) - open_answers provokes retains i (considered i)) * gain μ i.
Proof.
  intros profile'. destruct (profile' i) as [_ whole].
  destruct i as [[|] | [| |] [|] | [|] [|] [|]]; deviation_in_full whole.
Qed.

End Proof.
