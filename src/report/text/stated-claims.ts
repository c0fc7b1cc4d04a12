import { match } from 'ts-pattern';
import { numberOf, visible } from '../../exact/message.js';
import type { RocqAnswer, RocqRefusal } from '../../prove/rocq/rocq-check.js';
import type {
  LeftOut,
  StatedClaim,
  StatementProject,
} from '../../prove/rocq/statement/statement-project.js';
import { refusalLines } from './certification.js';
import { wrapped } from './columns.js';

/** Claims that were written as statements for Rocq, and what Rocq says of them. */
export interface StatedClaims extends Pick<StatementProject, 'stated' | 'unwritten'> {
  readonly folder: string;
  /** `undefined` where Rocq was not asked. */
  readonly checked:
    | { readonly version: string; readonly refusals: readonly RocqRefusal[] }
    | undefined;
  /** Of which theorems were tried, and of which not; `undefined` where none were to be. */
  readonly theorems:
    | { readonly tried: readonly TriedTheorem[]; readonly untried: readonly LeftOut[] }
    | undefined;
}

/** A claim whose statement was tried as a theorem, and what Rocq says. */
export interface TriedTheorem extends StatedClaim {
  readonly answer: RocqAnswer;
}

/** What was stated for Rocq, for reading. A statement is no theorem, and is not called one. */
export function statedClaimsText({
  folder,
  stated,
  unwritten,
  checked,
  theorems,
}: StatedClaims): string {
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
    ...checkedLines(checked, theorems !== undefined),
    ...(theorems === undefined ? [] : theoremLines(theorems)),
  ].join('\n');
}

function checkedLines(checked: StatedClaims['checked'], tried: boolean): string[] {
  if (checked === undefined) return ['Not read by Rocq: that is what --check is for.'];
  const { version, refusals } = checked;
  return refusals.length === 0
    ? [
        `Rocq ${version} reads each as a statement${tried ? '.' : '; it was not asked to prove any.'}`,
      ]
    : refusalLines(version, refusals);
}

/** What is proved, with what it rests on; and what is not, which says nothing of whether it is true. */
function theoremLines({ tried, untried }: NonNullable<StatedClaims['theorems']>): string[] {
  return [
    '',
    ...tried.map(({ claim, file, answer }) =>
      wrapped(
        match(answer)
          .with(
            { kind: 'accepted' },
            ({ axioms }) =>
              `✓ ${claim}: its statement is a theorem, in ${file}${axioms.length > 0 ? `, from axioms of the standard library's real numbers alone: ${axioms.join(', ')}` : ', from no axioms'}`,
          )
          .with(
            { kind: 'refused' },
            () =>
              `– ${claim}: not proved so; it may be true or false, and ${file} has no theorem of it`,
          )
          .exhaustive(),
        '  ',
      ),
    ),
    ...untried.map(({ claim, because }) =>
      wrapped(`– ${claim}: not tried, since ${because}`, '  '),
    ),
  ];
}
