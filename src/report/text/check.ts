import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { AssessmentJudgment } from '../../equilibrium/assessment-judgment.js';
import { entry } from '../../exact/entry.js';
import type { Rational } from '../../exact/rational.js';
import { relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { sourceText, UNPLAYED } from '../../game/game.js';
import {
  alternativesText,
  beliefRecord,
  beliefText,
  deviationText,
  originText,
  prescribedText,
} from './behavior.js';
import { CLAIMED_CONCEPT, CLAIMED_EQUILIBRIUM } from './claimed-concept.js';
import { columns, wrapped } from './columns.js';
import { discrepanciesJson, refutationLines } from './refutation.js';

/** A judgment as the JSON document of `casus check`. */
export function judgmentJson(judgment: AssessmentJudgment) {
  return {
    violations: judgment.violations.map((found) => ({
      player: found.set.mover,
      informationSet: found.set.name,
      prescribed: prescribedText(found),
      deviation: deviationText(found.deviation),
      gain: `${found.deviation.gain}`,
    })),
    inconsistencies: judgment.inconsistencies.map(({ set, belief, contradicted = [] }) => ({
      player: set.mover,
      informationSet: set.name,
      declared: beliefRecord(set, contradicted),
      posterior: beliefRecord(set, belief),
    })),
    beliefs: judgment.findings.map(({ set, belief, reached, origin }) => ({
      player: set.mover,
      informationSet: set.name,
      over: set.unseen,
      belief: beliefRecord(set, belief),
      marginals: marginals(set, belief),
      onPath: reached,
      origin: origin === 'stated' ? 'declared' : origin,
    })),
  };
}

/**
 * A claim at a point as the JSON document of `casus check --claim`.
 * @example
 * ```js
 * import { check, claimAtPointJson } from 'casus';
 * import paper from './entry.js';
 * claimAtPointJson(check(paper, 'entering', { c: 1 })).equilibrium; // true
 * ```
 */
export function claimAtPointJson(found: ClaimAtPoint) {
  const {
    proposition: claim,
    conditions,
    conditionsHold,
    improper,
    exists,
    problems,
    judgment,
  } = found;
  return {
    claim: claim.id,
    game: claim.game.id,
    concept: CLAIMED_CONCEPT,
    equilibrium: judgment.equilibrium,
    conditionsHold,
    ...(improper ? { improper } : {}),
    exists,
    ...(problems.length > 0 ? { problems } : {}),
    conditions: conditions.map(({ condition, holds, difference }) => ({
      id: condition.id,
      states: relationText(condition.relation),
      holds,
      difference: difference ? `${difference}` : null,
    })),
    ...judgmentJson(judgment),
    discrepancies: discrepanciesJson(found),
  };
}

function conditionsLine({ conditions, conditionsHold }: ClaimAtPoint): string {
  const { length } = conditions;
  if (length === 0) return '✓ it states no conditions';
  if (length === 1) return conditionsHold ? '✓ its condition holds' : '✗ its condition fails';
  if (conditionsHold) return `✓ its conditions hold, all ${length}`;
  const failing = conditions.filter(({ holds }) => !holds).length;
  return `✗ ${failing} of its ${length} conditions ${failing === 1 ? 'fails' : 'fail'}`;
}

/** A profile's judgment as the JSON document of `casus check --game --profile`. */
export function profileJson(game: string, judgment: AssessmentJudgment) {
  const { equilibrium } = judgment;
  return {
    game,
    concept: CLAIMED_CONCEPT,
    equilibrium,
    conditionsHold: null,
    ...judgmentJson(judgment),
  };
}

/** What is believed of each unseen variable by itself. */
function marginals(set: DeclaredSet, belief: readonly Rational[]) {
  return Object.fromEntries(
    set.unseen.map((variable) => {
      const totals = new Map<string, Rational>();
      set.histories.forEach((history, index) => {
        const value = history[variable] ?? UNPLAYED;
        const probability = entry(belief, index);
        totals.set(value, totals.get(value)?.plus(probability) ?? probability);
      });
      return [
        variable,
        Object.fromEntries([...totals].map(([value, total]) => [value, `${total}`])),
      ];
    }),
  );
}

/**
 * A claim at a point, for reading.
 * @example
 * ```js
 * import { check, claimAtPointText } from 'casus';
 * import paper from './entry.js';
 * claimAtPointText(check(paper, 'entering', { c: 1 }), 'c = 1').includes('c = 1'); // true
 * ```
 */
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
    columns(
      conditions.map(({ condition, holds, difference }) => [
        holds ? '✓' : '✗',
        condition.id,
        relationText(condition.relation),
        `(left − right = ${difference ?? 'undefined: a division by 0'})`,
      ]),
      '  ',
    ),
    ...(found.refutes
      ? ['', '  These parameters refute the claim.', ...refutationLines(found)]
      : []),
  ]
    .join('\n')
    .trimEnd();
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

function judgmentLines({ equilibrium, violations, inconsistencies }: AssessmentJudgment): string[] {
  return [
    `  ${equilibrium ? '✓ a' : '✗ no'} ${CLAIMED_EQUILIBRIUM}`,
    violations.length === 0
      ? '  ✓ sequentially rational: no deviation pays at any information set'
      : `  ✗ not sequentially rational: a deviation pays at ${count(violations.length)}`,
    inconsistencies.length === 0
      ? "  ✓ consistent: beliefs follow Bayes' rule wherever play arrives"
      : `  ✗ inconsistent: declared beliefs contradict Bayes' rule at ${count(inconsistencies.length)}`,
  ];
}

/** What an equilibrium is not said to be: `consistent` means more to some than is judged here. */
function unjudgedLines(
  { equilibrium, findings }: AssessmentJudgment,
  warnings: readonly string[] = [],
): string[] {
  if (!equilibrium) return [];
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

function count(sets: number): string {
  return sets === 1 ? 'one information set' : `${sets} information sets`;
}

function judgmentTable({ findings }: AssessmentJudgment): string {
  return columns(
    [
      ['player', 'knows', 'does', 'because', 'believes', ''],
      ...findings.map((found) => [
        found.set.mover,
        found.set.name,
        prescribedText(found),
        alternativesText(found),
        found.contradicted
          ? `✗ declared ${beliefText(found.set, found.contradicted)}`
          : beliefText(found.set, found.belief),
        found.contradicted
          ? `Bayes' rule: ${beliefText(found.set, found.belief)}`
          : found.origin === 'Bayes'
            ? ''
            : `(${originText(found)})`,
      ]),
    ],
    '  ',
  );
}
