(** What the theorems about generated statements rest on: the axioms of the standard library's real numbers. *)

From Generated Require Communication NonCommunication Echo Bluff Reticence.

(** Each for all parameters, and of the very statement that is generated. *)
Definition all_theorems :=
  ( @Communication.communication_as_written
      : forall parameters, @Claims.communication.claimed parameters
  , @Communication.communication_as_written_set_by_set
      : forall parameters, @Claims.communication.claimed_set_by_set parameters
  , @NonCommunication.non_communication_as_written
      : forall parameters, @Claims.non_communication.claimed parameters
  , @NonCommunication.non_communication_as_written_set_by_set
      : forall parameters, @Claims.non_communication.claimed_set_by_set parameters
  , @Echo.echo_as_written
      : forall parameters, @Claims.echo.claimed parameters
  , @Echo.echo_as_written_set_by_set
      : forall parameters, @Claims.echo.claimed_set_by_set parameters
  , @Bluff.bluff_as_written
      : forall parameters, @Claims.bluff.claimed parameters
  , @Bluff.bluff_as_written_set_by_set
      : forall parameters, @Claims.bluff.claimed_set_by_set parameters
  , @Reticence.reticence_as_written
      : forall parameters, @Claims.reticence.claimed parameters
  , @Reticence.reticence_as_written_set_by_set
      : forall parameters, @Claims.reticence.claimed_set_by_set parameters ).
Print Assumptions all_theorems.
