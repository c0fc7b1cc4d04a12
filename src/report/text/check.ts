import { match, P } from 'ts-pattern';
import type { Condition } from '../../claim/condition.js';
import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import { type PropositionAtPoint, quantifierOf } from '../../claim/proposition/proposition.js';
import { failingGiven } from '../../claim/proposition/statement.js';
import type { AssessmentJudgment } from '../../equilibrium/assessment-judgment.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import { alternativesText, beliefText, originText, prescribedText } from './behavior.js';
import { columns, informationSetsText, wrapped } from './columns.js';
import { equilibriumBy } from './concept-names.js';
import { notAdmissible } from './eventually.js';
import { inconsistencyText, notFoundText, signalingText, unsupportedText } from './failure.js';
import { conditionNames, refutationLines } from './refutation.js';
import { type AnyStatementAtPoint, evidenceLines } from './statement.js';

/**
 * A proposition at a point, for reading.
 * @param warnings about an equilibrium, in lines.
 * @example
 * ```js
 * import { check, propositionAtPointText } from 'casus';
 * import paper from './entry.js';
 * propositionAtPointText(check(paper, 'entering', { c: 1 }), 'c = 1').includes('c = 1'); // true
 * ```
 */
export function propositionAtPointText(
  at: PropositionAtPoint,
  where: string,
  warnings: readonly string[] = [],
): string {
  return match(at)
    .with({ kind: 'equilibrium' }, (claim) => claimAtPointText(claim, where, warnings))
    .with({ kind: P.not('equilibrium') }, (statement) => statementAtPointText(statement, where))
    .exhaustive();
}

export function claimAtPointText(
  found: ClaimAtPoint,
  where: string,
  warnings: readonly string[] = [],
): string {
  const { proposition: claim, conditions, judgment } = found;
  return [
    `${claim.title}, at ${where}`,
    `${sourceText(claim.source)}`,
    '',
    ...(found.exists ? judgmentLines(judgment) : absentLines(found)),
    `  ${conditionsLine(found)}`,
    '',
    ...(found.exists ? [judgmentTable(judgment), '', ...unjudgedLines(judgment, warnings)] : []),
    ...(conditions.length > 0 ? [conditionTable(found), ''] : []),
    ...(found.refutes ? ['  These parameters refute the claim.', ...refutationLines(found)] : []),
  ]
    .join('\n')
    .trimEnd();
}

function conditionTable({ conditions }: ClaimAtPoint): string {
  return columns(
    conditions.map(({ condition, holds, difference }) => [
      holds ? '✓' : '✗',
      condition.id,
      relationText(condition.relation),
      `(left − right = ${difference ?? 'undefined: a division by 0'})`,
    ]),
    '  ',
  );
}

function conditionsLine({ conditions, conditionsHold }: ClaimAtPoint): string {
  const { length } = conditions;
  if (length === 0) return '✓ it states no conditions';
  if (length === 1) return conditionsHold ? '✓ its condition holds' : '✗ its condition fails';
  if (conditionsHold) return `✓ its conditions hold, all ${length}`;
  const failing = conditions.filter(({ holds }) => !holds).length;
  return `✗ ${failing} of its ${length} conditions ${failing === 1 ? 'fails' : 'fail'}`;
}

function absentLines({ improper, problems }: ClaimAtPoint): string[] {
  return improper === undefined
    ? problems.map((problem) => `  ✗ no such assessment: ${problem}`)
    : [`  ✗ no such game: ${improper}`];
}

/** A profile's judgment, for reading. */
export function profileText(judgment: AssessmentJudgment, title: string, where: string): string {
  return [
    `${title}, at ${where}`,
    '',
    ...judgmentLines(judgment),
    '',
    judgmentTable(judgment),
    '',
    ...unjudgedLines(judgment),
  ]
    .join('\n')
    .trimEnd();
}

function judgmentLines(judgment: AssessmentJudgment): string[] {
  const { concept, equilibrium, violations } = judgment;
  const name = equilibriumBy(concept);
  const rational = violations.length === 0;
  const paying = `a deviation pays at ${informationSetsText(violations.length)}`;
  return [
    equilibrium === undefined
      ? `  ? whether it is a ${name} is not ${isSought(judgment) ? 'told' : 'defined'} here`
      : `  ${equilibrium ? '✓ a' : '✗ no'} ${name}`,
    ...match(concept)
      .with('nash', () => [
        rational
          ? '  ✓ no strategy gains: no deviation pays at any information set that play comes to'
          : `  ✗ a strategy gains: ${paying}`,
      ])
      .with('subgamePerfect', () => [
        rational
          ? '  ✓ no strategy gains in any subgame: no deviation pays wherever play comes in one of them'
          : `  ✗ a strategy gains in a subgame: ${paying}`,
      ])
      .with('weakPerfectBayesian', 'perfectBayesian', 'sequential', () => [
        rational
          ? '  ✓ sequentially rational: no deviation pays at any information set'
          : `  ✗ not sequentially rational: ${paying}`,
        ...beliefLines(judgment),
      ])
      .exhaustive(),
  ];
}

/** Whether the concept is defined, and it is only not known whether some beliefs are as it has them. */
function isSought({ limits }: AssessmentJudgment): boolean {
  return limits?.kind === 'untold' || limits?.kind === 'not found';
}

/** Whether beliefs are as the concept has them. */
function beliefLines({ inconsistencies, lacking, limits, game }: AssessmentJudgment): string[] {
  const bayesian =
    inconsistencies.length === 0
      ? "  ✓ consistent: beliefs follow Bayes' rule wherever play arrives"
      : `  ✗ inconsistent: declared beliefs contradict Bayes' rule at ${informationSetsText(inconsistencies.length)}`;
  return [
    bayesian,
    ...lacking.map(
      ({ set }) =>
        `  ✗ no belief is stated for ${set.mover} at "${set.name}", where play does not arrive`,
    ),
    ...match(limits)
      .with(undefined, () => [])
      .with({ kind: 'consistent' }, () => [
        '  ✓ consistent: beliefs are limits of Bayesian ones as mistakes become rare',
      ])
      .with({ kind: 'undefined' }, () => [
        '  ? consistency is defined where chance leaves nothing out, and here it does',
      ])
      .with({ kind: 'unsupported' }, ({ reason }) => [
        '  ✗ no beliefs that are limits of Bayesian ones as mistakes become rare support it:',
        ...(game ? [wrapped(unsupportedText(game, reason), '      ')] : []),
      ])
      .with({ kind: 'not found' }, ({ limit }) => [wrapped(`? ${notFoundText(limit)}`, '  ')])
      .with({ kind: 'reasonable' }, () => [
        "  ✓ reasonable: nobody signals what she does not know, and Bayes' rule is used wherever it may be",
      ])
      .with({ kind: 'signaling' }, ({ informationSets }) => [
        '  ✗ not reasonable:',
        ...(game ? [wrapped(signalingText(game, informationSets), '      ')] : []),
      ])
      .with({ kind: P.union('other game', 'untold') }, ({ because }) => [
        wrapped(`? whether beliefs are reasonable is not told: ${because}`, '  '),
      ])
      .with({ kind: 'inconsistent' }, ({ reasons }) => [
        '  ✗ inconsistent: no Bayesian beliefs tend to these as mistakes become rare:',
        ...(game ? reasons.map((each) => wrapped(inconsistencyText(game, each), '      ')) : []),
      ])
      .exhaustive(),
  ];
}

/** What an equilibrium is not said to be: `consistent` means more to some than is judged here. */
function unjudgedLines(
  { concept, equilibrium, findings }: AssessmentJudgment,
  warnings: readonly string[] = [],
): string[] {
  if (!equilibrium || concept !== 'weakPerfectBayesian') return [];
  if (warnings.length > 0) return [...warnings, ''];
  const chosen = findings.some(
    ({ origin, belief }) => origin === 'supporting' && belief.length > 1,
  );
  const text =
    (chosen
      ? 'Where play does not arrive and no belief is stated, beliefs were chosen in its favor. '
      : '') +
    'Whether its beliefs are limits of Bayesian ones, as a sequential equilibrium has it, is not judged here.';
  return [wrapped(text, '  '), ''];
}

function judgmentTable({ findings }: AssessmentJudgment): string {
  return columns(
    [
      ['player', 'knows', 'does', 'because', 'believes', ''],
      ...findings.map((found) => [
        found.set.mover,
        found.set.name,
        prescribedText(found),
        found.demanded ? alternativesText(found) : '(nothing is asked)',
        !found.demanded
          ? ''
          : found.contradicted
            ? `✗ declared ${beliefText(found.set, found.contradicted)}`
            : beliefText(found.set, found.belief),
        !found.demanded
          ? '(play does not come here)'
          : found.contradicted
            ? `Bayes' rule: ${beliefText(found.set, found.belief)}`
            : found.origin === 'Bayes'
              ? ''
              : `(${originText(found)})`,
      ]),
    ],
    '  ',
  );
}

/** A statement at a point, for reading. */
function statementAtPointText(at: AnyStatementAtPoint, where: string): string {
  const { id, source, says } = at.proposition;
  return [
    `${id}, at ${where}`,
    sourceText(source),
    wrapped(says, '  '),
    '',
    ...evidenceLines(at),
    `  ${conclusion(at)}`,
  ].join('\n');
}

/** `dear and late fail`. */
function failureText(failing: readonly Condition[]): string {
  return `${conditionNames(failing)} ${failing.length === 1 ? 'fails' : 'fail'}`;
}

/** What a point does for a statement. */
function conclusion(at: AnyStatementAtPoint): string {
  const { proposition, point, givenHolds, shows, refutes } = at;
  if (!givenHolds)
    return proposition.kind === 'eventually'
      ? `What the statement presupposes does not hold here, or ${notAdmissible(proposition)}.`
      : `What the statement presupposes does not hold at these parameters: ${failureText(failingGiven(proposition, point))}.`;
  if (quantifierOf(proposition) === 'some')
    return shows
      ? 'These parameters are a witness: the statement holds.'
      : 'These parameters are no witness; others may be.';
  return refutes
    ? 'These parameters refute the statement.'
    : 'These parameters do not refute the statement.';
}
