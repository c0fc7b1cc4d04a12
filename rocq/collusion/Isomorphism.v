(** Games that differ in names alone, and in the order in which their sets are listed: what is an equilibrium
    of the one is an equilibrium of the other. *)

From Coq Require Import Reals List Eqdep_dec Lra.
From Collusion Require Import Games Laws Correspondence.
Import ListNotations.
Local Open Scope R_scope.

(** * Forms of games *)

Section Renaming.
Context {player player' : Set} {players : Finite player} {players' : Finite player'}.
Context {form : moves player} {form' : moves player'}.

(** Who moves where, knowing what, is the same. *)
Record renaming : Set :=
  { player_as : correspondence player player'
  ; set_as : correspondence (information form) (information form')
  ; history_as : correspondence (history form) (history form')
  ; action_as : forall i, correspondence (action i) (action (set_as i))
  ; knows_as : forall h, knows (history_as h) = set_as (knows h)
  ; mover_as : forall i, mover (set_as i) = player_as (mover i) }.

Context (f : renaming).

(** An action under its name, at a set that is called [k]. *)
Definition action_at {i} {k : information form'} (called : k = set_as f i) (a : action i) : action k :=
  eq_rect_r action (action_as f i a) called.

Definition actions_at {i} {k : information form'} (called : k = set_as f i) :
  correspondence (action i) (action k).
Proof.
  refine {| there := action_at called
          ; back := fun a => back (action_as f i) (eq_rect _ action a _ called) |};
    subst k; [apply back_there | apply there_back].
Defined.

(** * Games, strategies and beliefs *)

(** Draws have the same probabilities, moves are made in the same histories, and the same is paid. *)
Inductive alike : game form -> game form' -> Prop :=
  | ends_alike payoff payoff' :
      (forall who, payoff who = payoff' (player_as f who)) -> alike (Ends payoff) (Ends payoff')
  | draws_alike {X X' : Set} {outcomes : Finite X} {outcomes' : Finite X'} (outcome_as : correspondence X X')
      probability probability' next next' :
      (forall x, probability x = probability' (outcome_as x)) ->
      (forall x, alike (next x) (next' (outcome_as x))) ->
      alike (Nature probability next) (Nature probability' next')
  | moves_alike h next next' :
      (forall a, alike (next a) (next' (action_at (knows_as f h) a))) ->
      alike (Move h next) (Move (history_as f h) next').

Definition plays_alike (σ : profile form) (σ' : profile form') : Prop :=
  forall i a, σ i a = σ' (set_as f i) (action_as f i a).

Definition believes_alike (μ : beliefs form) (μ' : beliefs form') : Prop :=
  forall h, μ h = μ' (history_as f h).

Lemma within_renamed i h x : within (set_as f i) (history_as f h) x = within i h x.
Proof. unfold within. rewrite knows_as. apply same_renamed. Qed.

Lemma told_at σ σ' i k (called : k = set_as f i) a :
  plays_alike σ σ' -> σ i a = σ' k (action_at called a).
Proof. intros told. subst k. apply told. Qed.

(** * What is expected, and where play comes *)

Lemma expected_renamed σ σ' who g g' :
  plays_alike σ σ' -> alike g g' -> expected σ who g = expected σ' (player_as f who) g'.
Proof.
  intros told. induction 1 as [u u' paid | X X' ? ? x_as pr pr' next next' drawn _ IH | h next next' _ IH]; simpl.
  - apply paid.
  - apply (sum_renamed x_as). intros x. rewrite drawn, IH. reflexivity.
  - apply (sum_renamed (actions_at (knows_as f h))). intros a.
    rewrite (told_at σ σ' _ _ (knows_as f h) a told), IH. reflexivity.
Qed.

Lemma expected_at_renamed σ σ' μ μ' i g g' :
  plays_alike σ σ' -> believes_alike μ μ' -> alike g g' ->
  expected_at i μ σ g = expected_at (set_as f i) μ' σ' g'.
Proof.
  intros told believed.
  induction 1 as [u u' paid | X X' ? ? x_as pr pr' next next' drawn _ IH | h next next' below IH].
  - reflexivity.
  - apply (sum_renamed x_as). exact IH.
  - cbn [expected_at]. rewrite within_renamed, mover_as, believed.
    rewrite (expected_renamed σ σ' (mover i) _ _ told (moves_alike h next next' below)). f_equal.
    apply (sum_renamed (actions_at (knows_as f h))). exact IH.
Qed.

Lemma reach_renamed σ σ' h g g' :
  plays_alike σ σ' -> alike g g' -> reach σ h g = reach σ' (history_as f h) g'.
Proof.
  intros told. induction 1 as [u u' paid | X X' ? ? x_as pr pr' next next' drawn _ IH | h' next next' _ IH]; simpl.
  - reflexivity.
  - apply (sum_renamed x_as). intros x. rewrite drawn, IH. reflexivity.
  - rewrite same_renamed. destruct same; [reflexivity|].
    apply (sum_renamed (actions_at (knows_as f h'))). intros a.
    rewrite (told_at σ σ' _ _ (knows_as f h') a told), IH. reflexivity.
Qed.

Lemma reach_set_renamed σ σ' i g g' :
  plays_alike σ σ' -> alike g g' -> reach_set σ i g = reach_set σ' (set_as f i) g'.
Proof.
  intros told same_game. apply (sum_renamed (history_as f)). intros h.
  rewrite within_renamed, (reach_renamed σ σ' h g g') by assumption. reflexivity.
Qed.

(** * Equilibrium *)

Lemma deviating_renamed σ σ' σ_other σ_other' who :
  plays_alike σ σ' -> plays_alike σ_other σ_other' ->
  plays_alike (deviating who σ_other σ) (deviating (player_as f who) σ_other' σ').
Proof.
  intros told told_other i a. unfold deviating. rewrite mover_as, same_renamed.
  destruct same; [apply told_other | apply told].
Qed.

Lemma is_profile_renamed σ σ' : plays_alike σ σ' -> (is_profile σ <-> is_profile σ').
Proof.
  intros told. split; intros profile i.
  - rewrite <- (there_back (set_as f) i).
    apply (distribution_renamed (action_as f _) _ _ (told _)), profile.
  - apply (distribution_renamed (action_as f i) _ _ (told i)), profile.
Qed.

(** Every profile under its names there. *)
Definition named_there (σ : profile form) : profile form' := fun i' =>
  eq_rect _ (fun k => action k -> R) (fun a => σ _ (back (action_as f _) a)) _ (there_back (set_as f) i').

Lemma all_named_there σ : plays_alike σ (named_there σ).
Proof.
  intros i a. unfold named_there. set (k := set_as f i). generalize (there_back (set_as f) k).
  assert (told : back (set_as f) k = i) by apply back_there. revert told.
  generalize (back (set_as f) k). intros j told. subst j. unfold k. intros refl.
  rewrite (UIP_dec same refl eq_refl). simpl. rewrite back_there. reflexivity.
Qed.

Definition named_here (σ' : profile form') : profile form := fun i a => σ' (set_as f i) (action_as f i a).

Lemma rational_renamed σ σ' μ μ' i g g' :
  plays_alike σ σ' -> believes_alike μ μ' -> alike g g' ->
  (rational_at i μ σ g <-> rational_at (set_as f i) μ' σ' g').
Proof.
  intros told believed same_game. unfold rational_at.
  rewrite <- (expected_at_renamed σ σ' μ μ' i g g') by assumption.
  split; intros rational σ_other profile.
  - assert (here : plays_alike (named_here σ_other) σ_other) by (intros j a; reflexivity).
    rewrite mover_as, <- (expected_at_renamed (deviating (mover i) (named_here σ_other) σ) _ μ μ' i g g')
      by (try apply deviating_renamed; assumption).
    apply rational, (is_profile_renamed _ _ here), profile.
  - pose proof (all_named_there σ_other) as there_told.
    rewrite (expected_at_renamed _ (deviating (mover (set_as f i)) (named_there σ_other) σ') μ μ' i g g');
      [apply rational, (is_profile_renamed _ _ there_told), profile | | assumption..].
    rewrite mover_as. apply deviating_renamed; assumption.
Qed.

Lemma are_beliefs_renamed μ μ' : believes_alike μ μ' -> (are_beliefs μ <-> are_beliefs μ').
Proof.
  intros believed.
  assert (whole : forall i, sum (fun h => within i h (μ h)) = sum (fun h => within (set_as f i) h (μ' h))).
  { intros i. apply (sum_renamed (history_as f)). intros h. rewrite within_renamed, believed. reflexivity. }
  split; intros [nonnegative all]; split.
  - intros h. rewrite <- (there_back (history_as f) h), <- believed. apply nonnegative.
  - intros i. rewrite <- (there_back (set_as f) i), <- whole. apply all.
  - intros h. rewrite believed. apply nonnegative.
  - intros i. rewrite whole. apply all.
Qed.

Lemma bayesian_renamed σ σ' μ μ' g g' :
  plays_alike σ σ' -> believes_alike μ μ' -> alike g g' -> (bayesian μ σ g <-> bayesian μ' σ' g').
Proof.
  intros told believed same_game. split; intros bayes h.
  - rewrite <- (there_back (history_as f) h), knows_as, <- believed,
      <- (reach_set_renamed σ σ' _ g g'), <- (reach_renamed σ σ' _ g g') by assumption. apply bayes.
  - rewrite believed, (reach_set_renamed σ σ' _ g g'), (reach_renamed σ σ' _ g g'), <- knows_as by assumption.
    apply bayes.
Qed.

Theorem equilibrium_renamed σ σ' μ μ' g g' :
  plays_alike σ σ' -> believes_alike μ μ' -> alike g g' ->
  (weak_perfect_bayesian g σ μ <-> weak_perfect_bayesian g' σ' μ').
Proof.
  intros told believed same_game. unfold weak_perfect_bayesian.
  rewrite (is_profile_renamed σ σ' told), (are_beliefs_renamed μ μ' believed).
  rewrite (bayesian_renamed σ σ' μ μ' g g' told believed same_game).
  assert (sets : (forall i, rational_at i μ σ g) <-> (forall i, rational_at i μ' σ' g')).
  { split; intros rational i.
    - rewrite <- (there_back (set_as f) i). apply (rational_renamed σ σ' μ μ' _ g g'); auto.
    - apply (rational_renamed σ σ' μ μ' i g g'); auto. }
  rewrite sets. reflexivity.
Qed.

(** * Beliefs in proportion to weights *)

Lemma proportions_renamed (weight otherwise : history form -> R) weight' otherwise' :
  (forall h, weight h = weight' (history_as f h)) ->
  (forall h, otherwise h = otherwise' (history_as f h)) ->
  believes_alike (in_proportion_to weight otherwise) (in_proportion_to weight' otherwise').
Proof.
  intros weighed else_ h. unfold in_proportion_to. rewrite knows_as.
  rewrite <- (sum_renamed (history_as f) (fun h' => within (knows h) h' (weight h')))
    by (intros h'; rewrite within_renamed, weighed; reflexivity).
  destruct Req_EM_T; [apply else_ | rewrite weighed; reflexivity].
Qed.

(** At each information set the one weights may be so many times the others. *)
Lemma scaled_proportions_renamed (share : information form -> R) (weight otherwise : history form -> R)
    weight' otherwise' :
  (forall i, share i <> 0) ->
  (forall h, weight' (history_as f h) = share (knows h) * weight h) ->
  (forall h, otherwise h = otherwise' (history_as f h)) ->
  believes_alike (in_proportion_to weight otherwise) (in_proportion_to weight' otherwise').
Proof.
  intros some weighed else_ h. unfold in_proportion_to. rewrite knows_as.
  rewrite <- (sum_renamed (history_as f) (fun h' => share (knows h) * within (knows h) h' (weight h'))).
  2: { intros h'. rewrite within_renamed. unfold within.
       destruct same as [here|]; [rewrite weighed, here; reflexivity | ring]. }
  rewrite sum_scaled. specialize (some (knows h)).
  set (total := sum (fun h' => within (knows h) h' (weight h'))).
  destruct (Req_EM_T total 0) as [none | is_some]; destruct Req_EM_T as [none' | is_some'].
  - apply else_.
  - exfalso. apply is_some'. rewrite none. ring.
  - exfalso. apply Rmult_integral in none'. tauto.
  - rewrite weighed. field. split; assumption.
Qed.

(** * What makes a tree a game *)

Lemma proper_renamed g g' : alike g g' -> (proper g <-> proper g').
Proof.
  induction 1 as [u u' paid | X X' ? ? x_as pr pr' next next' drawn _ IH | h next next' _ IH]; simpl.
  - reflexivity.
  - rewrite (distribution_renamed x_as pr pr' drawn). split; intros [whole all]; (split; [exact whole|]); intros x.
    + rewrite <- (there_back x_as x). apply IH, all.
    + apply IH, all.
  - split; intros all a.
    + rewrite <- (there_back (actions_at (knows_as f h)) a). apply IH, all.
    + apply IH, all.
Qed.

Lemma places_renamed h g g' : alike g g' -> places h g = places (history_as f h) g'.
Proof.
  induction 1 as [u u' paid | X X' ? ? x_as pr pr' next next' drawn _ IH | h' next next' _ IH]; simpl.
  - reflexivity.
  - apply (together_renamed Nat.add 0%nat x_as);
      [apply Nat.add_comm | intros; symmetry; apply Nat.add_assoc | exact IH].
  - rewrite same_renamed. f_equal.
    apply (together_renamed Nat.add 0%nat (actions_at (knows_as f h')));
      [apply Nat.add_comm | intros; symmetry; apply Nat.add_assoc | exact IH].
Qed.

Theorem well_formed_renamed g g' : alike g g' -> (well_formed g <-> well_formed g').
Proof.
  intros same_game. unfold well_formed. rewrite (proper_renamed g g' same_game).
  split; intros [whole once_each]; (split; [exact whole|]); intros h.
  - rewrite <- (there_back (history_as f) h), <- (places_renamed _ g g' same_game). apply once_each.
  - rewrite (places_renamed h g g' same_game). apply once_each.
Qed.

End Renaming.

Arguments renaming {_ _}.

(** * How two games are compared *)

(** Every value of what is listed, in turn. *)
Ltac case_by_case :=
  repeat match goal with x : ?T |- _ => is_var x; let listed := constr:(_ : Finite T) in destruct x end.

(** As [calculate], in what is assumed too. *)
Ltac calculate_everywhere := cbv -[Rplus Rmult Ropp Rdiv Rinv IZR Rminus Rle Rlt Rge Rgt] in *.

(** The same quantity, or one relation for another, in each case. *)
Ltac in_each_case := case_by_case; calculate; lra.
