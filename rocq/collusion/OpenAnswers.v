(** "Public message": how B and D answer a message that both hear, and what they then believe. Common to
    the claimed equilibria, which differ in how often A provokes and in when D retains. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives PublicMessage.
Import ListNotations.
Local Open Scope R_scope.

Section OpenAnswers.
Context {P : parameters}.

(** How often each type of A sends the hostile message, and how often D retains, wherever she decides. *)
Variable provokes : leader -> R.
Variable retains : message -> mobilization -> signal -> R.

(** * Strategies *)

Definition sends (θ : leader) (s : message) : R :=
  match s with hostile => provokes θ | conciliatory => 1 - provokes θ end.

(** As with a private message: B^ħ mobilizes, B^ℓ does not, B^m does as he is told. *)
Definition as_told (t : adversary) (s : message) : mobilization :=
  match t, s with
  | ℓ, _ => hold
  | m, conciliatory => hold
  | m, hostile => mobilize
  | ħ, _ => mobilize
  end.

Definition open_answers : profile moves := fun i =>
  match i with
  | A_knows θ => sends θ
  | B_knows t s => certainly (as_told t s)
  | D_knows s z x => fun r =>
      match r with retain => retains s z x | replace => 1 - retains s z x end
  end.

(** * Beliefs *)

(** How likely what D hears and sees of A is, coming from this type. *)
Definition likelihood (θ : leader) (s : message) (x : signal) : R :=
  signal_probability θ x * sends θ s.

(** A knows nothing of B beyond the prior, B of A what the message tells, whatever his own type, and D
    what message and signal tell. Given the message, what B does tells D of his type alone: one who holds
    after a hostile message is of type ℓ, one who mobilizes after a conciliatory one of type ħ, and
    otherwise there are two who would do as he did, as likely as the prior has them. *)
Definition weight (h : history) : R :=
  match h with
  | A_moves _ t => q t
  | B_moves θ _ s => sends θ s
  | D_moves θ ℓ hostile hold x => likelihood θ hostile x
  | D_moves θ ħ conciliatory mobilize x => likelihood θ conciliatory x
  | D_moves θ m hostile mobilize x => likelihood θ hostile x * q m
  | D_moves θ ħ hostile mobilize x => likelihood θ hostile x * q ħ
  | D_moves θ ℓ conciliatory hold x => likelihood θ conciliatory x * q ℓ
  | D_moves θ m conciliatory hold x => likelihood θ conciliatory x * q m
  | _ => 0
  end.

(** Where nobody should have done what B did, he is taken for the type that always does it. *)
Definition off_the_path (h : history) : R :=
  match h with
  | D_moves θ ħ hostile mobilize x =>
      likelihood θ hostile x / (likelihood L hostile x + likelihood H hostile x)
  | D_moves θ ℓ conciliatory hold x =>
      likelihood θ conciliatory x / (likelihood L conciliatory x + likelihood H conciliatory x)
  | _ => 0
  end.

Definition open_beliefs : beliefs moves := in_proportion_to weight off_the_path.

End OpenAnswers.
