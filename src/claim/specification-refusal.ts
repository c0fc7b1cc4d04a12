import { match } from 'ts-pattern';
import { relationText, symbolsIn } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import type { Case } from './case.js';
import type { Claim } from './claim.js';
import type { Comparison } from './comparison.js';
import { asAmong, type Condition } from './condition.js';
import { claimsBehind, conditionsOf } from './mentioned.js';
import type { Parts } from './parts.js';
import type { Statement } from './proposition/proposition.js';
import { quantityProblems } from './quantity.js';

/*
 * What keeps the parts of a specification from fitting together, a line for each problem.
 */

/** Names that stand for two things. */
export function nameProblems({ parameters, games, claims, statements = [] }: Parts): string[] {
  return [
    ...repeated(parameters.map(({ name }) => name)).map((name) => `two parameters named ${name}`),
    ...repeated(games.map(({ id }) => id)).map((id) => `two games named ${id}`),
    ...repeated([...claims, ...statements].map(({ id }) => id)).map(
      (id) => `two claims named ${id}`,
    ),
    ...games
      .filter(({ id }) => [...claims, ...statements].some((each) => each.id === id))
      .map(({ id }) => `a game and a claim are both named ${id}`),
  ];
}

/** Games and claims that are not listed, and on which what is listed rests: nothing decides them. */
export function listingProblems({ games, claims, statements = [], cases = [] }: Parts): string[] {
  const rests = (what: string, claim: Claim): string[] => {
    const original = undeviating(claim);
    return claims.includes(original) ? [] : [`${what} rests on ${unlisted(original, claims)}`];
  };
  return [
    ...claims.flatMap((claim) => gameProblems(`the claim ${claim.id}`, claim.game, games)),
    ...statements.flatMap((statement) => [
      ...claimsBehind(statement).flatMap((each) => rests(`the statement ${statement.id}`, each)),
      ...(statement.kind === 'regardless'
        ? gameProblems(`the statement ${statement.id}`, statement.game, games)
        : []),
    ]),
    ...cases.flatMap(({ id, claim }: Case) => rests(`the case ${id}`, claim)),
  ].filter((problem, index, all) => all.indexOf(problem) === index);
}

function gameProblems(what: string, game: Game, games: readonly Game[]): string[] {
  return games.includes(game)
    ? []
    : [`${what} is about ${game.id}, a game that is not listed: add it to "games"`];
}

function unlisted({ id }: Claim, claims: readonly Claim[]): string {
  return claims.some((each) => each.id === id)
    ? `a claim ${id} that is another than the one listed under this name: use one and the same`
    : `the claim ${id}, which is not listed: add it to "claims", so that it is verified too`;
}

/** The claim of which some are variants, with other behavior at some information sets. */
function undeviating(claim: Claim): Claim {
  return claim.deviatesFrom ? undeviating(claim.deviatesFrom) : claim;
}

/** Implications of or by conditions that the claim does not have. */
export function implicationProblems({ claims }: Parts): string[] {
  return claims.flatMap(({ id, conditions, implied }) =>
    implied
      .flatMap(({ condition, by }) => [condition, ...by])
      .filter((condition) => !conditions.includes(condition))
      .map(
        (condition) =>
          `the claim ${id} does not rest on ${condition.id}, said to be implied or to imply`,
      ),
  );
}

/** Two conditions under one name: a report could not tell them apart. */
export function homonyms(parts: Parts): string[] {
  const all = conditionsOf(parts);
  const problems = all.flatMap((condition) => {
    const other = all.find(({ id }) => id === condition.id) ?? condition;
    return asAmong([other], condition) === other
      ? []
      : [
          `two conditions named ${condition.id}: ${statementOf(other)}, and ${statementOf(condition)}; rename one, or write them alike`,
        ];
  });
  return [...new Set(problems)];
}

function statementOf({ relation }: Condition): string {
  return relationText(relation);
}

/** What keeps statements from saying something. */
export function statementProblems({ statements = [] }: Parts): string[] {
  return statements.flatMap((statement) =>
    problemsOf(statement).map((problem) => `the statement ${statement.id}: ${problem}`),
  );
}

function problemsOf(statement: Statement): string[] {
  const ofQuantities = (asserts: readonly Comparison[]): string[] =>
    asserts.flatMap(({ left, right }) => [...quantityProblems(left), ...quantityProblems(right)]);
  return match(statement)
    .with({ kind: 'everywhere' }, ({ asserts }) => [
      ...(asserts.length === 0 ? ['it asserts nothing'] : []),
      ...ofQuantities(asserts),
    ])
    .with({ kind: 'somewhere' }, ({ asserts, equilibria, given }) => [
      ...(asserts.length + equilibria.length + given.length === 0
        ? ['it says nothing: state what is possible under "asserts", "equilibria" or "given"']
        : []),
      ...ofQuantities(asserts),
    ])
    .with({ kind: 'eventually' }, ({ asserts, parameter, given }) => [
      ...(asserts.length === 0 ? ['it asserts nothing'] : []),
      ...given
        .filter(({ relation }) => symbolsIn(relation).has(parameter.name))
        .map(
          (each) =>
            `${each.id} restricts ${parameter.name}, which is to grow: state it under "asserts", or as a restriction`,
        ),
    ])
    .with({ kind: 'regardless' }, ({ game, player, variable }) => [
      ...(game.players.includes(player) ? [] : [`${player} is not a player of ${game.id}`]),
      ...(game.stages.some(({ name }) => name === variable)
        ? []
        : [`${variable} is not a variable of ${game.id}`]),
    ])
    .exhaustive();
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
