(** "Communication equilibrium": what a deviation loses, at each information set. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PrivateMessage Communication.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.

(** * What a deviation loses *)

(** At each information set, the action that is not to be taken. *)
Definition other (i : information) : action i :=
  match i with
  | A_knows H => conciliatory
  | A_knows L => hostile
  | B_knows ℓ _ => mobilize
  | B_knows m conciliatory => mobilize
  | B_knows m hostile => hold
  | B_knows ħ _ => hold
  | D_knows mobilize signal_H => replace
  | D_knows mobilize signal_L => retain
  | D_knows hold signal_L => replace
  | D_knows hold signal_H => retain
  end.

(** How much more D expects of retaining than of replacing, times 2. *)
Definition D_gains (w : history -> R) (z : mobilization) (x : signal) : R :=
  (w (D_moves H ℓ conciliatory z x) + w (D_moves H ℓ hostile z x)
   - w (D_moves L ℓ conciliatory z x) - w (D_moves L ℓ hostile z x)) * Δ ℓ z
  + (w (D_moves H m conciliatory z x) + w (D_moves H m hostile z x)
     - w (D_moves L m conciliatory z x) - w (D_moves L m hostile z x)) * Δ m z
  + (w (D_moves H ħ conciliatory z x) + w (D_moves H ħ hostile z x)
     - w (D_moves L ħ conciliatory z x) - w (D_moves L ħ hostile z x)) * Δ ħ z.

(** How much more B^t expects of mobilizing than of holding. *)
Definition B_gains (w : history -> R) (t : adversary) (s : message) : R :=
  w (B_moves L t s) * G t L + w (B_moves H t s) * G t H.

(** What taking the other action loses. *)
Definition gap (w : history -> R) (i : information) : R :=
  match i with
  | A_knows H => w (A_moves H m) * ((2 * τ - 1) * ψ - ((1 - τ) * W_A H m hold - τ * W_A H m mobilize))
  | A_knows L => w (A_moves L m) * ((2 * τ - 1) * ψ - ((1 - τ) * W_A L m mobilize - τ * W_A L m hold))
  | B_knows t s => match other (B_knows t s) with mobilize => - B_gains w t s | hold => B_gains w t s end
  | D_knows z x =>
      match other (D_knows z x) with retain => - D_gains w z x | replace => D_gains w z x end / 2
  end.

Lemma loss (μ : beliefs moves) (i : information) (σ' : profile moves) :
  is_profile σ' ->
  expected_at i μ communication private_message
  - expected_at i μ (deviating (mover i) σ' communication) private_message
  = σ' i (other i) * gap μ i.
Proof.
  intros profile'. destruct (profile' i) as [_ whole].
  destruct i as [[|] | [| |] [|] | [|] [|]]; deviation_in_full whole.
Qed.

Lemma communication_is_profile : is_profile communication.
Proof.
  intros i. destruct i as [[|] | [| |] [|] | [|] [|]];
    (split; [intros a; destruct a | ]; calculate; lra).
Qed.

Lemma others_are_profile : is_profile (fun i => certainly (other i)).
Proof.
  intros i. destruct i as [[|] | [| |] [|] | [|] [|]];
    (split; [intros a; destruct a | ]; calculate; lra).
Qed.

Lemma rational_exactly i (μ : beliefs moves) :
  rational_at i μ communication private_message <-> 0 <= gap μ i.
Proof.
  apply rational_by_gap with (σ_other := fun i => certainly (other i)) (other := other i).
  - intros σ'. apply loss.
  - apply others_are_profile.
  - destruct i as [[|] | [| |] [|] | [|] [|]]; reflexivity.
Qed.

End Proof.
