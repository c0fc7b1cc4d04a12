import { match } from 'ts-pattern';
import { functionOf, symbolsOf } from '../exact/formula.js';
import { Point } from '../exact/point.js';
import { relationText, symbolsIn } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import type { Publication, Reading } from '../game/source.js';
import { treeOf } from '../game/unfold.js';
import type { Case } from './case.js';
import { type Claim, formulasOf } from './claim.js';
import { refuseClaim } from './claim-refusal.js';
import type { Condition } from './condition.js';
import { controlCharacterProblems } from './control-characters.js';
import {
  brokenRestrictions,
  type Parameter,
  type Restriction,
  restrictionText,
} from './parameter.js';
import { quantityProblems } from './quantity.js';
import type { Statement } from './statement.js';

/** A paper as data: what a specification module exports by default. */
export interface Specification {
  readonly publication: Publication;
  readonly parameters: readonly Parameter[];
  readonly restrictions: readonly Restriction[];
  readonly games: readonly Game[];
  readonly claims: readonly Claim[];
  /** Sentences of the source as formal statements. */
  readonly statements?: readonly Statement[];
  readonly cases?: readonly Case[];
  /** The module that it was loaded from, as the call named it; absent where none was named. */
  readonly module?: string;
}

/** Thrown where the parts of a specification do not fit together; lists every problem found. */
export class InvalidSpecification extends Error {
  override readonly name = 'InvalidSpecification';

  constructor(problems: readonly string[]) {
    super(`the specification cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`);
  }
}

/**
 * Puts a specification together.
 * @throws {InvalidSpecification} for names used twice, symbols that are no parameters, control
 * characters in texts, and an example point that breaks a restriction.
 * @throws {InvalidGame|InvalidClaim} for a declaration that is no game, or tables that do not fit it.
 */
export function specification(parts: Specification): Specification {
  const { parameters, restrictions, games, claims, statements = [] } = parts;
  for (const game of games) treeOf(game);
  for (const claim of claims) refuseClaim(claim, treeOf(claim.game));
  const problems = [
    ...repeated(parameters.map(({ name }) => name)).map((name) => `two parameters named ${name}`),
    ...repeated(games.map(({ id }) => id)).map((id) => `two games named ${id}`),
    ...repeated([...claims, ...statements].map(({ id }) => id)).map(
      (id) => `two claims named ${id}`,
    ),
    ...games
      .filter(({ id }) => [...claims, ...statements].some((each) => each.id === id))
      .map(({ id }) => `a game and a claim are both named ${id}`),
    ...claims
      .filter(({ game }) => !games.includes(game))
      .map(({ id, game }) => `the claim ${id} is about ${game.id}, a game that is not listed`),
    ...claims.flatMap(({ id, conditions, implied }) =>
      implied
        .flatMap(({ condition, by }) => [condition, ...by])
        .filter((condition) => !conditions.includes(condition))
        .map(
          (condition) =>
            `the claim ${id} does not rest on ${condition.id}, said to be implied or to imply`,
        ),
    ),
    ...homonyms(parts),
    ...statements.flatMap(statementProblems),
    ...undeclaredSymbols(parts),
    ...controlCharacterProblems(parts),
  ];
  if (problems.length === 0)
    problems.push(
      ...brokenRestrictions(restrictions, examplePoint(parts)).map(
        (broken) => `the example values break ${restrictionText(broken)}`,
      ),
    );
  if (problems.length > 0) throw new InvalidSpecification(problems);
  return parts;
}

/** The point where each parameter has its example value. */
export function examplePoint({ parameters }: Pick<Specification, 'parameters'>): Point {
  return new Point(new Map(parameters.map(({ name, example }) => [name, example])));
}

/** The readings that a specification's declarations rest on, each once. */
export function readingsOf({ games, claims, statements = [] }: Specification): Reading[] {
  const all = [
    ...games.flatMap((game) => [...game.readings, ...game.stages.map((stage) => stage.reading)]),
    ...claims.map((claim) => claim.reading),
    ...statements.map((statement) => statement.reading),
  ];
  return [...new Set(all.filter((reading) => reading !== undefined))];
}

/** What keeps a statement from saying something. */
function statementProblems({ id, form, given }: Statement): string[] {
  const problems = match(form)
    .with({ kind: 'always' }, { kind: 'somewhere' }, ({ kind, asserts }) => [
      ...(kind === 'always' && asserts.length === 0 ? ['it asserts nothing'] : []),
      ...asserts.flatMap(({ left, right }) => [
        ...quantityProblems(left),
        ...quantityProblems(right),
      ]),
    ])
    .with({ kind: 'eventually' }, ({ asserts, parameter }) => [
      ...(asserts.length === 0 ? ['it asserts nothing'] : []),
      ...given
        .filter(({ relation }) => symbolsIn(relation).has(parameter.name))
        .map((each) => `${each.id} restricts ${parameter.name}, which is to grow`),
    ])
    .with({ kind: 'regardless' }, ({ game, player, variable }) => [
      ...(game.players.includes(player) ? [] : [`${player} is not a player of ${game.id}`]),
      ...(game.stages.some(({ name }) => name === variable)
        ? []
        : [`${variable} is not a variable of ${game.id}`]),
    ])
    .exhaustive();
  return problems.map((problem) => `the statement ${id}: ${problem}`);
}

/** Two conditions under one name: a report could not tell them apart. */
function homonyms({ claims, statements = [] }: Specification): string[] {
  const named = new Map<string, Condition>();
  const problems: string[] = [];
  for (const condition of [
    ...claims.flatMap(({ conditions }) => conditions),
    ...statements.flatMap(({ given }) => given),
  ]) {
    const other = named.get(condition.id) ?? condition;
    if (relationText(other.relation) !== relationText(condition.relation))
      problems.push(`two conditions named ${condition.id}`);
    named.set(condition.id, other);
  }
  return [...new Set(problems)];
}

function undeclaredSymbols(parts: Specification): string[] {
  const { parameters, restrictions, games, claims, statements = [] } = parts;
  const declared = new Set(parameters.map(({ name }) => name));
  const places: [place: string, symbols: Iterable<string>][] = [
    ...restrictions.map(({ relation, says }): [string, Iterable<string>] => [
      `the restriction "${says}"`,
      symbolsIn(relation),
    ]),
    ...[
      ...claims.map((claim) => claim.conditions),
      ...statements.map(({ given }) => given),
    ].flatMap((conditions) =>
      conditions.map(({ id, relation }): [string, Iterable<string>] => [
        `the condition ${id}`,
        symbolsIn(relation),
      ]),
    ),
    ...claims.map((claim): [string, Iterable<string>] => [
      `the claim ${claim.id}`,
      [...formulasOf(claim)].flatMap((formula) => [...symbolsOf(formula)]),
    ]),
    ...games.map((game): [string, Iterable<string>] => [
      `the game ${game.id}`,
      treeOf(game).quantities.flatMap((quantity) => {
        const { numerator, denominator } = functionOf(quantity);
        return [...numerator.symbols, ...denominator.symbols];
      }),
    ]),
  ];
  return places.flatMap(([place, symbols]) =>
    [...new Set(symbols)]
      .filter((symbol) => !declared.has(symbol))
      .map((symbol) => `${place} mentions ${symbol}, which is not a declared parameter`),
  );
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
