(** Sets that differ in names alone, and in the order in which they are listed. *)

From Coq Require Import Reals List Permutation.
From Collusion Require Import Games Listing.
Import ListNotations.
Local Open Scope R_scope.

(** Each element of one set, under its name in another. *)
Record correspondence (A B : Set) : Set :=
  { there :> A -> B
  ; back : B -> A
  ; back_there : forall a, back (there a) = a
  ; there_back : forall b, there (back b) = b }.

Arguments there {_ _}.
Arguments back {_ _}.
Arguments back_there {_ _}.
Arguments there_back {_ _}.

Lemma one_name {A B : Set} (f : correspondence A B) a b : f a = f b -> a = b.
Proof. intros named. rewrite <- (back_there f a), named. apply back_there. Qed.

Section Sums.
Context {A B : Set} {listed_A : Finite A} {listed_B : Finite B}.

Lemma all_renamed (f : correspondence A B) : Permutation (map f elements) elements.
Proof.
  apply NoDup_Permutation; [|apply once|].
  - pose proof (once (A := A)) as distinct. induction distinct as [|a rest new _ IH]; simpl; constructor; [|exact IH].
    rewrite in_map_iff. intros (b & named & among). apply one_name in named. subst b. contradiction.
  - intros b. split; [intros _; apply listed|]. intros _. rewrite <- (there_back f b).
    apply in_map, listed.
Qed.

(** What is put together from all elements, in whatever order, does not change with their names. *)
Lemma together_renamed {N : Type} (plus : N -> N -> N) (zero : N) (f : correspondence A B)
    (v : A -> N) (w : B -> N) :
  (forall x y, plus x y = plus y x) -> (forall x y z, plus (plus x y) z = plus x (plus y z)) ->
  (forall a, v a = w (f a)) ->
  fold_right (fun a rest => plus (v a) rest) zero elements
  = fold_right (fun b rest => plus (w b) rest) zero elements.
Proof.
  intros commutes associates told.
  transitivity (fold_right (fun b rest => plus (w b) rest) zero (map f elements)).
  - induction (elements (A := A)) as [|a rest IH]; simpl; [|rewrite told, IH]; reflexivity.
  - induction (all_renamed f) as [|b l l' _ IH | b b' l | l l' l'' _ IH _ IH']; simpl.
    + reflexivity.
    + rewrite IH. reflexivity.
    + rewrite <- !associates, (commutes (w b')). reflexivity.
    + rewrite IH. exact IH'.
Qed.

Lemma sum_renamed (f : correspondence A B) (v : A -> R) (w : B -> R) :
  (forall a, v a = w (f a)) -> sum v = sum w.
Proof. apply together_renamed; intros; ring. Qed.

Lemma distribution_renamed (f : correspondence A B) (v : A -> R) (w : B -> R) :
  (forall a, v a = w (f a)) -> (distribution v <-> distribution w).
Proof.
  intros told. pose proof (sum_renamed f v w told) as together.
  split; intros [nonnegative whole]; (split; [|refine (eq_trans _ whole); auto]).
  - intros b. rewrite <- (there_back f b), <- told. apply nonnegative.
  - intros a. rewrite told. apply nonnegative.
Qed.

Lemma same_renamed {C : Type} (f : correspondence A B) a b (yes no : C) :
  (if same (f a) (f b) then yes else no) = if same a b then yes else no.
Proof.
  destruct (same a b) as [is | is_not], (same (f a) (f b)) as [named | not_named]; try reflexivity.
  - subst b. contradiction.
  - apply one_name in named. contradiction.
Qed.

End Sums.

(** Names, given both ways; that none is missing is seen element by element. *)
Ltac by_name f g := refine {| there := f; back := g |}; intros x; in_turn; reflexivity.
