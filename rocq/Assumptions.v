(** What the soundness of certificates rests on: the axioms of the standard library's real numbers. *)

From Casus Require Import Certificate.

Print Assumptions certificate_sound.
