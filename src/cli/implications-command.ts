import { join } from 'node:path';
import { allPropositions } from '../claim/specification.js';
import { jsonText, visibleLines } from '../exact/message.js';
import { implicationCertificates, implicationsJson } from '../report/json/implications.js';
import { standingUnder } from '../report/json/readings.js';
import { implicationsText } from '../report/text/implications.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { implications, STAGES } from '../verify/implications.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { secondsNumber, seedNumber } from './options.js';
import { print, printError } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';
import { tryFolders, writeReports } from './written-files.js';

export interface ImplicationsCall {
  readonly seed?: string;
  readonly seconds?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly cache?: boolean;
  readonly spec?: string;
}

/**
 * `casus implications`: what implies what among the conditions of a specification.
 * @returns the exit status: 0, also where something is left open; 1 where the search was ended early.
 */
export async function implicationsCommand(io: Io, options: ImplicationsCall): Promise<number> {
  const seed = seedNumber(options.seed ?? `${DEFAULT_SEED}`);
  const seconds = options.seconds === undefined ? undefined : secondsNumber(options.seconds);
  const { out } = options;
  await tryFolders(io, [out]);
  const spec = await loadSpecification(io, options.spec);
  allPropositions(spec);
  const progress = progressOf(io);
  const begun = new Set<string>();
  const onProgress = (doing: string): void => {
    begun.add(doing.replace(/:.*/u, ''));
    progress.tell(doing, begun.size - 1);
  };
  progress.start('starting', STAGES);
  const { signal: until, because, over } = interruption(io, seconds);
  const settings = { ...proofOptions(io, options), seed, onProgress, signal: undefined, until };
  const found = await implications(spec, settings).finally(() => {
    progress.stop();
    over();
  });
  if (!found.complete) printError(io, `casus: ${because()}, before the search was done`);
  const json = `${jsonText(standingUnder(spec, implicationsJson(spec, found)), 2)}\n`;
  const text = `${visibleLines(implicationsText(spec, found))}\n`;
  if (out !== undefined)
    await writeReports(io, [
      { path: join(out, 'implications.json'), content: json },
      { path: join(out, 'implications.txt'), content: text },
      {
        path: join(out, 'certificates.json'),
        content: `${jsonText(implicationCertificates(found), 1)}\n`,
      },
    ]);
  print(io, options.json ? json : text);
  return found.complete ? 0 : 1;
}
