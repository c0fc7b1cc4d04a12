import { z } from 'zod';
import { casusVersion } from '../../verify/version.js';
import type { ReportDocument } from '../document/document.js';
import type { ReportFindings } from '../document/findings.js';
import { conditionRolesJson, restrictionRolesJson } from '../json/conditions.js';
import { implicationsJson } from '../json/implications.js';
import { verifyJson } from '../json/verify.js';

const claim = z.looseObject({
  id: z.string().describe('of the claim or statement'),
  title: z.string(),
  verdict: z.enum(['proved', 'refuted', 'survived', 'undecided', 'vacuous']),
  concept: z.string().nullable().describe('of the equilibria that it speaks of'),
  expected: z
    .enum(['holds', 'fails'])
    .nullable()
    .describe('null under other readings than the specification chooses'),
  asExpected: z.boolean().nullable(),
  source: z.string(),
  told: z.string().describe('the verdict with the road that led to it'),
  how: z.string().describe('by what it was reached'),
});

/** What a report's JSON document holds; objects may have more than is listed. */
export const reportSchema = z.looseObject({
  $schema: z.literal('./report.schema.json'),
  casus: z.string().describe('the version that wrote it'),
  publication: z.looseObject({
    authors: z.array(z.string()),
    title: z.string(),
    year: z.number(),
  }),
  seed: z.number(),
  runs: z.number(),
  prove: z.boolean().describe('whether proofs were looked for'),
  claims: z.array(claim),
  unused: z.looseObject({}).describe('restrictions that certificates do without'),
  conditions: z.array(z.looseObject({ claim: z.string() })).optional(),
  implications: z.looseObject({}).optional(),
});

/** The schema by which other programs read `report.json`, as JSON Schema. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema);
}

/**
 * The document of `casus verify --json`, with what a report adds. What differs between a run that
 * remembers and one that does not is left out.
 */
export function reportJson(
  { spec, verdicts, settings, needs, implications }: ReportFindings,
  { rows }: ReportDocument,
): object {
  const { remembered: _, claims, ...document } = verifyJson(spec, verdicts, settings);
  return {
    $schema: './report.schema.json',
    casus: casusVersion,
    ...document,
    prove: settings.prove,
    claims: claims.map((each, index) => ({
      ...each,
      told: rows[index]?.told,
      how: rows[index]?.how,
    })),
    ...(needs && {
      conditions: needs.map((each) => ({
        ...conditionRolesJson(each.roles),
        ...(each.needs ? { restrictions: restrictionRolesJson(each.needs) } : {}),
      })),
    }),
    ...(implications && { implications: implicationsJson(spec, implications) }),
  };
}
