(** "Public message", echo: it exists, at parameters where the communication equilibrium exists too; six of
    the eight conditions are needed and the other two follow from them; and so are the bounds of how D mixes. *)

From Coq Require Import Reals List Lra.
From Collusion Require Communication CommunicationConditions CommunicationProof PrivateMessage.
From Collusion Require Import Games Laws Listing Primitives PublicMessage OpenAnswers OfficeWorth Echo EchoProof Points.
Import ListNotations.
Local Open Scope R_scope.

(** Where both exist. *)
Definition openly : parameters :=
  point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (3/5) 10 (1/2) (1/4) (1/4).

(** Where the condition of this information set fails, and no other; and how D then mixes. *)
Definition failing (i : information) : parameters :=
  match i with
  | B_knows ℓ hostile => point (2/11) (1/5) (3/5) (3/4) (7/9) (4/5) (1/19) (-7) (-3) (1/4) 3 (-9) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows m conciliatory => point (1/10) (1/3) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows m hostile => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/2) (1/4) (1/4)
  | B_knows ħ conciliatory => point (1/10) (1/5) (1/4) (2/5) (3/5) (2/3) (1/10) (-6) (-2) 1 (8/3) (-12) (-13/2) (-19/3) (5/12) (2/3) 10 (1/2) (1/4) (1/4)
  | D_knows conciliatory hold signal_L => point (1/10) (2/7) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) 10 (1/12) (2/3) (1/4)
  | D_knows hostile mobilize signal_H => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-5) (1/4) 3 (-12) (-8) (-1) (1/3) (2/3) 10 (1/2) (1/4) (1/4)
  | _ => openly
  end.
Definition mixing (i : information) : R * R :=
  match i with
  | B_knows ℓ hostile => (112703680/163002151, 1135131294/3097040869)
  | B_knows m conciliatory => (188323/248188, 177773/496376)
  | B_knows m hostile => (68095/91324, 64725/182648)
  | B_knows ħ conciliatory => (9011/15630, 6127/20840)
  | D_knows conciliatory hold signal_L => (41223472/43292397, 39875926/43292397)
  | D_knows hostile mobilize signal_H => (58493/85748, 50565/171496)
  | _ => (115417/135031, 447667/1080248)
  end.

(** Where this bound fails, and nothing else; and how D then would have to mix. *)
Definition exceeding (b : bound) : parameters :=
  match b with
  | a_from_below => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (3/5) 1 (1/2) (1/4) (1/4)
  | a_from_above => point (1/10) (1/5) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (4/7) 10 (1/2) (1/4) (1/4)
  | d_from_below => point (1/10) (2/7) (3/5) (2/5) (3/5) (4/5) (1/10) (-7) (-3) (1/4) 3 (-12) (-8) (-1) (1/2) (2/3) (3/2) (1/2) (1/4) (1/4)
  | d_from_above => point (1/10) (1/5) (3/5) (5/7) (8/11) (4/5) (1/10) (-60) (-9) (1903137/16384) 3 (-12) (-8) (-1) (3/4) (6/11) 0 (57313/81920) (4127/81920) (1/4)
  end.
Definition required (b : bound) : R * R :=
  match b with
  | a_from_below => (-503/5926, 22147/47408)
  | a_from_above => (27359/27336, 26879/54672)
  | d_from_below => (419/1199, -1467/436)
  | d_from_above => (2029040691292114965/8526955521887756527, 955859625392553998052003/399158969344597151252480)
  end.

Ltac in_numbers :=
  cbv [condition bounded G_echo V_echo office indifferent determined D_echo held mobilized kept
       openly failing exceeding];
  primitives_in_numbers.

Lemma mixes_so {P : parameters} a d :
  determined -> indifferent a d L -> indifferent a d H -> a_echo = a /\ d_echo = d.
Proof.
  intros some of_L of_H. destruct (proj1 (indifferent_exactly a d some) (conj of_L of_H)). auto.
Qed.

Lemma determined_where_needed i : @determined (failing i).
Proof. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; in_numbers; intros none; lra. Qed.

Lemma mixing_where_needed i :
  @a_echo (failing i) = fst (mixing i) /\ @d_echo (failing i) = snd (mixing i).
Proof.
  apply mixes_so; [apply determined_where_needed | |];
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [mixing fst snd]; in_numbers; lra.
Qed.

Lemma bounded_where_needed i b : @bounded (@a_echo (failing i)) (@d_echo (failing i)) b.
Proof.
  destruct (mixing_where_needed i) as [of_a of_d]. rewrite of_a, of_d.
  destruct i as [[|] | [| |] [|] | [|] [|] [|]], b; cbv [mixing fst snd bounded]; lra.
Qed.

Lemma admissible_where_needed i : @admissible (failing i).
Proof.
  destruct i as [[|] | [| |] [|] | [|] [|] [|]]; cbv [failing openly]; admissible_in_numbers.
Qed.

(** The message is heeded where it is private, and where it is public. *)
Theorem in_private_and_in_public :
  @admissible openly
  /\ @weak_perfect_bayesian _ _ _ (@PrivateMessage.private_message openly)
       Communication.communication (@Communication.communication_beliefs openly)
  /\ @weak_perfect_bayesian _ _ _ (@public_message openly) (@echo openly) (@echo_beliefs openly).
Proof.
  assert (ad : @admissible openly) by apply (admissible_where_needed (A_knows L)). split; [exact ad|]. split.
  - apply CommunicationProof.communication_equilibrium; [exact ad|].
    intros [[|] | [| |] [|] | [|] [|]]; cbv [CommunicationConditions.condition G V o openly];
      primitives_in_numbers; lra.
  - apply echo_equilibrium; [exact ad | apply (determined_where_needed (A_knows L)) |].
    split; [apply (bounded_where_needed (A_knows L))|].
    intros [[|] | [| |] [|] | [|] [|] [|]]; in_numbers; try exact I; lra.
Qed.

(** The conditions that do not follow from others. *)
Definition needed (i : information) : Prop :=
  match i with
  | B_knows ℓ hostile | B_knows m _ | B_knows ħ conciliatory => True
  | D_knows conciliatory hold signal_L | D_knows hostile mobilize signal_H => True
  | _ => False
  end.

(** Without it, the others would not do. *)
Theorem each_condition_is_needed i :
  needed i ->
  exists P : parameters, admissible /\ determined /\ (forall b, bounded a_echo d_echo b) /\
    (forall j, j <> i -> condition j) /\ ~ weak_perfect_bayesian public_message echo echo_beliefs.
Proof.
  intros counts. exists (failing i). pose proof (admissible_where_needed i) as ad.
  pose proof (determined_where_needed i) as some.
  split; [exact ad|]. split; [exact some|]. split; [apply bounded_where_needed|]. split.
  - clear ad some. intros j.
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try (exfalso; exact counts);
      destruct j as [[|] | [| |] [|] | [|] [|] [|]]; try exact (fun _ => I); try congruence;
      intros _; in_numbers; lra.
  - rewrite (echo_equilibrium ad some). intros [_ all]. specialize (all i). clear ad some. revert all.
    destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try (exfalso; exact counts); in_numbers; lra.
Qed.

(** Without it, D could not mix so that A is indifferent. *)
Theorem each_bound_is_needed b :
  exists P : parameters, admissible /\ determined /\ (forall c, c <> b -> bounded a_echo d_echo c) /\
    (forall i, condition i) /\ forall a d, ~ weak_perfect_bayesian public_message (echo_mixing a d) echo_beliefs.
Proof.
  exists (exceeding b).
  assert (ad : @admissible (exceeding b)).
  { destruct b; cbv [exceeding]; admissible_in_numbers. }
  assert (some : @determined (exceeding b)).
  { destruct b; in_numbers; intros none; lra. }
  assert (so : @a_echo (exceeding b) = fst (required b) /\ @d_echo (exceeding b) = snd (required b)).
  { apply mixes_so; [exact some | |]; destruct b; cbv [required fst snd]; in_numbers; lra. }
  destruct so as [of_a of_d].
  split; [exact ad|]. split; [exact some|]. split; [|split].
  - intros c other. rewrite of_a, of_d. destruct b, c; try congruence; cbv [required fst snd bounded]; lra.
  - clear ad some of_a of_d. intros i.
    destruct b, i as [[|] | [| |] [|] | [|] [|] [|]]; try exact I; in_numbers; lra.
  - intros a d equilibrium.
    destruct (echo_mixes_so a d ad some equilibrium) as [is_a is_d].
    apply (echo_however_D_mixes a d ad) in equilibrium. destruct equilibrium as [all _]. specialize (all b).
    rewrite is_a, is_d, of_a, of_d in all. revert all. destruct b; cbv [required fst snd bounded]; lra.
Qed.

Section Implied.
Context {P : parameters}.

(** After a hostile message mobilizing gains more than after a conciliatory one. *)
Lemma mobilizing_gains_more_if_provoked t : admissible -> G_echo t conciliatory < G_echo t hostile.
Proof.
  intros ad. pose proof (the_signal_informs ad) as informs.
  assert (difference : G_echo t hostile - G_echo t conciliatory = (τ - 1 / 2) * (γ_B * (p H t - p L t))).
  { unfold G_echo, V_echo, office, W_B, number. field. }
  pose proof (Rmult_lt_0_compat γ_B (p H t - p L t) (mobilizing_helps_in_war ad)
                (Rgt_minus _ _ (war_increases_in_θ ad t))) as raised.
  assert (positive : 0 < τ - 1 / 2) by lra. pose proof (Rmult_lt_0_compat _ _ positive raised). lra.
Qed.

Theorem six_suffice :
  admissible -> determined ->
  (weak_perfect_bayesian public_message echo echo_beliefs
   <-> (forall b, bounded a_echo d_echo b) /\ forall i, needed i -> condition i).
Proof.
  intros ad some. rewrite (echo_equilibrium ad some).
  split; intros [can all]; (split; [exact can|]); [intros i _; apply all|].
  pose proof (all (B_knows ℓ hostile) I) as of_ℓ. pose proof (all (B_knows ħ conciliatory) I) as of_ħ.
  pose proof (mobilizing_gains_more_if_provoked ℓ ad) as more_ℓ.
  pose proof (mobilizing_gains_more_if_provoked ħ ad) as more_ħ.
  simpl in of_ℓ, of_ħ.
  intros i. destruct i as [[|] | [| |] [|] | [|] [|] [|]]; try exact I; try (apply all; exact I); simpl; lra.
Qed.

End Implied.
