(* Loaded, as PublicGame.v is, by what proves bluff or reticence, where D mixes: what is written of it follows once
   its strategies, beliefs, bounds and conditions are the same. [answers_in] unfolds a profile;
   [rational_by_hand] and [equilibrium_by_hand] rewrite by what is proved by hand. *)

(** * The claim that casus writes, set by set and as a whole *)

Lemma exists_as_written :
  Written.admissible ->
  (Written.has_values /\ is_profile Written.strategies /\ are_beliefs Written.believed <-> Written.exists_where).
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad. rewrite (exists_alike ad). split.
  - intros (values & profile & _). split; [exact (proj1 (determined_alike ad) (proj1 (proj2 values)))|]. apply mixes_within_bounds.
    apply (is_profile_renamed renamed _ _ (strategies_alike ad)) in profile.
    answers_in profile. apply answers_are_profile in profile. exact (proj2 profile).
  - intros [some bounds]. split; [apply values_where; assumption|]. split.
    + apply (is_profile_renamed renamed _ _ (strategies_alike ad)).
      apply answers_are_profile. split; [apply (both_are_sent ad) | apply mixes_within_bounds, bounds].
    + apply (are_beliefs_renamed renamed _ _ (beliefs_alike ad)).
      apply beliefs_exactly; [exact ad | apply both_are_sent, ad].
Qed.

Theorem as_written_set_by_set : Written.claimed_set_by_set.
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad.
  split; [apply (well_formed_renamed renamed _ _ game_alike), public_message_well_formed, ad|].
  split; [apply exists_as_written, written|]. intros somewhere.
  destruct (proj1 (exists_alike ad) somewhere) as [some _].
  pose proof (strategies_alike ad) as plays. pose proof (beliefs_alike ad) as believes. split; [|split].
  - apply (are_beliefs_renamed renamed _ _ believes), beliefs_exactly; [exact ad | apply both_are_sent, ad].
  - apply (bayesian_renamed renamed _ _ _ _ _ _ plays believes game_alike), bayes.
  - intros i. rewrite (rational_renamed renamed _ _ _ _ _ _ _ plays believes game_alike).
    rational_by_hand ad some. symmetry. apply (conditions_alike _ ad some).
Qed.

Theorem as_written : Written.claimed.
Proof.
  intros written. pose proof (proj1 admissible_alike written) as ad.
  destruct (as_written_set_by_set written) as (is_game & exists_there & _).
  split; [exact is_game|]. split; [exact exists_there|]. intros somewhere.
  destruct (proj1 (exists_alike ad) somewhere) as [some bounds].
  rewrite (equilibrium_renamed renamed _ _ _ _ _ _ (strategies_alike ad) (beliefs_alike ad) game_alike).
  equilibrium_by_hand ad some. split.
  - intros [_ all] i. apply (conditions_alike _ ad some), all.
  - intros all. split; [exact bounds|]. intros i. rewrite <- (there_back sets_as i).
    apply (conditions_alike _ ad some), all.
Qed.
