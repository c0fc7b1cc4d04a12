import { join } from 'node:path';
import { PURE_CONCEPTS } from '../claim/proposition/pure-count.js';
import { conditionNamed, gameNamed } from '../claim/specification.js';
import { TooManyPlans } from '../derive/incentive.js';
import { ForgetfulPlayer } from '../equilibrium/enumeration/pure-equilibria.js';
import { jsonText, Unusable } from '../exact/message.js';
import { characterizationJson } from '../report/json/characterization.js';
import { comparisonJson } from '../report/json/comparison.js';
import { jsonParts } from '../report/json/json-parts.js';
import { mixedCharacterizationJson } from '../report/json/mixed-characterization.js';
import { standingUnder } from '../report/json/readings.js';
import { characterizationText } from '../report/text/characterization.js';
import { comparedText } from '../report/text/comparison.js';
import { mixedCharacterizationText } from '../report/text/mixed-characterization.js';
import { characterize } from '../verify/characterize/characterize.js';
import { theoremDocument } from '../verify/characterize/theorem-document.js';
import { compareOutcomes } from '../verify/comparison/compare-outcomes.js';
import { characterizeAs, mixedUntil } from './characterize-supports.js';
import { fileName } from './file-name.js';
import { untilInterrupted } from './interrupt.js';
import type { Io } from './io.js';
import { conceptNamed, secondsNumber, seedNumber, wholeNumber } from './options.js';
import { print, printParts } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';
import { type Report, tryFolders, writeReports } from './written-files.js';

export interface CharacterizeCall {
  readonly concept?: string;
  readonly seconds?: string;
  readonly seed?: string;
  readonly given?: readonly string[];
  readonly out?: string;
  readonly compare?: boolean;
  readonly mixing?: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

const MOST_MIXING = 1_000;

/**
 * `casus characterize`: every pure equilibrium of a declared game, for all parameters, and where asked
 * for the mixed ones by supports; an interrupt asks for what was found until then.
 * @returns the exit status: 0 where all is decided, 1 where something is open.
 */
export async function characterizeCommand(
  io: Io,
  id: string,
  call: CharacterizeCall,
): Promise<number> {
  const concept = conceptNamed(PURE_CONCEPTS, call.concept ?? 'weak perfect Bayesian');
  const seconds = call.seconds === undefined ? undefined : secondsNumber(call.seconds);
  const seed = call.seed === undefined ? undefined : seedNumber(call.seed);
  const mixing =
    call.mixing === undefined ? undefined : wholeNumber('--mixing', call.mixing, 1, MOST_MIXING);
  await tryFolders(io, [call.out]);
  const spec = await loadSpecification(io, call.spec);
  const game = gameNamed(spec, id);
  const given = (call.given ?? []).map((each) => conditionNamed(spec, each));
  const { threads } = proofOptions(io, {});
  if (call.as !== undefined)
    return characterizeAs(io, spec, id, call.as, call, { concept, given, seconds, threads });
  const progress = progressOf(io);
  progress.start('going through profiles', 100);
  const onProgress = (decided: bigint, of: bigint): void => {
    progress.tell('going through profiles', Number((100n * decided) / of));
  };
  // One interrupt ends all that is asked for.
  const { found, mixed, compared } = await untilInterrupted(io, async (signal) => {
    const pure = await characterize(spec, game, {
      ...{ concept, given, seconds, seed, onProgress, threads, signal },
    })
      .catch((error: unknown) => {
        if (error instanceof ForgetfulPlayer || error instanceof TooManyPlans)
          throw new Unusable(`${id}: ${error.message}`);
        throw error;
      })
      .finally(() => progress.stop());
    return {
      found: pure,
      mixed:
        mixing === undefined
          ? undefined
          : await mixedUntil(io, spec, game, { concept, given, seconds, threads, mixing, signal }),
      compared: call.compare
        ? await compareOutcomes(spec, pure, { threads, until: signal })
        : undefined,
    };
  });
  const json = (): Iterable<string> =>
    jsonParts(
      standingUnder(spec, {
        ...characterizationJson(found),
        ...(compared ? { compared: comparisonJson(compared) } : {}),
        ...(mixed ? { mixed: mixedCharacterizationJson(mixed) } : {}),
      }),
    );
  const text = [
    characterizationText(spec, found),
    ...(compared ? ['', comparedText(spec, compared)] : []),
    ...(mixed ? ['', mixedCharacterizationText(spec, mixed)] : []),
  ].join('\n');
  const { out } = call;
  if (out !== undefined) {
    const reportOf = (suffix: string, content: Iterable<string>): Report => ({
      path: join(out, `${fileName(id)}${suffix}`),
      content: ended(content),
    });
    await writeReports(io, [
      reportOf('.json', json()),
      reportOf('.txt', [text]),
      reportOf('.theorem.json', [jsonText(theoremDocument(found))]),
    ]);
  }
  if (call.json) await printParts(io, json());
  else print(io, text);
  return found.complete && (mixed?.complete ?? true) ? 0 : 1;
}

/** With the end of the last line. */
function* ended(parts: Iterable<string>): Generator<string> {
  yield* parts;
  yield '\n';
}
