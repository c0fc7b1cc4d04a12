import { dictionary } from '../../game/dictionary.js';
import { subject } from '../../verify/verdict.js';
import { casusCommand } from '../text/point.js';
import {
  anchor,
  listBlock,
  paragraph,
  type Section,
  type TextLine,
  tableBlock,
  typed,
} from './block.js';
import type { ReportFindings } from './findings.js';

const MEANINGS = dictionary<string>([
  [
    'proved',
    'no admissible parameters refute it: by certificates, on the word of Z3 where it says so, or by going through every case; or it says that something is possible, and here are parameters at which it is so',
  ],
  [
    'refuted',
    'a counterexample was found, confirmed by walking the game tree where its numbers are rational; or what it says is possible is proved to be impossible',
  ],
  ['survived', 'none of so many draws refuted it; that is no proof'],
  ['undecided', 'neither a proof nor a counterexample was found'],
  ['vacuous', 'there are no parameters of which it speaks'],
]);

/** What the verdicts mean and what they do not say, and how a reader may check them without trusting casus. */
export function checkingSection(findings: ReportFindings): Section {
  return {
    anchor: 'how-to-check',
    title: ['What the verdicts mean, and how to check them'],
    blocks: [
      ...tableBlock(
        'Verdicts',
        ['verdict', 'meaning'],
        Object.entries(MEANINGS).map(([verdict, meaning]) => [[verdict], [meaning]]),
      ),
      paragraph(
        'A claim comes to questions: lists of polynomial conditions that no parameters should satisfy all at once. A certificate is a sum of products of such conditions that is 0 though no summand can be negative and one is positive, so that the conditions cannot all hold. It is multiplied out by hand, or by any program.',
      ),
      paragraph('What the verdicts do not say:'),
      ...listBlock(notSaid(findings)),
      paragraph('How to check them, and where they are as data:'),
      ...listBlock(howToCheck(findings)),
    ],
    sections: [],
  };
}

/** What a referee might take a verdict for, though nothing here shows it. */
function notSaid({ verdicts }: ReportFindings): TextLine[] {
  const ofOthers = verdicts
    .map(subject)
    .flatMap((each) => (each.kind === 'pure equilibria' ? [each.id] : []));
  return [
    [
      'That the specification says what the source says. That is for a reader to compare: a place in the source stands beside each claim and condition, and where the source is silent, how it is read. What the source says and the specification leaves out is not told here.',
    ],
    [
      'That a claimed equilibrium is the only one. Its verdict is about it alone; ',
      ...(ofOthers.length === 0
        ? ['no claim or statement here says that there are no others.']
        : [
            'which equilibria a game has in pure strategies is the subject of ',
            ...linked(ofOthers),
            '.',
          ]),
    ],
    [
      'That a claim comes to its questions. Certificates do not show it: casus derives the questions from the games. Against errors there, games are also walked from node to node, without what is derived, at some of the points drawn.',
    ],
    [
      'That a proof assistant was asked. For this page none was; where Rocq is installed, the command below has it check the certificates.',
    ],
  ];
}

function linked(ids: readonly string[]): TextLine {
  return ids.flatMap(
    (id, index): TextLine => [
      ...(index === 0 ? [] : [', ']),
      { kind: 'reference', to: anchor('claim', id), text: id },
    ],
  );
}

function howToCheck({ spec, settings }: ReportFindings): TextLine[] {
  const command = (...words: string[]) => typed(casusCommand(spec, words));
  return [
    ...(settings.prove
      ? [
          ['Certificates of this run: the folder ', typed('certificates'), ' beside this page.'],
          [
            'Checked again by a program that shares nothing with the search: ',
            typed(`${casusCommand(spec, ['recheck'])} certificates/*.json`),
          ],
        ]
      : []),
    ['As theorems that Rocq checks: ', command('certify', '--rocq', 'DIR', '--check')],
    ['A counterexample is walked again by the command beside it.'],
    ['One claim or statement is decided again: ', command('verify', 'ID')],
    [
      'The table of verdicts is ',
      typed('claims.csv'),
      ' beside this page; what else is told of them, as data, is ',
      typed('report.json'),
      '.',
    ],
    ['This page is made again, and compared byte by byte: ', command('report', '--check', 'DIR')],
  ];
}
