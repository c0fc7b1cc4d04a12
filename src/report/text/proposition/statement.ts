import { match } from 'ts-pattern';
import type { Claim } from '../../../claim/claim.js';
import { asAmong, type Condition } from '../../../claim/condition.js';
import {
  type PropositionAtPoint,
  quantifierOf,
  type Statement,
} from '../../../claim/proposition/proposition.js';
import type { Specification } from '../../../claim/specification.js';
import { relationText } from '../../../exact/relation.js';
import { sourceText } from '../../../game/game.js';
import { oneLine, wrapped } from '../columns.js';
import { eventuallyProse } from './eventually.js';
import { everywhereProse } from './everywhere.js';
import { regardlessProse } from './regardless.js';
import { somewhereProse } from './somewhere.js';
import type { StatementProse } from './statement-prose.js';

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
  const what = match(statement)
    .returnType<readonly string[]>()
    .with({ kind: 'everywhere' }, everywhereProse.says)
    .with({ kind: 'somewhere' }, somewhereProse.says)
    .with({ kind: 'eventually' }, eventuallyProse.says)
    .with({ kind: 'regardless' }, regardlessProse.says)
    .exhaustive();
  const where = grouped(claims, statement.given);
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

/** What there is to say of a statement at a point. */
export function writtenAt(at: AnyStatementAtPoint) {
  const written = <Said, AtPoint>(prose: StatementProse<Said, AtPoint>, each: AtPoint) => ({
    failures: [...new Set(prose.failures(each))],
    lines: prose.lines(each),
    comparisons: prose.comparisonsJson(each),
    further: prose.furtherJson(each),
  });
  return match(at)
    .with({ kind: 'everywhere' }, (each) => written(everywhereProse, each))
    .with({ kind: 'somewhere' }, (each) => written(somewhereProse, each))
    .with({ kind: 'eventually' }, (each) => written(eventuallyProse, each))
    .with({ kind: 'regardless' }, (each) => written(regardlessProse, each))
    .exhaustive();
}

/** A statement at a point as the JSON document of `casus check --claim`. */
export function statementAtPointJson(at: AnyStatementAtPoint) {
  const { proposition, givenHolds, shows, refutes } = at;
  const { comparisons, further } = writtenAt(at);
  const asSaid = quantifierOf(proposition) === 'some' ? shows : !refutes;
  return {
    claim: proposition.id,
    // Nothing is said of parameters where what is given fails.
    holds: givenHolds ? asSaid : null,
    conditionsHold: givenHolds,
    comparisons,
    ...further,
  };
}

/** A statement at a point, for reading. */
export function statementAtPointText(at: AnyStatementAtPoint, where: string): string {
  const { id, source, says } = at.proposition;
  return [
    `${id}, at ${where}`,
    sourceText(source),
    wrapped(says, '  '),
    '',
    ...writtenAt(at).lines,
    `  ${conclusion(at)}`,
  ].join('\n');
}

/** What a point does for a statement. */
function conclusion({ proposition, givenHolds, shows, refutes }: AnyStatementAtPoint): string {
  if (!givenHolds)
    return proposition.kind === 'eventually'
      ? `What the statement presupposes does not hold here, or not all large values of ${proposition.parameter.spelling.text} are admissible.`
      : 'What the statement presupposes does not hold at these parameters.';
  if (quantifierOf(proposition) === 'some')
    return shows
      ? 'These parameters are a witness: the statement holds.'
      : 'These parameters are no witness; others may be.';
  return refutes
    ? 'These parameters refute the statement.'
    : 'These parameters do not refute the statement.';
}
