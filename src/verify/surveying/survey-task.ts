import type { MessagePort } from 'node:worker_threads';
import { allPropositions, type Specification, specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { Point } from '../../exact/point.js';
import { loadedUnder, type ReadingChoice } from '../../game/reading.js';
import type { SurveySettings } from '../../sample/proposition/search.js';
import { survey } from '../../sample/proposition/survey.js';
import { specificationDigest } from '../remembered/digest.js';
import { type RecordedPoint, recordOf, type SurveyRecord } from '../remembered/survey-record.js';
import { importedInTime } from './imported-module.js';

/** The module of a specification, and what it is to say once it is loaded. */
export interface SpecificationSource {
  readonly file: string;
  /** As the caller's call names it. */
  readonly named: string | undefined;
  readonly choice: ReadingChoice;
  readonly digest: string;
}

/** A proposition that is to be put to the test: it comes as its place among those of its module. */
export interface SurveyTask extends Pick<SurveySettings, 'runs' | 'seed' | 'searching'> {
  readonly source: SpecificationSource;
  readonly position: number;
  readonly start: RecordedPoint | undefined;
  /** Told how many draws were taken, again and again. */
  readonly draws: MessagePort;
}

/**
 * What a thread does: draws for a proposition, all alone.
 * @returns `undefined` where this thread does not load what the caller has, or the survey cannot be
 * told as data: then the caller has to draw.
 */
export async function surveyTask(task: SurveyTask): Promise<SurveyRecord | undefined> {
  const { source, position, runs, seed, searching = false, start, draws } = task;
  try {
    const spec = await loaded(source);
    const proposition = spec && allPropositions(spec)[position];
    if (!proposition) return undefined;
    const found = await survey(withRootsOf(spec, proposition), proposition, {
      ...{ runs, seed, searching },
      ...(start && { start: Point.of(start) }),
      onDraws: (each) => draws.postMessage(each),
    });
    return recordOf(found);
  } finally {
    draws.close();
  }
}

/** The caller has loaded it before: so long it takes only where it waits for what never comes. */
const LOADING_TIME = { seconds: 60, message: 'it is not loaded in time', keepsAlive: true };

const specifications = new Map<string, Promise<Specification | undefined>>();

/** Each module is loaded once; whether it says the same here as for the caller is told by a digest. */
function loaded(source: SpecificationSource): Promise<Specification | undefined> {
  const key = JSON.stringify(source);
  const before = specifications.get(key) ?? loadedAnew(source);
  specifications.set(key, before);
  return before;
}

async function loadedAnew(source: SpecificationSource): Promise<Specification | undefined> {
  const { file, named, choice, digest } = source;
  // What the module prints it printed when the caller loaded it.
  process.stdout.write = process.stderr.write = () => true;
  // Of a thread that ends by itself its caller would never hear.
  process.exit = () => {
    throw new Error('a module that is loaded to draw for it ends its thread');
  };
  const found = await loadedUnder(choice, () => importedInTime(file, LOADING_TIME));
  const declared = specification(found.default as Specification);
  const spec = named === undefined ? declared : { ...declared, module: named };
  return specificationDigest(spec) === digest ? spec : undefined;
}
