(** What a certificate is, whether it is one ([checks]), and that none is in error
    ([certificate_sound]): where it checks, no real numbers satisfy all its hypotheses.

    A certificate lists products of hypotheses and of squares, with positive coefficients, and
    multiples of equations, whose sum is the polynomial 0 although one of the products is sure to be
    positive. It may prove further hypotheses first, one after another: by a certificate against
    their denial; or an equation by what it is times something that is not 0. *)

From Coq Require Import Reals ZArith List Bool Arith Lra.
From Casus Require Import Polynomial.
Import ListNotations.

Local Open Scope R_scope.
Local Open Scope bool_scope.

Inductive sense : Set := Positive | Nonnegative | Zero | Nonzero.

(** How an expression is said to compare with 0. *)
Definition hypothesis : Set := sense * expression.

Definition compared (s : sense) (x : R) : Prop :=
  match s with
  | Positive => x > 0
  | Nonnegative => x >= 0
  | Zero => x = 0
  | Nonzero => x <> 0
  end.

Definition holds (v : environment) (h : hypothesis) : Prop := compared (fst h) (value v (snd h)).

Definition denial (h : hypothesis) : hypothesis :=
  match h with
  | (Positive, e) => (Nonnegative, Negated e)
  | (Nonnegative, e) => (Positive, Negated e)
  | (Zero, e) => (Nonzero, e)
  | (Nonzero, e) => (Zero, e)
  end.

(** Hypotheses are referred to by their places, from 0. *)
Record product : Set := Product
  { coefficient_top : Z; coefficient_bottom : positive; factors : list nat; squares : list expression }.

(** The place of an equation, and what it is multiplied by. *)
Definition multiple : Set := nat * expression.

Inductive certificate : Set :=
| Sum (products : list product) (multiples : list multiple)
(** A hypothesis whose denial a certificate refutes, and what follows with it. *)
| Lemma (proved : hypothesis) (against_denial : certificate) (rest : certificate)
(** An expression that is 0: times the nonzero one at [divisor], it is a sum of multiples. *)
| Division (proved : expression) (divisor : nat) (multiples : list multiple) (rest : certificate).

(** * The check *)

(** Takes a place out of a list, or puts it in. *)
Fixpoint toggled (place : nat) (unpaired : list nat) : list nat :=
  match unpaired with
  | [] => [place]
  | first :: others => if place =? first then others else first :: toggled place others
  end.

(** The product of hypotheses, whether all of it is positive, and which inequations are unpaired. *)
Record partial_product : Set := Partial { so_far : polynomial; strict : bool; unpaired : list nat }.

Fixpoint product_of_factors (known : list hypothesis) (places : list nat) : option partial_product :=
  match places with
  | [] => Some (Partial one true [])
  | place :: others =>
      match nth_error known place, product_of_factors known others with
      | Some (s, e), Some (Partial so_far strict unpaired) =>
          let next := times (normal e) so_far in
          match s with
          | Positive => Some (Partial next strict unpaired)
          | Nonnegative => Some (Partial next false unpaired)
          | Nonzero => Some (Partial next strict (toggled place unpaired))
          | Zero => None
          end
      | _, _ => None
      end
  end.

Fixpoint times_squares (p : polynomial) (roots : list expression) : polynomial :=
  match roots with
  | [] => p
  | root :: others => let q := normal root in times (times (times_squares p others) q) q
  end.

Definition checked_product (known : list hypothesis) (p : product) : option (polynomial * bool) :=
  match product_of_factors known (factors p) with
  | Some (Partial result strict []) =>
      if (0 <? coefficient_top p)%Z then
        Some
          ( times
              (normal (Fraction (coefficient_top p) (coefficient_bottom p)))
              (times_squares result (squares p)),
            strict && match squares p with [] => true | _ => false end )
      else None
  | _ => None
  end.

(** The sum of products, and whether one of them is positive. *)
Fixpoint checked_products (known : list hypothesis) (ps : list product) : option (polynomial * bool) :=
  match ps with
  | [] => Some (zero, false)
  | p :: others =>
      match checked_product known p, checked_products known others with
      | Some (first, positive), Some (rest, some_positive) =>
          Some (plus first rest, positive || some_positive)
      | _, _ => None
      end
  end.

Fixpoint checked_multiples (known : list hypothesis) (ms : list multiple) : option polynomial :=
  match ms with
  | [] => Some zero
  | (place, multiplier) :: others =>
      match nth_error known place, checked_multiples known others with
      | Some (Zero, e), Some rest => Some (plus (times (normal e) (normal multiplier)) rest)
      | _, _ => None
      end
  end.

Fixpoint checks (known : list hypothesis) (c : certificate) : bool :=
  match c with
  | Sum ps ms =>
      match checked_products known ps, checked_multiples known ms with
      | Some (products, true), Some multiples => is_zero (plus products multiples)
      | _, _ => false
      end
  | Lemma proved against_denial rest =>
      checks (known ++ [denial proved]) against_denial && checks (known ++ [proved]) rest
  | Division proved divisor ms rest =>
      match nth_error known divisor, checked_multiples known ms with
      | Some (Nonzero, e), Some multiples =>
          is_zero (plus (times (normal proved) (normal e)) (negated multiples))
      | _, _ => false
      end
      && checks (known ++ [(Zero, proved)]) rest
  end.

(** * Why it may be believed *)

Lemma nonnegative_times x y : x >= 0 -> y >= 0 -> x * y >= 0.
Proof. intros; apply Rle_ge, Rmult_le_pos; lra. Qed.

Lemma positive_times x y : x > 0 -> y > 0 -> x * y > 0.
Proof. intros; apply Rmult_lt_0_compat; lra. Qed.

Section Sound.
  Variable v : environment.

  Definition all_hold (known : list hypothesis) : Prop := Forall (holds v) known.

  Lemma held known place h : all_hold known -> nth_error known place = Some h -> holds v h.
  Proof.
    intros all found; apply nth_error_In in found.
    exact (proj1 (Forall_forall _ _) all h found).
  Qed.

  Lemma all_hold_with known h : all_hold known -> holds v h -> all_hold (known ++ [h]).
  Proof. intros all it; apply Forall_app; auto. Qed.

  Lemma either_holds h : holds v h \/ holds v (denial h).
  Proof.
    destruct h as [[] e]; unfold holds; simpl;
      destruct (Rtotal_order (value v e) 0) as [less | [equal | more]];
      first [left; lra | right; lra].
  Qed.

  (** What the hypothesis at a place comes to; 1 where there is none. *)
  Definition worth_at (known : list hypothesis) (place : nat) : R :=
    match nth_error known place with Some (_, e) => value v e | None => 1 end.

  Definition worth_of (known : list hypothesis) (places : list nat) : R :=
    fold_right (fun place => Rmult (worth_at known place)) 1 places.

  (** Up to something positive, pairs do not count. *)
  Lemma toggled_worth known place places :
    worth_at known place <> 0 ->
    exists c, c > 0 /\ worth_at known place * worth_of known places = c * worth_of known (toggled place places).
  Proof.
    intros nonzero; induction places as [| first others [c [positive IH]]]; simpl.
    - exists 1; split; lra.
    - destruct (Nat.eqb_spec place first) as [-> | differs].
      + exists (worth_at known first * worth_at known first); split; [nra | ring].
      + exists c; split; [assumption |].
        change (worth_of known (first :: toggled place others))
          with (worth_at known first * worth_of known (toggled place others)).
        transitivity (worth_at known first * (worth_at known place * worth_of known others)); [ring |].
        rewrite IH; ring.
  Qed.

  Lemma product_of_factors_sign known places :
    all_hold known -> forall result,
    product_of_factors known places = Some result ->
    exists c, c >= 0 /\ (strict result = true -> c > 0)
      /\ worth v (so_far result) = c * worth_of known (unpaired result).
  Proof.
    intros all; induction places as [| place others IH]; simpl; intros result.
    - intros [= <-]; exists 1; repeat split; try lra; simpl; rewrite one_worth; ring.
    - destruct (nth_error known place) as [[s e] |] eqn:found; [| discriminate].
      destruct (product_of_factors known others) as [[so_far strict unpaired] |]; [| discriminate].
      destruct (IH _ eq_refl) as [c [nonnegative [positive equal]]]; simpl in *.
      assert (it : holds v (s, e)) by (eapply held; eauto).
      unfold holds in it; simpl in it.
      destruct s; try discriminate; intros [= <-]; simpl in it |- *.
      + exists (value v e * c); rewrite times_worth, normal_value, equal.
        repeat split;
          [apply nonnegative_times; lra | intros yes; apply positive_times; auto | ring].
      + exists (value v e * c); rewrite times_worth, normal_value, equal.
        repeat split; [apply nonnegative_times; lra | discriminate | ring].
      + assert (same : worth_at known place = value v e) by (unfold worth_at; now rewrite found).
        destruct (toggled_worth known place unpaired) as [d [more moved]]; [now rewrite same |].
        exists (c * d); rewrite times_worth, normal_value, equal, <- same.
        repeat split;
          [apply nonnegative_times; lra | intros yes; apply positive_times; auto |].
        transitivity (c * (worth_at known place * worth_of known unpaired)); [ring |].
        rewrite moved; ring.
  Qed.

  Lemma times_squares_worth p roots :
    exists c, c >= 0 /\ worth v (times_squares p roots) = c * worth v p
      /\ (roots = [] -> c = 1).
  Proof.
    induction roots as [| root others [c [nonnegative [equal _]]]]; simpl.
    - exists 1; repeat split; lra.
    - exists (c * (value v root * value v root)); rewrite !times_worth, normal_value, equal.
      repeat split; [apply nonnegative_times; [lra | apply Rle_ge, Rle_0_sqr] | ring | discriminate].
  Qed.

  Lemma checked_product_sign known p result positive :
    all_hold known -> checked_product known p = Some (result, positive) ->
    worth v result >= 0 /\ (positive = true -> worth v result > 0).
  Proof.
    intros all; unfold checked_product.
    destruct (product_of_factors known (factors p)) as [[so_far strict []] |] eqn:found;
      try discriminate.
    destruct (Z.ltb_spec 0 (coefficient_top p)) as [above |]; [| discriminate].
    intros [= <- <-].
    destruct (product_of_factors_sign known _ all _ found) as [c [c_nonnegative [c_positive equal]]].
    destruct (times_squares_worth so_far (squares p)) as [d [d_nonnegative [d_equal none]]].
    assert (more : value v (Fraction (coefficient_top p) (coefficient_bottom p)) > 0).
    { apply Rdiv_lt_0_compat; now apply (IZR_lt 0). }
    simpl in equal, c_positive; rewrite times_worth, d_equal, equal.
    replace (worth v _) with (value v (Fraction (coefficient_top p) (coefficient_bottom p)))
      by (symmetry; apply (normal_value v (Fraction _ _))).
    set (q := value v _) in *; clearbody q.
    assert (d * c >= 0) by (apply nonnegative_times; lra).
    replace (q * (d * (c * 1))) with (q * (d * c)) by ring.
    split; [apply nonnegative_times; lra |].
    intros [yes no_squares]%andb_true_iff; specialize (c_positive yes).
    rewrite none by (destruct (squares p); [reflexivity | discriminate]).
    apply positive_times; lra.
  Qed.

  Lemma checked_products_sign known ps :
    all_hold known -> forall result positive,
    checked_products known ps = Some (result, positive) ->
    worth v result >= 0 /\ (positive = true -> worth v result > 0).
  Proof.
    intros all; induction ps as [| p others IH]; simpl; intros result positive.
    - intros [= <- <-]; rewrite zero_worth; split; [lra | discriminate].
    - destruct (checked_product known p) as [[first first_positive] |] eqn:one_more; [| discriminate].
      destruct (checked_products known others) as [[rest rest_positive] |]; [| discriminate].
      intros [= <- <-]; rewrite plus_worth.
      destruct (checked_product_sign _ _ _ _ all one_more) as [? one_strict].
      destruct (IH _ _ eq_refl) as [? rest_strict].
      split; [lra |].
      intros [yes | yes]%orb_true_iff; [specialize (one_strict yes) | specialize (rest_strict yes)]; lra.
  Qed.

  Lemma checked_multiples_zero known ms :
    all_hold known -> forall result,
    checked_multiples known ms = Some result -> worth v result = 0.
  Proof.
    intros all; induction ms as [| [place multiplier] others IH]; simpl; intros result.
    - intros [= <-]; apply zero_worth.
    - destruct (nth_error known place) as [[[] e] |] eqn:found; try discriminate.
      destruct (checked_multiples known others) as [rest |]; [| discriminate].
      intros [= <-].
      assert (equation : value v e = 0) by exact (held _ _ _ all found).
      rewrite plus_worth, times_worth, normal_value, equation, (IH _ eq_refl); ring.
  Qed.

  Theorem checks_sound c : forall known, checks known c = true -> ~ all_hold known.
  Proof.
    induction c as [ps ms | proved against_denial IHdenial rest IHrest
                   | proved divisor ms rest IHrest]; intros known; simpl.
    - destruct (checked_products known ps) as [[products []] |] eqn:left; try discriminate.
      destruct (checked_multiples known ms) as [multiples |] eqn:right; [| discriminate].
      intros sum all; apply (is_zero_worth v) in sum; rewrite plus_worth in sum.
      destruct (checked_products_sign _ _ all _ _ left) as [_ positive].
      specialize (positive eq_refl).
      rewrite (checked_multiples_zero _ _ all _ right) in sum; lra.
    - intros [first second]%andb_true_iff all.
      destruct (either_holds proved) as [it | it].
      + exact (IHrest _ second (all_hold_with _ _ all it)).
      + exact (IHdenial _ first (all_hold_with _ _ all it)).
    - destruct (nth_error known divisor) as [[[] e] |] eqn:found; try discriminate.
      destruct (checked_multiples known ms) as [multiples |] eqn:right; try discriminate.
      intros [first second]%andb_true_iff all.
      apply (IHrest _ second), all_hold_with; [assumption |].
      apply (is_zero_worth v) in first.
      rewrite plus_worth, negated_worth, times_worth, !normal_value,
        (checked_multiples_zero _ _ all _ right) in first.
      assert (nonzero : value v e <> 0) by exact (held _ _ _ all found).
      unfold holds; simpl.
      destruct (Rmult_integral (value v proved) (value v e)); [lra | assumption | contradiction].
  Qed.
End Sound.

(** That the hypotheses, one after another, lead to a contradiction. *)
Fixpoint contradictory (v : environment) (hypotheses : list hypothesis) : Prop :=
  match hypotheses with
  | [] => False
  | h :: others => holds v h -> contradictory v others
  end.

Lemma contradictory_from v hypotheses :
  ~ Forall (holds v) hypotheses -> contradictory v hypotheses.
Proof.
  induction hypotheses as [| h others IH]; simpl.
  - intros no; apply no; constructor.
  - intros no it; apply IH; intros all; apply no; now constructor.
Qed.

(** A certificate that checks refutes its hypotheses, whatever real numbers the symbols stand for. *)
Theorem certificate_sound (hypotheses : list hypothesis) (c : certificate) :
  checks hypotheses c = true -> forall v, contradictory v hypotheses.
Proof. intros passed v; apply contradictory_from; exact (checks_sound v c _ passed). Qed.
