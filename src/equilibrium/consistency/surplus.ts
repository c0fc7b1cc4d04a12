import { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, NODE, payoffsOf, probabilitiesOf } from '../../game/extensive-game.js';
import type { Belief, Profile } from '../assessment.js';

/**
 * What a mover gets by the profile more than by an action at one node only, by action and member of
 * an information set, in the mover's units of payoff. Later, everybody follows the profile.
 */
export type Surplus = readonly (readonly Rational[])[];

/** The surplus at each information set. */
export function surpluses(game: ExtensiveGame, profile: Profile): Surplus[] {
  const { end } = game.nodes;
  const found = new Map<number, Surplus>();
  game.players.forEach((_, player) => {
    const values = continuationValues(game, profile, player);
    game.informationSets.forEach((set, at) => {
      if (set.player !== player) return;
      const following = set.members.map((member) => {
        const children: Rational[] = [];
        let child = member + 1;
        for (let action = 0; action < set.actions.length; action += 1) {
          children.push(values[child] ?? Rational.zero);
          child = end[child] ?? child;
        }
        return children;
      });
      const prescribed = following.map((children) => expected(children, profile[at] ?? []));
      found.set(
        at,
        set.actions.map((__, action) =>
          prescribed.map((value, k) => value.minus(following[k]?.[action] ?? Rational.zero)),
        ),
      );
    });
  });
  return game.informationSets.map((_, at) => found.get(at) ?? []);
}

/** The action that gains most against the profile under a belief; nothing where none gains. */
export function bestDeviation(
  surplus: Surplus,
  belief: Belief,
): { readonly action: number; readonly gain: Rational } | undefined {
  let best: { action: number; gain: Rational } | undefined;
  surplus.forEach((byMember, action) => {
    const gain = expected(byMember, belief).negated();
    if (gain.sign > 0 && (best === undefined || best.gain.lessThan(gain))) best = { action, gain };
  });
  return best;
}

/** What a player expects from each node on, the payoff at the node included. */
function continuationValues(game: ExtensiveGame, profile: Profile, player: number): Rational[] {
  const { count, kind, parent, branch, move, outcome } = game.nodes;
  const values: Rational[] = Array.from({ length: count }, (_, node) => {
    const paid = outcome[node] ?? -1;
    return paid < 0 ? Rational.zero : (payoffsOf(game, paid)[player] ?? Rational.zero);
  });
  for (let node = count - 1; node > 0; node -= 1) {
    const above = parent[node] ?? 0;
    const mix =
      kind[above] === NODE.chance
        ? probabilitiesOf(game, move[above] ?? -1)
        : profile[move[above] ?? -1];
    const share = mix?.[branch[node] ?? -1] ?? Rational.zero;
    if (!share.isZero)
      values[above] = (values[above] ?? Rational.zero).plus(
        share.times(values[node] ?? Rational.zero),
      );
  }
  return values;
}

function expected(values: readonly Rational[], mix: readonly Rational[]): Rational {
  return Rational.sum(values.map((value, k) => value.times(mix[k] ?? Rational.zero)));
}
