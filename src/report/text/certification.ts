import { match } from 'ts-pattern';
import { numberOf, visible } from '../../exact/message.js';
import type { RocqAnswer, RocqRefusal } from '../../prove/rocq/rocq-check.js';
import type { RocqManifest } from '../../prove/rocq/rocq-project.js';
import type { Certification } from '../../verify/certify.js';
import { wrapped } from './columns.js';

/** What was written for Rocq, and what became of it. */
interface WrittenProject {
  readonly folder: string;
  readonly manifest: RocqManifest;
  /** What Rocq says of it, where it was asked. */
  readonly checked: { readonly version: string; readonly answer: RocqAnswer } | undefined;
}

/** What was written for proof assistants, and for which claims nothing was. */
export interface WrittenTheorems {
  readonly lacking: Certification['lacking'];
  readonly rocq: WrittenProject | undefined;
  readonly lean: { readonly folder: string; readonly claims: number } | undefined;
}

/** What was written for proof assistants, and what Rocq says of it, for reading. */
export function certificationText({ lacking, rocq, lean }: WrittenTheorems): string {
  return [
    ...(lacking.length > 0 ? ['Without certificates:'] : []),
    ...lacking.map(({ claim, because }) => wrapped(`${claim}: ${because}`, '  ')),
    ...(lacking.length > 0 ? [''] : []),
    ...(rocq === undefined ? [] : rocqLines(rocq)),
    ...(lean === undefined
      ? []
      : [
          wrapped(
            `${numberOf(lean.claims, 'claim')} for Lean in ${visible(lean.folder)}. Casus does not run Lean: whether it accepts them is not known.`,
            '',
          ),
        ]),
  ].join('\n');
}

function rocqLines({ folder, manifest, checked }: WrittenProject): string[] {
  const { claims, certificates, theorems } = manifest;
  return [
    ...claims.map(
      (each) => `  ${each.claim}: ${numberOf(each.certificates, 'certificate')}, in ${each.file}`,
    ),
    '',
    wrapped(
      `${numberOf(claims.length, 'claim')}, ${numberOf(certificates, 'certificate')}: ${numberOf(theorems, 'theorem')} for Rocq in ${visible(folder)}.${theorems < certificates ? ' Certificates of a claim that are alike are one theorem.' : ''}`,
      '',
    ),
    ...checkedLines(manifest, checked),
  ];
}

function checkedLines({ theorems }: RocqManifest, checked: WrittenProject['checked']): string[] {
  if (checked === undefined) return ['Not checked by Rocq: that is what --check is for.'];
  const { version, answer } = checked;
  return match(answer)
    .with({ kind: 'accepted' }, ({ axioms }) => [
      wrapped(
        `Checked by Rocq ${version}: ${theorems === 1 ? 'the theorem' : `all ${theorems} theorems`}${axioms.length > 0 ? `, from axioms of the standard library's real numbers alone: ${axioms.join(', ')}` : ', from no axioms'}. That the claims come to these questions is not among them: that is derived.`,
        '',
      ),
    ])
    .with({ kind: 'refused' }, ({ refusals }) => refusalLines(version, refusals))
    .exhaustive();
}

/** Files that Rocq refuses, each with what it printed. */
export function refusalLines(version: string, refusals: readonly RocqRefusal[]): string[] {
  return [
    `Refused by Rocq ${version}:`,
    ...refusals.map(({ file, message }) => `✗ ${visible(file)}\n${indented(message)}`),
  ];
}

/** So much of what Rocq prints is shown: it may show a whole certificate. */
const MOST_SHOWN = 600;

function indented(message: string): string {
  const shown = message.length > MOST_SHOWN ? `${message.slice(0, MOST_SHOWN)}…` : message;
  return shown.replace(/^/gmu, '    ');
}
