(** Claims about games in which nobody moves again after a move of hers: by what each action is worth at each
    information set, to inequalities between polynomials. General. *)

From Coq Require Import Reals List Eqdep_dec Lra Psatz.
From Collusion Require Import Games Laws Listing.
Import ListNotations.
Local Open Scope R_scope.

(** What holds of each of a finite set, one after the other. *)
Definition each {A : Set} {finite : Finite A} (P : A -> Prop) : Prop :=
  fold_right (fun a rest => P a /\ rest) True elements.

Lemma each_of {A : Set} {finite : Finite A} (P : A -> Prop) : each P <-> forall a, P a.
Proof.
  transitivity (forall a, In a elements -> P a).
  - unfold each. induction elements as [|b rest IH]; simpl; [tauto|]. rewrite IH. split.
    + intros [first others] a [is | among]; [subst b; exact first | apply others, among].
    + intros all. split; [apply all; left; reflexivity | intros a among; apply all; right; exact among].
  - split; [intros all a; apply all, listed | intros all a _; apply all].
Qed.

Section Incentives.
Context {player : Set} {players : Finite player} {form : moves player}.

(** [σ], but that [a] is taken at [i]. *)
Definition taking (i : information form) (a : action i) (σ : profile form) : profile form := fun j =>
  match same j i with
  | left here => certainly (eq_rect_r action a here)
  | right _ => σ j
  end.

Lemma taken i a (σ : profile form) : taking i a σ i = certainly a.
Proof.
  unfold taking. destruct (same i i) as [here | elsewhere]; [|contradiction].
  rewrite (UIP_dec same here eq_refl). reflexivity.
Qed.

Lemma taking_is_profile i a (σ : profile form) : is_profile σ -> is_profile (taking i a σ).
Proof.
  intros profile j. unfold taking. destruct (same j i); [apply certainty_is_distribution | apply profile].
Qed.

(** No deviation pays exactly where no action is worth more than what is done, if deviations are worth what
    their actions are, as often as each is taken. *)
Lemma rational_by_actions i (μ : beliefs form) (σ : profile form) g (worth : action i -> R) :
  is_profile σ ->
  (forall σ', expected_at i μ (deviating (mover i) σ' σ) g = Σ a, σ' i a * worth a) ->
  (rational_at i μ σ g <-> each (fun a => worth a <= expected_at i μ σ g)).
Proof.
  intros profile told. rewrite each_of. split.
  - intros rational a. specialize (rational _ (taking_is_profile i a σ profile)).
    rewrite told in rational. rewrite taken in rational.
    rewrite (sum_certain a worth) in rational. exact rational.
  - intros no_more σ' profile'. rewrite told. destruct (profile' i) as [nonnegative whole].
    set (v := expected_at i μ σ g) in *.
    assert (sign : 0 <= Σ a, σ' i a * (v - worth a)).
    { apply sum_nonnegative. intros a. specialize (no_more a). apply Rmult_le_pos; [apply nonnegative | lra]. }
    assert (sum_of : sum (fun a => σ' i a * worth a) + sum (fun a => σ' i a * (v - worth a)) = v * sum (σ' i)).
    { unfold sum. induction (elements (A := action i)) as [|a rest IH]; simpl; [ring|].
      rewrite Rmult_plus_distr_l, <- IH. ring. }
    change (Σ a, σ' i a) with (sum (σ' i)) in whole. rewrite whole in sum_of. lra.
Qed.

(** Beliefs may as well be given in proportion. *)
Lemma expected_at_scaled i (k : R) (μ ν : beliefs form) (σ : profile form) g :
  (forall h, knows h = i -> ν h = k * μ h) -> expected_at i ν σ g = k * expected_at i μ σ g.
Proof.
  intros scaled. induction g as [payoff | X outcomes probability next IH | h next IH]; cbn [expected_at].
  - ring.
  - rewrite <- sum_scaled. apply sum_ext. intros x. apply IH.
  - rewrite Rmult_plus_distr_l, <- sum_scaled. f_equal; [|apply sum_ext; intros a; apply IH].
    unfold within. destruct (same (knows h) i) as [here|]; [rewrite (scaled h here)|]; ring.
Qed.

Lemma rational_scaled i (k : R) (μ ν : beliefs form) (σ : profile form) g :
  0 < k -> (forall h, knows h = i -> ν h = k * μ h) -> (rational_at i ν σ g <-> rational_at i μ σ g).
Proof.
  intros positive scaled. split; intros rational σ' profile'; specialize (rational σ' profile').
  - rewrite !(expected_at_scaled i k μ ν _ _ scaled) in rational.
    apply Rmult_le_reg_l in rational; assumption.
  - rewrite !(expected_at_scaled i k μ ν _ _ scaled). apply Rmult_le_compat_l; [lra | assumption].
Qed.

Lemma rational_by_weights i (weight otherwise : history form -> R) (σ : profile form) g (condition : Prop) :
  (forall h, 0 <= weight h) ->
  (0 < mass i weight -> (rational_at i weight σ g <-> condition)) ->
  (mass i weight = 0 -> (rational_at i otherwise σ g <-> condition)) ->
  (rational_at i (in_proportion_to weight otherwise) σ g <-> condition).
Proof.
  intros weights told untold. destruct (mass_nonnegative i weight weights) as [some | none].
  - rewrite <- (told some). apply (rational_scaled i (/ mass i weight)); [apply Rinv_0_lt_compat, some|].
    intros h here. subst i. apply proportionate. lra.
  - symmetry in none. rewrite <- (untold none). apply (rational_scaled i 1); [lra|].
    intros h here. subst i. rewrite disproportionate by exact none. ring.
Qed.

(** Weights that are in proportion to where play comes, if it comes there at all. *)
Lemma bayesian_by_weights (weight otherwise : history form -> R) (σ : profile form) g :
  (forall i, 0 < reach_set σ i g -> mass i weight <> 0) ->
  (forall h, reach σ h g * mass (knows h) weight = weight h * reach_set σ (knows h) g) ->
  bayesian (in_proportion_to weight otherwise) σ g.
Proof.
  intros somewhere crossed h comes. specialize (crossed h). specialize (somewhere (knows h) comes).
  rewrite (proportionate weight otherwise h somewhere).
  apply Rmult_eq_reg_r with (mass (knows h) weight * reach_set σ (knows h) g).
  - transitivity (weight h * reach_set σ (knows h) g); [field; exact somewhere|].
    rewrite <- crossed. field. lra.
  - apply Rmult_integral_contrapositive. split; [exact somewhere | lra].
Qed.

(** What is shown set by set is shown of the equilibrium. *)
Theorem whole_by_sets (σ : profile form) μ g (condition : information form -> Prop) :
  is_profile σ -> are_beliefs μ -> bayesian μ σ g ->
  (forall i, rational_at i μ σ g <-> condition i) ->
  (weak_perfect_bayesian g σ μ <-> forall i, condition i).
Proof.
  intros profile beliefs bayes sets. unfold weak_perfect_bayesian. split.
  - intros (_ & _ & _ & rational) i. apply sets, rational.
  - intros all. repeat split; try apply profile; try apply beliefs; [apply bayes|].
    intros i. apply sets, all.
Qed.

End Incentives.

(** * Claims proved by computation *)

(** Every value of what is listed, in turn. *)
Ltac each_value :=
  repeat match goal with x : ?T |- _ => is_var x; let listed := constr:(_ : Finite T) in destruct x end.

(** Defined by cases and by recursion are evaluated, in what is assumed too; arithmetic decides. *)
Ltac inequalities :=
  cbv -[Rplus Rmult Ropp Rdiv Rinv IZR Rminus Rle Rlt Rge Rgt] in *; intros;
  repeat split; first [exact I | lra | nra].

Ltac is_a_profile :=
  let i := fresh "i" in let a := fresh "a" in
  intros i; each_value; (split; [intros a; each_value|]); inequalities.

(** Nature draws with probabilities, down the tree; each history is one place in it. *)
Ltac is_a_game :=
  split;
  [ repeat match goal with
    | |- proper _ => progress hnf
    | |- _ /\ _ => split
    | |- distribution _ => split
    | |- forall x, _ => let x := fresh in intros x
    end; each_value; inequalities
  | let h := fresh "h" in intros h; each_value; reflexivity ].

Ltac are_some_beliefs :=
  let h := fresh "h" in apply proportions_are_beliefs; intros h; each_value; inequalities.

Ltac follow_from_Bayes :=
  let h := fresh "h" in apply bayesian_by_weights; intros h; each_value; inequalities.

(** At a set, by weights [μ]: the worth of each action, computed, against the condition. *)
Ltac by_actions profile :=
  match goal with
  | |- rational_at ?i ?μ ?σ ?g <-> _ =>
      rewrite (rational_by_actions i μ σ g (fun a => expected_at i μ (deviating (mover i) (taking i a σ) σ) g) profile);
      [ clear profile; each_value; inequalities
      | clear; intros; each_value; calculate; ring ]
  end.

Ltac rational_exactly_so profile :=
  let i := fresh "i" in
  intros i; apply rational_by_weights; [intros; each_value; inequalities | intros; by_actions profile..].

(** A claim that is made set by set. *)
Ltac claim_set_by_set :=
  let assumed := fresh in intros assumed;
  match goal with
  | |- _ /\ is_profile ?σ /\ _ =>
      let profile := fresh in
      assert (profile : is_profile σ) by (destruct assumed; is_a_profile);
      destruct assumed; split; [clear profile; is_a_game | split; [exact profile | split;
        [ clear profile; are_some_beliefs
        | split; [clear profile; follow_from_Bayes | rational_exactly_so profile] ]]]
  end.

(** The same claim as a whole. *)
Ltac claim_as_a_whole set_by_set :=
  let assumed := fresh in intros assumed;
  let is_game := fresh in let profile := fresh in let beliefs := fresh in let bayes := fresh in
  let sets := fresh in
  destruct (set_by_set assumed) as (is_game & profile & beliefs & bayes & sets);
  exact (conj is_game (conj profile (whole_by_sets _ _ _ _ profile beliefs bayes sets))).
