import { functionOf } from '../exact/formula.js';
import { Point } from '../exact/point.js';
import { symbolsIn } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import type { Publication, Reading } from '../game/source.js';
import { treeOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import { refuseClaim } from './claim-refusal.js';
import {
  brokenRestrictions,
  type Parameter,
  type Restriction,
  restrictionText,
} from './parameter.js';

/** A paper as data: what a specification module exports by default. */
export interface Specification {
  readonly publication: Publication;
  readonly parameters: readonly Parameter[];
  readonly restrictions: readonly Restriction[];
  readonly games: readonly Game[];
  readonly claims: readonly Claim[];
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
 * @throws {InvalidSpecification} for names used twice, symbols that are no parameters, and an
 * example point that breaks a restriction.
 * @throws {InvalidGame|InvalidClaim} for a declaration that is no game, or tables that do not fit it.
 */
export function specification(parts: Specification): Specification {
  const { parameters, restrictions, games, claims } = parts;
  for (const game of games) treeOf(game);
  for (const claim of claims) refuseClaim(claim, treeOf(claim.game));
  const problems = [
    ...repeated(parameters.map(({ name }) => name)).map((name) => `two parameters named ${name}`),
    ...repeated(games.map(({ id }) => id)).map((id) => `two games named ${id}`),
    ...repeated(claims.map(({ id }) => id)).map((id) => `two claims named ${id}`),
    ...undeclaredSymbols(parts),
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
export function readingsOf({ games, claims }: Specification): Reading[] {
  const all = [
    ...games.flatMap((game) => game.stages.map((stage) => stage.reading)),
    ...claims.map((claim) => claim.reading),
  ];
  return [...new Set(all.filter((reading) => reading !== undefined))];
}

function undeclaredSymbols({ parameters, restrictions, games, claims }: Specification): string[] {
  const declared = new Set(parameters.map(({ name }) => name));
  const places: [place: string, symbols: Iterable<string>][] = [
    ...restrictions.map(({ relation, says }): [string, Iterable<string>] => [
      `the restriction "${says}"`,
      symbolsIn(relation),
    ]),
    ...claims.flatMap((claim) =>
      claim.conditions.map(({ id, relation }): [string, Iterable<string>] => [
        `the condition ${id}`,
        symbolsIn(relation),
      ]),
    ),
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
