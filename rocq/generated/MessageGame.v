(* Loaded, as Parameters.v is, by what proves a claim about a game with a message, where [renamed] says which
   history there is which: that it is the same game, node by node. *)

Load Parameters.

Ltac same_game :=
  apply (draws_alike renamed leaders_as); [intros x; in_each_case|]; intros θ;
  apply (draws_alike renamed adversaries_as); [intros x; in_each_case|]; intros t;
  apply (moves_alike renamed (Written.A_moves θ t)); intros s;
  apply (moves_alike renamed (Written.B_moves θ t s)); intros z;
  apply (draws_alike renamed signals_as); [intros x; in_each_case|]; intros x;
  apply (moves_alike renamed (Written.D_moves θ t s z x)); intros r;
  apply (draws_alike renamed leaders_as); [intros office; in_each_case|]; intros office;
  apply (draws_alike renamed outcomes_as); [intros outcome; in_each_case|]; intros outcome;
  apply (ends_alike renamed); intros who;
  destruct who, t, z, r, office, outcome; calculate; lra.
