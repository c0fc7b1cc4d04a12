import { entry } from '../../exact/entry.js';
import { type Relabelling, relabellings } from '../../game/exchanges.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { OutcomeClass } from './outcome-class.js';

/**
 * What messages do in an equilibrium, as far as play arrives.
 *
 * `silent`: the game has no messages. `babbling`: every sender always sends the same one, or nobody
 * does anything else because of the message. `influential`: somebody acts on it.
 */
export type Talk = 'silent' | 'babbling' | 'influential';

/** What is said of an outcome beside its path. */
export interface TalkOfClass {
  readonly talk: Talk;
  /** Position of the first class that is this one with messages renamed; its own, where first. */
  readonly sameAs: number;
  /** The exchanges of messages that make this class of that one, one after the other. */
  readonly renamed: readonly Relabelling[];
}

/** What messages do in each outcome, and which are the same up to the messages' names. */
export function talkOf(game: ExtensiveGame, classes: readonly OutcomeClass[]): TalkOfClass[] {
  const exchanges = relabellings(game);
  const messages = exchanges.filter(({ amongMessages }) => amongMessages);
  const position = new Map(classes.map(({ path }, index) => [path.join(), index]));
  const found: (TalkOfClass | undefined)[] = classes.map(() => undefined);
  classes.forEach((_, first) => {
    if (found[first]) return;
    const waiting: { index: number; by: readonly Relabelling[] }[] = [{ index: first, by: [] }];
    found[first] = { talk: talkIn(entry(classes, first), messages), sameAs: first, renamed: [] };
    for (const { index, by } of waiting)
      for (const exchange of exchanges) {
        const next = position.get(renamed(entry(classes, index).path, exchange).join());
        if (next === undefined || found[next]) continue;
        const talk = talkIn(entry(classes, next), messages);
        found[next] = { talk, sameAs: first, renamed: [...by, exchange] };
        waiting.push({ index: next, by: [...by, exchange] });
      }
  });
  return found.filter((each) => each !== undefined);
}

/** Which paths of play are the same up to names of messages: positions, the first one first. */
export function orbitsOf(
  paths: readonly (readonly (number | undefined)[])[],
  exchanges: readonly Relabelling[],
): number[][] {
  const position = new Map(paths.map((path, index) => [path.join(), index]));
  const left = new Set(paths.keys());
  return [...paths.entries()].flatMap(([first, path]) => {
    if (!left.has(first)) return [];
    const alike = renamings(path, exchanges).map((each) => position.get(each.join()));
    return [alike.filter((each): each is number => each !== undefined && left.delete(each))];
  });
}

/** A profile, whole or on the path, and what it becomes by exchanges of messages one after the other. */
export function renamings(
  profile: readonly (number | undefined)[],
  exchanges: readonly Relabelling[],
): (readonly (number | undefined)[])[] {
  const found = [profile];
  const seen = new Set([profile.join()]);
  for (const each of found)
    for (const exchange of exchanges) {
      const next = renamed(each, exchange);
      const key = next.join();
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(next);
    }
  return found;
}

/** A profile, whole or on the path, with two messages renamed. */
export function renamed(
  profile: readonly (number | undefined)[],
  { image, action }: Relabelling,
): (number | undefined)[] {
  const result = new Array<number | undefined>(profile.length).fill(undefined);
  profile.forEach((chosen, set) => {
    result[entry(image, set)] = chosen === undefined ? undefined : action(set, chosen);
  });
  return result;
}

function talkIn(found: OutcomeClass, exchanges: readonly Relabelling[]): Talk {
  if (exchanges.length === 0) return 'silent';
  return exchanges.some((exchange) => isActedOn(found.path, exchange)) ? 'influential' : 'babbling';
}

/** Whether somebody who heard one of two messages does something else than after the other. */
function isActedOn(path: readonly (number | undefined)[], { at, image }: Relabelling): boolean {
  return path.some((chosen, set) => {
    const counterpart = path[entry(image, set)];
    return (
      !at.has(set) && chosen !== undefined && counterpart !== undefined && chosen !== counterpart
    );
  });
}
