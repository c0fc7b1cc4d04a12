import { MisreadQuestion } from './misread.js';

/** A longer question is nobody's: what reads it, and decides it, has no bounds of its own. */
const MOST_CHARACTERS = 2000;

/** Brackets within brackets are read by calls within calls, for which there is room for so many. */
const MOST_BRACKETS = 100;

/**
 * A whole text, as a part of itself.
 * @throws {MisreadQuestion} where it is too long, or brackets stand in too many others.
 */
export function wholeText(text: string): PlacedText {
  if (text.length > MOST_CHARACTERS)
    throw new MisreadQuestion(
      `expected at most ${MOST_CHARACTERS} characters, found ${text.length}`,
      `${[...text].slice(0, 60).join('')}…`,
      0,
    );
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    if (depth > MOST_BRACKETS)
      throw new MisreadQuestion(
        `expected at most ${MOST_BRACKETS} brackets within each other, found more`,
        text,
        at,
      );
  }
  return new PlacedText(text);
}

/** A part of a text: what is wrong with it is told with its place in the whole. */
export class PlacedText {
  readonly whole: string;
  readonly from: number;
  readonly to: number;

  /** Blanks at the ends are no part of it. */
  constructor(whole: string, from = 0, to = whole.length) {
    const inner = whole.slice(from, to);
    const blank = inner.length - inner.trimStart().length;
    this.whole = whole;
    this.from = inner.trim() === '' ? from : from + blank;
    this.to = inner.trim() === '' ? from : from + inner.trimEnd().length;
  }

  get text(): string {
    return this.whole.slice(this.from, this.to);
  }

  part(from: number, to: number): PlacedText {
    return new PlacedText(this.whole, from, to);
  }

  /** @param at a place in the whole text: by default where this part begins. */
  misread(problem: string, at = this.from): MisreadQuestion {
    return new MisreadQuestion(problem, this.whole, at);
  }

  /**
   * The parts between some separators that stand in no brackets.
   * @param separator matched at each place.
   * @returns at least one part, and the separators between them.
   * @throws {MisreadQuestion} for brackets that do not match.
   */
  split(separator: RegExp): { readonly parts: readonly PlacedText[]; readonly between: string[] } {
    const parts: PlacedText[] = [];
    const between: string[] = [];
    const sticky = new RegExp(separator.source, 'uy');
    let from = this.from;
    for (let at = this.from; at < this.to; ) {
      if (this.whole[at] === '(') {
        at = this.closing(at) + 1;
        continue;
      }
      if (this.whole[at] === ')') throw this.misread('this ")" closes nothing', at);
      sticky.lastIndex = at;
      const found = sticky.exec(this.whole)?.[0];
      if (found === undefined) {
        at++;
        continue;
      }
      parts.push(this.part(from, at));
      between.push(found);
      at += found.length;
      from = at;
    }
    return { parts: [...parts, this.part(from, this.to)], between };
  }

  /**
   * Where the bracket that opens at a place is closed.
   * @throws {MisreadQuestion} where it never is.
   */
  closing(opening: number): number {
    let depth = 0;
    for (let at = opening; at < this.to; at++) {
      if (this.whole[at] === '(') depth++;
      else if (this.whole[at] === ')' && --depth === 0) return at;
    }
    throw this.misread('this "(" is never closed: expected ")" somewhere behind it', opening);
  }
}
