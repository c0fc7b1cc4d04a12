import { match } from 'ts-pattern';
import { numberOf } from '../../exact/message.js';
import type { KeptClaim, KeptRun } from '../exchange/kept-run.js';
import {
  type ChangedAspect,
  type ChangedClaim,
  type ChangedCondition,
  type RunCounts,
  type RunDifference,
  runCounts,
} from '../exchange/run-difference.js';
import { columns, wrapped } from './columns.js';

/**
 * What differs between two runs, for reading.
 * @param names how the two are called, where they have names.
 * @example
 * ```js
 * import { compareRuns, runDifferenceText } from 'casus';
 * const empty = { claims: [] };
 * runDifferenceText(compareRuns(empty, empty), ['then', 'now']).includes('Nothing differs'); // true
 * ```
 */
export function runDifferenceText(
  found: RunDifference,
  names?: readonly [before: string, after: string],
): string {
  const { changed, added, removed } = found;
  return [
    columns([
      ['before', ...(names ? [names[0]] : []), countsText(found.before)],
      ['after', ...(names ? [names[1]] : []), countsText(found.after)],
    ]),
    ...(found.same
      ? [
          '',
          wrapped(
            'Nothing differs: neither claims nor their verdicts, what is expected, concepts, sentences and conditions.',
            '',
          ),
        ]
      : []),
    ...section('Changed:', changed.flatMap(changeLines)),
    ...section('Added:', added.map(claimLine)),
    ...section('Removed:', removed.map(claimLine)),
  ].join('\n');
}

/** A run in short: how many verdicts there are of each kind, and those that are not as expected. */
export function runText(run: KeptRun): string {
  const unexpected = run.claims.filter(({ asExpected }) => asExpected === false);
  return [countsText(runCounts(run)), ...unexpected.map(claimLine)].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function countsText({ claims, expecting, asExpected, verdicts }: RunCounts): string {
  const kinds = Object.entries(verdicts).map(([kind, count]) => `${count} ${kind}`);
  const expected =
    asExpected === expecting ? 'all as expected' : `${expecting - asExpected} not as expected`;
  return [numberOf(claims, 'verdict'), ...kinds, ...(expecting > 0 ? [expected] : [])].join(', ');
}

function claimLine({ id, verdict, expected, asExpected }: KeptClaim): string {
  const expectation = match(asExpected)
    .with(null, () => '')
    .with(true, () => ', as expected')
    .with(false, () => `; expected: ${expected}`)
    .exhaustive();
  return `  ${mark(asExpected)} ${id}: ${verdict}${expectation}`;
}

/** Of a verdict beside what is expected of it. */
function mark(asExpected: boolean | null): string {
  return match(asExpected)
    .with(null, () => '·')
    .with(true, () => '✓')
    .with(false, () => '✗')
    .exhaustive();
}

function changeLines({ id, asExpected, aspects, conditions }: ChangedClaim): string[] {
  return [
    `  ${mark(asExpected.after)} ${id}${expectationText(asExpected)}`,
    ...aspects.map((each) => wrapped(aspectText(each), '      ')),
    ...conditions.map((each) => wrapped(conditionText(each), '      ')),
  ];
}

function expectationText({ before, after }: ChangedClaim['asExpected']): string {
  if (before === after) return '';
  return match(after)
    .with(null, () => ', of which nothing is expected now')
    .with(true, () => ', as expected now')
    .with(false, () => (before ? ', no longer as expected' : ', not as expected now'))
    .exhaustive();
}

function aspectText({ aspect, before, after }: ChangedAspect): string {
  const title = match(aspect)
    .with('verdict', () => 'verdict')
    .with('expected', () => 'expected')
    .with('concept', () => 'concept')
    .with('title', () => 'sentence')
    .with('states', () => 'states')
    .exhaustive();
  return `${title}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`;
}

function conditionText({ id, before, after }: ChangedCondition): string {
  if (before === null) return `condition ${id} is new: ${after}`;
  if (after === null) return `condition ${id} is gone: ${before}`;
  return `condition ${id}: ${before} → ${after}`;
}
