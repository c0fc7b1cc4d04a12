import { type Block, paragraph, type Section } from './block.js';
import type { ReportFindings } from './findings.js';

/** Maps of two parameters, where they were asked for. */
export function mapSections({ maps = [] }: ReportFindings): Section[] {
  if (maps.length === 0) return [];
  return [
    {
      anchor: 'maps',
      title: ['Maps'],
      blocks: [
        paragraph(
          'Each area is decided exactly, by the derived constraints, not by the conditions claimed: its number says which of the claimed assessments are equilibria there. Letters are at curves where one begins or ends.',
        ),
        ...maps.map(({ caption, svg }): Block => ({ kind: 'figure', caption, svg })),
      ],
      sections: [],
    },
  ];
}
