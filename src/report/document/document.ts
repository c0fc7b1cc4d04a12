import { alternativesOf } from '../../claim/readings.js';
import { fromExample } from '../../claim/specification.js';
import type { Publication } from '../../game/game.js';
import { shownBy, subject } from '../../verify/verdict.js';
import { casusVersion } from '../../verify/version.js';
import { counted, oneLine } from '../text/columns.js';
import { casusCommand } from '../text/point.js';
import { NOT_COMPARED, readOtherwiseText } from '../text/readings.js';
import { anchor, type MarkedAs, type Section, type TextLine, tableBlock, typed } from './block.js';
import { checkingSection } from './checking-section.js';
import { claimSection } from './claim-section.js';
import type { ReportFindings } from './findings.js';
import { gameSections } from './game-section.js';
import { implicationSections } from './implication-section.js';
import { mapSections } from './map-section.js';
import { notationSections, parameterSection, restrictionSection } from './primitives.js';
import { readingSections } from './reading-section.js';
import { type SummaryRow, summaryRow, tallyText } from './summary.js';

/** What a referee is handed: everything that was claimed, whether it is so, and how that is known. */
export interface ReportDocument {
  readonly title: string;
  readonly work: TextLine;
  readonly headline: readonly TextLine[];
  /** The readings that are not those the specification chooses. */
  readonly readings: readonly string[];
  readonly rows: readonly SummaryRow[];
  readonly sections: readonly Section[];
  readonly colophon: string;
}

/** A report as data, from what was found; it decides nothing. */
export function reportDocument(findings: ReportFindings): ReportDocument {
  const { spec, verdicts, settings } = findings;
  const rows = verdicts.map(summaryRow);
  const readings = readOtherwiseText(spec);
  return {
    title: `Verdicts on “${spec.publication.title}”`,
    work: [{ kind: 'work', text: citation(spec.publication), url: spec.publication.url }],
    headline: [
      ...readings.map((line) => [line]),
      ...headline(rows, settings),
      ...unaskedLine(findings),
    ],
    readings,
    rows,
    sections: [
      summarySection(rows),
      ...refutedSection(findings),
      ...claimsSection(findings),
      ...mapSections(findings),
      ...gameSections(findings),
      parameterSection(spec),
      ...restrictionSection(findings),
      ...notationSections(spec),
      ...readingSections(findings),
      ...implicationSections(findings),
      checkingSection(findings),
    ],
    colophon: `Written by casus ${casusVersion} from the specification, seed ${settings.seed}, ${counted(settings.runs)} draws for each way in which a claim may break${settings.prove ? '' : ', without proofs'}. The same specification, version and seed give the same bytes.`,
  };
}

function citation({ authors, title, year, venue }: Publication): string {
  return `${authors.join(', ')}, “${title}” (${year}${venue === undefined ? '' : `; ${venue}`})`;
}

/** What this report does not tell, for it was not asked. */
function unaskedLine({ spec, needs, implications, maps, readings }: ReportFindings): TextLine[] {
  const unasked = [
    ...(needs === undefined ? ['what each condition and restriction is needed for'] : []),
    ...(implications === undefined ? ['what implies what'] : []),
    ...(readings === undefined && alternativesOf(spec).length > 0
      ? ['which verdicts change if the source is read otherwise']
      : []),
    ...(maps === undefined ? ['maps'] : []),
  ];
  if (unasked.length === 0) return [];
  return [
    [
      `Not asked for this report: ${unasked.join('; ')}. All but maps are told by `,
      typed(casusCommand(spec, ['report', '--full'])),
      ', and a map is drawn with ',
      typed('--map X,Y'),
      ', X and Y being parameters.',
    ],
  ];
}

function headline(
  rows: readonly SummaryRow[],
  { prove }: ReportFindings['settings'],
): readonly TextLine[] {
  const differing = rows.filter((row) => !row.asExpected);
  return [
    [
      {
        kind: 'mark',
        verdict: differing.length === 0 ? 'good' : 'bad',
        text: tallyText(rows),
      },
    ],
    ...(differing.length === 0
      ? []
      : [
          [
            'Not as expected: ',
            ...differing.flatMap(
              ({ id }, index): TextLine => [
                ...(index === 0 ? [] : [', ']),
                { kind: 'reference', to: anchor('claim', id), text: id },
              ],
            ),
            '.',
          ],
        ]),
    [
      prove
        ? 'Proved for all parameters: no admissible parameters refute it. Proved by a witness: it says that something is possible, and it is so at parameters that are shown. Refuted: parameters that are shown refute it, or it is proved to be impossible. All arithmetic is exact; the table says by what each verdict was reached.'
        : 'Nothing was proved in this run: what survived its draws was not refuted, and that is no proof.',
    ],
  ];
}

function summarySection(rows: readonly SummaryRow[]): Section {
  const unexpectedFirst = [
    ...rows.filter((row) => !row.asExpected),
    ...rows.filter((row) => row.asExpected),
  ];
  return {
    anchor: 'summary',
    title: ['What is claimed, and whether it is so'],
    blocks: tableBlock(
      'Every claim and statement, in the order of the specification; what is not as expected comes first',
      ['claim', 'verdict', 'expected', 'how decided', 'concept', 'place in the source'],
      unexpectedFirst.map((row) => [
        [{ kind: 'reference', to: anchor('claim', row.id), text: row.id }],
        [
          {
            kind: 'mark',
            verdict: markOf(row),
            text:
              row.expected === NOT_COMPARED
                ? row.told
                : `${row.asExpected ? '✓' : '✗'} ${row.told}`,
          },
        ],
        [expectationText(row)],
        [row.how],
        [row.concept],
        [row.place],
      ]),
    ),
    sections: [],
  };
}

function expectationText({ expected, asExpected }: SummaryRow): string {
  if (expected === NOT_COMPARED) return expected;
  return asExpected ? `${expected}, as expected` : `expected: ${expected}`;
}

/** What is refuted as expected is not marked as good news. */
function markOf({ asExpected, expected, verdict }: SummaryRow): MarkedAs {
  if (expected === NOT_COMPARED) return 'plain';
  if (!asExpected) return 'bad';
  return verdict === 'refuted' ? 'plain' : 'good';
}

/** What is false as it is claimed, and where it is seen to be. */
function refutedSection({ spec, verdicts }: ReportFindings): Section[] {
  const blocks = tableBlock(
    'What is refuted, and the simplest parameters found that show it',
    ['claim', 'says', 'is false'],
    verdicts.flatMap((found): TextLine[][] => {
      if (found.kind !== 'refuted') return [];
      const { id, says } = subject(found);
      const shown = shownBy(found);
      const where =
        found.by === 'a counterexample' && shown.kind === 'refuted'
          ? `at ${fromExample(spec, shown.counterexample.point)}`
          : found.by === 'impossibility'
            ? 'at all admissible parameters'
            : 'at an irrational point';
      return [
        [[{ kind: 'reference', to: anchor('claim', id), text: id }], [oneLine(says)], [where]],
      ];
    }),
  );
  return blocks.length === 0
    ? []
    : [{ anchor: 'refuted', title: ['What is false as it is claimed'], blocks, sections: [] }];
}

function claimsSection(findings: ReportFindings): Section[] {
  const { verdicts } = findings;
  const parts = [
    { id: 'equilibria', title: 'Claimed equilibria', equilibria: true },
    { id: 'statements', title: 'Statements', equilibria: false },
  ];
  return parts.flatMap(({ id, title, equilibria }) => {
    const own = verdicts.filter((each) => (subject(each).kind === 'equilibrium') === equilibria);
    if (own.length === 0) return [];
    return [
      {
        anchor: id,
        title: [title],
        blocks: [],
        sections: own.map((each) => claimSection(findings, each)),
      },
    ];
  });
}
