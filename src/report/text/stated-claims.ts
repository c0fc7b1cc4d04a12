import { numberOf, visible } from '../../exact/message.js';
import type { RocqRefusal } from '../../prove/rocq/rocq-check.js';
import type { StatementProject } from '../../prove/rocq/statement/statement-project.js';
import { refusalLines } from './certification.js';
import { wrapped } from './columns.js';

/** Claims that were written as statements for Rocq, and what Rocq says of them. */
export interface StatedClaims extends Pick<StatementProject, 'stated' | 'unwritten'> {
  readonly folder: string;
  /** `undefined` where Rocq was not asked. */
  readonly checked:
    | { readonly version: string; readonly refusals: readonly RocqRefusal[] }
    | undefined;
}

/** What was stated for Rocq, for reading. A statement is no theorem, and is not called one. */
export function statedClaimsText({ folder, stated, unwritten, checked }: StatedClaims): string {
  return [
    ...(unwritten.length > 0 ? ['Not written:'] : []),
    ...unwritten.map(({ claim, because }) => wrapped(`${claim}: ${because}`, '  ')),
    ...(unwritten.length > 0 ? [''] : []),
    ...stated.map(({ claim, file }) => `  ${claim}: ${file}`),
    '',
    wrapped(
      `${numberOf(stated.length, 'claim')} stated for Rocq in ${visible(folder)}, each with its game. These are statements, and none is proved by being written.`,
      '',
    ),
    ...checkedLines(checked),
  ].join('\n');
}

function checkedLines(checked: StatedClaims['checked']): string[] {
  if (checked === undefined) return ['Not read by Rocq: that is what --check is for.'];
  const { version, refusals } = checked;
  return refusals.length === 0
    ? [`Rocq ${version} reads each as a statement; it was not asked to prove any.`]
    : refusalLines(version, refusals);
}
