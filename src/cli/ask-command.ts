import { questionIn } from '../claim/question/question.js';
import { jsonText } from '../exact/message.js';
import { answerJson, endedJson } from '../report/json/question.js';
import { standingUnder } from '../report/json/readings.js';
import { answerText, endedText } from '../report/text/question.js';
import { ask, isSo } from '../verify/ask.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { DEFAULT_RUNS } from '../verify/verify.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { secondsNumber, seedNumber, wholeNumber } from './options.js';
import { print } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';

export interface AskCall {
  readonly given?: readonly string[];
  readonly somewhere?: boolean;
  readonly runs?: string;
  readonly seed?: string;
  readonly seconds?: string;
  readonly cache?: boolean;
  readonly json?: boolean;
  readonly spec?: string;
}

/** So long a question is thought about that nobody limits: high powers may take for ever. */
const MOST_SECONDS = '600';

/**
 * `casus ask`: decides a question that stands on the line.
 * @returns the exit status: 0 where it is proved to be so; 1 where it is refuted, undecided, also because the
 * search was ended early, or asked where no parameters are.
 */
export async function askCommand(io: Io, text: string, call: AskCall): Promise<number> {
  const { given, somewhere } = call;
  const runs = wholeNumber('--runs', call.runs ?? `${DEFAULT_RUNS}`, 1, 1_000_000);
  const seed = seedNumber(call.seed ?? `${DEFAULT_SEED}`);
  const seconds = secondsNumber(call.seconds ?? MOST_SECONDS);
  const spec = await loadSpecification(io, call.spec);
  const { signal, because, over } = interruption(io, seconds);
  const progress = progressOf(io);
  progress.start('deciding; Ctrl-C ends it');
  const settings = { given, somewhere, runs, seed, ...proofOptions(io, call), signal };
  const answer = await ask(spec, text, settings)
    .catch((error: unknown) => {
      // Ended early, nothing is known of it.
      if (signal.aborted) return undefined;
      throw error;
    })
    .finally(() => {
      progress.stop();
      over();
    });
  if (answer === undefined) {
    const ended = { question: questionIn(spec, text, call), because: `${because()}` };
    print(io, call.json ? jsonText(standingUnder(spec, endedJson(ended)), 2) : endedText(ended));
    return 1;
  }
  print(
    io,
    call.json
      ? jsonText(standingUnder(spec, answerJson(spec, answer, { runs, seed })), 2)
      : answerText(spec, answer),
  );
  return isSo(answer) ? 0 : 1;
}
