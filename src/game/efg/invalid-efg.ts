import { visible } from '../../exact/message.js';

/** Something in a text that keeps it from being a game in Gambit's format. */
export interface EfgProblem {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

/** So many are listed; a text with more is hardly a game at all. */
const MOST = 100;

/** Thrown where a text is no game in Gambit's format; holds every problem found, up to a hundred. */
export class InvalidEfg extends Error {
  override readonly name = 'InvalidEfg';
  readonly problems: readonly EfgProblem[];

  /** @param text how the text is called, its path say, at the head of each line of the message. */
  constructor(text: string, problems: readonly EfgProblem[]) {
    const lines = problems.map(({ line, column, expected, found }) =>
      visible(`${text}:${line}:${column}: expected ${expected}, found ${found}`),
    );
    super([...lines, ...(problems.length < MOST ? [] : ['and there may be more'])].join('\n'));
    this.problems = problems;
  }
}

/** The problems of one text, with the lines and columns where they lie. */
export class EfgProblems {
  readonly #text: string;
  readonly #found: EfgProblem[] = [];
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param at an offset in the text. */
  add(at: number, expected: string, found: string): void {
    const line = this.lineOf(at);
    const column = at - (this.#starts()[line - 1] ?? 0) + 1;
    this.#found.push({ line, column, expected, found });
  }

  /** No more need be looked for. */
  get full(): boolean {
    return this.#found.length >= MOST;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** In the order of the text. */
  all(): EfgProblem[] {
    return this.#found
      .slice(0, MOST)
      .sort((one, other) => one.line - other.line || one.column - other.column);
  }

  lineOf(at: number): number {
    const starts = this.#starts();
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  #starts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}
