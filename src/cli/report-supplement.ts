import { alternativesOf, choiceOf } from '../claim/readings.js';
import type { Specification } from '../claim/specification.js';
import { jsonText, Unusable, unknownName } from '../exact/message.js';
import type { ReportFindings } from '../report/document/findings.js';
import { mapFigures } from '../report/document/map-figures.js';
import {
  type DecidedUnder,
  type DecidingUnder,
  READING_RUNS,
  readingTable,
} from '../verify/reading-table.js';
import { heldAgainstExpected, subject, type Verdict } from '../verify/verdict.js';
import type { Io } from './io.js';
import type { FindingsCall } from './report-check.js';
import type { ReportProgress } from './report-progress.js';
import { decidedElsewhere, type HandedOn } from './verify-elsewhere.js';

/** Maps, and what is decided under other readings, where that is asked for, and there are any. */
export async function supplement(
  io: Io,
  verdicts: readonly Verdict[],
  spec: Specification,
  { claims, runs, seed, prove, readings, maps }: FindingsCall,
  { spec: module, cache }: Pick<HandedOn, 'spec' | 'cache'>,
  { tell, done }: ReportProgress,
): Promise<Pick<ReportFindings, 'maps' | 'readings'>> {
  const draws = { runs: `${runs}`, first: `${READING_RUNS}`, seed: `${seed}` };
  const handed = { ...draws, prove, cache, spec: module };
  const inForce = jsonText(choiceOf(spec));
  const alternatives = alternativesOf(spec);
  const others = alternatives.reduce((sum, { texts }) => sum + Object.keys(texts).length - 1, 0);
  let begun = 0;
  const deciding: DecidingUnder = async (choice, ids) => {
    if (jsonText(choice) === inForce) return verdicts.map(decidedUnder);
    tell('other readings', `number ${++begun} of ${others}`);
    return decidedElsewhere(io, handed, choice, ids);
  };
  const found = {
    ...(maps.length > 0 && { maps: mapFigures(spec, maps) }),
    ...(readings &&
      alternatives.length > 0 && { readings: await readingTable(spec, deciding, claims) }),
  };
  done('other readings');
  return found;
}

function decidedUnder(found: Verdict): DecidedUnder {
  return {
    ...{ id: subject(found).id, verdict: found.kind },
    asExpected: heldAgainstExpected(found),
  };
}

/** @throws {Unusable} for what is not two parameters. */
export function axesIn({ parameters }: Specification, text: string): [x: string, y: string] {
  const names = parameters.map(({ name }) => name);
  const [x, y, ...more] = text.split(',').map((each) => each.trim());
  if (x === undefined || y === undefined || more.length > 0 || x === y)
    throw new Unusable(
      `--map: expected two parameters such as ${names.slice(0, 2).join(',')}, found "${text}"`,
    );
  for (const each of [x, y])
    if (!names.includes(each)) throw new Unusable(unknownName('parameter', each, names));
  return [x, y];
}
