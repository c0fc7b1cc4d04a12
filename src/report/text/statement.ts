import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import { asAmong, type Condition } from '../../claim/condition.js';
import { payoffsCompared } from '../../claim/payoff-groups.js';
import { type Quantity, quantityText, whyWithoutValue } from '../../claim/quantity.js';
import type { Specification } from '../../claim/specification.js';
import { comparisonText, type Form, type Statement } from '../../claim/statement.js';
import type { RelationInTheLimit, StatementAtPoint } from '../../claim/statement-at-point.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/source.js';
import type { StatementSurvey } from '../../sample/statement-survey.js';
import { CLAIMED_EQUILIBRIUM } from './claimed-concept.js';
import { oneLine, wrapped } from './columns.js';
import { fromExample, replay } from './point.js';

/** The formal content of a statement, in a line or several. */
function formalText({ claims }: Specification, { given, form }: Statement): string[] {
  const what = match(form)
    .with({ kind: 'always' }, ({ asserts }) => asserts.map(comparisonText))
    .with({ kind: 'somewhere' }, ({ asserts, equilibria }) => [
      `at some parameters${equilibria.map(({ id }) => `, where ${id} is a ${CLAIMED_EQUILIBRIUM}`).join('')}`,
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
    const own = conditions.map((condition) => asAmong(given, condition));
    if (!own.every((condition) => given.includes(condition))) continue;
    for (const condition of own) left.delete(condition);
    whole.push(`the conditions of ${id}`);
  }
  return [...whole, ...[...left].map(({ id }) => id)];
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
  const { statement, verdict, limits, limitsAt } = survey;
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
        typeof by === 'string' ? [`  proved ${by}`] : [`  witness: ${fromExample(spec, by)}`],
      )
      .otherwise(() => []),
    ...(statement.form.kind === 'eventually' && limits.length > 0 && limitsAt
      ? [
          wrapped(
            `thresholds of ${statement.form.parameter.spelling.text}, with ${fromExample(spec, limitsAt)}: ` +
              limits
                .map(({ threshold, exact }) => `${exact ? '' : 'at most '}${threshold}`)
                .join(', '),
            '  ',
          ),
        ]
      : []),
  ].join('\n');
}

function refutation(spec: Specification, counterexample: StatementAtPoint): string[] {
  const { point, statement } = counterexample;
  return [
    `  refuted at ${fromExample(spec, point)}:`,
    ...[...new Set(failures(counterexample))].map((line) => wrapped(line, '    ')),
    replay(spec, statement.id, point),
  ];
}

/** What is paid after two histories that differ in a variable alone. */
function payoffsThatDiffer(
  { game, player, variable }: Form & { readonly kind: 'regardless' },
  comparisons: StatementAtPoint['comparisons'],
): string[] {
  return payoffsCompared(game, player, variable).flatMap(({ after }, index) => {
    const found = comparisons[index];
    if (found === undefined || found.holds) return [];
    const paid = [found.left, found.right].map((value, side) => {
      const past = Object.entries(after[side] ?? {}).map(([name, each]) => `${name} = ${each}`);
      return `after ${past.join(', ')} ${value === undefined ? 'its payoff has no value: it divides by zero' : `${player} gets ${value}`}`;
    });
    return [[...new Set(paid)].join('; ')];
  });
}

/** What is not as the statement says at a point, a line each. */
function failures({ statement, point, comparisons, limits }: StatementAtPoint): string[] {
  const { form } = statement;
  if (form.kind === 'eventually') {
    const large = `for all large ${form.parameter.spelling.text}`;
    return limits
      .filter(({ limit }) => limit.holds === form.never)
      .map(({ relation, limit }) =>
        limit.holds
          ? `${relationText(relation)} ${large}`
          : `${large} it is not so that ${relationText(relation)}`,
      );
  }
  if (form.kind === 'regardless') return payoffsThatDiffer(form, comparisons);
  return comparisons
    .filter(({ holds }) => !holds)
    .map(({ comparison, left, right }) => {
      const lacking = [comparison.left, comparison.right].flatMap((side) => {
        const because = whyWithoutValue(side, point);
        return because ? [`${quantityText(side)} has no value: ${because}`] : [];
      });
      return lacking.length > 0
        ? [...new Set(lacking)].join('; ')
        : `${quantityText(comparison.left)} = ${left}, but ${quantityText(comparison.right)} = ${right}`;
    });
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

function counterexampleJson(counterexample: StatementAtPoint) {
  return { parameters: counterexample.point, ...comparisonsJson(counterexample) };
}

/**
 * A statement at a point as the JSON document of `casus check --claim`.
 * @example
 * ```js
 * import { check, compare, everywhere, statementAtPointJson } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const about = { id: 'cheap', source: c.source, says: 'c < 1.' };
 * const cheap = everywhere({ ...about, asserts: [compare(c, '<', 1)] });
 * statementAtPointJson(check(paper, cheap, { c: 1 })).holds; // false
 * ```
 */
export function statementAtPointJson(found: StatementAtPoint) {
  return {
    claim: found.statement.id,
    // Nothing is said of parameters where what is given fails.
    holds: found.givenHolds ? found.shows : null,
    conditionsHold: found.givenHolds,
    ...comparisonsJson(found),
    ...(found.limits.length > 0 ? { limits: found.limits.map(limitJson) } : {}),
    ...(found.equilibria.length > 0
      ? {
          equilibria: found.equilibria.map(({ claim: { id }, equilibrium }) => ({
            claim: id,
            equilibrium,
          })),
        }
      : {}),
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
      holds,
    })),
  };
}

function limitJson({ relation, limit }: RelationInTheLimit) {
  return {
    states: relationText(relation),
    holds: limit.holds,
    threshold: `${limit.threshold}`,
    exact: limit.exact,
  };
}

/**
 * A statement at a point, for reading.
 * @example
 * ```js
 * import { check, compare, everywhere, statementAtPointText } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const about = { id: 'cheap', source: c.source, says: 'c < 1.' };
 * const cheap = everywhere({ ...about, asserts: [compare(c, '<', 1)] });
 * statementAtPointText(check(paper, cheap, { c: 1 }), 'c = 1').includes('cheap'); // true
 * ```
 */
export function statementAtPointText(found: StatementAtPoint, where: string): string {
  const { statement, comparisons, limits, equilibria } = found;
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
    ...equilibria.map(
      ({ claim, equilibrium }) =>
        `  ${equilibrium ? '✓' : '✗'} ${claim.id} is ${equilibrium ? 'an' : 'no'} equilibrium`,
    ),
    ...limits.map(({ relation, limit: { holds, threshold, exact } }) => {
      const from = `beyond ${exact ? '' : 'at most '}${threshold}`;
      return `  ${holds ? '✓' : '✗'} ${holds ? 'holds' : 'fails'} ${from}: ${relationText(relation)}`;
    }),
    `  ${conclusion(found)}`,
  ].join('\n');
}

/** What a point does for a statement. */
function conclusion({ statement: { form }, givenHolds, shows, refutes }: StatementAtPoint): string {
  if (!givenHolds)
    return form.kind === 'eventually'
      ? `What the statement presupposes does not hold here, or not all large values of ${form.parameter.spelling.text} are admissible.`
      : 'What the statement presupposes does not hold at these parameters.';
  if (form.kind === 'somewhere')
    return shows
      ? 'These parameters are a witness: the statement holds.'
      : 'These parameters are no witness; others may be.';
  return refutes
    ? 'These parameters refute the statement.'
    : 'These parameters do not refute the statement.';
}
