import { match, P } from 'ts-pattern';
import { type Claim, isExact } from '../../claim/claim.js';
import { asAmong, type Condition } from '../../claim/condition.js';
import { approachText } from '../../claim/proposition/eventually.js';
import type { PropositionAtPoint, Statement } from '../../claim/proposition/proposition.js';
import type { RegardlessAtPoint } from '../../claim/proposition/regardless.js';
import type { Specification } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import {
  asAsserted,
  assertionLines,
  assertionTexts,
  comparisonLines,
  togetherText,
  unlikeAsserted,
} from './assertion.js';
import { oneLine, wrapped } from './columns.js';
import { continuousClaimText, continuousFailures, judgedLines } from './continuous.js';
import { failingLimits, limitLines } from './eventually.js';
import { countLines, miscountLines, pureClaimText } from './pure-claim.js';

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
      return `${end}: ${assertionTexts(each.asserts).join('; ')}`;
    })
    .with(
      { kind: 'regardless' },
      ({ game, player, variable }) => `U_${player} in ${game.id} does not contain ${variable}`,
    )
    .with({ kind: 'pure equilibria' }, pureClaimText)
    .with({ kind: 'continuous equilibrium' }, continuousClaimText)
    .exhaustive();
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
    .with({ kind: P.union('everywhere', 'somewhere') }, unlikeAsserted)
    .with({ kind: 'nowhere' }, (each) => (each.refutes ? asAsserted(each) : []))
    .with({ kind: 'eventually' }, failingLimits)
    .with({ kind: 'regardless' }, payoffsThatDiffer)
    .with({ kind: 'pure equilibria' }, miscountLines)
    .with({ kind: 'continuous equilibrium' }, continuousFailures)
    .exhaustive();
  return [...new Set(lines)];
}

/** What was looked at to decide a statement at a point, a line each. */
export function evidenceLines(at: AnyStatementAtPoint): string[] {
  return match(at)
    .with({ kind: 'regardless' }, ({ comparisons }) => comparisonLines(comparisons))
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere') }, assertionLines)
    .with({ kind: 'eventually' }, limitLines)
    .with({ kind: 'pure equilibria' }, countLines)
    .with({ kind: 'continuous equilibrium' }, judgedLines)
    .exhaustive();
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
