(** What the theorems about the talk rest on: the axioms of the standard library's real numbers. *)

From Collusion Require Import PrivateMessage CommunicationProof.

Definition all_theorems := (@communication_equilibrium, @private_message_well_formed).
Print Assumptions all_theorems.
