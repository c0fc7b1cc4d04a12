(* Loaded, as Parameters.v is, by what proves a claim about the public message: it is the same game. *)

Load MessageGame.

Lemma game_alike : alike renamed Written.public_message public_message.
Proof. same_game. Qed.

(** How often the weights by hand are those that are written. *)
Definition share (provokes : leader -> R) (i : Written.information) : R :=
  match i with
  | Written.A_knows _ => 1
  | Written.B_knows _ s => sends provokes L (messages_as s) + sends provokes H (messages_as s)
  | Written.D_knows s _ x =>
      likelihood provokes L (messages_as s) (signals_as x) + likelihood provokes H (messages_as s) (signals_as x)
  end.

Lemma share_of_some provokes i : admissible -> both_messages_are_sent provokes -> share provokes i <> 0.
Proof.
  intros ad sent. assert (0 < share provokes i); [|lra].
  destruct i as [θ | t s | s z x]; [exact Rlt_0_1 | exact (proj2 sent _) | exact (likelihood_positive _ _ _ ad sent)].
Qed.

(** The same beliefs, from weights that are told in proportion. *)
Ltac beliefs_in_proportion provokes ad sent :=
  apply (scaled_proportions_renamed renamed (share provokes));
  [ intros i; apply share_of_some; [exact ad | exact sent]
  | pose proof (the_signal_informs ad) as informs; pose proof (the_signal_errs ad) as errs; clear ad sent;
    calculate_in informs; calculate_in errs;
    intros h; case_by_case; calculate; first [ring | field; repeat split; nra].. ].
