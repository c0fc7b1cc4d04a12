(** "Public message": what office is worth to A, by the type of B and his action, weighed by the prior. *)

From Coq Require Import Reals.
From Collusion Require Import Games Primitives.
Local Open Scope R_scope.

Section OfficeWorth.
Context {P : parameters}.

(** What being retained for sure is worth to A_θ in the case of B^t and his action; in all cases where he
    mobilizes after a hostile message, and in all where he holds after a conciliatory one. *)
Definition kept (θ : leader) (t : adversary) (z : mobilization) : R := q t * (ψ + W_A θ t z).
Definition mobilized (θ : leader) : R := kept θ m mobilize + kept θ ħ mobilize.
Definition held (θ : leader) : R := kept θ ℓ hold + kept θ m hold.

End OfficeWorth.
