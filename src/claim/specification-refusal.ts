import { controlsIn } from '../exact/message.js';
import { relationText } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import { repeated } from '../game/refusal.js';
import { formOf } from '../game/unfold.js';
import type { Case } from './case.js';
import type { Claim } from './claim.js';
import { asAmong, type Condition } from './condition.js';
import { claimsBehind, conditionsOf } from './mentioned.js';
import type { Parts } from './parts.js';

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

/** Prose, which reports wrap: its author may have broken it into lines. */
const PROSE: ReadonlySet<string> = new Set([
  'says',
  'meaning',
  'because',
  'silent',
  'read',
  'cast',
]);

/**
 * Texts of a specification with characters that a terminal obeys instead of showing them: ids,
 * names, values, spellings, titles, places, and what tables are keyed by.
 */
export function controlCharacterProblems(parts: { readonly games: readonly Game[] }): string[] {
  const seen = new Set<object>();
  return [
    ...problemsIn(parts, '', false, seen),
    ...parts.games.flatMap((game) =>
      problemsIn(formOf(game).quantities, `games.${game.id}.payoffs`, false, seen),
    ),
  ];
}

function problemsIn(value: unknown, place: string, prose: boolean, seen: Set<object>): string[] {
  if (typeof value === 'string') return problemsOf(value, place, prose);
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, part]) => [
    ...problemsOf(key, `a name in ${place}`, false),
    ...problemsIn(part, placeOf(place, key, part), prose || PROSE.has(key), seen),
  ]);
}

function problemsOf(text: string, place: string, prose: boolean): string[] {
  const controls = controlsIn(prose ? text.replace(/[\n\r\t]/gu, ' ') : text);
  return controls.length === 0
    ? []
    : [`${place} holds ${controls.join(', ')}: expected text without control characters`];
}

/** `claims.selective.title`: what has an id or a name is called by it, and not by its number. */
function placeOf(place: string, key: string, part: unknown): string {
  const named = /^\d+$/u.test(key) ? nameIn(part) : undefined;
  return place === '' ? key : `${place}.${named ?? key}`;
}

function nameIn(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const names = ['id', 'name'].flatMap((key) => {
    const name = Object.entries(part).find(([each]) => each === key)?.[1];
    return typeof name === 'string' ? [name] : [];
  });
  return names[0];
}
