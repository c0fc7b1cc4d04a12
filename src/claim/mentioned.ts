import { match } from 'ts-pattern';
import { divisorsIn, type Formula, formulaText, symbolsOf } from '../exact/formula.js';
import { functionOf } from '../exact/formula-value.js';
import { NotRational } from '../exact/rational.js';
import type { Relation } from '../exact/relation.js';
import { formOf } from '../game/unfold.js';
import { type Claim, formulasOf } from './claim.js';
import type { Comparison } from './comparison.js';
import type { Condition } from './condition.js';
import type { Parts } from './parts.js';
import type { Statement } from './proposition/proposition.js';
import { claimsIn, ownFormulas } from './quantity.js';

/** Formulas of a specification, and where they stand: `the condition affordable`. */
export interface Mention {
  readonly place: string;
  readonly formulas: readonly Formula[];
}

/** Everything that a specification says in formulas. */
export function mentionsIn(parts: Parts): Mention[] {
  const { restrictions, games, claims, statements = [] } = parts;
  return [
    ...restrictions.map(({ relation, says }) => ({
      place: `the restriction "${says}"`,
      formulas: sidesOf(relation),
    })),
    ...conditionsOf(parts).map(({ id, relation }) => ({
      place: `the condition ${id}`,
      formulas: sidesOf(relation),
    })),
    ...[...new Set([...claims, ...statements.flatMap(claimsBehind)])].map((claim) => ({
      place: `the claim ${claim.id}`,
      formulas: [...formulasOf(claim)],
    })),
    ...games.map((game) => ({
      place: `the game ${game.id}`,
      formulas: [...formOf(game).quantities, ...game.assuming.flatMap(sidesOf)],
    })),
    ...statements.map((statement) => ({
      place: `the statement ${statement.id}`,
      formulas: [...statement.lookAt.flatMap(sidesOf), ...formulasSaid(statement)],
    })),
  ];
}

/** The conditions of all claims and statements, as often as they are written. */
export function conditionsOf({
  claims,
  statements = [],
}: Pick<Parts, 'claims' | 'statements'>): Condition[] {
  return [
    ...claims.flatMap(({ conditions }) => conditions),
    ...statements.flatMap(({ given }) => given),
  ];
}

/** The claims on which a statement rests: whose profiles it plays, or said to be equilibria. */
export function claimsBehind(statement: Statement): readonly Claim[] {
  const compared = (asserts: readonly Comparison[]): readonly Claim[] =>
    asserts.flatMap(({ left, right }) => [...claimsIn(left), ...claimsIn(right)]);
  const all = match(statement)
    .returnType<readonly Claim[]>()
    .with({ kind: 'everywhere' }, ({ asserts }) => compared(asserts))
    .with({ kind: 'somewhere' }, ({ asserts, equilibria }) => [...equilibria, ...compared(asserts)])
    .with({ kind: 'eventually' }, { kind: 'regardless' }, () => [])
    .exhaustive();
  return [...new Set(all)];
}

function formulasSaid(statement: Statement): readonly Formula[] {
  return match(statement)
    .returnType<readonly Formula[]>()
    .with({ kind: 'everywhere' }, { kind: 'somewhere' }, ({ asserts }) =>
      asserts.flatMap(({ left, right }) => [...ownFormulas(left), ...ownFormulas(right)]),
    )
    .with({ kind: 'eventually' }, ({ parameter, asserts }) => [
      parameter,
      ...asserts.flatMap(sidesOf),
    ])
    .with({ kind: 'regardless' }, () => [])
    .exhaustive();
}

function sidesOf({ left, right }: Relation): Formula[] {
  return [left, right];
}

/** Formulas that divide by zero whatever the parameters: they have no value anywhere. */
export function zeroDivisions(parts: Parts): string[] {
  const problems = mentionsIn(parts).flatMap(({ place, formulas }) =>
    formulas
      .filter(dividesByNothing)
      .map(
        (formula) => `${place} divides by zero whatever the parameters: ${formulaText(formula)}`,
      ),
  );
  return [...new Set(problems)];
}

function dividesByNothing(formula: Formula): boolean {
  try {
    return [...divisorsIn(formula)].some((divisor) => functionOf(divisor).isZero);
  } catch (error) {
    // A divisor that itself divides by zero is no function at all.
    if (error instanceof NotRational) return true;
    throw error;
  }
}

/** Symbols that are not among the parameters, each with where it stands. */
export function undeclaredSymbols(parts: Parts): string[] {
  const declared = new Set(parts.parameters.map(({ name }) => name));
  const problems = mentionsIn(parts).flatMap(({ place, formulas }) =>
    formulas
      .flatMap((formula) => [...symbolsOf(formula)])
      .filter((symbol) => !declared.has(symbol))
      .map((symbol) => `${place} mentions ${symbol}, which is not a declared parameter`),
  );
  return [...new Set(problems)];
}
