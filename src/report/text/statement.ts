import { match, P } from 'ts-pattern';
import { type Claim, isExact } from '../../claim/claim.js';
import { type Comparison, type ComparisonAtPoint, comparisonText } from '../../claim/comparison.js';
import { asAmong, type Condition } from '../../claim/condition.js';
import {
  type AssertedAtPoint,
  type Assertion,
  comparisonsIn,
  type EquilibriumAsserted,
  equilibriaIn,
} from '../../claim/proposition/assertion.js';
import { approachText } from '../../claim/proposition/eventually.js';
import type { PropositionAtPoint, Statement } from '../../claim/proposition/proposition.js';
import type { RegardlessAtPoint } from '../../claim/proposition/regardless.js';
import { type Quantity, quantityText } from '../../claim/quantity.js';
import { whyWithoutValue } from '../../claim/quantity-at-point.js';
import type { Specification } from '../../claim/specification.js';
import { isFormula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import type { Rational } from '../../exact/rational.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import { oneLine, wrapped } from './columns.js';
import { equilibriumClaimed } from './concepts.js';
import { failingLimits, limitLines } from './eventually.js';

/** What a statement says at a point, whatever its kind. */
export type AnyStatementAtPoint = Exclude<PropositionAtPoint, { readonly kind: 'equilibrium' }>;

/** A statement as its author put it, and what it was taken to say. */
export function statementTable(spec: Specification, statement: Statement): string {
  return [
    `${statement.id}, a statement`,
    sourceText(statement.source),
    ...sentenceLines(spec, statement),
    ...statement.given.map(
      ({ id, says, relation, statedIn }) =>
        `  ${id}: ${relationText(relation)}\n      ${oneLine(says)} [${statedIn ? `${statedIn.place}, made exact` : 'added'}]`,
    ),
  ].join('\n');
}

/** The sentence, its formal content, and how it was read. */
export function sentenceLines(spec: Specification, statement: Statement): string[] {
  const { says, reading } = statement;
  return [
    wrapped(says, '  '),
    ...formalText(spec, statement).map((line) => wrapped(line, '    ')),
    ...(reading ? [wrapped(`Read: ${reading.silent} ${reading.read}`, '  ')] : []),
  ];
}

/** The formal content of a statement, in a line or several. */
export function formalText({ claims }: Specification, statement: Statement): string[] {
  const where = grouped(claims, statement.given);
  return [assertionText(statement), ...(where.length > 0 ? [`given ${where.join(', ')}`] : [])];
}

function assertionText(statement: Statement): string {
  return match(statement)
    .with({ kind: 'everywhere' }, ({ asserts }) => assertionTexts(asserts).join('; '))
    .with({ kind: 'nowhere' }, ({ asserts }) => `at no parameters: ${togetherText(asserts)}`)
    .with({ kind: 'somewhere' }, ({ asserts }) =>
      ['at some parameters', ...(asserts.length > 0 ? [togetherText(asserts)] : [])].join(': '),
    )
    .with({ kind: 'eventually' }, (each) => {
      const end = `${approachText(each)}${each.never ? ', not all of these' : ''}`;
      return `${end}: ${each.asserts.map(relationText).join('; ')}`;
    })
    .with(
      { kind: 'regardless' },
      ({ game, player, variable }) => `U_${player} in ${game.id} does not contain ${variable}`,
    )
    .exhaustive();
}

/** Assertions that hold at once. */
function togetherText(asserts: readonly Assertion[]): string {
  return assertionTexts(asserts).join(', and ');
}

/** Assertions, equilibria first. */
function assertionTexts(asserts: readonly Assertion[]): string[] {
  return [
    ...equilibriaIn(asserts).map((claim) => `${claim.id} is a ${equilibriumClaimed(claim)}`),
    ...comparisonsIn(asserts).map(comparisonText),
  ];
}

/** Conditions by name; those that make up a claim, by the claim's. */
function grouped(claims: readonly Claim[], given: readonly Condition[]): string[] {
  const left = new Set(given);
  const whole: string[] = [];
  for (const claim of claims) {
    const { id, conditions } = claim;
    if (!isExact(claim) || conditions.length < 3) continue;
    const own = conditions.map((condition) => asAmong(given, condition));
    if (!own.every((condition) => given.includes(condition))) continue;
    for (const condition of own) left.delete(condition);
    whole.push(`the conditions of ${id}`);
  }
  return [...whole, ...[...left].map(({ id }) => id)];
}

/** What is not as the statement says at a point, a line each. */
export function failureLines(at: AnyStatementAtPoint): string[] {
  const lines = match(at)
    .with({ kind: P.union('everywhere', 'somewhere') }, ({ comparisons, equilibria, point }) => [
      ...failingComparisons(comparisons, point),
      ...equilibria
        .filter(({ equilibrium }) => equilibrium === false)
        .map(({ claim: { id } }) => `${id} is no equilibrium`),
    ])
    .with({ kind: 'nowhere' }, (each) => (each.refutes ? asAsserted(each) : []))
    .with({ kind: 'eventually' }, failingLimits)
    .with({ kind: 'regardless' }, payoffsThatDiffer)
    .exhaustive();
  return [...new Set(lines)];
}

/** What was looked at to decide a statement at a point, a line each. */
export function evidenceLines(at: AnyStatementAtPoint): string[] {
  return match(at)
    .with({ kind: 'regardless' }, ({ comparisons }) => comparisonLines(comparisons))
    .with(
      { kind: P.union('everywhere', 'nowhere', 'somewhere') },
      ({ comparisons, equilibria }) => [
        ...comparisonLines(comparisons),
        ...equilibria.map(equilibriumLine),
      ],
    )
    .with({ kind: 'eventually' }, limitLines)
    .exhaustive();
}

function equilibriumLine({ claim: { id }, equilibrium }: EquilibriumAsserted): string {
  if (equilibrium === undefined) return `  ? whether ${id} is an equilibrium is not decided`;
  return `  ${equilibrium ? '✓' : '✗'} ${id} is ${equilibrium ? 'an' : 'no'} equilibrium`;
}

/** What is paid after two histories that differ in a variable alone. */
function payoffsThatDiffer({ proposition: { player }, comparisons }: RegardlessAtPoint): string[] {
  return comparisons
    .filter(({ holds }) => !holds)
    .map(({ comparison: { after }, left, right }) => {
      const [before, beside] = after;
      const paid = [
        { history: before, value: left },
        { history: beside, value: right },
      ].map(({ history, value }) => {
        const past = Object.entries(history).map(([name, each]) => `${name} = ${each}`);
        return `after ${past.join(', ')} ${value === undefined ? 'its payoff has no value: it divides by zero' : `${player} gets ${value}`}`;
      });
      return [...new Set(paid)].join('; ');
    });
}

/** Comparisons at a point, a line each. */
function comparisonLines(comparisons: readonly ComparisonAtPoint[]): string[] {
  const value = (quantity: Quantity, number: Rational | undefined): string =>
    `${quantityText(quantity)} = ${number ?? 'undefined'}`;
  return comparisons.map(
    ({ comparison, left, right, holds }) =>
      `  ${holds ? '✓' : '✗'} ${value(comparison.left, left)} ${comparison.sign} ${value(comparison.right, right)}`,
  );
}

/** What is so though it is said never to be, a line each. */
function asAsserted({ comparisons, equilibria }: AssertedAtPoint): string[] {
  return [
    ...comparisons.map(({ comparison, left, right }) => {
      const { sign } = comparison;
      const told = `${quantityText(comparison.left)} = ${left}`;
      return isNumber(comparison.right)
        ? `${told}, which is ${sign} ${right}`
        : `${told}, ${sign} ${quantityText(comparison.right)} = ${right}`;
    }),
    ...equilibria.map(({ claim: { id } }) => `${id} is an equilibrium`),
  ];
}

function isNumber(quantity: Quantity): boolean {
  return isFormula(quantity) && quantity.kind === 'number';
}

/** What is not as compared, a line each: the values, or why there are none. */
function failingComparisons(comparisons: readonly ComparisonAtPoint[], point: Point): string[] {
  return comparisons
    .filter(({ holds }) => !holds)
    .map(({ comparison, left, right }) => {
      const lacking = [comparison.left, comparison.right].flatMap((side) => {
        const because = whyWithoutValue(side, point);
        return because ? [`${quantityText(side)} has no value: ${because}`] : [];
      });
      return lacking.length > 0
        ? [...new Set(lacking)].join('; ')
        : differenceText(comparison, left, right);
    });
}

/** Two sides that are not as compared, with their values; a plain number is its own. */
function differenceText(
  { left, sign, right }: Comparison,
  one: Rational | undefined,
  other: Rational | undefined,
): string {
  const told = `${quantityText(left)} = ${one}`;
  return isNumber(right)
    ? `${told}, which is not ${sign} ${other}`
    : `${told}, but ${quantityText(right)} = ${other}`;
}
