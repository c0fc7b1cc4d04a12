(** "Public message", bluff: what is claimed. That it holds is proved in BluffProof.v. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives PublicMessage OpenAnswers OfficeWorth.
Local Open Scope R_scope.

Section Bluff.
Context {P : parameters}.

(** * The assessment *)

(** A_H sends the hostile message, and A_L too, just so often that a signal of L offsets it. *)
Definition bluffing (θ : leader) : R := match θ with H => 1 | L => (1 - τ) / τ end.

(** After a conciliatory message D retains if and only if B holds; after a hostile one she goes by what he did
    on a signal of H, and mixes on one of L, whatever he did. *)
Definition retaining (b : R) (s : message) (z : mobilization) (x : signal) : R :=
  match s, z, x with
  | conciliatory, hold, _ => 1
  | conciliatory, mobilize, _ => 0
  | hostile, _, signal_L => b
  | hostile, hold, signal_H => 0
  | hostile, mobilize, signal_H => 1
  end.

Definition bluff_mixing (b : R) : profile moves := open_answers bluffing (retaining b).
Definition bluff_beliefs : beliefs moves := open_beliefs bluffing.

(** * How D mixes *)

(** A_L is indifferent between the messages. *)
Definition indifferent (b : R) : Prop :=
  τ * b * (kept L ℓ hold + mobilized L) + (1 - τ) * mobilized L = held L.

(** Which determines how D mixes if this is not 0. *)
Definition determined : Prop := (** determined *)
      kept L ℓ hold + mobilized L <> 0.
Definition b_bluff : R :=
  (held L - (1 - τ) * mobilized L) / (τ * (kept L ℓ hold + mobilized L)).

Definition bluff : profile moves := bluff_mixing b_bluff.

(** * The conditions *)

(** What B^t gains by mobilizing. After what agrees with the message, the one in office is as likely to be
    of type H as the message makes A; otherwise, as a replacement. *)
Definition office (s : message) (z : mobilization) : R :=
  match s, z with
  | hostile, mobilize => τ
  | conciliatory, hold => 0
  | _, _ => 1 / 2
  end.
Definition V_bluff (t : adversary) (s : message) (z : mobilization) : R :=
  office s z * W_B H t z + (1 - office s z) * W_B L t z - number z * κ.
Definition G_bluff (t : adversary) (s : message) : R := V_bluff t s mobilize - V_bluff t s hold.

(** The condition that guards each information set, under its name. *)
Definition condition (b : R) (i : information) : Prop :=
  match i with
  | A_knows H => (** bluff-worth-it-to-H *)
      τ * mobilized H + (1 - τ) * b * (kept H ℓ hold + mobilized H) >= held H
  | A_knows L => True
  | B_knows ℓ conciliatory => (** bluff-low-holds-after-0 *)
      G_bluff ℓ conciliatory <= 0
  | B_knows ℓ hostile => (** bluff-low-holds-after-1 *)
      G_bluff ℓ hostile <= 0
  | B_knows m conciliatory => (** bluff-moderate-holds-after-0 *)
      G_bluff m conciliatory <= 0
  | B_knows m hostile => (** bluff-moderate-mobilizes-after-1 *)
      G_bluff m hostile >= 0
  | B_knows ħ conciliatory => (** bluff-high-mobilizes-after-0 *)
      G_bluff ħ conciliatory >= 0
  | B_knows ħ hostile => (** bluff-high-mobilizes-after-1 *)
      G_bluff ħ hostile >= 0
  (** "D preferences over types": not too strong given t = m. *)
  | D_knows conciliatory hold _ => (** audience-after-conciliated-hold *)
      q ℓ * Δ ℓ hold + q m * Δ m hold <= 0
  | D_knows hostile mobilize signal_H => (** audience-after-provoked-mobilization *)
      q m * Δ m mobilize + q ħ * Δ ħ mobilize >= 0
  | D_knows _ _ _ => True
  end.

(** Where D can mix so. *)
Inductive bound : Set := b_from_below | b_from_above.

Definition bounded (b : R) (side : bound) : Prop :=
  match side with
  | b_from_below => (** bluff-b-at-least-0 *)
      b >= 0
  | b_from_above => (** bluff-b-at-most-1 *)
      b <= 1
  end.

End Bluff.
