import { allPropositions, type Specification } from '../../claim/specification.js';
import { columns, oneLine } from './columns.js';
import { conceptOf } from './concepts.js';

/**
 * Specifications by the modules that they come from: what each publication says, and whether it is
 * expected to hold.
 * @example
 * ```js
 * import { catalogText } from 'casus';
 * import paper from './entry.js';
 * catalogText([{ ...paper, module: './entry.js' }]).split('\n')[0]; // './entry.js'
 * ```
 */
export function catalogText(specifications: readonly Specification[]): string {
  return specifications.map(contentsText).join('\n\n');
}

function contentsText(spec: Specification): string {
  const { authors, title, year } = spec.publication;
  return [
    ...(spec.module === undefined ? [] : [spec.module]),
    `  ${authors.join(', ')} (${year}), "${title}"`,
    columns(
      allPropositions(spec).map((each) => [
        each.id,
        `expected: ${each.expected}`,
        conceptOf(each) ?? '',
        oneLine(each.says),
      ]),
      '    ',
    ),
  ].join('\n');
}
