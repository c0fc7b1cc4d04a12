(** "Public message", reticence: what is claimed. That it holds is proved in ReticenceProof.v. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives PublicMessage OpenAnswers OfficeWorth.
Local Open Scope R_scope.

Section Reticence.
Context {P : parameters}.

(** * The assessment *)

(** A_L sends the conciliatory message, and A_H too, just so often that a signal of H offsets it. *)
Definition reticing (θ : leader) : R := match θ with H => 1 - (1 - τ) / τ | L => 0 end.

(** After a hostile message D retains if and only if B mobilizes; after a conciliatory one she goes by what he
    did on a signal of L, and mixes on one of H, whatever he did. *)
Definition retaining (c : R) (s : message) (z : mobilization) (x : signal) : R :=
  match s, z, x with
  | hostile, mobilize, _ => 1
  | hostile, hold, _ => 0
  | conciliatory, _, signal_H => c
  | conciliatory, hold, signal_L => 1
  | conciliatory, mobilize, signal_L => 0
  end.

Definition reticence_mixing (c : R) : profile moves := open_answers reticing (retaining c).
Definition reticence_beliefs : beliefs moves := open_beliefs reticing.

(** * How D mixes *)

(** A_H is indifferent between the messages. *)
Definition indifferent (c : R) : Prop :=
  τ * c * (held H + kept H ħ mobilize) + (1 - τ) * held H = mobilized H.

(** Which determines how D mixes if this is not 0. *)
Definition determined : Prop := (** determined *)
      held H + kept H ħ mobilize <> 0.
Definition c_reticence : R :=
  (mobilized H - (1 - τ) * held H) / (τ * (held H + kept H ħ mobilize)).

Definition reticence : profile moves := reticence_mixing c_reticence.

(** * The conditions *)

(** What B^t gains by mobilizing. After what agrees with the message, the one in office is as likely to be
    of type H as the message makes A; otherwise, as a replacement. *)
Definition office (s : message) (z : mobilization) : R :=
  match s, z with
  | hostile, mobilize => 1
  | conciliatory, hold => 1 - τ
  | _, _ => 1 / 2
  end.
Definition V_reticence (t : adversary) (s : message) (z : mobilization) : R :=
  office s z * W_B H t z + (1 - office s z) * W_B L t z - number z * κ.
Definition G_reticence (t : adversary) (s : message) : R := V_reticence t s mobilize - V_reticence t s hold.

(** The condition that guards each information set, under its name. *)
Definition condition (c : R) (i : information) : Prop :=
  match i with
  | A_knows H => True
  | A_knows L => (** reticence-worth-it-to-L *)
      τ * held L + (1 - τ) * c * (held L + kept L ħ mobilize) >= mobilized L
  | B_knows ℓ conciliatory => (** reticence-low-holds-after-0 *)
      G_reticence ℓ conciliatory <= 0
  | B_knows ℓ hostile => (** reticence-low-holds-after-1 *)
      G_reticence ℓ hostile <= 0
  | B_knows m conciliatory => (** reticence-moderate-holds-after-0 *)
      G_reticence m conciliatory <= 0
  | B_knows m hostile => (** reticence-moderate-mobilizes-after-1 *)
      G_reticence m hostile >= 0
  | B_knows ħ conciliatory => (** reticence-high-mobilizes-after-0 *)
      G_reticence ħ conciliatory >= 0
  | B_knows ħ hostile => (** reticence-high-mobilizes-after-1 *)
      G_reticence ħ hostile >= 0
  (** "D preferences over types": not too strong given t = m. *)
  | D_knows conciliatory hold signal_L => (** audience-after-conciliated-hold *)
      q ℓ * Δ ℓ hold + q m * Δ m hold <= 0
  | D_knows hostile mobilize _ => (** audience-after-provoked-mobilization *)
      q m * Δ m mobilize + q ħ * Δ ħ mobilize >= 0
  | D_knows _ _ _ => True
  end.

(** Where D can mix so. *)
Inductive bound : Set := c_from_below | c_from_above.

Definition bounded (c : R) (side : bound) : Prop :=
  match side with
  | c_from_below => (** reticence-c-at-least-0 *)
      c >= 0
  | c_from_above => (** reticence-c-at-most-1 *)
      c <= 1
  end.

End Reticence.
