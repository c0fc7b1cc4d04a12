(** What the theorems about the talk rest on: the axioms of the standard library's real numbers. *)

From Collusion Require PrivateMessage CommunicationProof CommunicationNeeded.
From Collusion Require Baseline NonCommunicationProof.
From Collusion Require PublicMessage EchoProof EchoNeeded EchoUndetermined BluffProof BluffNeeded ReticenceProof
  ReticenceNeeded.

Definition all_theorems :=
  ( @PrivateMessage.private_message_well_formed
  , @CommunicationProof.communication_set_by_set
  , @CommunicationProof.communication_equilibrium
  , @CommunicationNeeded.communication_exists
  , @CommunicationNeeded.each_is_needed
  , @CommunicationNeeded.ten_suffice
  , @Baseline.baseline_well_formed
  , @NonCommunicationProof.non_communication_set_by_set
  , @NonCommunicationProof.non_communication_equilibrium
  , @PublicMessage.public_message_well_formed
  , @EchoProof.echo_set_by_set
  , @EchoProof.echo_however_D_mixes
  , @EchoProof.echo_equilibrium
  , @EchoProof.echo_mixes_so
  , @EchoNeeded.in_private_and_in_public
  , @EchoNeeded.each_condition_is_needed
  , @EchoNeeded.each_bound_is_needed
  , @EchoNeeded.six_suffice
  , @EchoUndetermined.echo_without_m
  , @EchoUndetermined.echo_among_threats
  , @BluffProof.bluff_set_by_set
  , @BluffProof.bluff_however_D_mixes
  , @BluffProof.bluff_equilibrium
  , @BluffProof.bluff_mixes_so
  , @BluffNeeded.bluff_exists
  , @BluffNeeded.each_condition_is_needed
  , @BluffNeeded.each_bound_is_needed
  , @BluffNeeded.seven_suffice
  , @ReticenceProof.reticence_set_by_set
  , @ReticenceProof.reticence_however_D_mixes
  , @ReticenceProof.reticence_equilibrium
  , @ReticenceProof.reticence_mixes_so
  , @ReticenceNeeded.reticence_exists
  , @ReticenceNeeded.each_condition_is_needed
  , @ReticenceNeeded.each_bound_is_needed
  , @ReticenceNeeded.eight_suffice ).
Print Assumptions all_theorems.
