import { examplePoint, type Specification } from '../claim/specification.js';
import { jsonText, Unusable } from '../exact/message.js';
import { inputOf } from './files.js';
import type { Io } from './io.js';
import { linesOf } from './lines.js';
import { messageText, print } from './print.js';

/** What is answered to a point. */
export interface LineAnswer {
  /** Whether it is an equilibrium, or the statement is not refuted here. */
  readonly fine: boolean;
  /** On one line, but for who reads the answers. */
  readonly written: string;
}

/**
 * One point a line in, one answer a line out; an unusable line is answered in its place.
 * @param forReading whether a person reads the answers, who is told more than fits on a line.
 * @returns the exit status: 0 where every point is fine, else 1.
 * @throws {Unusable} at the end, where lines could not be used, or there were none.
 */
export async function checkLines(
  io: Io,
  spec: Specification,
  answer: (text: string, where: string) => LineAnswer,
  forReading: boolean,
): Promise<number> {
  const counted = { lines: 0, points: 0, unusable: 0, failing: 0 };
  const batch = new Batch(io);
  const answerLine = (text: string): void => {
    counted.lines++;
    if (text.trim() === '') return;
    if (forReading && counted.points > 0) batch.add('');
    counted.points++;
    try {
      const { fine, written } = answer(text, `line ${counted.lines}`);
      if (!fine) counted.failing++;
      batch.add(written);
    } catch (error) {
      counted.unusable++;
      const reason = error instanceof Error ? error.message : String(error);
      batch.add(forReading ? messageText(reason) : jsonText({ error: reason }));
    }
  };
  for await (const lines of linesOf(inputOf(io)))
    for (const text of lines) {
      answerLine(text);
      if (batch.isFull) await batch.taken();
    }
  batch.flush();
  if (counted.points === 0)
    throw new Unusable(
      `standard input holds no point${counted.lines === 0 ? '' : `, but ${counted.lines} blank lines`}; give one a line, such as ${JSON.stringify(examplePoint(spec))}`,
    );
  if (counted.unusable === 0) return counted.failing === 0 ? 0 : 1;
  throw new Unusable(
    `${counted.unusable} of ${counted.points} lines cannot be used; each is answered by ${forReading ? 'what is wrong with it' : 'an "error"'} in its place (one object a line is expected)`,
  );
}

/** So many characters are printed at once. */
const FULL = 2 ** 16;

/**
 * Answers that wait to be printed together: until they are many, or until there is no more line to
 * answer at once, so that who sends one line and waits is answered.
 */
class Batch {
  readonly #io: Io;
  #waiting: string[] = [];
  #size = 0;
  #idle: NodeJS.Immediate | undefined;

  constructor(io: Io) {
    this.#io = io;
  }

  add(text: string): void {
    this.#waiting.push(text);
    this.#size += text.length + 1;
    this.#idle ??= setImmediate(() => this.flush());
  }

  get isFull(): boolean {
    return this.#size >= FULL;
  }

  /** Prints what waits, and waits until the reader has taken it. */
  async taken(): Promise<void> {
    this.flush();
    await this.#io.drained?.();
  }

  flush(): void {
    clearImmediate(this.#idle);
    this.#idle = undefined;
    if (this.#waiting.length === 0) return;
    print(this.#io, `${this.#waiting.join('\n')}\n`);
    this.#waiting = [];
    this.#size = 0;
  }
}
