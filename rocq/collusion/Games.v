(** Finite games in extensive form, and what a weak perfect Bayesian equilibrium is. Nothing here knows
    the talk; nothing here is computed by casus. *)

From Coq Require Import Reals List.
Import ListNotations.
Local Open Scope R_scope.

(** * Sums over finite sets *)

(** A set of which every element is listed, and none twice. *)
Class Finite (A : Set) : Set :=
  { elements : list A
  ; listed : forall a, In a elements
  ; once : NoDup elements
  ; same : forall a b : A, {a = b} + {a <> b} }.

Definition sum {A : Set} {finite : Finite A} (f : A -> R) : R :=
  fold_right (fun a rest => f a + rest) 0 elements.

Notation "'Σ' x , e" := (sum (fun x => e)) (at level 45, x name, e at level 40, right associativity).

Definition distribution {A : Set} {finite : Finite A} (f : A -> R) : Prop :=
  (forall a, 0 <= f a) /\ Σ a, f a = 1.

(** * Games *)

(** Who moves where, knowing what. A _history_ is what has happened when somebody is to move; the mover
    knows the information set that the history is in, and what she does depends on nothing else. *)
Record moves (player : Set) :=
  { information : Set
  ; history : Set
  ; knows : history -> information
  ; mover : information -> player
  ; action : information -> Set
  ; information_sets : Finite information
  ; histories : Finite history
  ; actions : forall i, Finite (action i) }.

Arguments information {_}.
Arguments history {_}.
Arguments knows {_ _}.
Arguments mover {_ _}.
Arguments action {_ _}.
#[global] Existing Instances information_sets histories actions.

Section Games.
Context {player : Set} {players : Finite player} {form : moves player}.

(** A game: it ends with payoffs, or nature draws something, or somebody moves. *)
Inductive game : Type :=
  | Ends (payoff : player -> R)
  | Nature {X : Set} {outcomes : Finite X} (probability : X -> R) (next : X -> game)
  | Move (h : history form) (next : action (knows h) -> game).

(** A profile of behavior strategies: with which probability each action is taken at each information set. *)
Definition profile : Type := forall i : information form, action i -> R.

(** A system of beliefs: how likely, at its information set, each history is taken to be. *)
Definition beliefs : Type := history form -> R.

Definition within (i : information form) (h : history form) (x : R) : R :=
  if same (knows h) i then x else 0.

(** * What games are worth to players, and where play comes *)

(** What [who] expects of a game that is played by [σ]. *)
Fixpoint expected (σ : profile) (who : player) (g : game) : R :=
  match g with
  | Ends payoff => payoff who
  | Nature probability next => Σ x, probability x * expected σ who (next x)
  | Move h next => Σ a, σ (knows h) a * expected σ who (next a)
  end.

(** The same of the mover at an information set: the mean, over the histories in it, by the belief there,
    of what is expected from there on. *)
Fixpoint expected_at (i : information form) (μ : beliefs) (σ : profile) (g : game) : R :=
  match g with
  | Ends _ => 0
  | Nature _ next => Σ x, expected_at i μ σ (next x)
  | Move h next =>
      within i h (μ h * expected σ (mover i) g) + Σ a, expected_at i μ σ (next a)
  end.

(** With which probability play comes to a history. *)
Fixpoint reach (σ : profile) (h : history form) (g : game) : R :=
  match g with
  | Ends _ => 0
  | Nature probability next => Σ x, probability x * reach σ h (next x)
  | Move h' next =>
      if same h' h then 1 else Σ a, σ (knows h') a * reach σ h (next a)
  end.

(** The same of an information set. *)
Definition reach_set (σ : profile) (i : information form) (g : game) : R :=
  Σ h, within i h (reach σ h g).

(** * Weak perfect Bayesian equilibrium *)

(** [who] does as [σ'] says, everybody else as [σ]. *)
Definition deviating (who : player) (σ' σ : profile) : profile :=
  fun i a => if same (mover i) who then σ' i a else σ i a.

Definition is_profile (σ : profile) : Prop := forall i, distribution (σ i).

Definition are_beliefs (μ : beliefs) : Prop :=
  (forall h, 0 <= μ h) /\ forall i, Σ h, within i h (μ h) = 1.

(** At [i] no strategy of the mover's, from there on, does better than hers in [σ], whatever it has her
    do at [i] and at any information set of hers that may come after it. *)
Definition rational_at (i : information form) (μ : beliefs) (σ : profile) (g : game) : Prop :=
  forall σ', is_profile σ' ->
  expected_at i μ (deviating (mover i) σ' σ) g <= expected_at i μ σ g.

(** Beliefs follow from strategies by Bayes' rule wherever play comes with positive probability. *)
Definition bayesian (μ : beliefs) (σ : profile) (g : game) : Prop :=
  forall h, 0 < reach_set σ (knows h) g ->
  μ h = reach σ h g / reach_set σ (knows h) g.

Definition weak_perfect_bayesian (g : game) (σ : profile) (μ : beliefs) : Prop :=
  is_profile σ /\ are_beliefs μ /\ bayesian μ σ g /\ forall i, rational_at i μ σ g.

(** * Ways to write an assessment down *)

(** What is done for sure. *)
Definition certainly {A : Set} {finite : Finite A} (a : A) : A -> R :=
  fun b => if same a b then 1 else 0.

(** At each information set in proportion to some weights; otherwise, where all of them are 0. *)
Definition in_proportion_to (weight otherwise : history form -> R) : beliefs :=
  fun h =>
    let total := Σ h', within (knows h) h' (weight h') in
    if Req_EM_T total 0 then otherwise h else weight h / total.

(** * What makes a tree a game *)

(** Nature draws with probabilities, and each history is one place in the tree. *)
Fixpoint proper (g : game) : Prop :=
  match g with
  | Ends _ => True
  | Nature probability next => distribution probability /\ forall x, proper (next x)
  | Move _ next => forall a, proper (next a)
  end.

Fixpoint places (h : history form) (g : game) : nat :=
  match g with
  | Ends _ => 0
  | Nature _ next => fold_right (fun x rest => places h (next x) + rest)%nat 0%nat elements
  | Move h' next =>
      ((if same h' h then 1 else 0) +
       fold_right (fun a rest => places h (next a) + rest) 0 elements)%nat
  end.

Definition well_formed (g : game) : Prop := proper g /\ forall h, places h g = 1%nat.

End Games.

Arguments game {player}.
Arguments profile {player}.
Arguments beliefs {player}.
