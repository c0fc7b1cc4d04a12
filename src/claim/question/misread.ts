import { Unusable } from '../../exact/message.js';

/** Thrown where a question on a line cannot be read; knows the place in its text. */
export class MisreadQuestion extends Unusable {
  /** The text that was read. */
  readonly text: string;
  /** Where in it something else was expected, counted from 0 in UTF-16 units. */
  readonly at: number;

  constructor(problem: string, text: string, at: number) {
    super(
      `the question cannot be read at character ${[...text.slice(0, at)].length + 1}: ${problem}`,
    );
    this.text = text;
    this.at = at;
  }
}
