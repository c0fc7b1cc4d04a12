(** Other equilibria of the games in Games.v than weak perfect Bayesian ones. *)

From Coq Require Import Reals List.
From Collusion Require Import Games.
Local Open Scope R_scope.

Section Concepts.
Context {player : Set} {players : Finite player} {form : moves player}.

(** Nobody expects more, as play of [g] begins, from any other strategy of hers. *)
Definition nobody_gains (σ : profile form) (g : game form) : Prop :=
  forall who σ', is_profile σ' -> expected (deviating who σ' σ) who g <= expected σ who g.

(** * Nash equilibrium *)

Definition nash (g : game form) (σ : profile form) : Prop := is_profile σ /\ nobody_gains σ g.

(** * Subgame perfection (Selten 1965) *)

(** What may be left to play of a game. *)
Inductive rest_of : game form -> game form -> Prop :=
  | all_of g : rest_of g g
  | after_draw g {X : Set} {outcomes : Finite X} (probability : X -> R) next x :
      rest_of g (next x) -> rest_of g (Nature probability next)
  | after_move g h next a : rest_of g (next a) -> rest_of g (Move h next).

(** Of each information set there are all histories in it, or none. *)
Definition closed (g : game form) : Prop :=
  forall h h', knows h = knows h' -> places h g <> 0%nat -> places h' g <> 0%nat.

Definition subgame (part g : game form) : Prop := rest_of part g /\ closed part.

Definition subgame_perfect (g : game form) (σ : profile form) : Prop :=
  is_profile σ /\ forall part, subgame part g -> nobody_gains σ part.

(** * Sequential equilibrium (Kreps and Wilson 1982) *)

(** Somebody who moves anywhere may come to do so: nature does not rule it out. Else limits of beliefs are not
    defined. *)
Definition all_may_be_reached (g : game form) : Prop :=
  forall h, exists σ, is_profile σ /\ 0 < reach σ h g.

Definition completely_mixed (σ : profile form) : Prop := is_profile σ /\ forall i a, 0 < σ i a.

(** Strategies and beliefs are limits: of completely mixed strategies, and of what these make of beliefs by
    Bayes' rule. *)
Definition consistent (μ : beliefs form) (σ : profile form) (g : game form) : Prop :=
  exists trembling : nat -> profile form,
    (forall n, completely_mixed (trembling n)) /\
    (forall i a, Un_cv (fun n => trembling n i a) (σ i a)) /\
    (forall h, Un_cv (fun n => reach (trembling n) h g / reach_set (trembling n) (knows h) g) (μ h)).

Definition sequential (g : game form) (σ : profile form) (μ : beliefs form) : Prop :=
  is_profile σ /\ are_beliefs μ /\ consistent μ σ g /\ forall i, rational_at i μ σ g.

End Concepts.
