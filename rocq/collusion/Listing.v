(** How a finite set is listed: given the list, that nothing is missing or twice is computed. *)

From Coq Require Import List.
From Collusion Require Import Games.
Import ListNotations.

(** Every value of these types, in turn. *)
Ltac in_turn :=
  repeat match goal with
  | x : ?T |- _ => is_var x; match type of T with Set => destruct x end
  end.

Ltac is_listed := intros x; in_turn; cbv; repeat (first [left; reflexivity | right]).

Ltac list_elements all :=
  let T := match goal with |- Finite ?T => T end in
  let decided := constr:(ltac:(repeat decide equality) : forall a b : T, {a = b} + {a <> b}) in
  refine {| elements := all; same := decided |};
  [ abstract is_listed
  | abstract (apply (eq_ind _ (@NoDup T) (NoDup_nodup decided all) all); reflexivity) ].
