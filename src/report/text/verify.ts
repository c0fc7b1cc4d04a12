import type { Specification } from '../../claim/specification.js';
import { asExpected, proofBehind, subject, type Verdict } from '../../verify/verdict.js';
import { conceptOf } from './claimed-concept.js';
import { columns } from './columns.js';
import { proofJson, proofLines } from './proof.js';
import { warningsOf } from './proposition/equilibrium.js';
import { propositionJson, propositionLines } from './proposition/proposition.js';
import { settledLines, verdictText } from './verdict.js';

/**
 * The JSON document of `casus verify`.
 * @example
 * ```js
 * import { verify, verifyJson } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, seed: 1, prove: false });
 * verifyJson(paper, verdicts, { runs: 5, seed: 1 }).claims[0].verdict; // 'survived'
 * ```
 */
export function verifyJson(
  spec: Specification,
  verdicts: readonly Verdict[],
  settings: { readonly runs: number; readonly seed: number },
) {
  return {
    publication: spec.publication,
    seed: settings.seed,
    runs: settings.runs,
    claims: verdicts.map((found) => ({
      ...propositionJson(spec, found),
      ...proofJson(proofBehind(found)),
    })),
  };
}

/**
 * The verdicts, for reading: a line a claim, then what each rests on.
 * @example
 * ```js
 * import { verify, verifyText } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, seed: 1, prove: false });
 * verifyText(paper, verdicts, 1).includes('entering'); // true
 * ```
 */
export function verifyText(
  spec: Specification,
  verdicts: readonly Verdict[],
  seed: number,
): string {
  const { authors, title, year, venue } = spec.publication;
  const unexpected = verdicts.filter((found) => !asExpected(found));
  return [
    `${authors.join(', ')}, "${title}" (${year}${venue ? `; ${venue}` : ''})`,
    '',
    columns(verdicts.map(summary), '  '),
    '',
    ...verdicts.flatMap((found) => [verdictDetails(spec, found), '']),
    unexpected.length === 0
      ? `Every verdict is as the specification expects it. Seed ${seed}.`
      : `${unexpected.length} of ${verdicts.length} verdicts ${unexpected.length === 1 ? 'differs' : 'differ'} from what the specification expects: ` +
        `${unexpected.map((found) => subject(found).id).join(', ')}. Seed ${seed}.`,
    ...(verdicts.some((found) => found.kind === 'survived')
      ? ['Random draws can refute a claim; surviving them is not a proof.']
      : []),
  ].join('\n');
}

/** What a verdict rests on, for reading: what is claimed, and a counterexample or a proof. */
export function verdictDetails(spec: Specification, found: Verdict): string {
  return [
    ...propositionLines(spec, found),
    ...settledLines(spec, found),
    ...(found.kind === 'refuted' ? [] : proofLines(spec, subject(found), proofBehind(found))),
  ].join('\n');
}

function summary(found: Verdict): string[] {
  const { id, source } = subject(found);
  return [
    asExpected(found) ? '✓' : '✗',
    id,
    verdictText(found),
    asExpected(found) ? 'as expected' : surprise(found),
    conceptText(found),
    source.place,
  ];
}

/** What makes a verdict another than the specification expects. */
export function surprise(found: Verdict): string {
  const isFalse = found.implied.some(({ kind }) => kind === 'refuted');
  return isFalse ? 'a declared implication is false' : `expected: ${subject(found).expected}`;
}

/** The concept of the equilibria that a verdict is about, and whether they fail by stronger ones. */
function conceptText(found: Verdict): string {
  const concept = conceptOf(subject(found)) ?? '';
  return warningsOf(found).length > 0 ? `${concept}, with a warning` : concept;
}
