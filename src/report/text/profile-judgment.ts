import { match } from 'ts-pattern';
import type { Finding } from '../../equilibrium/concept/finding.js';
import type { Judgment } from '../../equilibrium/concept/judgment.js';
import { CONCEPTS, type ConceptVerdict } from '../../equilibrium/concept/verdict.js';
import { entry } from '../../exact/entry.js';
import { mixText } from './behavior.js';
import { columns, informationSetsText, wrapped } from './columns.js';
import { CONCEPT_MEANINGS, CONCEPT_NAMES } from './concept-names.js';
import { actionName, actionNames, historyName, playerName, setName } from './extensive-names.js';
import { failureText, recallText, verdictReason } from './failure.js';

/** More information sets, reasons or histories than this are counted, not listed. */
const MOST_SETS = 40;
const MOST_REASONS = 8;
const MOST_HISTORIES = 4;

/**
 * The judgment of a profile, for reading.
 * @example
 * ```js
 * import { judge, profileJudgmentText, readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * const judgment = judge(readEfg(text, 'choice'), { profile: [[1, 0]] });
 * profileJudgmentText(judgment, 'Left').startsWith('Left'); // true
 * ```
 */
export function profileJudgmentText(judgment: Judgment, title: string): string {
  return [
    title,
    '',
    verdictTable(judgment),
    '',
    payoffTable(judgment),
    '',
    setTable(judgment),
    ...reasons(judgment),
    ...recallLines(judgment),
  ].join('\n');
}

function verdictTable(judgment: Judgment): string {
  return columns(
    CONCEPTS.map((concept) => {
      const verdict = judgment.verdicts[concept];
      return [
        mark(verdict),
        CONCEPT_NAMES[concept],
        verdict.holds ? CONCEPT_MEANINGS[concept] : verdictReason(judgment, verdict),
      ];
    }),
    '  ',
  );
}

function mark({ holds }: ConceptVerdict): string {
  return holds === undefined ? '? undecided' : holds ? '✓ yes' : '✗ no';
}

function payoffTable({ play, players }: Judgment): string {
  return columns(
    [
      ['player', 'expects', 'best strategy gains'],
      ...players.map(({ expected, regret }, player) => [
        playerName(play.game, player),
        `${expected ?? 'unknown'}`,
        `${regret ?? 'unknown'}`,
      ]),
    ],
    '  ',
  );
}

function setTable(judgment: Judgment): string {
  const { game } = judgment.play;
  const shown = judgment.findings.slice(0, MOST_SETS);
  const more = game.informationSets.length - shown.length;
  if (more + shown.length === 0) return '  nobody decides anything';
  if (shown.length === 0) return `  ${informationSetsText(more)}, of which nothing can be said`;
  const table = columns(
    [
      ['player', 'set', 'does', 'because', 'believes', ''],
      ...shown.map((finding) => [
        playerName(game, entry(game.informationSets, finding.informationSet).player),
        setName(game, finding.informationSet),
        profileActionsText(judgment, finding.informationSet),
        gainText(judgment, finding),
        beliefText(judgment, finding),
        originText(finding),
      ]),
    ],
    '  ',
  );
  return more > 0
    ? `${table}\n  … and ${informationSetsText(more)} more (all are in --json)`
    : table;
}

/** `left`, or `1/3 left, 2/3 right`. */
export function profileActionsText(judgment: Judgment, informationSet: number): string {
  const { game, profile } = judgment.play;
  const names = actionNames(entry(game.informationSets, informationSet).actions);
  return mixText(names, profile[informationSet] ?? []) || 'blank';
}

function gainText(judgment: Judgment, finding: Finding): string {
  const { plan, action, unusedBest } = finding;
  const pays = plan ?? action;
  if (!pays) {
    const { player } = entry(judgment.play.game.informationSets, finding.informationSet);
    // Where her best strategy is not known, there may be gains that nobody knows.
    if (entry(judgment.players, player).regret === undefined) return 'no gain is known';
    return unusedBest.length > 0 ? 'best, not uniquely' : 'best';
  }
  const { informationSet, action: taken } = entry(pays.moves, 0);
  const { actions } = entry(judgment.play.game.informationSets, informationSet);
  return `✗ ${actionName(actions, taken)} gains ${pays.gain}`;
}

function beliefText(judgment: Judgment, finding: Finding): string {
  const { members } = entry(judgment.play.game.informationSets, finding.informationSet);
  if (members.length === 1) return 'certain';
  const possible = finding.belief.flatMap((probability, index) =>
    probability.isZero ? [] : [{ probability, member: entry(members, index) }],
  );
  const shown = possible
    .slice(0, MOST_HISTORIES)
    .map(({ probability, member }) => `${historyName(judgment.play.game, member)}: ${probability}`);
  const more = possible.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

function originText({ origin, contradicted, weights }: Finding): string {
  if (contradicted) return `✗ stated as ${contradicted.join(', ')}`;
  return match(origin)
    .with('Bayes', () => '')
    .with('stated', () => '(off the path, as stated)')
    .with('supporting', () =>
      weights.length === 1 ? '(off the path)' : '(off the path; deviating gains least under this)',
    )
    .exhaustive();
}

/** All reasons of verdicts that have several. */
function reasons(judgment: Judgment): string[] {
  return CONCEPTS.flatMap((concept) => {
    const verdict = judgment.verdicts[concept];
    if (verdict.holds !== false || verdict.because.length < 2) return [];
    const all = verdict.because.length + (verdict.unlisted ?? 0);
    const more = all - MOST_REASONS;
    return [
      '',
      `  Not ${CONCEPT_NAMES[concept]}, for ${all} reasons:`,
      ...verdict.because
        .slice(0, MOST_REASONS)
        .map((failure) => wrapped(`- ${failureText(judgment, failure)}`, '    ')),
      ...(more > 0 ? [`    … and ${more} more`] : []),
    ];
  });
}

function recallLines(judgment: Judgment): string[] {
  const { recall } = judgment;
  if (recall.length === 0) return [];
  return [
    '',
    '  This game has imperfect recall:',
    ...recall.slice(0, MOST_REASONS).map((failure) => `    - ${recallText(judgment, failure)}`),
    '  Nash equilibrium is decided by all strategies of such players, unless a path passes a set',
    '  twice. What rests on beliefs may fail for a gain that is certain, and is never said to hold.',
  ];
}
