(** "Public message", echo: what is claimed. That it holds is proved in EchoProof.v. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives PublicMessage OpenAnswers OfficeWorth.
Local Open Scope R_scope.

Section Echo.
Context {P : parameters}.

(** * The assessment *)

(** Each type of A sends the message that suits her, and the other just so often that a contrary signal
    offsets a message. *)
Definition echoing (θ : leader) : R := match θ with H => τ | L => 1 - τ end.

(** D retains where the signal matches what B did, replaces where neither signal nor message does, and
    mixes where the message alone does. *)
Definition retaining (a d : R) (s : message) (z : mobilization) (x : signal) : R :=
  match z, x with
  | mobilize, signal_H => 1
  | hold, signal_L => 1
  | mobilize, signal_L => match s with hostile => a | conciliatory => 0 end
  | hold, signal_H => match s with conciliatory => d | hostile => 0 end
  end.

Definition echo_mixing (a d : R) : profile moves := open_answers echoing (retaining a d).
Definition echo_beliefs : beliefs moves := open_beliefs echoing.

(** * How D mixes *)

(** A_θ is indifferent between the messages. *)
Definition indifferent (a d : R) (θ : leader) : Prop :=
  match θ with
  | H => (1 - τ) * mobilized H * a - τ * held H * d = (1 - τ) * kept H m hold - τ * kept H m mobilize
  | L => τ * mobilized L * a - (1 - τ) * held L * d = τ * kept L m hold - (1 - τ) * kept L m mobilize
  end.

(** By Cramer's rule, if the determinant is not 0. *)
Definition D_echo : R :=
  τ ^ 2 * held H * mobilized L - (1 - τ) ^ 2 * mobilized H * held L.
Definition a_echo : R :=
  (τ * held H * (τ * kept L m hold - (1 - τ) * kept L m mobilize) - (1 - τ) * held L * ((1 - τ) * kept H m hold - τ * kept H m mobilize)) / D_echo.
Definition d_echo : R :=
  ((1 - τ) * mobilized H * (τ * kept L m hold - (1 - τ) * kept L m mobilize) - τ * mobilized L * ((1 - τ) * kept H m hold - τ * kept H m mobilize)) / D_echo.

Definition echo : profile moves := echo_mixing a_echo d_echo.

(** * The conditions *)

(** What B^t gains by mobilizing. After what agrees with the message, the one in office is as likely to be
    of type H as the message makes A; otherwise, as a replacement. *)
Definition office (s : message) (z : mobilization) : R :=
  match s, z with
  | hostile, mobilize => τ
  | conciliatory, hold => 1 - τ
  | _, _ => 1 / 2
  end.
Definition V_echo (t : adversary) (s : message) (z : mobilization) : R :=
  office s z * W_B H t z + (1 - office s z) * W_B L t z - number z * κ.
Definition G_echo (t : adversary) (s : message) : R := V_echo t s mobilize - V_echo t s hold.

(** The condition that guards each information set, under its name. *)
Definition condition (i : information) : Prop :=
  match i with
  | A_knows _ => True
  | B_knows ℓ conciliatory => (** echo-low-holds-after-0 *)
      G_echo ℓ conciliatory <= 0
  | B_knows ℓ hostile => (** echo-low-holds-after-1 *)
      G_echo ℓ hostile <= 0
  | B_knows m conciliatory => (** echo-moderate-holds-after-0 *)
      G_echo m conciliatory <= 0
  | B_knows m hostile => (** echo-moderate-mobilizes-after-1 *)
      G_echo m hostile >= 0
  | B_knows ħ conciliatory => (** echo-high-mobilizes-after-0 *)
      G_echo ħ conciliatory >= 0
  | B_knows ħ hostile => (** echo-high-mobilizes-after-1 *)
      G_echo ħ hostile >= 0
  (** "D preferences over types": not too strong given t = m. *)
  | D_knows conciliatory hold signal_L => (** audience-after-conciliated-hold *)
      q ℓ * Δ ℓ hold + q m * Δ m hold <= 0
  | D_knows hostile mobilize signal_H => (** audience-after-provoked-mobilization *)
      q m * Δ m mobilize + q ħ * Δ ħ mobilize >= 0
  | D_knows _ _ _ => True
  end.

(** Where there are such strategies at all: A's indifferences determine how D mixes, and that she can. *)
Definition determined : Prop := (** determined *)
      D_echo <> 0.

Inductive bound : Set := a_from_below | a_from_above | d_from_below | d_from_above.

Definition bounded (a d : R) (b : bound) : Prop :=
  match b with
  | a_from_below => (** echo-a-at-least-0 *)
      a >= 0
  | a_from_above => (** echo-a-at-most-1 *)
      a <= 1
  | d_from_below => (** echo-d-at-least-0 *)
      d >= 0
  | d_from_above => (** echo-d-at-most-1 *)
      d <= 1
  end.

End Echo.
