(** Polynomials as they are written, and what they come to.

    An [expression] is read as a real number ([value]); to compare and to add it is brought into a
    normal form: a polynomial with whole coefficients, of the standard library, over a positive
    common denominator. [normal_value] says that this changes no value. *)

From Coq Require Import Reals ZArith PArith Field.
From Coq.micromega Require Import EnvRing.

Local Open Scope R_scope.

(** A value for each symbol; symbols are numbered from 1. *)
Definition environment := positive -> R.

Inductive expression : Set :=
| Whole (number : Z)
| Fraction (top : Z) (bottom : positive)
| Symbol (place : positive)
| Negated (one : expression)
| Plus (one other : expression)
| Minus (one other : expression)
| Times (one other : expression)
| Power (one : expression) (exponent : nat).

Fixpoint value (v : environment) (e : expression) : R :=
  match e with
  | Whole number => IZR number
  | Fraction top bottom => IZR top / IZR (Zpos bottom)
  | Symbol place => v place
  | Negated one => - value v one
  | Plus one other => value v one + value v other
  | Minus one other => value v one - value v other
  | Times one other => value v one * value v other
  | Power one exponent => value v one ^ exponent
  end.

(** * The normal form *)

Record polynomial : Set := Over { numerator : Pol Z; denominator : positive }.

Lemma whole_numbers :
  ring_morph 0 1 Rplus Rmult Rminus Ropp eq 0%Z 1%Z Z.add Z.mul Z.sub Z.opp Z.eqb IZR.
Proof.
  constructor; intros; auto using plus_IZR, minus_IZR, mult_IZR, opp_IZR.
  now f_equal; apply Z.eqb_eq.
Qed.

Lemma real_extensions : ring_eq_ext Rplus Rmult Ropp (@eq R).
Proof. constructor; repeat intro; congruence. Qed.

Lemma real_ring : almost_ring_theory 0 1 Rplus Rmult Rminus Ropp (@eq R).
Proof. constructor; intros; ring. Qed.

Definition evaluated (v : environment) : Pol Z -> R := Pphi Rplus Rmult IZR v.

Definition sum_of : Pol Z -> Pol Z -> Pol Z := Padd 0%Z Z.add Z.eqb.
Definition product_of : Pol Z -> Pol Z -> Pol Z := Pmul 0%Z 1%Z Z.add Z.mul Z.eqb.
Definition scaled : Pol Z -> Z -> Pol Z := PmulC 0%Z 1%Z Z.mul Z.eqb.
Definition opposite : Pol Z -> Pol Z := Popp Z.opp.

Lemma sum_of_evaluated v p q : evaluated v (sum_of p q) = evaluated v p + evaluated v q.
Proof.
  exact (Padd_ok (Eqsth R) real_extensions real_ring whole_numbers q p v).
Qed.

Lemma product_of_evaluated v p q : evaluated v (product_of p q) = evaluated v p * evaluated v q.
Proof.
  exact (Pmul_ok (Eqsth R) real_extensions real_ring whole_numbers p q v).
Qed.

Lemma scaled_evaluated v p c : evaluated v (scaled p c) = evaluated v p * IZR c.
Proof.
  exact (PmulC_ok (Eqsth R) real_extensions real_ring whole_numbers c p v).
Qed.

Lemma opposite_evaluated v p : evaluated v (opposite p) = - evaluated v p.
Proof.
  exact (Popp_ok (Eqsth R) real_extensions real_ring whole_numbers p v).
Qed.

(** What a normal form comes to. *)
Definition worth (v : environment) (p : polynomial) : R :=
  evaluated v (numerator p) / IZR (Zpos (denominator p)).

Lemma positive_nonzero (d : positive) : IZR (Zpos d) <> 0.
Proof. now apply not_0_IZR. Qed.

Definition zero : polynomial := Over (Pc 0%Z) 1.
Definition one : polynomial := Over (Pc 1%Z) 1.

Definition plus (p q : polynomial) : polynomial :=
  let '(common, (rest_of_p, rest_of_q)) := Pos.ggcd (denominator p) (denominator q) in
  Over
    (sum_of (scaled (numerator p) (Zpos rest_of_q)) (scaled (numerator q) (Zpos rest_of_p)))
    (common * rest_of_p * rest_of_q).

Definition times (p q : polynomial) : polynomial :=
  Over (product_of (numerator p) (numerator q)) (denominator p * denominator q).

Definition negated (p : polynomial) : polynomial :=
  Over (opposite (numerator p)) (denominator p).

Fixpoint power (p : polynomial) (exponent : nat) : polynomial :=
  match exponent with
  | O => one
  | S less => times p (power p less)
  end.

Fixpoint normal (e : expression) : polynomial :=
  match e with
  | Whole number => Over (Pc number) 1
  | Fraction top bottom => Over (Pc top) bottom
  | Symbol place => Over (mk_X 0%Z 1%Z place) 1
  | Negated one => negated (normal one)
  | Plus one other => plus (normal one) (normal other)
  | Minus one other => plus (normal one) (negated (normal other))
  | Times one other => times (normal one) (normal other)
  | Power one exponent => power (normal one) exponent
  end.

Definition is_zero (p : polynomial) : bool := Peq Z.eqb (numerator p) (Pc 0%Z).

(** * No operation changes what a polynomial is worth *)

Lemma zero_worth v : worth v zero = 0.
Proof. unfold worth, zero, evaluated; simpl; field. Qed.

Lemma one_worth v : worth v one = 1.
Proof. unfold worth, one, evaluated; simpl; field. Qed.

Lemma plus_worth v p q : worth v (plus p q) = worth v p + worth v q.
Proof.
  unfold worth, plus.
  generalize (Pos.ggcd_correct_divisors (denominator p) (denominator q)).
  destruct (Pos.ggcd (denominator p) (denominator q)) as [common [rest_of_p rest_of_q]].
  intros [-> ->]; simpl numerator; simpl denominator.
  rewrite sum_of_evaluated, !scaled_evaluated, !Pos2Z.inj_mul, !mult_IZR.
  field; repeat split; apply positive_nonzero.
Qed.

Lemma times_worth v p q : worth v (times p q) = worth v p * worth v q.
Proof.
  unfold worth, times; simpl numerator; simpl denominator.
  rewrite product_of_evaluated, Pos2Z.inj_mul, mult_IZR.
  field; split; apply positive_nonzero.
Qed.

Lemma negated_worth v p : worth v (negated p) = - worth v p.
Proof.
  unfold worth, negated; simpl numerator; simpl denominator.
  rewrite opposite_evaluated; field; apply positive_nonzero.
Qed.

Lemma power_worth v p exponent : worth v (power p exponent) = worth v p ^ exponent.
Proof.
  induction exponent as [| less IH]; simpl.
  - apply one_worth.
  - now rewrite times_worth, IH.
Qed.

Lemma is_zero_worth v p : is_zero p = true -> worth v p = 0.
Proof.
  intros zero_numerator; unfold worth.
  assert (evaluated v (numerator p) = evaluated v (Pc 0%Z)) as ->.
  { exact (Peq_ok (Eqsth R) real_extensions whole_numbers _ _ zero_numerator v). }
  unfold evaluated; simpl; field; apply positive_nonzero.
Qed.

Theorem normal_value v e : worth v (normal e) = value v e.
Proof.
  induction e; simpl;
    rewrite ?negated_worth, ?plus_worth, ?negated_worth, ?times_worth, ?power_worth;
    try congruence.
  - unfold worth, evaluated; simpl; field.
  - reflexivity.
  - unfold worth; simpl denominator; simpl numerator.
    assert (evaluated v (mk_X 0%Z 1%Z place) = v place) as ->; [| field].
    symmetry; exact (mkX_ok (Eqsth R) real_extensions real_ring whole_numbers place v).
  - rewrite IHe1, IHe2; ring.
Qed.
