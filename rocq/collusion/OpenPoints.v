(** "Public message": where bluff and reticence exist; and which information sets are judged alike. *)

From Coq Require Import Reals.
From Collusion Require Import Primitives PublicMessage.
From Collusion Require Export Points.
Local Open Scope R_scope.

(** Where both exist. *)
Definition bluffing_or_reticent : parameters :=
  point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-5) (-1) (1/2) (3/4) 0 (1/2) (1/4) (1/4).

(** Where D goes by what B did alone, one condition guards both of her sets. *)
Definition same_but_for_signal (i j : information) : Prop :=
  match i, j with
  | D_knows s z _, D_knows s' z' _ => s = s' /\ z = z'
  | _, _ => i = j
  end.
