import { entry } from '../exact/entry.js';
import { type GameForm, type InformationSet, ofStructure, setAt } from './extensive-game.js';

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
  readonly lastMoves: readonly [RecalledMove | undefined, RecalledMove | undefined];
}

export interface RecalledMove {
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
export const recallFailures: (form: GameForm) => readonly RecallFailure[] = ofStructure(
  (form: GameForm) =>
    form.players
      .flatMap((_, player) => failuresOf(form, player))
      .sort((one, other) => one.informationSet - other.informationSet),
);

/** The players who forget something, in order of appearance. */
export const forgetfulPlayers: (form: GameForm) => ReadonlySet<number> = ofStructure(
  (form: GameForm) =>
    new Set(
      recallFailures(form).map(
        ({ informationSet }) => entry(form.informationSets, informationSet).player,
      ),
    ),
);

/** Those failures at which one path passes a set twice. */
export function absentMinded(failures: readonly RecallFailure[]): readonly RecallFailure[] {
  return failures.filter(({ kind }) => kind === 'absent-minded');
}

function failuresOf(game: GameForm, player: number): RecallFailure[] {
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
      lastMoves: [lastMove(game, entry(arrival, one)), lastMove(game, entry(arrival, other))],
    };
  });
}

/** For each node the child that the player's last own move led to; 0 where there was none. */
function arrivals(form: GameForm, player: number): Int32Array {
  const { count, parent } = form.nodes;
  const arrival = new Int32Array(count);
  for (let node = 1; node < count; node++) {
    const above = entry(parent, node);
    arrival[node] = setAt(form, above)?.player === player ? node : entry(arrival, above);
  }
  return arrival;
}

/** Two members of which one lies below the other. */
function passedTwice({ nodes }: GameForm, set: InformationSet): [number, number] | undefined {
  let open = -1;
  for (const member of set.members) {
    // Members are in preorder, and subtrees are nested or apart.
    if (open >= 0 && member < entry(nodes.end, open)) return [open, member];
    open = member;
  }
  return undefined;
}

/** Two members before which the mover last did different things. */
function toldApart(
  { nodes }: GameForm,
  set: InformationSet,
  arrival: Int32Array,
): [number, number] | undefined {
  const first = entry(set.members, 0);
  const [before, by] = origin(entry(arrival, first));
  const other = set.members.find((member) => {
    const [differentBefore, differentBy] = origin(entry(arrival, member));
    return before !== differentBefore || by !== differentBy;
  });
  return other === undefined ? undefined : [first, other];

  function origin(child: number): [number, number] {
    return child === 0
      ? [-1, -1]
      : [entry(nodes.move, entry(nodes.parent, child)), entry(nodes.branch, child)];
  }
}

function lastMove({ nodes }: GameForm, child: number): RecalledMove | undefined {
  if (child === 0) return undefined;
  const informationSet = entry(nodes.move, entry(nodes.parent, child));
  return { informationSet, action: entry(nodes.branch, child) };
}
