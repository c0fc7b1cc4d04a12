import { jsonText, visibleLines } from '../exact/message.js';
import { readingTableJson } from '../report/json/reading-table.js';
import { readingTableText } from '../report/text/reading-table.js';
import { isAllDecided, READING_RUNS, readingTable } from '../verify/reading-table.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print } from './print.js';
import { progressOf } from './progress.js';
import { loadSpecification } from './specification-module.js';
import { decidedElsewhere, type HandedOn } from './verify-elsewhere.js';

export interface ReadingsCall extends HandedOn {
  readonly all?: boolean;
  readonly json?: boolean;
}

/**
 * `casus readings`: which verdicts change under which reading.
 * @returns the exit status: 0 where everything that makes sense is proved or refuted, and as expected
 * under the readings that the specification chooses; else 1.
 */
export async function readingsCommand(
  io: Io,
  ids: readonly string[],
  options: ReadingsCall,
): Promise<number> {
  if (options.runs !== undefined) wholeNumber('--runs', options.runs, 1, 1_000_000);
  if (options.seed !== undefined) seedNumber(options.seed);
  const spec = await loadSpecification(io, options.spec);
  const progress = progressOf(io);
  const handed: HandedOn = { ...options, first: `${READING_RUNS}` };
  let decided = 0;
  progress.start('deciding under the readings that are chosen');
  const table = await readingTable(
    spec,
    (choice, named) =>
      decidedElsewhere(io, handed, choice, named).finally(() => {
        decided += 1;
        progress.tell(`deciding under other readings: ${decided} done`);
      }),
    ids.length === 0 ? undefined : ids,
  ).finally(progress.stop);
  print(
    io,
    options.json
      ? jsonText(readingTableJson(spec, table), 2)
      : visibleLines(readingTableText(spec, table, { all: options.all === true })),
  );
  return isAllDecided(table) ? 0 : 1;
}
