(* Loaded, as Names.v is, by what proves a claim about the public message: its names. *)

Load Names.

Definition messages_as : correspondence Written.s_value message.
Proof.
  by_name (fun x => match x with Written.conciliatory => conciliatory | Written.hostile => hostile end)
          (fun x => match x with conciliatory => Written.conciliatory | hostile => Written.hostile end).
Defined.

Definition sets_as : correspondence Written.information information.
Proof.
  by_name (fun i => match i with
                    | Written.A_knows θ => A_knows (leaders_as θ)
                    | Written.B_knows t s => B_knows (adversaries_as t) (messages_as s)
                    | Written.D_knows s z x => D_knows (messages_as s) (mobilizations_as z) (signals_as x)
                    end)
          (fun i => match i with
                    | A_knows θ => Written.A_knows (back leaders_as θ)
                    | B_knows t s => Written.B_knows (back adversaries_as t) (back messages_as s)
                    | D_knows s z x =>
                        Written.D_knows (back messages_as s) (back mobilizations_as z) (back signals_as x)
                    end).
Defined.

Definition histories_as : correspondence Written.history history.
Proof.
  by_name (fun h => match h with
                    | Written.A_moves θ t => A_moves (leaders_as θ) (adversaries_as t)
                    | Written.B_moves θ t s => B_moves (leaders_as θ) (adversaries_as t) (messages_as s)
                    | Written.D_moves θ t s z x =>
                        D_moves (leaders_as θ) (adversaries_as t) (messages_as s) (mobilizations_as z) (signals_as x)
                    end)
          (fun h => match h with
                    | A_moves θ t => Written.A_moves (back leaders_as θ) (back adversaries_as t)
                    | B_moves θ t s =>
                        Written.B_moves (back leaders_as θ) (back adversaries_as t) (back messages_as s)
                    | D_moves θ t s z x =>
                        Written.D_moves (back leaders_as θ) (back adversaries_as t) (back messages_as s)
                          (back mobilizations_as z) (back signals_as x)
                    end).
Defined.

Definition renamed : renaming Written.moves moves :=
  {| player_as := persons_as
   ; set_as := sets_as : correspondence (Games.information Written.moves) (Games.information moves)
   ; history_as := histories_as : correspondence (Games.history Written.moves) (Games.history moves)
   ; action_as := fun i : Written.information =>
       match i return correspondence (Written.action i) (action (sets_as i)) with
       | Written.A_knows _ => messages_as
       | Written.B_knows _ _ => mobilizations_as
       | Written.D_knows _ _ _ => choices_as
       end
   ; knows_as := fun h : Written.history =>
       match h with Written.A_moves _ _ | Written.B_moves _ _ _ | Written.D_moves _ _ _ _ _ => eq_refl end
   ; mover_as := fun i : Written.information =>
       match i with Written.A_knows _ | Written.B_knows _ _ | Written.D_knows _ _ _ => eq_refl end |}.
