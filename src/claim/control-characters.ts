import { controlsIn } from '../exact/visible.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';

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
