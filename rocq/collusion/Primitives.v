(** What the talk's games have in common: types, the audience's signal, office, war, and what they are
    worth to each player. Matt Malis, "Collusion among Adversaries", 25 January 2025; headings of slides
    are in quotation marks. *)

From Coq Require Import Reals List Lra.
From Collusion Require Import Games Listing.
Import ListNotations.
Local Open Scope R_scope.

(** * Who there is, and what may be *)

(** "Types". *)
Inductive leader : Set := L | H.
Inductive adversary : Set := ℓ | m | ħ.

(** "Sequence": the players, B's action z, D's signal x, her choice r, and how the conflict ends. *)
Inductive person : Set := A | D | B.
Inductive mobilization : Set := hold | mobilize.
Inductive signal : Set := signal_L | signal_H.
Inductive choice : Set := replace | retain.
Inductive outcome : Set := peace | war.

(** "Sequence", with a private message: A's message s. *)
Inductive message : Set := conciliatory | hostile.

#[global] Instance leaders : Finite leader.
Proof. list_elements [L; H]. Defined.
#[global] Instance adversaries : Finite adversary.
Proof. list_elements [ℓ; m; ħ]. Defined.
#[global] Instance persons : Finite person.
Proof. list_elements [A; D; B]. Defined.
#[global] Instance mobilizations : Finite mobilization.
Proof. list_elements [hold; mobilize]. Defined.
#[global] Instance signals : Finite signal.
Proof. list_elements [signal_L; signal_H]. Defined.
#[global] Instance choices : Finite choice.
Proof. list_elements [replace; retain]. Defined.
#[global] Instance outcomes_of_conflict : Finite outcome.
Proof. list_elements [peace; war]. Defined.
#[global] Instance messages : Finite message.
Proof. list_elements [conciliatory; hostile]. Defined.

(** * Parameters *)

Class parameters : Set :=
  { p : leader -> adversary -> R  (** "Conflict payoffs": the probability of war if B does not mobilize *)
  ; ε : R                         (** by how much mobilizing raises it *)
  ; α : leader -> R               (** what war is worth to A and D under a leader of this type *)
  ; γ_A : R                       (** what it costs them more if B has mobilized *)
  ; β : adversary -> R            (** what war is worth to B of this type *)
  ; γ_B : R                       (** what it is worth more to him if he has mobilized *)
  ; κ : R                         (** "Total payoffs": B's direct cost of mobilizing *)
  ; ψ : R                         (** what office is worth *)
  ; τ : R                         (** "D's signal": the probability that it matches A's type *)
  ; q : adversary -> R }.         (** "Types": the prior over B's types; any *)

Section Stages.
Context {P : parameters}.

(** z, as the formulas write it. *)
Definition number (z : mobilization) : R := match z with hold => 0 | mobilize => 1 end.

(** * What nature draws *)

(** "Types": Pr(θ = H) = 1/2; a replacement is drawn alike. *)
Definition prior (θ : leader) : R := 1 / 2.

(** "D's signal". *)
Definition signal_probability (θ : leader) (x : signal) : R :=
  match θ, x with
  | L, signal_L | H, signal_H => τ
  | L, signal_H | H, signal_L => 1 - τ
  end.

(** "Total payoffs": θ is either the original incumbent's, or a replacement's. *)
Definition office_probability (r : choice) (θ office : leader) : R :=
  match r with
  | retain => if same θ office then 1 else 0
  | replace => prior office
  end.

(** "Conflict payoffs": Pr(war | θ, t, z) = p_θ^t + zε, θ being the type in office. *)
Definition war_probability (θ : leader) (t : adversary) (z : mobilization) (ending : outcome) : R :=
  let war_comes := p θ t + number z * ε in
  match ending with war => war_comes | peace => 1 - war_comes end.

(** * What it is worth to them *)

(** "Conflict payoffs": war, to A and D, and to B; peace is worth 0. *)
Definition conflict_to_A (θ : leader) (z : mobilization) (ending : outcome) : R :=
  match ending with war => α θ - number z * γ_A | peace => 0 end.
Definition conflict_to_B (t : adversary) (z : mobilization) (ending : outcome) : R :=
  match ending with war => β t + number z * γ_B | peace => 0 end.

(** "Total payoffs". *)
Definition payoff (t : adversary) (z : mobilization) (r : choice) (office : leader)
    (ending : outcome) (who : person) : R :=
  match who with
  | A => match r with retain => ψ + conflict_to_A office z ending | replace => 0 end
  | D => conflict_to_A office z ending
  | B => conflict_to_B t z ending - number z * κ
  end.

(** How every game ends after D's choice: somebody is in office, and war comes or not. *)
Definition ending {form : moves person} (θ : leader) (t : adversary) (z : mobilization) (r : choice)
    : game form :=
  Nature (office_probability r θ) (fun office =>
  Nature (war_probability office t z) (fun outcome =>
  Ends (payoff t z r office outcome))).

(** * What the slides assume *)

(** "Conflict payoffs": what A or D, and what B, expects of the conflict. *)
Definition W_A (θ : leader) (t : adversary) (z : mobilization) : R :=
  (p θ t + number z * ε) * (α θ - number z * γ_A).
Definition W_B (θ : leader) (t : adversary) (z : mobilization) : R :=
  (p θ t + number z * ε) * (β t + number z * γ_B).

(** By how much D prefers a leader of type H, facing B of this type. *)
Definition Δ (t : adversary) (z : mobilization) : R := W_A H t z - W_A L t z.

Record admissible : Prop :=
  { no_probability_of_war_is_negative : 0 <= p L ℓ
  ; no_probability_of_war_exceeds_1 : p H ħ + ε <= 1
  ; war_increases_in_θ : forall t, p L t < p H t
  ; war_increases_in_t : forall θ, p θ ℓ < p θ m /\ p θ m < p θ ħ
  ; mobilizing_does_not_prevent_war : 0 <= ε
  ; war_is_costlier_under_L : α L < α H
  ; war_is_costly_under_H : α H < 0
  ; mobilizing_is_no_gift : 0 <= γ_A
  ; war_is_costlier_to_lower_types : β ℓ < β m /\ β m < β ħ
  ; war_is_costly_to_m : β m < 0
  ; mobilizing_helps_in_war : 0 < γ_B
  ; mobilizing_is_not_paid_for : 0 <= κ
  ; office_is_worth_having : 0 <= ψ
  ; the_signal_informs : 1 / 2 < τ
  ; the_signal_errs : τ < 1
  ; the_prior : distribution q
  (** "D preferences over types": facing a low type she prefers A_L, facing a high one A_H. *)
  ; facing_ℓ_D_prefers_L : forall z, W_A H ℓ z < W_A L ℓ z
  ; facing_ħ_D_prefers_H : forall z, W_A L ħ z < W_A H ħ z }.

(** * What B gains by mobilizing *)

(** The probability that a leader of type H ends up in office when D retains on a match. *)
Definition o (θ : leader) (z : mobilization) : R :=
  match θ, z with
  | L, hold => (1 - τ) / 2
  | L, mobilize => τ / 2
  | H, hold => 1 - τ / 2
  | H, mobilize => (1 + τ) / 2
  end.

(** What B^t expects from z, sure of A's type, when D retains on a match; and what he gains by mobilizing. *)
Definition V (t : adversary) (z : mobilization) (θ : leader) : R :=
  o θ z * W_B H t z + (1 - o θ z) * W_B L t z - number z * κ.
Definition G (t : adversary) (θ : leader) : R := V t mobilize θ - V t hold θ.

(** * Nature draws with probabilities *)

Lemma prior_is_distribution : distribution prior.
Proof. split; [intros []|]; unfold sum, prior; simpl; lra. Qed.

Lemma signal_is_distribution θ : admissible -> distribution (signal_probability θ).
Proof.
  intros ad. pose proof (the_signal_informs ad). pose proof (the_signal_errs ad).
  split; [intros x; destruct θ, x | unfold sum; destruct θ]; simpl; lra.
Qed.

Lemma office_is_distribution r θ : distribution (office_probability r θ).
Proof.
  destruct r; [apply prior_is_distribution|].
  split; [intros office; destruct θ, office | unfold sum; destruct θ]; simpl; lra.
Qed.

Lemma war_is_distribution θ t z : admissible -> distribution (war_probability θ t z).
Proof.
  intros ad. pose proof (no_probability_of_war_is_negative ad). pose proof (no_probability_of_war_exceeds_1 ad).
  pose proof (mobilizing_does_not_prevent_war ad).
  pose proof (war_increases_in_t ad L). pose proof (war_increases_in_t ad H).
  pose proof (war_increases_in_θ ad ℓ). pose proof (war_increases_in_θ ad m).
  pose proof (war_increases_in_θ ad ħ).
  split; [intros outcome; destruct θ, t, z, outcome | unfold sum];
    unfold war_probability, number; simpl; lra.
Qed.

Lemma ending_is_proper {form : moves person} θ t z r :
  admissible -> proper (form := form) (ending θ t z r).
Proof.
  intros ad. split; [apply office_is_distribution|]. intros office.
  split; [apply war_is_distribution, ad | exact (fun _ => I)].
Qed.

End Stages.
