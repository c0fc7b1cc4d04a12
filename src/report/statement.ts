import { match } from 'ts-pattern';
import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { type Quantity, quantityText } from '../claim/quantity.js';
import type { Specification } from '../claim/specification.js';
import type { Comparison, Statement } from '../claim/statement.js';
import type { StatementAtPoint } from '../claim/statement-at-point.js';
import { Point } from '../exact/point.js';
import { relationText } from '../exact/relation.js';
import { sourceText } from '../game/source.js';
import type { StatementSurvey } from '../sample/statement-survey.js';
import { oneLine, wrapped } from './columns.js';
import { departures, replay } from './departures.js';

/** The formal content of a statement, in a line or several. */
function formalText({ claims }: Specification, { given, form }: Statement): string[] {
  const what = match(form)
    .with({ kind: 'always' }, ({ asserts }) => asserts.map(comparisonText))
    .with({ kind: 'somewhere' }, ({ asserts, equilibria }) => [
      `at some parameters${equilibria.map(({ id }) => `, where ${id} is an equilibrium`).join('')}`,
      ...asserts.map(comparisonText),
    ])
    .with({ kind: 'eventually' }, ({ parameter, asserts, never }) => [
      `for all large ${parameter.spelling.text}${never ? ', not all of these' : ''}: ` +
        asserts.map(relationText).join('; '),
    ])
    .with({ kind: 'regardless' }, ({ game, player, variable }) => [
      `U_${player} in ${game.id} does not contain ${variable}`,
    ])
    .exhaustive();
  const where = grouped(claims, given);
  return [what.join('; '), ...(where.length > 0 ? [`given ${where.join(', ')}`] : [])];
}

/** Conditions by name; those that make up a claim, by the claim's. */
function grouped(claims: readonly Claim[], given: readonly Condition[]): string[] {
  const left = new Set(given);
  const whole: string[] = [];
  for (const { id, conditions, scope } of claims) {
    if (scope.kind !== 'iff' || conditions.length < 3) continue;
    if (!conditions.every((condition) => given.includes(condition))) continue;
    for (const condition of conditions) left.delete(condition);
    whole.push(`the conditions of ${id}`);
  }
  return [...whole, ...[...left].map(({ id }) => id)];
}

function comparisonText({ left, sign, right }: Comparison): string {
  return `${quantityText(left)} ${sign} ${quantityText(right)}`;
}

/** A statement, for reading. */
export function statementTable(spec: Specification, statement: Statement): string {
  return [
    `${statement.id}, a statement`,
    sourceText(statement.source),
    wrapped(statement.says, '  '),
    ...formalText(spec, statement).map((line) => wrapped(line, '    ')),
    ...(statement.reading
      ? [wrapped(`Read: ${statement.reading.silent} ${statement.reading.read}`, '  ')]
      : []),
    ...statement.given.map(
      ({ id, says, relation, statedIn }) =>
        `  ${id}: ${relationText(relation)}\n      ${oneLine(says)} [${statedIn ? `${statedIn.place}, made exact` : 'added'}]`,
    ),
  ].join('\n');
}

export function statementDetails(spec: Specification, survey: StatementSurvey): string {
  const { statement, verdict, limits } = survey;
  return [
    `${statement.id} [${statement.source.place}]`,
    wrapped(statement.says, '  '),
    ...formalText(spec, statement).map((line) => wrapped(line, '    ')),
    ...(statement.reading
      ? [wrapped(`Read: ${statement.reading.silent} ${statement.reading.read}`, '  ')]
      : []),
    ...match(verdict)
      .with({ kind: 'refuted' }, ({ counterexample }) => refutation(spec, counterexample))
      .with({ kind: 'proved' }, ({ by }) =>
        typeof by === 'string' ? [`  proved ${by}`] : [`  witness: ${departures(spec, by)}`],
      )
      .otherwise(() => []),
    ...(statement.form.kind === 'eventually' && limits.length > 0
      ? [
          `  thresholds of ${statement.form.parameter.spelling.text} at the example: ` +
            limits
              .map(({ threshold, exact }) => `${exact ? '' : 'at most '}${threshold}`)
              .join(', '),
        ]
      : []),
  ].join('\n');
}

function refutation(
  spec: Specification,
  counterexample: StatementAtPoint | Point | string,
): string[] {
  if (typeof counterexample === 'string') return [`  refuted: ${counterexample}`];
  if (counterexample instanceof Point) return [`  refuted at ${departures(spec, counterexample)}`];
  const { comparisons, point, statement } = counterexample;
  return [
    `  refuted at ${departures(spec, point)}:`,
    ...comparisons
      .filter(({ holds }) => holds === false)
      .map(
        ({ comparison, left, right }) =>
          `    ${quantityText(comparison.left)} = ${left}, but ${quantityText(comparison.right)} = ${right}`,
      ),
    replay(spec, statement.id, point),
  ];
}

/**
 * A statement's part of the JSON document of `casus verify`.
 * @param decided the verdict, and whether it is as expected.
 */
export function statementJson<Decided extends object>(
  spec: Specification,
  survey: StatementSurvey,
  decided: Decided,
) {
  const { statement, verdict, draws, limits } = survey;
  return {
    id: statement.id,
    title: statement.says,
    ...decided,
    source: sourceText(statement.source),
    reading: statement.reading ?? null,
    states: formalText(spec, statement),
    conditions: statement.given.map(({ id, says, relation, statedIn }) => ({
      id,
      says,
      states: relationText(relation),
      statedIn: statedIn ? sourceText(statedIn) : null,
    })),
    runs: draws,
    ...(limits.length > 0
      ? { thresholds: limits.map(({ threshold, exact }) => ({ threshold: `${threshold}`, exact })) }
      : {}),
    ...match(verdict)
      .with({ kind: 'refuted' }, ({ counterexample }) => ({
        counterexample: counterexampleJson(counterexample),
      }))
      .with({ kind: 'proved' }, ({ by }) => ({ certificate: by }))
      .otherwise(() => ({})),
  };
}

function counterexampleJson(counterexample: StatementAtPoint | Point | string) {
  if (typeof counterexample === 'string') return { reason: counterexample };
  return counterexample instanceof Point
    ? { parameters: counterexample }
    : { parameters: counterexample.point, ...comparisonsJson(counterexample) };
}

/** A statement at a point as the JSON document of `casus check --claim`. */
export function statementAtPointJson(found: StatementAtPoint) {
  return {
    claim: found.statement.id,
    // Nothing is said of parameters where what is given fails.
    holds: found.givenHolds ? !found.refutes : null,
    conditionsHold: found.givenHolds,
    ...comparisonsJson(found),
  };
}

function comparisonsJson({ comparisons }: StatementAtPoint) {
  return {
    comparisons: comparisons.map(({ comparison, left, right, holds }) => ({
      left: quantityText(comparison.left),
      leftValue: left ? `${left}` : null,
      sign: comparison.sign,
      right: quantityText(comparison.right),
      rightValue: right ? `${right}` : null,
      holds: holds ?? null,
    })),
  };
}

/** A statement at a point, for reading. */
export function statementAtPointText(found: StatementAtPoint, where: string): string {
  const { statement, givenHolds, comparisons, refutes } = found;
  const value = (quantity: Quantity, number: { toString(): string } | undefined): string =>
    `${quantityText(quantity)} = ${number ?? 'undefined'}`;
  return [
    `${statement.id}, at ${where}`,
    sourceText(statement.source),
    wrapped(statement.says, '  '),
    '',
    ...comparisons.map(
      ({ comparison, left, right, holds }) =>
        `  ${holds ? '✓' : '✗'} ${value(comparison.left, left)} ${comparison.sign} ${value(comparison.right, right)}`,
    ),
    givenHolds
      ? refutes
        ? '  These parameters refute the statement.'
        : '  These parameters do not refute the statement.'
      : '  What the statement presupposes does not hold at these parameters.',
  ].join('\n');
}
