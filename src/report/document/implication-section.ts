import type { Condition, Inference } from '../../claim/condition.js';
import { type ClaimConsequences, implicationLattice } from '../../verify/implication-lattice.js';
import {
  anchor,
  type Block,
  listBlock,
  paragraph,
  type Section,
  type TextLine,
  tableBlock,
} from './block.js';
import type { ReportFindings } from './findings.js';

/** What implies what among all conditions, where that was asked. */
export function implicationSections({ implications }: ReportFindings): Section[] {
  if (implications === undefined) return [];
  const lattice = implicationLattice(implications);
  const { proved, open, points } = implications;
  return [
    {
      anchor: 'implications',
      title: ['What implies what'],
      blocks: [
        paragraph(
          `At all admissible parameters: ${proved.length} inferences among conditions, each proved by a certificate; ${open.length} are open; the rest is belied at one of ${points} points. What chains of lines come to is left out.`,
        ),
        ...inferenceTable('Equivalent to each other', lattice.classes),
        ...arrows('Always so', lattice.always),
        ...arrows('Never so', lattice.never),
        ...arrows('One implies another', lattice.single),
        ...arrows('Two together imply a third, and neither does alone', lattice.pairs),
        ...inferenceTable(
          'Cannot hold together',
          lattice.contradictions.map(({ premises }) => premises),
        ),
        ...arrows('Open: neither a certificate nor a counterexample', lattice.open),
        ...lattice.claims.flatMap(claimBlocks),
      ],
      sections: [],
    },
  ];
}

function names(conditions: readonly Condition[], between: string): string {
  return conditions.map(({ id }) => id).join(between);
}

function inferenceTable(caption: string, classes: readonly (readonly Condition[])[]): Block[] {
  return tableBlock(
    caption,
    ['conditions'],
    classes.map((each): TextLine[] => [[names(each, ', ')]]),
  );
}

function arrows(caption: string, inferences: readonly Inference[]): Block[] {
  return tableBlock(
    caption,
    ['where these hold', 'so does'],
    inferences.map(({ premises, conclusion }): TextLine[] => [
      [names(premises, ' and ') || 'all restrictions'],
      [conclusion?.id ?? 'nothing: they contradict each other'],
    ]),
  );
}

function claimBlocks({ claim, implied, others, excludes }: ClaimConsequences): Block[] {
  const items: TextLine[] = [
    ...(implied.length === 0
      ? []
      : [[`of its own conditions, the others imply ${names(implied, ', ')}`] as TextLine]),
    ...others
      .filter(({ follow }) => follow.length > 0)
      .map(
        ({ claim: other, follow, remain }): TextLine => [
          remain.length === 0
            ? `they imply all conditions of ${other.id}`
            : `they imply ${follow.length} of ${follow.length + remain.length} conditions of ${other.id}: ${names(follow, ', ')}`,
        ],
      ),
    ...excludes.map(
      ({ id }): TextLine => [`they never hold together with all conditions of ${id}`],
    ),
  ];
  if (items.length === 0) return [];
  return [
    paragraph(
      'Where all conditions of ',
      { kind: 'reference', to: anchor('claim', claim.id), text: claim.id },
      ' hold:',
    ),
    ...listBlock(items),
  ];
}
