import { z } from 'zod';
import { jsonText, Unusable, visibleLines } from '../exact/message.js';
import type { ReadingChoice } from '../game/reading.js';
import { readingTableJson } from '../report/json/reading-table.js';
import { readingTableText } from '../report/text/reading-table.js';
import { type DecidedUnder, isAllDecided, readingTable } from '../verify/reading-table.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { type HandedOn, verifyElsewhere } from './verify-elsewhere.js';

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
  const table = await readingTable(
    spec,
    (choice, named) => verifiedElsewhere(io, options, choice, named),
    ids.length === 0 ? undefined : ids,
  );
  print(
    io,
    options.json
      ? jsonText(readingTableJson(spec, table), 2)
      : visibleLines(readingTableText(spec, table, { all: options.all === true })),
  );
  return isAllDecided(table) ? 0 : 1;
}

const verified = z.looseObject({
  claims: z.array(
    z.looseObject({
      id: z.string(),
      verdict: z.enum(['proved', 'refuted', 'survived', 'undecided', 'vacuous']),
      asExpected: z.boolean().nullable(),
    }),
  ),
});

/** What `casus verify` decides under other readings. */
async function verifiedElsewhere(
  io: Io,
  options: ReadingsCall,
  choice: ReadingChoice,
  ids: readonly string[],
): Promise<readonly DecidedUnder[]> {
  const { status, stdout, stderr } = await verifyElsewhere(io, options, choice, ids);
  if (status === 0 || status === 1) return verified.parse(JSON.parse(stdout)).claims;
  const readings = Object.entries(choice).map(([name, alternative]) => `${name}=${alternative}`);
  const under = readings.length === 0 ? 'as the specification chooses' : readings.join(', ');
  throw new Unusable(
    `nothing is decided under the readings ${under}: ${stderr.trim().replace(/^casus: /u, '') || 'the process that was to decide it ended early'}`,
  );
}
