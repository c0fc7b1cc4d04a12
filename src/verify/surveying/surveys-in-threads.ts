import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { choiceOf } from '../../claim/readings.js';
import { positionsIn, type Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { KEPT_IDLE, workerFile } from '../../prove/worker-file.js';
import type { SurveySettings } from '../../sample/proposition/search.js';
import type { Survey } from '../../sample/proposition/survey.js';
import { specificationDigest } from '../remembered/digest.js';
import { surveyFrom } from '../remembered/recorded-survey.js';
import type { SurveyRecord } from '../remembered/survey-record.js';
import type { SpecificationSource, SurveyTask } from './survey-task.js';
import { type Surveying, surveyingHere } from './surveying.js';

/** Threads in which whole propositions are drawn for. */
export interface SurveyThreads {
  readonly surveying: Surveying;
  /** So many propositions are to have begun beside one, lest a thread be idle. */
  readonly ahead: number;
  /** Ends what is being drawn. */
  readonly close: () => Promise<void>;
}

/**
 * Draws for propositions of a specification in threads that load its module themselves: what draws are
 * prepared with, and what is walked after them, then keeps no thread but theirs. What comes back is
 * data, of which every point is looked at anew.
 *
 * What they cannot tell is drawn for by the caller: where the module says something else when it is
 * loaded again, or ends its thread.
 * @returns `undefined` where there is nothing by which the module could be known again.
 */
export function surveysInThreads(
  spec: Specification,
  file: string,
  threads: number = availableParallelism(),
): SurveyThreads | undefined {
  const digest = specificationDigest(spec);
  if (threads === 0 || digest === undefined) return undefined;
  const source = { file, named: spec.module, choice: choiceOf(spec), digest };
  const positions = positionsIn(spec);
  let pool: Tinypool | undefined;
  let closed = false;
  const recordFor = async (
    position: number,
    settings: SurveySettings,
  ): Promise<SurveyRecord | undefined> => {
    pool ??= new Tinypool({
      filename: workerFile('../verify/surveying/survey-task').href,
      name: 'surveyTask',
      ...{ minThreads: 1, maxThreads: threads, idleTimeout: KEPT_IDLE },
    });
    try {
      return await surveyIn(pool, source, position, settings);
    } catch (error) {
      // A thread that was ended from here is not to be followed by work in this one.
      if (closed) throw error;
      return undefined;
    }
  };
  const surveying = async (proposition: Proposition, settings: SurveySettings): Promise<Survey> => {
    const position = positions.get(proposition);
    const record =
      position === undefined || !isTellable(proposition)
        ? undefined
        : await recordFor(position, settings);
    const told = record && surveyFrom(withRootsOf(spec, proposition), proposition, record);
    if (!told) return surveyingHere(spec)(proposition, settings);
    const { remembered, ...found } = told;
    return found;
  };
  return {
    surveying,
    // Some of them wait for proofs, or are drawn for by the caller.
    ahead: 2 * threads,
    close: async () => {
      closed = true;
      await pool?.destroy();
    },
  };
}

/** Whether what comes of draws for it can be told as data. */
function isTellable({ kind }: Proposition): boolean {
  return kind !== 'continuous equilibrium';
}

async function surveyIn(
  pool: Tinypool,
  source: SpecificationSource,
  position: number,
  { runs, seed, searching = false, start, onDraws }: SurveySettings,
): Promise<SurveyRecord | undefined> {
  const { port1: here, port2: draws } = new MessageChannel();
  const refused = new Promise<never>((_, reject) => {
    here.on('message', (each: number) => {
      try {
        onDraws?.(each);
      } catch (error) {
        reject(error);
      }
    });
  });
  // Whatever becomes of the thread, nothing waits for what it would have told.
  here.unref();
  const task: SurveyTask = {
    ...{ source, position, runs, seed, searching, draws },
    start: start?.toJSON(),
  };
  try {
    return await Promise.race([pool.run(task, { transferList: [draws] }), refused]);
  } finally {
    here.close();
  }
}
