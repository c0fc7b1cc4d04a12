import { divisorsIn, type Formula, formulaText, symbolsOf } from '../exact/formula.js';
import { functionOf } from '../exact/formula-value.js';
import { unknownName } from '../exact/message.js';
import { NotRational } from '../exact/rational.js';
import type { ContinuousGame } from '../game/continuous/continuous-game.js';
import type { Game } from '../game/game.js';
import { repeated } from '../game/refusal.js';
import type { Case } from './case.js';
import type { Claim } from './claim.js';
import { claimsBehind, cutoffPlayBehind, mentionsIn, type Parts } from './parts.js';
import type { Statement } from './proposition/proposition.js';
import { continuationOf } from './stationary/continuation-game.js';
import { claimsValued } from './stationary/value.js';

/*
 * What keeps the parts of a specification from fitting together, a line for each problem.
 */

/** Names that stand for two things. */
export function nameProblems(parts: Parts): string[] {
  const { parameters, roots = [], games, claims, statements = [] } = parts;
  const names = parameters.map(({ name }) => name);
  return [
    ...repeated(names).map((name) => `two parameters named ${name}`),
    ...repeated(roots.map(({ name }) => name)).map((name) => `two roots named ${name}`),
    ...roots
      .filter(({ name }) => names.includes(name))
      .map(({ name }) => `a parameter and a root are both named ${name}`),
    ...repeated([...games, ...continuousGames(statements)].map(({ id }) => id)).map(
      (id) => `two games named ${id}`,
    ),
    ...repeated([...claims, ...statements].map(({ id }) => id)).map(
      (id) => `two claims named ${id}`,
    ),
    ...games
      .filter(({ id }) => [...claims, ...statements].some((each) => each.id === id))
      .map(({ id }) => `a game and a claim are both named ${id}`),
  ];
}

/** The games with continuous variables of which statements claim anything. */
function continuousGames(statements: readonly Statement[]): readonly ContinuousGame[] {
  return [
    ...new Set(
      statements.flatMap((each) => (each.kind === 'continuous equilibrium' ? [each.game] : [])),
    ),
  ];
}

/** Games and claims that are not listed, and on which what is listed rests: nothing decides them. */
export function listingProblems(parts: Parts): string[] {
  const { games, claims, statements = [], cases = [] } = parts;
  const rests = (what: string, claim: Claim): string[] => {
    const original = undeviating(claim);
    return claims.includes(original) ? [] : [`${what} rests on ${unlisted(original, claims)}`];
  };
  return [
    ...claims.flatMap((claim) => gameProblems(`the claim ${claim.id}`, claim.game, games)),
    ...statements.flatMap((statement) => [
      ...claimsBehind(statement).flatMap((each) => rests(`the statement ${statement.id}`, each)),
      ...cutoffPlayBehind(statement)
        .filter((claim) => !statements.some((each) => each === claim))
        .map(
          (claim) =>
            `the statement ${statement.id} rests on the claim ${claim.id}, which is not listed: add it to "statements", so that it is verified too`,
        ),
      ...(statement.kind === 'regardless' || statement.kind === 'pure equilibria'
        ? gameProblems(`the statement ${statement.id}`, statement.game, games)
        : []),
    ]),
    ...cases.flatMap(({ id, claim }: Case) => rests(`the case ${id}`, claim)),
    ...mentionsIn(parts).flatMap(({ place, formulas }) =>
      formulas.flatMap((each) => [...claimsValued(each)].flatMap((claim) => rests(place, claim))),
    ),
  ].filter((problem, index, all) => all.indexOf(problem) === index);
}

/** What cases set that is no parameter: told at the example's value, a story would be another's. */
export function caseProblems({ parameters, cases = [] }: Parts): string[] {
  const names = parameters.map(({ name }) => name);
  return cases.flatMap((told) =>
    Object.keys(told.parameters)
      .filter((name) => !names.includes(name))
      .map((name) => `the case ${told.id}: ${unknownName('parameter', name, names)}`),
  );
}

function gameProblems(what: string, game: Game, games: readonly Game[]): string[] {
  // A stationary claim makes its game, which serves for nothing else.
  return games.includes(game) || continuationOf(game)
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
  const { parameters, roots = [] } = parts;
  const declared = new Set([...parameters, ...roots].map(({ name }) => name));
  const problems = mentionsIn(parts).flatMap(({ place, formulas }) =>
    formulas
      .flatMap((formula) => [...symbolsOf(formula)])
      .filter((symbol) => !declared.has(symbol) && !symbol.startsWith('#'))
      .map((symbol) => `${place} mentions ${symbol}, which is not a declared parameter`),
  );
  return [...new Set(problems)];
}
