import { ARRIVAL } from './arrival.js';
import { type Bounds, bounds } from './bounds.js';
import { BROKEN, type Constraint, KEPT, type Verdict } from './constraint.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import type { ScaledGame } from './scaled-game.js';
import { type Vantage, vantage } from './vantage.js';

/**
 * That nobody gains by any plan of her own in the subtree from a node on: there the profile is a
 * Nash equilibrium. It counts as kept only once what happens there is settled.
 */
export function mutualBestReplies(scaled: ScaledGame, root: number): Constraint {
  const views = scaled.game.players.map((_, player) => vantage(scaled, player, [root]));
  return (profile) => {
    let open: { readonly view: Vantage; readonly found: Bounds } | undefined;
    let undecided: Verdict | undefined;
    for (const view of views) {
      const found = bounds(view, profile);
      if (found.bestAtLeast > (found.most[0] ?? 0)) return BROKEN;
      open ??= { view, found };
      if (found.bestAtMost > (found.least[0] ?? 0))
        undecided ??= waitsFor(unsettledThatMatters(view, found, profile));
    }
    const onPath = open && unsettledOnPath(open.view, open.found, profile);
    return onPath !== undefined ? { kind: 'open', on: onPath } : (undecided ?? KEPT);
  };
}

function waitsFor(on: number | undefined): Verdict | undefined {
  return on === undefined ? undefined : { kind: 'open', on };
}

function unsettledOnPath(
  { set, count }: Vantage,
  { followed }: Bounds,
  profile: PartialProfile,
): number | undefined {
  for (let node = 0; node < count; node++) {
    const at = set[node] ?? -1;
    if (followed[node] === ARRIVAL.certain && at >= 0 && profile[at] === UNSETTLED) return at;
  }
  return undefined;
}

/**
 * An information set whose action bears on what a player gets or could get: one that is arrived at
 * for certain. Where arrival is merely possible, such a set lies on the way.
 */
export function unsettledThatMatters(
  { set, own, count }: Vantage,
  { followed, sought }: Pick<Bounds, 'followed' | 'sought'>,
  profile: PartialProfile,
): number | undefined {
  for (let node = 0; node < count; node++) {
    const at = set[node] ?? -1;
    if (at < 0 || profile[at] !== UNSETTLED) continue;
    const arrival = own[node] === 1 ? followed[node] : sought[node];
    if (arrival === ARRIVAL.certain) return at;
  }
  return undefined;
}
