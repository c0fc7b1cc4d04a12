(* Loaded, as Names.v is, where [Q : Written.parameters] is given: the same parameters, and that the same is
   assumed of them. *)

#[local] Instance P : parameters :=
  {| p := fun θ t =>
       match θ, t with
       | L, ℓ => Written.p_L_l | L, m => Written.p_L_m | L, ħ => Written.p_L_h
       | H, ℓ => Written.p_H_l | H, m => Written.p_H_m | H, ħ => Written.p_H_h
       end
   ; ε := Written.ε
   ; α := fun θ => match θ with L => Written.α_L | H => Written.α_H end
   ; γ_A := Written.γ_A
   ; β := fun t => match t with ℓ => Written.beta_l | m => Written.beta_m | ħ => Written.beta_h end
   ; γ_B := Written.γ_B
   ; κ := Written.κ
   ; ψ := Written.ψ
   ; τ := Written.τ
   ; q := fun t => match t with ℓ => Written.q_l | m => Written.q_m | ħ => Written.q_h end |}.

Lemma admissible_alike : Written.admissible <-> admissible.
Proof.
  split.
  - intros []. split; try split; intros; case_by_case; calculate_everywhere; lra.
  - intros [? ? in_θ in_t ? ? ? ? in_β ? ? ? ? ? ? [of_t whole] ℓ_prefers ħ_prefers].
    pose proof (conj (in_θ ℓ) (conj (in_θ m) (in_θ ħ))) as for_each_t.
    pose proof (conj (in_t L) (in_t H)) as for_each_θ.
    pose proof (conj (of_t ℓ) (conj (of_t m) (of_t ħ))) as no_less.
    pose proof (conj (ℓ_prefers hold) (ℓ_prefers mobilize)) as prefers_L.
    pose proof (conj (ħ_prefers hold) (ħ_prefers mobilize)) as prefers_H.
    clear in_θ in_t of_t ℓ_prefers ħ_prefers. split; calculate_everywhere; lra.
Qed.
