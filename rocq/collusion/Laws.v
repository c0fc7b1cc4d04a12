(** What the proofs need to know of games, whatever the game. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games.
Import ListNotations.
Local Open Scope R_scope.

(** Evaluates what is defined by cases and by recursion; what is computed with real numbers stays. *)
Ltac calculate := cbv -[Rplus Rmult Ropp Rdiv Rinv IZR Rminus Rle Rlt Rge Rgt].
Ltac calculate_in h := cbv -[Rplus Rmult Ropp Rdiv Rinv IZR Rminus Rle Rlt Rge Rgt] in h.

(** What a deviation changes at a set of two actions whose probabilities, as [whole] says, sum to 1. *)
Ltac deviation_in_full whole :=
  calculate_in whole; calculate;
  match type of whole with
  | ?x + (?y + 0) = 1 =>
      match goal with
      | |- _ = y * _ => replace x with (1 - y) by lra
      | |- _ = (y - _) * _ => replace x with (1 - y) by lra
      | |- _ => replace y with (1 - x) by lra
      end
  end;
  clear; lra.

Section Sums.
Context {A : Set} {finite : Finite A}.

Lemma sum_ext (f g : A -> R) : (forall a, f a = g a) -> sum f = sum g.
Proof. intros eq. unfold sum. induction elements; simpl; [|rewrite eq, IHl]; reflexivity. Qed.

Lemma sum_scaled (c : R) (f : A -> R) : sum (fun a => c * f a) = c * sum f.
Proof. unfold sum. induction elements; simpl; [|rewrite IHl]; ring. Qed.

Lemma sum_nonnegative (f : A -> R) : (forall a, 0 <= f a) -> 0 <= sum f.
Proof.
  intros nonnegative. unfold sum. induction elements as [|a rest IH]; simpl; [lra|].
  specialize (nonnegative a). lra.
Qed.

Lemma sum_at_least (a : A) (f : A -> R) : (forall b, 0 <= f b) -> f a <= sum f.
Proof.
  intros nonnegative. unfold sum. pose proof (listed a) as there.
  induction elements as [|b rest IH]; [contradiction|]. simpl.
  assert (0 <= fold_right (fun b sum => f b + sum) 0 rest).
  { clear IH there. induction rest as [|c rest IH]; simpl; [lra|]. specialize (nonnegative c). lra. }
  destruct there as [is | there]; [subst b; lra|]. specialize (IH there). specialize (nonnegative b). lra.
Qed.

Lemma sum_certain (a : A) (f : A -> R) : sum (fun b => certainly a b * f b) = f a.
Proof.
  unfold sum, certainly. pose proof (listed a) as there. pose proof once as distinct.
  induction elements as [|b rest IH]; [contradiction|]. simpl.
  inversion distinct as [|? ? new distinct']; subst. destruct (same a b) as [is | is_not].
  - subst b. assert (none : fold_right (fun b sum => (if same a b then 1 else 0) * f b + sum) 0 rest = 0).
    { clear IH distinct distinct' there. induction rest as [|c rest IH]; [reflexivity|]. simpl.
      rewrite IH by (intros again; apply new; right; assumption).
      destruct (same a c); [subst c; destruct new; left; reflexivity | ring]. }
    rewrite none. ring.
  - destruct there as [is | there]; [symmetry in is; contradiction|].
    rewrite (IH there distinct'). ring.
Qed.

Lemma certainty_is_distribution (a : A) : distribution (certainly a).
Proof.
  split; [intros b; unfold certainly; destruct same; lra|].
  rewrite <- (sum_certain a (fun _ => 1)). apply sum_ext. intros b. ring.
Qed.

End Sums.

(** * Where actions are mixed *)

(** That it is best to take with probability [p] an action that gains [x] beside the only other one. *)
Definition best_taken (p x : R) : Prop := (p < 1 -> x <= 0) /\ (0 < p -> 0 <= x).

Lemma best_for_sure x : best_taken 1 x <-> 0 <= x.
Proof. unfold best_taken. split; [intros [_ no_less]; apply no_less; lra | intros sign; split; lra]. Qed.

Lemma best_never x : best_taken 0 x <-> x <= 0.
Proof. unfold best_taken. split; [intros [no_more _]; apply no_more; lra | intros sign; split; lra]. Qed.

(** At a set where an action is taken for sure, or never. *)
Ltac taken_for_sure :=
  match goal with
  | |- best_taken ?p _ <-> _ =>
      first [change p with 1; rewrite best_for_sure | change p with 0; rewrite best_never]
  end.

Lemma best_mixed p x : 0 < p < 1 -> (best_taken p x <-> x = 0).
Proof.
  intros [some not_all]. unfold best_taken. split; [intros [no_more no_less] | intros nothing; split; lra].
  apply Rle_antisym; [apply no_more | apply no_less]; assumption.
Qed.

Lemma best_if_indifferent p : best_taken p 0.
Proof. split; lra. Qed.

Section Laws.
Context {player : Set} {players : Finite player} {form : moves player}.

Definition mass (i : information form) (w : history form -> R) : R := Σ h, within i h (w h).

Lemma mass_scaled i (c : R) (w v : history form -> R) :
  (forall h, knows h = i -> v h = c * w h) -> mass i v = c * mass i w.
Proof.
  intros scaled. unfold mass. rewrite <- sum_scaled. apply sum_ext. intros h. unfold within.
  destruct (same (knows h) i) as [there|]; [apply scaled, there | ring].
Qed.

Lemma mass_nonnegative i (w : history form -> R) : (forall h, 0 <= w h) -> 0 <= mass i w.
Proof.
  intros nonnegative. apply sum_nonnegative. intros h. unfold within.
  destruct same; [apply nonnegative | lra].
Qed.

(** * Beliefs in proportion to weights *)

Lemma proportionate (weight otherwise : history form -> R) h :
  mass (knows h) weight <> 0 ->
  in_proportion_to weight otherwise h = / mass (knows h) weight * weight h.
Proof.
  intros some. unfold in_proportion_to. fold (mass (knows h) weight).
  destruct Req_EM_T; [contradiction | field; assumption].
Qed.

Lemma disproportionate (weight otherwise : history form -> R) h :
  mass (knows h) weight = 0 -> in_proportion_to weight otherwise h = otherwise h.
Proof.
  intros none. unfold in_proportion_to. fold (mass (knows h) weight).
  destruct Req_EM_T; [reflexivity | contradiction].
Qed.

Lemma proportions_are_beliefs (weight otherwise : history form -> R) :
  (forall h, 0 <= weight h) -> (forall h, 0 <= otherwise h) ->
  (forall i, mass i weight = 0 -> mass i otherwise = 1) ->
  are_beliefs (in_proportion_to weight otherwise).
Proof.
  intros weights others whole. split.
  - intros h. destruct (Req_EM_T (mass (knows h) weight) 0) as [none | some].
    + rewrite disproportionate by assumption. apply others.
    + rewrite proportionate by assumption. apply Rmult_le_pos; [|apply weights].
      apply Rlt_le, Rinv_0_lt_compat.
      destruct (mass_nonnegative (knows h) weight weights); [assumption | congruence].
  - intros i. change (mass i (in_proportion_to weight otherwise) = 1).
    destruct (Req_EM_T (mass i weight) 0) as [none | some].
    + rewrite <- (whole i none), <- (Rmult_1_l (mass i otherwise)). apply mass_scaled.
      intros h there. rewrite disproportionate by congruence. ring.
    + rewrite (mass_scaled i (/ mass i weight) weight); [field; assumption|].
      intros h there. rewrite proportionate, there by congruence. reflexivity.
Qed.

(** Weights in proportion to which play comes to the histories of each information set: so says Bayes. *)
Lemma proportions_are_bayesian (weight otherwise : history form -> R) (σ : profile form) (g : game form)
    (share : information form -> R) :
  (forall h, reach σ h g = share (knows h) * weight h) ->
  bayesian (in_proportion_to weight otherwise) σ g.
Proof.
  intros comes h. set (i := knows h).
  assert (reached : reach_set σ i g = share i * mass i weight).
  { apply mass_scaled. intros h' there. rewrite comes, there. reflexivity. }
  rewrite reached. intros positive.
  assert (mass i weight <> 0) by (intros none; rewrite none in positive; lra).
  assert (share i <> 0) by (intros none; rewrite none in positive; lra).
  rewrite proportionate, comes by assumption. fold i. field. split; assumption.
Qed.

(** Where an action is taken for sure, play goes on from there. *)
Lemma reach_after_certain (σ : profile form) (h h' : history form) (next : action (knows h') -> game form)
    (a : action (knows h')) :
  σ (knows h') = certainly a ->
  reach σ h (Move h' next) = if same h' h then 1 else reach σ h (next a).
Proof. intros sure. simpl. rewrite sure, sum_certain. reflexivity. Qed.

(** * No profitable deviation *)

(** Where there are two actions: what a deviation gains is in proportion to how much oftener it takes one of
    them. So none pays exactly where that action is worth no more than the other if it could be taken
    oftener, and no less if it could be taken less often. *)
Lemma rational_by_gain i (μ : beliefs form) (σ σ_always σ_never : profile form) g (a : action i) (gain : R) :
  (forall σ', is_profile σ' ->
    expected_at i μ (deviating (mover i) σ' σ) g - expected_at i μ σ g = (σ' i a - σ i a) * gain) ->
  is_profile σ_always -> σ_always i a = 1 ->
  is_profile σ_never -> σ_never i a = 0 ->
  (rational_at i μ σ g <-> best_taken (σ i a) gain).
Proof.
  intros gained always a_always never a_never. split.
  - intros rational. pose proof (rational _ always) as no_more. pose proof (rational _ never) as no_less.
    pose proof (gained _ always) as more. pose proof (gained _ never) as less.
    rewrite a_always in more. rewrite a_never in less. split; intros possible.
    + apply Rnot_lt_le. intros positive.
      pose proof (Rmult_lt_0_compat (1 - σ i a) gain ltac:(lra) positive). lra.
    + apply Rnot_lt_le. intros negative.
      pose proof (Rmult_lt_0_compat (σ i a) (- gain) possible ltac:(lra)). lra.
  - intros [no_more no_less] σ' profile'. specialize (gained _ profile').
    destruct (profile' i) as [nonnegative whole]. pose proof (nonnegative a) as at_least_0.
    assert (at_most_1 : σ' i a <= 1) by (rewrite <- whole; apply sum_at_least, nonnegative).
    destruct (Rlt_le_dec 0 gain) as [positive | not_positive].
    + assert (1 <= σ i a) by (apply Rnot_lt_le; intros possible; specialize (no_more possible); lra).
      pose proof (Rmult_le_pos (σ i a - σ' i a) gain ltac:(lra) ltac:(lra)). lra.
    + destruct (Rlt_le_dec gain 0) as [negative | not_negative].
      * assert (σ i a <= 0) by (apply Rnot_lt_le; intros possible; specialize (no_less possible); lra).
        pose proof (Rmult_le_pos (σ' i a - σ i a) (- gain) ltac:(lra) ltac:(lra)). lra.
      * replace gain with 0 in gained by lra. lra.
Qed.

(** Where there are two actions: what is lost by a deviation is in proportion to how often the other action
    is taken. *)
Lemma rational_by_gap i (μ : beliefs form) (σ σ_other : profile form) g (other : action i) (gap : R) :
  (forall σ', is_profile σ' ->
    expected_at i μ σ g - expected_at i μ (deviating (mover i) σ' σ) g = σ' i other * gap) ->
  is_profile σ_other -> σ_other i other = 1 ->
  (rational_at i μ σ g <-> 0 <= gap).
Proof.
  intros loses profile sure. split.
  - intros rational. specialize (rational _ profile). specialize (loses _ profile).
    rewrite sure in loses. lra.
  - intros nonnegative σ' profile'. specialize (loses _ profile').
    pose proof (Rmult_le_pos _ _ (proj1 (profile' i) other) nonnegative). lra.
Qed.

End Laws.
