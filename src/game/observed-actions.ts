import { entry, known } from '../exact/entry.js';
import {
  childrenOf,
  type GameForm,
  type InformationSet,
  movesBehind,
  NODE,
  ofStructure,
  setAt,
} from './extensive-game.js';

/*
 * Multi-period games with observed actions and incomplete information (Fudenberg and Tirole 1991,
 * section 3): chance first draws a state, of which each player learns her own type alone; in each
 * period some players move, each once, without seeing what the others do in the same period; when it
 * ends, all see what was done. What can be done does not depend on types. Draws behind which nobody
 * moves are part of what is paid.
 *
 * In a tree, players who move at the same time do so one after the other, and the later ones do not
 * see it: the histories that a mover cannot tell apart are all that continue the one that began the
 * period, by as many moves. That types are independent is a matter of probabilities, and not of form.
 */

/** What was done so far, whatever the state: somebody moves, or play is over. */
export interface ActionHistory {
  readonly parent: number | undefined;
  /** Which action of the parent's mover leads here. */
  readonly action: number;
  /** Who moves, by position in `players`; `undefined` where nobody does any longer. */
  readonly mover: number | undefined;
  /** The history with which the period of this move began, as a position; itself, if this does. */
  readonly start: number;
  /** By state. */
  readonly nodes: readonly number[];
}

export interface ObservedActions {
  /** By state, the nodes on the way from the root, which chance draws. */
  readonly draws: readonly (readonly number[])[];
  /** In preorder: the first is where nothing was done. */
  readonly histories: readonly ActionHistory[];
  /** By player, then by state: which type she has, from 0. */
  readonly types: readonly (readonly number[])[];
  /** By decision node. */
  readonly placeOf: ReadonlyMap<number, { readonly state: number; readonly history: number }>;
}

/** Why a game is none with observed actions: the first place where it departs, in words. */
class OtherGame extends Error {
  override readonly name = 'OtherGame';
}

/** The states and histories of a multi-period game with observed actions, or why it is none. */
export const observedActions: (form: GameForm) => ObservedActions | string = ofStructure(
  (form: GameForm) => {
    try {
      const draws = statesOf(form);
      const histories = historiesOf(form, draws);
      const placeOf = new Map(
        histories.flatMap(({ mover, nodes }, history) =>
          mover === undefined
            ? []
            : nodes.map((node, state) => [node, { state, history }] as const),
        ),
      );
      const types = typesOf(form, draws.length, placeOf);
      return { draws, types, placeOf, histories: inPeriods(form, histories, placeOf) };
    } catch (error) {
      if (error instanceof OtherGame) return error.message;
      throw error;
    }
  },
);

/** By state, the draws that lead to it: chance moves before anybody else does. */
function statesOf({ nodes }: GameForm): (readonly number[])[] {
  const moves = movesBehind(nodes);
  const found: (readonly number[])[] = [];
  const open: { node: number; way: readonly number[] }[] = [{ node: 0, way: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, way } = next;
    if (nodes.kind[node] !== NODE.chance || !moves[node]) found.push(way);
    else
      for (const child of childrenOf(nodes, node).reverse())
        open.push({ node: child, way: [...way, child] });
  }
  return found;
}

type Unperiodic = Omit<ActionHistory, 'start'>;

/** What can be done, which is to be the same in all states; in preorder. */
function historiesOf(form: GameForm, draws: readonly (readonly number[])[]): Unperiodic[] {
  const { nodes } = form;
  const moves = movesBehind(nodes);
  const found: Unperiodic[] = [];
  type Next = Omit<Unperiodic, 'mover'>;
  const roots = draws.map((way) => way.at(-1) ?? 0);
  const open: Next[] = [{ parent: undefined, action: -1, nodes: roots }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const isOver = next.nodes.every((node) => !moves[node]);
    const set = isOver ? undefined : commonSet(form, next.nodes);
    const parent = found.push({ ...next, mover: set?.player }) - 1;
    const children = set ? next.nodes.map((node) => childrenOf(nodes, node)) : [];
    for (let action = (set?.actions.length ?? 0) - 1; action >= 0; action--)
      open.push({ parent, action, nodes: children.map((each) => entry(each, action)) });
  }
  return found;
}

/** Where somebody decides, whatever the state: the same player, with the same actions. */
function commonSet(form: GameForm, at: readonly number[]): InformationSet {
  if (at.some((node) => form.nodes.kind[node] === NODE.chance))
    throw new OtherGame(
      'chance draws something after somebody has moved, and before somebody moves again',
    );
  const sets = at.map((node) => setAt(form, node));
  const [first] = sets;
  const same = sets.every(
    (set) => set?.player === first?.player && set?.actions.join('\n') === first?.actions.join('\n'),
  );
  if (first === undefined || !same)
    throw new OtherGame('who moves, or what can be done, depends on what chance has drawn');
  return first;
}

type Places = ObservedActions['placeOf'];

/** By player and state: what she knows of the state, which is to be the same at all her moves. */
function typesOf(form: GameForm, states: number, placeOf: Places): number[][] {
  return form.players.map((name, player) => {
    const own = form.informationSets.filter((set) => set.player === player);
    const numbers = new Map<string, number>();
    const known = new Map<number, string>();
    for (const { members } of own) {
      const seen = new Set(members.map((node) => placeAt(placeOf, node).state));
      const key = [...seen].sort((one, other) => one - other).join();
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      for (const state of seen)
        if ((known.get(state) ?? key) === key) known.set(state, key);
        else
          throw new OtherGame(
            `what ${name} knows of what chance has drawn is not the same at all her moves`,
          );
    }
    return Array.from({ length: states }, (_, state) => numbers.get(known.get(state) ?? '') ?? 0);
  });
}

function placeAt(placeOf: Places, node: number) {
  return known(placeOf, node);
}

/** Histories that a mover cannot tell apart, once for all sets of which they are the same. */
interface Unseen {
  readonly alike: readonly number[];
  /** The longest history with which all of them begin. */
  readonly start: number;
}

/** The histories with where their periods begin. */
function inPeriods(
  form: GameForm,
  histories: readonly Unperiodic[],
  placeOf: Places,
): ActionHistory[] {
  const known = new Map<string, Unseen>();
  const unseenAt = form.informationSets.map(({ player, members }): Unseen => {
    const places = members.map((each) => placeAt(placeOf, each));
    const all = [...new Set(places.map(({ history }) => history))].sort(
      (one, other) => one - other,
    );
    const states = new Set(places.map(({ state }) => state));
    if (all.length * states.size !== members.length) throw unobserved(form, player);
    const unseen = known.get(all.join()) ?? { alike: all, start: sharedStart(histories, all) };
    known.set(all.join(), unseen);
    return unseen;
  });
  const periodic = histories.map((history, at): ActionHistory => {
    const { mover, nodes } = history;
    if (mover === undefined) return { ...history, start: at };
    const unseen = nodes.map((node) => entry(unseenAt, setAt(form, node)?.index ?? -1));
    const [first] = unseen;
    if (first === undefined || unseen.some((each) => each !== first)) throw unobserved(form, mover);
    return { ...history, start: first.start };
  });
  const checked = new Set<Unseen>();
  for (const [index, unseen] of unseenAt.entries()) {
    if (!checked.has(unseen)) refuseUnobserved(form, index, periodic, unseen);
    checked.add(unseen);
  }
  return periodic;
}

function unobserved(form: GameForm, mover: number): OtherGame {
  return new OtherGame(
    `${entry(form.players, mover)} does not see all that was done in earlier periods, or is told in part what is done in the same one`,
  );
}

/** The longest history with which some histories begin. */
function sharedStart(histories: readonly Unperiodic[], alike: readonly number[]): number {
  if (alike.length === 1) return entry(alike, 0);
  const ways = alike.map((each) => wayTo(histories, each));
  const first = entry(ways, 0);
  let shared = 0;
  while (ways.every((way) => way[shared] !== undefined && way[shared] === first[shared])) shared++;
  return entry(first, shared - 1);
}

/** The histories on the way to one, and itself. */
function wayTo(histories: readonly Unperiodic[], to: number): number[] {
  const way: number[] = [];
  for (let at: number | undefined = to; at !== undefined; at = entry(histories, at).parent)
    way.push(at);
  return way.reverse();
}

/** Whatever was done in a period is not seen in it, by players who move in it once. */
function refuseUnobserved(
  form: GameForm,
  informationSet: number,
  histories: readonly ActionHistory[],
  { alike, start }: Unseen,
): void {
  const { player } = entry(form.informationSets, informationSet);
  for (const each of alike) {
    const way = wayTo(histories, each);
    const before = way.slice(way.indexOf(start), -1);
    const movers = before.map((at) => entry(histories, at).mover);
    if (
      before.some((at) => entry(histories, at).start !== start) ||
      new Set([...movers, player]).size !== movers.length + 1
    )
      throw unobserved(form, player);
  }
  const moves = wayTo(histories, entry(alike, 0)).length - wayTo(histories, start).length;
  if (continuations(histories, start, moves).join() !== alike.join())
    throw unobserved(form, player);
}

/** The histories that continue one by so many moves. */
function continuations(
  histories: readonly Unperiodic[],
  start: number,
  moves: number,
): readonly number[] {
  let last: ReadonlySet<number> = new Set([start]);
  for (let move = 0; move < moves; move++) {
    const next = new Set<number>();
    histories.forEach(({ parent }, each) => {
      if (parent !== undefined && last.has(parent)) next.add(each);
    });
    last = next;
  }
  return [...last].sort((one, other) => one - other);
}
