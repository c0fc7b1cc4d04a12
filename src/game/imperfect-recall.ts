import { type DecisionSet, type ExtensiveGame, NODE } from './extensive-game.js';

/** An information set at which the mover does not know what she herself saw and did before. */
export interface RecallFailure {
  /**
   * `forgets`: her own information sets and actions on the way differ between two members (Kuhn
   * 1953); `absent-minded`: one path passes the set twice (Piccione and Rubinstein 1997).
   */
  readonly kind: 'forgets' | 'absent-minded';
  /** Position in `informationSets`. */
  readonly informationSet: number;
  /** Two members that she should be able to tell apart. */
  readonly members: readonly [number, number];
  /** Her last own move before each of the two; undefined where it is her first. */
  readonly lastMoves: readonly [OwnMove | undefined, OwnMove | undefined];
}

export interface OwnMove {
  readonly informationSet: number;
  readonly action: number;
}

/**
 * Every information set at which perfect recall fails first, in order of appearance.
 *
 * A player has perfect recall exactly if all members of each of her sets have the same last own
 * move: by induction along the path their whole own histories are then the same. Sets that merely
 * follow a failure are not listed.
 */
export function recallFailures(game: ExtensiveGame): RecallFailure[] {
  return game.players
    .flatMap((_, player) => failuresOf(game, player))
    .sort((one, other) => one.informationSet - other.informationSet);
}

function failuresOf(game: ExtensiveGame, player: number): RecallFailure[] {
  const arrival = arrivals(game, player);
  return game.informationSets.flatMap((set, informationSet) => {
    if (set.player !== player) return [];
    const twice = passedTwice(game, set);
    const members = twice ?? toldApart(game, set, arrival);
    if (!members) return [];
    const [one, other] = members;
    return {
      kind: twice ? 'absent-minded' : 'forgets',
      informationSet,
      members,
      lastMoves: [lastMove(game, arrival[one]), lastMove(game, arrival[other])],
    };
  });
}

/** For each node the child that the player's last own move led to; 0 where there was none. */
function arrivals({ nodes, informationSets }: ExtensiveGame, player: number): Int32Array {
  const { count, kind, parent, move } = nodes;
  const arrival = new Int32Array(count);
  for (let node = 1; node < count; node++) {
    const above = parent[node] ?? 0;
    const own =
      kind[above] === NODE.decision && informationSets[move[above] ?? -1]?.player === player;
    arrival[node] = own ? node : (arrival[above] ?? 0);
  }
  return arrival;
}

/** Two members of which one lies below the other. */
function passedTwice({ nodes }: ExtensiveGame, set: DecisionSet): [number, number] | undefined {
  let open = -1;
  for (const member of set.members) {
    // Members are in preorder, and subtrees are nested or apart.
    if (open >= 0 && member < (nodes.end[open] ?? 0)) return [open, member];
    open = member;
  }
  return undefined;
}

/** Two members before which the mover last did different things. */
function toldApart(
  { nodes }: ExtensiveGame,
  set: DecisionSet,
  arrival: Int32Array,
): [number, number] | undefined {
  const [first = 0] = set.members;
  const [before, by] = origin(arrival[first] ?? 0);
  const other = set.members.find((member) => {
    const [differentBefore, differentBy] = origin(arrival[member] ?? 0);
    return before !== differentBefore || by !== differentBy;
  });
  return other === undefined ? undefined : [first, other];

  function origin(child: number): [number, number] {
    return child === 0
      ? [-1, -1]
      : [nodes.move[nodes.parent[child] ?? -1] ?? -1, nodes.branch[child] ?? -1];
  }
}

function lastMove({ nodes }: ExtensiveGame, child = 0): OwnMove | undefined {
  if (child === 0) return undefined;
  const informationSet = nodes.move[nodes.parent[child] ?? -1] ?? -1;
  return { informationSet, action: nodes.branch[child] ?? -1 };
}
