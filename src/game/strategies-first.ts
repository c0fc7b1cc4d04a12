import { entry } from '../exact/entry.js';
import { Rational } from '../exact/rational.js';
import { childBy, childrenOf, type ExtensiveGame, NODE } from './extensive-game.js';
import { type AddedNode, GrowingNodes } from './growing-form.js';
import { type ReducedStrategy, reducedStrategies } from './strategies.js';

/** A game in which some players choose their strategies before anything else happens. */
export interface StrategiesFirst {
  readonly game: ExtensiveGame;
  /** Those players; the first sets of `game` are theirs, one each, in this order. */
  readonly choosers: readonly Chooser[];
  /** By information set of the game as it was, its place in `game`; undefined for those of choosers. */
  readonly places: readonly (number | undefined)[];
}

/** A player, with the strategies that she chooses from. */
export interface Chooser {
  readonly player: number;
  readonly strategies: readonly ReducedStrategy[];
}

/**
 * The same game with some players choosing a reduced strategy each, unseen, before it begins.
 *
 * Its pure Nash equilibria are those of the game, since the two have the same reduced strategic form; and
 * who has one choice to make has nothing to recall.
 * @param most so many nodes it may have.
 * @returns nothing where it would have more.
 */
export function strategiesFirst(
  game: ExtensiveGame,
  players: readonly number[],
  most: number,
): StrategiesFirst | undefined {
  const choosers = choosersOf(game, players, most);
  if (choosers === undefined) return undefined;
  const chosen = choosers.map(({ player, strategies }, index) => ({
    index,
    player,
    mover: entry(game.players, player),
    name: '',
    actions: strategies.map((_, strategy) => `${strategy + 1}`),
    members: [] as number[],
  }));
  let place = chosen.length;
  const places = game.informationSets.map(({ player }) =>
    players.includes(player) ? undefined : place++,
  );
  const kept = game.informationSets.flatMap((set, index) => {
    const at = places[index];
    return at === undefined ? [] : [{ ...set, index: at, members: [] as number[] }];
  });
  const informationSets = [...chosen, ...kept];
  const sure = { label: '', actions: [''], probabilities: [game.values.length] };
  const chanceMoves = [...game.chanceMoves, sure].map((move) => ({
    ...move,
    members: [] as number[],
  }));

  const nodes = new GrowingNodes();
  const waiting: Copy[] = [{ of: 0, strategies: [], parent: -1, branch: -1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (nodes.count >= most) return undefined;
    const { kind, move, outcome, label, follow } = stepOf(game, choosers, places, next);
    const { parent, branch } = next;
    const node = nodes.add({ kind, parent, branch, move, outcome, label });
    if (kind === NODE.decision) entry(informationSets, move).members.push(node);
    if (kind === NODE.chance) entry(chanceMoves, move).members.push(node);
    // Strategies may be so many that no call takes them all.
    for (const [k, each] of [...follow.entries()].reverse())
      waiting.push({ ...each, parent: node, branch: k });
  }
  const values = [...game.values, Rational.one];
  const all = { nodes: nodes.finish(), informationSets, chanceMoves, values };
  return { game: { ...game, ...all }, choosers, places };
}

function choosersOf(
  game: ExtensiveGame,
  players: readonly number[],
  most: number,
): Chooser[] | undefined {
  const least = leastCopied(game, players);
  let combinations = 1;
  const choosers: Chooser[] = [];
  for (const player of players) {
    const strategies: ReducedStrategy[] = [];
    for (const strategy of reducedStrategies(game, player)) {
      strategies.push(strategy);
      if (combinations * strategies.length * least > most) return undefined;
    }
    combinations *= strategies.length;
    choosers.push({ player, strategies });
  }
  return choosers;
}

/** So many nodes of the game at least are there under any strategies of some players. */
function leastCopied(
  { nodes, informationSets }: ExtensiveGame,
  players: readonly number[],
): number {
  const { count, kind, move } = nodes;
  const least = new Array<number>(count).fill(1);
  for (let node = count - 1; node >= 0; node--) {
    const behind = childrenOf(nodes, node).map((child) => entry(least, child));
    const isChosen =
      kind[node] === NODE.decision &&
      players.includes(entry(informationSets, entry(move, node)).player);
    if (behind.length > 0)
      least[node] = behind.reduce((so, next) => (isChosen ? Math.min(so, next) : so + next)) + 1;
  }
  return entry(least, 0);
}

/** A node under the strategies that were chosen so far: of the game as it was, once all are. */
interface Place {
  readonly of: number;
  readonly strategies: readonly ReducedStrategy[];
}

interface Copy extends Place {
  readonly parent: number;
  readonly branch: number;
}

interface Step extends Omit<AddedNode, 'parent' | 'branch'> {
  readonly follow: readonly Place[];
}

/** What happens there; what a chosen strategy does is a draw that leaves nothing open. */
function stepOf(
  { nodes, informationSets, chanceMoves }: ExtensiveGame,
  choosers: readonly Chooser[],
  places: StrategiesFirst['places'],
  { of, strategies }: Place,
): Step {
  const chooser = choosers[strategies.length];
  if (chooser !== undefined)
    return {
      kind: NODE.decision,
      move: strategies.length,
      outcome: -1,
      label: '',
      follow: chooser.strategies.map((each) => ({ of, strategies: [...strategies, each] })),
    };
  const kind = entry(nodes.kind, of);
  const move = entry(nodes.move, of);
  const here = { outcome: entry(nodes.outcome, of), label: nodes.labels[of] ?? '' };
  const all = childrenOf(nodes, of).map((child) => ({ of: child, strategies }));
  if (kind === NODE.terminal) return { kind: NODE.terminal, move: -1, ...here, follow: [] };
  if (kind === NODE.chance) return { kind: NODE.chance, move, ...here, follow: all };
  const place = places[move];
  if (place !== undefined) return { kind: NODE.decision, move: place, ...here, follow: all };
  const { player } = entry(informationSets, move);
  const by = choosers.findIndex((each) => each.player === player);
  const child = childBy(nodes, of, entry(entry(strategies, by), move));
  return {
    kind: NODE.chance,
    move: chanceMoves.length,
    ...here,
    follow: [{ of: child, strategies }],
  };
}
