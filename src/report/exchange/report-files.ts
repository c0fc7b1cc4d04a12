import { choiceOf } from '../../claim/readings.js';
import { jsonText } from '../../exact/message.js';
import { countedIn, restsOn, subject } from '../../verify/verdict.js';
import { casusVersion } from '../../verify/version.js';
import { reportDocument } from '../document/document.js';
import type { ReportFindings } from '../document/findings.js';
import { pageOf } from '../html/page.js';
import { certificateFile } from '../json/certificates.js';
import { readingTableJson } from '../json/reading-table.js';
import { byName, checksum, checksumList, type ReportFile } from './checksums.js';
import { claimsCsv } from './claims-csv.js';
import { junitXml } from './junit-xml.js';
import { pullRequestSummary } from './pull-request.js';
import { reportJson, reportJsonSchema } from './report-json.js';

/** How a report was asked for, so that it can be asked for again. */
export interface ReportCall {
  /** Ids of claims and statements; everything, where `undefined`. */
  readonly claims: readonly string[] | undefined;
  /** Whether it was also asked what each condition is needed for, and what implies what. */
  readonly full: boolean;
  /** Whether it was decided under other readings, too. */
  readonly readings?: boolean | undefined;
  /** The parameters of each map. */
  readonly maps?: readonly (readonly [x: string, y: string])[] | undefined;
}

/**
 * The referee's report as files: a page to read, a summary for a pull request, tables for other
 * programs, certificates, checksums. The same findings give the same bytes.
 * @param fileNameOf what the file of a claim's certificates is called, for its id.
 * @example
 * ```js
 * import { reportFiles, verify } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, seed: 1, prove: false };
 * const verdicts = await verify(paper, settings);
 * const files = reportFiles({ spec: paper, verdicts, settings });
 * files.some(({ name }) => name === 'index.html'); // true
 * ```
 */
export function reportFiles(
  findings: ReportFindings,
  call: ReportCall = { claims: undefined, full: false },
  fileNameOf: (id: string) => string = encodeURIComponent,
): ReportFile[] {
  const document = reportDocument(findings);
  const { title, rows } = document;
  const files = byName([
    { name: 'index.html', content: pageOf(document) },
    { name: 'report.md', content: pullRequestSummary(document) },
    { name: 'report.json', content: json(reportJson(findings, document)) },
    { name: 'report.schema.json', content: json(reportJsonSchema()) },
    { name: 'claims.csv', content: claimsCsv(rows) },
    { name: 'junit.xml', content: junitXml(title, rows) },
    ...(findings.readings
      ? [
          {
            name: 'readings.json',
            content: json(readingTableJson(findings.spec, findings.readings)),
          },
        ]
      : []),
    ...certificateFiles(findings, fileNameOf),
  ]);
  const manifest = { name: 'manifest.json', content: json(manifestOf(findings, call, files)) };
  const all = [...files, manifest];
  return [...all, { name: 'SHA256SUMS', content: checksumList(all) }];
}

function json(document: object): string {
  return `${jsonText(document, 1)}\n`;
}

function certificateFiles(
  { spec, verdicts }: ReportFindings,
  fileNameOf: (id: string) => string,
): ReportFile[] {
  return verdicts.flatMap((found) => {
    const { id } = subject(found);
    const certificates =
      countedIn(found)?.document ??
      certificateFile(id, restsOn(found), found.implied, choiceOf(spec));
    return certificates
      ? [{ name: `certificates/${fileNameOf(id)}.json`, content: json(certificates) }]
      : [];
  });
}

/** What the report was made of, and what came of it. */
function manifestOf(
  { spec, settings }: ReportFindings,
  { claims, full, readings = false, maps = [] }: ReportCall,
  files: readonly ReportFile[],
): object {
  return {
    casus: casusVersion,
    publication: spec.publication,
    ...settings,
    ...{ full, readings, maps },
    claims: claims ?? null,
    files: files.map(({ name, content }) => ({
      name,
      bytes: Buffer.byteLength(content),
      sha256: checksum(content),
    })),
  };
}
