import { join } from 'node:path';
import { z } from 'zod';
import { positionsIn, type Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { readKept, writeKept } from '../../prove/kept-file.js';
import type { Surveying } from '../surveying/surveying.js';
import { digestOf, engineDigest, specificationDigest } from './digest.js';
import { surveyFrom } from './recorded-survey.js';
import { recordOf, type SurveyRecord, surveyRecord } from './survey-record.js';

const keptRecord = z.strictObject({ record: surveyRecord, digest: z.string() });

/**
 * Surveys that are remembered from one run to the next, in files named by all that they depend on:
 * what the specification says, the draws that are asked for, and the code that draws.
 *
 * Counts are believed as far as a digest tells that nobody changed them; points are not believed, but
 * looked at anew. So it serves where proofs are looked for: what then rests on counts alone, that
 * nothing refuted a proposition, proves nothing.
 */
export function rememberedSurveys(
  spec: Specification,
  folder: string,
  surveyingAnew: Surveying,
): Surveying {
  const told = specificationDigest(spec);
  const positions = positionsIn(spec);
  return async (proposition, settings) => {
    const speaking = withRootsOf(spec, proposition);
    const position = positions.get(proposition);
    if (told === undefined || position === undefined) return surveyingAnew(proposition, settings);
    const { runs, seed, searching = false, start } = settings;
    const asked = JSON.stringify([position, proposition.id, runs, seed, searching, start]);
    const key = digestOf([engineDigest(), told, asked]);
    const file = join(folder, `survey-${key}.json`);
    const kept = keptRecord.safeParse(await readKept(file));
    const known =
      kept.success && kept.data.digest === recordDigest(key, kept.data.record)
        ? surveyFrom(speaking, proposition, kept.data.record)
        : undefined;
    if (known) return known;
    const found = await surveyingAnew(proposition, settings);
    const record = recordOf(found);
    if (record) await writeKept(file, { record, digest: recordDigest(key, record) });
    return found;
  };
}

/** Of what JSON makes of a record, in the order in which its schema reads it. */
function recordDigest(key: string, record: SurveyRecord): string {
  return digestOf([key, JSON.stringify(surveyRecord.parse(record))]);
}
