import { entry } from '../../../exact/entry.js';

/** Words of Rocq's, of its real numbers, and of the theory of games that written statements rest on. */
const TAKEN = [
  'as at by cofix do else end exists exists2 fix for forall fun if in let match mod return then type using',
  'where with Set Prop SProp Type Section Variable Variables Context Definition Theorem Lemma Proof Qed',
  'Record Class Instance Inductive Fixpoint Canonical From Require Import Open Scope Local',
  'R I O S IZR INR pow Rplus Rmult Ropp Rdiv Rinv Rminus Rle Rlt Rge Rgt True False and or not eq eq_refl',
  'list nil cons map flat_map nat bool true false unit tt pair fst snd left right sum distribution Σ λ Π',
  'Finite elements listed once same moves information history knows mover action information_sets histories',
  'actions game Ends Nature Move profile beliefs within expected expected_at reach reach_set deviating',
  'is_profile are_beliefs rational_at bayesian weak_perfect_bayesian certainly in_proportion_to proper places',
  'well_formed player players parameters P admissible strategies weight otherwise believed condition conditions',
  'claimed claimed_set_by_set has_values exists_where draws_and_payoffs_exist belief_held nobody_gains nash rest_of all_of after_draw after_move closed subgame subgame_perfect',
  'all_may_be_reached completely_mixed consistent sequential who h i a payoff',
].flatMap((words) => words.split(' '));

/**
 * Names that Rocq takes and that people read: Greek letters stay, and a name that is taken gets what it is
 * the name of before it.
 */
export class ReaderNames {
  readonly #taken = new Set<string>(TAKEN);

  /** @param before what is put before the name, one after the other, until it is free. */
  named(words: string, ...before: readonly string[]): string {
    const plain = readable(words);
    const candidates = [plain, ...before.map((each) => readable(`${each}_${plain}`))];
    for (let count = 2; ; count++) {
      const free = candidates.find((name) => !this.#taken.has(name));
      if (free !== undefined) {
        this.#taken.add(free);
        return free;
      }
      candidates.push(`${entry(candidates, 0)}_${count}`);
    }
  }
}

/** Letters of the two alphabets, digits and `_`; other letters by number, and `~` by its name. */
function readable(words: string): string {
  const letters = words
    .replaceAll('~', '_tilde')
    .replaceAll("'", '')
    .replace(/[^\p{ASCII}Α-Ωα-ω]/gu, (character) =>
      /\p{L}|\p{N}/u.test(character) ? `u${character.codePointAt(0)?.toString(16)}` : '_',
    )
    .replace(/[^A-Za-zΑ-Ωα-ω0-9_]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  return /^[A-Za-zΑ-Ωα-ω]/u.test(letters) ? letters : `n_${letters}`;
}
