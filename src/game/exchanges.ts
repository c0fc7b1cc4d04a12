import { entry, known } from '../exact/entry.js';
import {
  childrenOf,
  type ExtensiveGame,
  type GameForm,
  NODE,
  ofStructure,
  setAt,
} from './extensive-game.js';
import { numbersOf, type QuantityTexts, whatFollows } from './symmetry.js';

/** Two messages of a player trade places; the game stays what it is. */
export interface Relabelling {
  readonly player: number;
  /** The labels of the two messages. */
  readonly messages: readonly [string, string];
  /** Where the player chooses among them, and they trade places. */
  readonly at: ReadonlySet<number>;
  /** Whether they do so wherever she chooses among them; else she sends the same words to others, say. */
  readonly throughout: boolean;
  /** Whether it makes no difference there what is chosen: all are messages, and not these two alone. */
  readonly amongMessages: boolean;
  /** By information set, the one that takes its place. */
  readonly image: readonly number[];
  /** The position that an action of an information set has in its image. */
  readonly action: (set: number, action: number) => number;
}

/**
 * The exchanges that change nothing but names at whatever parameters: payoffs and probabilities are told
 * apart as they are declared, so that the same messages may be renamed at every point.
 */
export const exchangesOf: (form: GameForm) => readonly Relabelling[] = ofStructure(
  (form: GameForm) =>
    relabellingsBy(form, {
      payoffs: (outcome) => entry(form.outcomes, outcome).payoffs.join(' '),
      probabilities: (draw) => entry(form.chanceMoves, draw).probabilities.join(' '),
    }),
);

/**
 * The exchanges of two messages that change nothing but names: each player's choices among the
 * same messages are relabelled together, and as few of them as can be by themselves. What else may be chosen
 * there may matter, as a message does that costs something.
 */
export function relabellings(game: ExtensiveGame): Relabelling[] {
  return relabellingsBy(game, numbersOf(game));
}

/** The same of a game whose payoffs and probabilities are told apart by texts. */
function relabellingsBy(game: GameForm, texts: QuantityTexts): Relabelling[] {
  const following = whatFollows(game, texts);
  const together = new Map<string, number[]>();
  for (const { index, player, actions } of game.informationSets) {
    if (following[index] === undefined) continue;
    const key = JSON.stringify([player, actions]);
    together.set(key, [...(together.get(key) ?? []), index]);
  }
  return [...together.values()].flatMap((sets) => {
    const { actions } = entry(game.informationSets, entry(sets, 0));
    return actions.flatMap((_, first) =>
      actions.slice(first + 1).flatMap((__, offset) => {
        const second = first + 1 + offset;
        const alike = sets.filter((set) => following[set]?.[first] === following[set]?.[second]);
        return exchangesAmong(game, { alike, chosen: sets.length, pair: [first, second] }).map(
          (exchange): Relabelling => ({
            ...exchange,
            amongMessages: [...exchange.at].every((set) => new Set(following[set]).size === 1),
          }),
        );
      }),
    );
  });
}

/** Two messages that may trade places. */
interface Pair {
  /** Where it makes no difference which of the two is sent. */
  readonly alike: readonly number[];
  /** At how many sets the player chooses among them. */
  readonly chosen: number;
  /** Their positions among her actions. */
  readonly pair: readonly [number, number];
}

type Exchange = Omit<Relabelling, 'amongMessages'>;

/** Two messages trade places at all of some sets, and at parts of these that can do without the others. */
function exchangesAmong(form: GameForm, pair: Pair): Exchange[] {
  if (pair.alike.length === 0) return [];
  const left = new Set(pair.alike);
  const whole = exchangeAt(form, new Set(pair.alike), pair);
  const found = Array.isArray(whole) ? [] : [whole];
  for (const set of pair.alike) {
    if (!left.has(set)) continue;
    const part = smallestAround(form, set, pair);
    for (const each of part?.at ?? [set]) left.delete(each);
    if (part && part.at.size < pair.alike.length) found.push(part);
  }
  return found;
}

/** More choices of sets than these are not tried. */
const MOST_TRIED = 200;

/** The exchange at a set and as few others as it takes; `undefined` where none was found. */
function smallestAround(form: GameForm, set: number, pair: Pair): Exchange | undefined {
  const waiting = [new Set([set])];
  const seen = new Set([`${set}`]);
  for (const at of waiting) {
    const found = exchangeAt(form, at, pair);
    if (!Array.isArray(found)) return found;
    for (const other of found) {
      const next = new Set([...at, other]);
      const key = [...next].sort((one, another) => one - another).join();
      if (seen.has(key) || seen.size >= MOST_TRIED) continue;
      seen.add(key);
      waiting.push(next);
    }
  }
  return undefined;
}

/**
 * Two messages trade places at some sets.
 * @returns where that tears an information set apart, those sets one of which has to be added: where one
 * of the two messages was sent, on the way to what is torn, without trading places.
 */
function exchangeAt(
  form: GameForm,
  at: ReadonlySet<number>,
  { alike, chosen: choosing, pair }: Pair,
): Exchange | number[] {
  const { nodes, informationSets } = form;
  const [first, second] = pair;
  const action = (set: number, chosen: number): number =>
    !at.has(set) ? chosen : chosen === first ? second : chosen === second ? first : chosen;
  const image = new Map<number, { readonly target: number; readonly by: number }>();
  // A list of what is left to carry, for a game may be deeper than calls may be.
  const waiting: [number, number][] = [[0, 0]];
  for (let both = waiting.pop(); both !== undefined; both = waiting.pop()) {
    const [node, to] = both;
    if (entry(nodes.kind, node) === NODE.terminal) continue;
    const set = setAt(form, node)?.index;
    if (set !== undefined) {
      const target = entry(nodes.move, to);
      const before = image.get(set);
      if (before && before.target !== target)
        return [...new Set([...sentTo(before.by), ...sentTo(node)])];
      if (!before) image.set(set, { target, by: node });
    }
    const targets = childrenOf(nodes, to);
    for (const [chosen, child] of childrenOf(nodes, node).entries())
      waiting.push([child, entry(targets, set === undefined ? chosen : action(set, chosen))]);
  }
  const { player, actions } = entry(informationSets, entry(alike, 0));
  return {
    ...{ player, messages: [entry(actions, first), entry(actions, second)], at, action },
    throughout: at.size === choosing,
    // Exchanged twice, nodes are where they were: two sets with one image would have torn it apart.
    image: informationSets.map(({ index }) => known(image, index).target),
  };

  function sentTo(node: number): number[] {
    const found: number[] = [];
    for (let below = node; below !== 0; below = entry(nodes.parent, below)) {
      const set = setAt(form, entry(nodes.parent, below))?.index;
      if (
        set !== undefined &&
        alike.includes(set) &&
        !at.has(set) &&
        pair.includes(entry(nodes.branch, below))
      )
        found.push(set);
    }
    return found;
  }
}
