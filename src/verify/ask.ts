import {
  type AskedQuestion,
  type QuestionOptions,
  questionIn,
} from '../claim/question/question.js';
import type { Specification } from '../claim/specification.js';
import type { Verdict } from './verdict.js';
import { type VerifyOptions, verify } from './verify.js';

/** How a question is asked, and decided. */
export interface AskOptions
  extends QuestionOptions,
    Omit<VerifyOptions, 'propositions' | 'prove'> {}

/** A question as it was read, and what was found out. */
export interface Answer {
  readonly question: AskedQuestion;
  readonly verdict: Verdict;
}

/**
 * Decides a question that stands on a line, as if the specification stated it: everywhere, by default.
 * It is read as `docs/commands.md` says. Where a quantity has no value, what is said of it is false.
 * @throws {MisreadQuestion} where it cannot be read, with the place in its text.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { ask } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, threads: 0, cache: false };
 * const answer = await ask(paper, 'U_E(entering) = 2 - c', { given: ['affordable'], ...settings });
 * answer.verdict.kind; // 'proved'
 * ```
 */
export async function ask(
  spec: Specification,
  text: string,
  { given, somewhere, ...options }: AskOptions = {},
): Promise<Answer> {
  const question = questionIn(spec, text, { given, somewhere });
  const [verdict] = await verify(spec, { ...options, propositions: [question.statement] });
  if (verdict === undefined) throw new Error('a question has one verdict');
  return { question, verdict };
}

/** Whether what is asked is so: it was proved. What is refuted, undecided or asked of nothing is not. */
export function isSo({ verdict }: Answer): boolean {
  return verdict.kind === 'proved';
}
