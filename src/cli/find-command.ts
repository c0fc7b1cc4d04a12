import { join } from 'node:path';
import { claimNamed, type Specification } from '../claim/specification.js';
import { TooManyPlans } from '../derive/incentive.js';
import { jsonText, Unusable, visible } from '../exact/message.js';
import { foundConditionsJson } from '../report/json/found-conditions.js';
import { standingUnder } from '../report/json/readings.js';
import { foundConditionsText } from '../report/text/found-conditions.js';
import { type FoundConditions, findConditions } from '../verify/found/find-conditions.js';
import { foundDocument } from '../verify/found/found-document.js';
import { fileName } from './file-name.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { print, printError } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { type Report, tryFolders, writeReports } from './written-files.js';

/** How conditions are looked for, and printed. */
export interface FindCall {
  readonly seconds: number | undefined;
  readonly json: boolean | undefined;
  /** A folder for the certificates, for `recheck`. */
  readonly out: string | undefined;
}

/**
 * `casus conditions --find`: under which conditions strategies are an equilibrium, whatever a claim states.
 * @returns the exit status: 0 where all of it is shown; 1 where something is open, or it was ended early.
 */
export async function findCommand(
  io: Io,
  spec: Specification,
  ids: readonly string[],
  { seconds, json, out }: FindCall,
): Promise<number> {
  const asked = ids.map((id) => claimNamed(spec, id).id);
  await tryFolders(io, [out]);
  const { signal, because, over } = interruption(io, seconds);
  const progress = progressOf(io);
  progress.start('deriving constraints');
  const found: FoundConditions[] = [];
  try {
    for (const id of asked) {
      progress.tell(`finding conditions: ${found.length} of ${asked.length} claims done`);
      found.push(await findConditions(spec, id, { ...proofOptions(io, {}), signal }));
    }
  } catch (error) {
    if (error instanceof TooManyPlans) throw new Unusable(error.message);
    if (!signal.aborted || error !== signal.reason) throw error;
  } finally {
    progress.stop();
    over();
  }
  if (out !== undefined) await writeReports(io, reportsOf(out, found));
  const notReached = asked.slice(found.length);
  if (notReached.length > 0) printError(io, `casus: ${because()}, before the search was done`);
  print(
    io,
    json
      ? jsonText(standingUnder(spec, { claims: found.map(foundConditionsJson), notReached }), 2)
      : [
          ...found.map((each) => foundConditionsText(spec, each)),
          ...(notReached.length > 0
            ? [`? not searched: ${notReached.map(visible).join(', ')}`]
            : []),
        ].join('\n\n'),
  );
  return notReached.length === 0 && found.every(isShown) ? 0 : 1;
}

function isShown({ sufficient, necessary }: FoundConditions): boolean {
  return sufficient && necessary;
}

/** Of what is shown both ways alone: there is no theorem elsewhere. */
function reportsOf(out: string, found: readonly FoundConditions[]): Report[] {
  return found.flatMap((each) => {
    const document = foundDocument(each);
    return document
      ? [
          {
            path: join(out, `${fileName(each.claim.id)}.conditions.json`),
            content: `${jsonText(document)}\n`,
          },
        ]
      : [];
  });
}
