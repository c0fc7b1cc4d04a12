import { visible } from '../../exact/message.js';
import type { Defect } from '../../prove/certificate/recheck.js';
import { wrapped } from './columns.js';

/** What became of certificates that were checked again, for reading. */
export function recheckedText(
  files: readonly {
    readonly file: string;
    readonly claim: string;
    readonly questions: number;
    readonly defects: readonly Defect[];
  }[],
): string {
  const sound = files.filter(({ defects }) => defects.length === 0);
  return [
    ...files.flatMap(({ file, claim, questions, defects }) => [
      defects.length === 0
        ? `✓ ${claim}: ${questions} ${questions === 1 ? 'question, with a valid certificate' : 'questions, each with a valid certificate'}`
        : `✗ ${claim}: ${defects.length} of ${questions} questions without a valid certificate, in ${visible(file)}`,
      ...defects.map(({ question, asserts, reason }) =>
        wrapped(`${question + 1}. ${asserts ? `${asserts}: ` : ''}${reason}`, '    '),
      ),
    ]),
    '',
    sound.length === files.length
      ? 'Every certificate is valid; that the claims follow rests on the derivation and the checker alone.'
      : `${files.length - sound.length} of ${files.length} files do not prove what they should.`,
  ].join('\n');
}
