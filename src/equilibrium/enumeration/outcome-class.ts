import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { ARRIVAL, arrivals } from './arrival.js';
import { bounds } from './bounds.js';
import { familySize } from './family.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import type { EquilibriumFamily } from './pure-equilibria.js';
import { scaledGame } from './scaled-game.js';
import { type Vantage, vantage } from './vantage.js';

/** Equilibria with one outcome: the same distribution over complete histories. */
export interface OutcomeClass {
  /** By information set, the position of the action played where play arrives; else `undefined`. */
  readonly path: readonly (number | undefined)[];
  /** By player, what is expected from the start. */
  readonly payoffs: readonly Rational[];
  /** How the path may be completed elsewhere. */
  readonly families: readonly EquilibriumFamily[];
  /** The number of pure profiles, actions at unreached information sets counted. */
  readonly profiles: bigint;
}

/** Sorts equilibria by outcome, in order of appearance. */
export function outcomeClasses(
  game: ExtensiveGame,
  families: Iterable<EquilibriumFamily>,
): OutcomeClass[] {
  const scaled = scaledGame(game);
  const views = game.players.map((_, player) => vantage(scaled, player, [0]));
  const classes = new Map<string, OutcomeClass & { readonly families: EquilibriumFamily[] }>();
  for (const family of families) {
    const profile = Int32Array.from(family.choices, ([only, ...more]) =>
      only !== undefined && more.length === 0 ? only : UNSETTLED,
    );
    const path = views[0] ? pathOf(views[0], profile) : [];
    const key = path.join();
    const known = classes.get(key);
    const profiles = familySize(family) + (known?.profiles ?? 0n);
    const payoffs =
      known?.payoffs ??
      views.map((view, player) => {
        const [value = 0] = bounds(view, profile).least;
        return Rational.of(BigInt(value)).over(scaled.scale[player] ?? Rational.one);
      });
    const members = known?.families ?? [];
    members.push(family);
    classes.set(key, { path, payoffs, families: members, profiles });
  }
  return [...classes.values()];
}

function pathOf(view: Vantage, profile: PartialProfile): (number | undefined)[] {
  const path = new Array<number | undefined>(profile.length).fill(undefined);
  arrivals(view, profile, false).forEach((arrival, node) => {
    const at = view.set[node] ?? -1;
    if (arrival === ARRIVAL.certain && at >= 0) path[at] = profile[at];
  });
  return path;
}
