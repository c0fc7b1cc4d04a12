import type { PureChoices } from '../../derive/pure/choices.js';
import type { Choices } from '../../equilibrium/enumeration/family.js';
import { entry } from '../../exact/entry.js';

interface SetsWithActions {
  readonly informationSets: readonly { readonly actions: readonly unknown[] }[];
}

/** Bits of a word. */
const WORD = 32;

/** Families and choices as bits, one for each action: whether choices go on within a family is asked by the million. */
export class ActionBits {
  /** By information set, the place of its first action. */
  readonly #first: readonly number[];
  readonly #words: number;

  constructor({ informationSets }: SetsWithActions) {
    let count = 0;
    this.#first = informationSets.map(({ actions }) => {
      count += actions.length;
      return count - actions.length;
    });
    this.#words = Math.ceil(count / WORD);
  }

  /** The actions that are chosen: one at each set, or none yet. */
  ofChoices(choices: PureChoices): Int32Array {
    const bits = new Int32Array(this.#words);
    for (const [set, action] of choices.entries())
      if (action !== undefined) setBit(bits, entry(this.#first, set) + action);
    return bits;
  }

  /** The actions of families, those of one after those of another. */
  ofFamilies(families: readonly Choices[]): Int32Array {
    const bits = new Int32Array(this.#words * families.length);
    for (const [index, family] of families.entries())
      for (const [set, actions] of family.entries())
        for (const action of actions)
          setBit(bits, WORD * this.#words * index + entry(this.#first, set) + action);
    return bits;
  }

  /** Whether choices may be completed to a profile of one of the families. */
  isAmong(choices: Int32Array, families: Int32Array): boolean {
    const words = this.#words;
    for (let from = 0; from < families.length; from += words) {
      let word = 0;
      while (word < words && (bitsAt(choices, word) & ~bitsAt(families, from + word)) === 0) word++;
      if (word === words) return true;
    }
    return false;
  }
}

/** One of the words that there are: asked without a look at whether there is, for it is asked so often. */
function bitsAt(bits: Int32Array, word: number): number {
  return bits[word] as number;
}

function setBit(bits: Int32Array, place: number): void {
  const word = Math.floor(place / WORD);
  bits[word] = bitsAt(bits, word) | (1 << (place % WORD));
}
