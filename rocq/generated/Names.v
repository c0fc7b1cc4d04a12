(* Loaded by what proves a claim, after Written, the module of what casus has written: which name there stands
   for which in rocq/collusion/. *)

Definition persons_as : correspondence Written.player person.
Proof.
  by_name (fun x => match x with Written.A => A | Written.D => D | Written.B => B end)
          (fun x => match x with A => Written.A | D => Written.D | B => Written.B end).
Defined.

Definition leaders_as : correspondence Written.θ_value leader.
Proof.
  by_name (fun x => match x with Written.L => L | Written.H => H end)
          (fun x => match x with L => Written.L | H => Written.H end).
Defined.

Definition adversaries_as : correspondence Written.t_value adversary.
Proof.
  by_name (fun x => match x with Written.l => ℓ | Written.m => m | Written.t_h => ħ end)
          (fun x => match x with ℓ => Written.l | m => Written.m | ħ => Written.t_h end).
Defined.

Definition mobilizations_as : correspondence Written.z_value mobilization.
Proof.
  by_name (fun x => match x with Written.hold => hold | Written.mobilize => mobilize end)
          (fun x => match x with hold => Written.hold | mobilize => Written.mobilize end).
Defined.

Definition signals_as : correspondence Written.x_value signal.
Proof.
  by_name (fun x => match x with Written.L_tilde => signal_L | Written.H_tilde => signal_H end)
          (fun x => match x with signal_L => Written.L_tilde | signal_H => Written.H_tilde end).
Defined.

Definition choices_as : correspondence Written.r_value choice.
Proof.
  by_name (fun x => match x with Written.replace => replace | Written.retain => retain end)
          (fun x => match x with replace => Written.replace | retain => Written.retain end).
Defined.

Definition outcomes_as : correspondence Written.war_value outcome.
Proof.
  by_name (fun x => match x with Written.peace => peace | Written.war => war end)
          (fun x => match x with peace => Written.peace | war => Written.war end).
Defined.
