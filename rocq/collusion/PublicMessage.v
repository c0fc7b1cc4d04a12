(** "Public message": as with a private message, but what A says D hears too. *)

From Coq Require Import Reals List.
From Collusion Require Import Games Listing Primitives.
Import ListNotations.
Local Open Scope R_scope.

(** What a mover knows: A her type; B his, and the message; D the message, what B did, and her signal. *)
Inductive information : Set :=
  | A_knows (θ : leader)
  | B_knows (t : adversary) (s : message)
  | D_knows (s : message) (z : mobilization) (x : signal).

(** What has happened when somebody is to move. *)
Inductive history : Set :=
  | A_moves (θ : leader) (t : adversary)
  | B_moves (θ : leader) (t : adversary) (s : message)
  | D_moves (θ : leader) (t : adversary) (s : message) (z : mobilization) (x : signal).

Definition knows (h : history) : information :=
  match h with
  | A_moves θ t => A_knows θ
  | B_moves θ t s => B_knows t s
  | D_moves θ t s z x => D_knows s z x
  end.

Definition mover (i : information) : person :=
  match i with A_knows _ => A | B_knows _ _ => B | D_knows _ _ _ => D end.

Definition action (i : information) : Set :=
  match i with A_knows _ => message | B_knows _ _ => mobilization | D_knows _ _ _ => choice end.

#[global] Instance information_sets : Finite information.
Proof.
  list_elements
    (map A_knows elements
     ++ flat_map (fun t => map (B_knows t) elements) elements
     ++ flat_map (fun s => flat_map (fun z => map (D_knows s z) elements) elements) elements).
Defined.

#[global] Instance histories : Finite history.
Proof.
  list_elements
    (flat_map (fun θ => flat_map (fun t =>
       A_moves θ t :: flat_map (fun s =>
         B_moves θ t s :: flat_map (fun z =>
           map (D_moves θ t s z) elements) elements) elements) elements) elements).
Defined.

Definition actions (i : information) : Finite (action i) :=
  match i with A_knows _ => messages | B_knows _ _ => mobilizations | D_knows _ _ _ => choices end.

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
Definition public_message {P : parameters} : game moves :=
  Nature prior (fun θ : leader =>
  Nature q (fun t : adversary =>
  Move (A_moves θ t) (fun s : message =>
  Move (B_moves θ t s) (fun z : mobilization =>
  Nature (signal_probability θ) (fun x : signal =>
  Move (D_moves θ t s z x) (fun r : choice =>
  ending θ t z r)))))).

(** It is a game: nature draws with probabilities, and each history is one place in the tree. *)
Lemma public_message_well_formed {P : parameters} : admissible -> well_formed public_message.
Proof.
  intros ad. split.
  - split; [apply prior_is_distribution|]. intros θ. split; [apply (the_prior ad)|]. intros t s z.
    split; [apply (signal_is_distribution θ ad)|]. intros x r. apply (ending_is_proper θ t z r ad).
  - intros [[|] [| |] | [|] [| |] [|] | [|] [| |] [|] [|] [|]]; reflexivity.
Qed.
