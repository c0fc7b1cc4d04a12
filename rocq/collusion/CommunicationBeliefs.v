(** "Communication equilibrium": the beliefs are beliefs, and follow from the strategies by Bayes' rule. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Laws Listing Primitives PrivateMessage Communication.
Import ListNotations.
Local Open Scope R_scope.

Section Proof.
Context {P : parameters}.

Lemma mass_of_weights i :
  mass i weight =
  match i with
  | A_knows _ => q ℓ + (q m + q ħ)
  | B_knows _ _ => 1
  | D_knows mobilize x => signal_probability H x * (q m + q ħ) + signal_probability L x * q ħ
  | D_knows hold x => signal_probability L x * (q m + q ℓ) + signal_probability H x * q ℓ
  end.
Proof. destruct i as [[|] | [| |] [|] | [|] [|]]; calculate; ring. Qed.

Definition share (i : information) : R :=
  match i with A_knows _ => 1 / 2 | B_knows t _ => q t / 2 | D_knows _ _ => 1 / 2 end.

(** What A says, and how B answers. *)
Definition said (θ : leader) : message := match θ with H => hostile | L => conciliatory end.
Definition answer (t : adversary) (s : message) : mobilization :=
  match t, s with ℓ, _ => hold | m, conciliatory => hold | m, hostile => mobilize | ħ, _ => mobilize end.

Lemma nobody_moves_at_the_end σ (h : history) θ t z r : reach (form := moves) σ h (ending θ t z r) = 0.
Proof. simpl. unfold sum. simpl. ring. Qed.

Lemma comes_after θ t h :
  reach communication h
    (Move (A_moves θ t) (fun s : message =>
     Move (B_moves θ t s) (fun z : mobilization =>
     Nature (signal_probability θ) (fun x : signal =>
     Move (D_moves θ t s z x) (fun r : choice =>
     ending θ t z r)))))
  = if same (A_moves θ t) h then 1 else
    if same (B_moves θ t (said θ)) h then 1 else
    Σ x, signal_probability θ x *
      (if same (D_moves θ t (said θ) (answer t (said θ)) x) h then 1 else 0).
Proof.
  rewrite (reach_after_certain (form := moves) _ _ (A_moves θ t) _ (said θ)) by (destruct θ; reflexivity).
  rewrite (reach_after_certain (form := moves) _ _ (B_moves θ t (said θ)) _ (answer t (said θ))) by (destruct t, θ; reflexivity).
  change (@same (Games.history moves) (Games.histories person moves)) with (@same history histories).
  destruct (same (A_moves θ t) h); [reflexivity|].
  destruct (same (B_moves θ t (said θ)) h); [reflexivity|].
  cbn [reach].
  apply sum_ext. intros x. f_equal.
  change (@same (Games.history moves) (Games.histories person moves)) with (@same history histories).
  destruct (same (D_moves _ _ _ _ x) h); [reflexivity|].
  rewrite (sum_ext _ (fun _ => 0 * 0)) by (intros r; rewrite nobody_moves_at_the_end; ring).
  rewrite sum_scaled. ring.
Qed.

Lemma comes_by_nature h :
  reach communication h private_message =
  Σ θ, prior θ * Σ t, q t *
    (if same (A_moves θ t) h then 1 else
     if same (B_moves θ t (said θ)) h then 1 else
     Σ x, signal_probability θ x *
       (if same (D_moves θ t (said θ) (answer t (said θ)) x) h then 1 else 0)).
Proof.
  refine (sum_ext _ _ _). intros θ. apply (f_equal (Rmult (prior θ))).
  refine (sum_ext _ _ _). intros t. apply (f_equal (Rmult (q t))). apply comes_after.
Qed.

Lemma comes h : reach communication h private_message = share (knows h) * weight h.
Proof.
  rewrite comes_by_nature.
  destruct h as [[|] [| |] | [|] [| |] [|] | [|] [| |] [|] [|] [|]]; calculate; field.
Qed.

(** Weights and beliefs are what they should be. *)

Lemma weights_nonnegative h : admissible -> 0 <= weight h /\ 0 <= off_the_path h.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs. pose proof (the_signal_errs ad) as errs.
  destruct (the_prior ad) as [q_nonnegative _].
  pose proof (q_nonnegative ℓ). pose proof (q_nonnegative m). pose proof (q_nonnegative ħ).
  assert (0 <= τ) by lra. assert (0 <= 1 - τ) by lra.
  destruct h as [[|] [| |] | [|] [| |] [|] | [|] [| |] [|] [|] [|]]; simpl;
    (split; try (apply Rmult_le_pos); lra).
Qed.

Lemma beliefs_exactly : admissible -> are_beliefs communication_beliefs.
Proof.
  intros ad. destruct (the_prior ad) as [_ whole]. calculate_in whole.
  apply proportions_are_beliefs;
    [intros h; apply (weights_nonnegative h ad) | intros h; apply (weights_nonnegative h ad) |].
  intros i none. pose proof (eq_trans (eq_sym (mass_of_weights i)) none) as none'. clear none.
  destruct i as [[|] | [| |] [|] | [|] [|]]; calculate_in none'; calculate; lra.
Qed.

Lemma bayes : bayesian communication_beliefs communication private_message.
Proof. apply proportions_are_bayesian with (share := share). apply comes. Qed.

End Proof.
