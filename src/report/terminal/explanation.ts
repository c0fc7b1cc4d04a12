import { subject, type Verdict } from '../../verify/verdict.js';
import { paragraph } from '../document/block.js';
import { claimSection } from '../document/claim-section.js';
import type { ReportFindings } from '../document/findings.js';
import { readOtherwiseText } from '../text/readings.js';
import { headingText } from '../text/verify.js';
import { blockLines, titleLines } from './block-lines.js';
import { filled } from './line-text.js';

/** So wide are the lines of an explanation that nobody asks to be otherwise. */
export const USUAL_WIDTH = 96;

/**
 * What the report says of one claim or statement, for a terminal: its sentence, strategies and beliefs,
 * conditions beside the derived constraints, the verdict and what it rests on.
 * @param findings with what its conditions are needed for, where that is to be told.
 * @param layout with the columns of a line, `width`; formulas and commands may be wider.
 * @example
 * ```js
 * import { explanationText, verify } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, seed: 1, prove: false };
 * const verdicts = await verify(paper, settings);
 * const text = explanationText({ spec: paper, verdicts, settings }, verdicts[0], { width: 60 });
 * text.includes('Strategies and beliefs of entering'); // true
 * ```
 */
export function explanationText(
  findings: ReportFindings,
  found: Verdict,
  layout: { readonly width?: number } = {},
): string {
  const { width = USUAL_WIDTH } = layout;
  const { spec } = findings;
  const { title, blocks } = claimSection(findings, found);
  const { prove } = findings.settings;
  const isAsked = findings.needs?.some(({ claim }) => claim === subject(found)) ?? false;
  return [
    ...filled(headingText(spec), width),
    ...readOtherwiseText(spec).flatMap((line) => filled(line, width)),
    '',
    ...titleLines(title, width),
    ...blockLines(
      [
        ...blocks,
        ...(prove ? [] : [paragraph('Nothing was proved: --no-prove only draws.')]),
        ...(subject(found).kind !== 'equilibrium' || isAsked
          ? []
          : [paragraph('What its conditions are needed for was not asked.')]),
      ],
      width,
    ),
  ].join('\n');
}
