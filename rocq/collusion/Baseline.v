(** "Sequence": the game without a message. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives.
Import ListNotations.
Local Open Scope R_scope.

(** What a mover knows: B his type; D what B did, and her signal. A does not move. *)
Inductive information : Set :=
  | B_knows (t : adversary)
  | D_knows (z : mobilization) (x : signal).

(** What has happened when somebody is to move. *)
Inductive history : Set :=
  | B_moves (θ : leader) (t : adversary)
  | D_moves (θ : leader) (t : adversary) (z : mobilization) (x : signal).

Definition knows (h : history) : information :=
  match h with B_moves θ t => B_knows t | D_moves θ t z x => D_knows z x end.

Definition mover (i : information) : person :=
  match i with B_knows _ => B | D_knows _ _ => D end.

Definition action (i : information) : Set :=
  match i with B_knows _ => mobilization | D_knows _ _ => choice end.

#[global] Instance information_sets : Finite information.
Proof.
  list_elements
    (map B_knows elements ++ flat_map (fun z => map (D_knows z) elements) elements).
Defined.

#[global] Instance histories : Finite history.
Proof.
  list_elements
    (flat_map (fun θ => flat_map (fun t =>
       B_moves θ t :: flat_map (fun z =>
         map (D_moves θ t z) elements) elements) elements) elements).
Defined.

Definition actions (i : information) : Finite (action i) :=
  match i with B_knows _ => mobilizations | D_knows _ _ => choices end.

Canonical moves : Games.moves person :=
  {| Games.information := information
   ; Games.history := history
   ; Games.knows := knows
   ; Games.mover := mover
   ; Games.action := action
   ; Games.information_sets := information_sets
   ; Games.histories := histories
   ; Games.actions := actions |}.

(** The tree. *)
Definition baseline {P : parameters} : game moves :=
  Nature prior (fun θ : leader =>
  Nature q (fun t : adversary =>
  Move (B_moves θ t) (fun z : mobilization =>
  Nature (signal_probability θ) (fun x : signal =>
  Move (D_moves θ t z x) (fun r : choice =>
  ending θ t z r))))).

(** It is a game: nature draws with probabilities, and each history is one place in the tree. *)
Lemma baseline_well_formed {P : parameters} : admissible -> well_formed baseline.
Proof.
  intros ad. split.
  - split; [apply prior_is_distribution|]. intros θ. split; [apply (the_prior ad)|]. intros t z.
    split; [apply (signal_is_distribution θ ad)|]. intros x r. apply (ending_is_proper θ t z r ad).
  - intros [[|] [| |] | [|] [| |] [|] [|]]; reflexivity.
Qed.
