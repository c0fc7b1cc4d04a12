import { createHash } from 'node:crypto';

/** Words of Rocq's and Lean's, and what written files call by name: nothing else may be called so there. */
const RESERVED = [
  'as at by cofix do else end exists exists2 fix for forall fun if in let match mod ltac',
  'prop return set sprop then type using where with section variables definition theorem lemma',
  'proof qed print assumptions from import require open scope local checks exact values',
  'r rplus rminus rmult ropp rdiv pow izr positive nonnegative zero nonzero whole fraction symbol',
  'negated plus minus times power product sum division hypothesis certificate_sound false true',
  'have show by namespace variable def example instance structure class open no refine intro',
  'list nil cons eq eq_refl place nat z unit tt mentioned all_theorems claim polynomial certificate',
].flatMap((words) => words.split(' '));

/** No longer than that is a name that people read. */
const LONGEST = 72;

/**
 * Names in Rocq and Lean for things of any name, no two of which get the same one, even where capitals
 * do not count. What a thing is called does not depend on what comes before it, unless two things
 * would be called the same: those are told apart by a digest of what they are.
 */
export class Identifiers {
  readonly #taken = new Map<string, string>(RESERVED.map((word) => [word, '']));

  /** @param identity what makes the thing this one and no other. */
  named(words: string, identity: string): string {
    const plain = identifier(words);
    return this.#free(plain, identity) ? this.#take(plain, identity) : this.marked(words, identity);
  }

  /** A name that ends in a digest of what the thing is, whatever else there is. */
  marked(words: string, identity: string): string {
    const full = digestOf(identity);
    for (let length = DIGITS; length < full.length; length++) {
      const name = `${identifier(words)}_${full.slice(0, length)}`;
      if (this.#free(name, identity)) return this.#take(name, identity);
    }
    throw new Error(`two things have one digest: ${words}`);
  }

  #free(name: string, identity: string): boolean {
    const holder = this.#taken.get(name.toLowerCase());
    return holder === undefined || (holder !== '' && holder === identity);
  }

  #take(name: string, identity: string): string {
    this.#taken.set(name.toLowerCase(), identity);
    return name;
  }
}

/** So many hexadecimal digits tell things of one name apart; more, where these do not. */
const DIGITS = 8;

function digestOf(identity: string): string {
  return createHash('sha256').update(identity).digest('hex');
}

/** Letters, digits and `_` alone: `τ` is `u3c4`, and what separates words is `_`. */
function identifier(words: string): string {
  const letters = words
    .replace(/[^\p{ASCII}]/gu, (character) => `u${character.codePointAt(0)?.toString(16)}`)
    .replace(/[^A-Za-z0-9_]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, LONGEST);
  return /^[A-Za-z]/u.test(letters) ? letters : `n_${letters}`;
}
