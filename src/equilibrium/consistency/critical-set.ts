import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, NODE, payoffsOf, probabilitiesOf } from '../../game/extensive-game.js';
import type { Belief, Profile } from '../assessment.js';

/** An information set at which not every belief will do: some deviation gains, or one is stated. */
export interface CriticalSet {
  readonly informationSet: number;
  /** Members that some profile reaches. */
  readonly members: readonly number[];
  /** By position in `members`. */
  readonly stated: Belief | undefined;
  /** By action and by position in `members`; empty where a belief is stated. */
  readonly surplus: Surplus;
}

/**
 * What a mover gets by the profile more than by an action at one node only, by action and member of
 * an information set, in the mover's units of payoff. Later, everybody follows the profile.
 */
export type Surplus = readonly (readonly Rational[])[];

/** The surplus at each information set. */
export function surpluses(game: ExtensiveGame, profile: Profile): Surplus[] {
  const { end } = game.nodes;
  const expected = game.players.map((_, player) => continuationValues(game, profile, player));
  return game.informationSets.map(({ player, members, actions }, at) => {
    const values = entry(expected, player);
    const following = members.map((member) => {
      const children: Rational[] = [];
      for (let child = member + 1; child < entry(end, member); child = entry(end, child))
        children.push(entry(values, child));
      return children;
    });
    const prescribed = following.map((children) => weighed(children, entry(profile, at)));
    return actions.map((__, action) =>
      following.map((children, k) => entry(prescribed, k).minus(entry(children, action))),
    );
  });
}

/** The action that gains most against the profile under a belief; nothing where none gains. */
export function bestDeviation(
  surplus: Surplus,
  belief: Belief,
): { readonly action: number; readonly gain: Rational } | undefined {
  let best: { action: number; gain: Rational } | undefined;
  surplus.forEach((byMember, action) => {
    const gain = weighed(byMember, belief).negated();
    if (gain.sign > 0 && (best === undefined || best.gain.lessThan(gain))) best = { action, gain };
  });
  return best;
}

/** What a player expects from each node on, the payoff at the node included. */
function continuationValues(game: ExtensiveGame, profile: Profile, player: number): Rational[] {
  const { count, kind, parent, branch, move, outcome } = game.nodes;
  const payoffs = game.outcomes.map((_, at) => entry(payoffsOf(game, at), player));
  // A node without an outcome pays nothing.
  const values = Array.from(
    { length: count },
    (_, node) => payoffs[entry(outcome, node)] ?? Rational.zero,
  );
  for (let node = count - 1; node > 0; node -= 1) {
    const above = entry(parent, node);
    const at = entry(move, above);
    const mix = kind[above] === NODE.chance ? probabilitiesOf(game, at) : entry(profile, at);
    const share = entry(mix, entry(branch, node));
    if (!share.isZero) values[above] = entry(values, above).plus(share.times(entry(values, node)));
  }
  return values;
}

function weighed(values: readonly Rational[], mix: readonly Rational[]): Rational {
  return Rational.sum(values.map((value, k) => value.times(entry(mix, k))));
}

export type LocalSupport =
  /** Relative beliefs, one a member that may be believed in: at least 1 where belief is sure to be positive. */
  | { readonly kind: 'some'; readonly proportions: ReadonlyMap<number, Rational> }
  /** A mix of deviations, by action, that gains whatever the belief: nonnegative multiples. */
  | { readonly kind: 'none'; readonly deviations: readonly Rational[] };

/**
 * A belief under which no deviation at an information set gains, by itself: whether trembles can
 * bring it about is another question.
 * @param sure positions of members that have positive belief
 * @param open positions of members that may have; all others have none
 */
export function localSupport(
  surplus: Surplus,
  sure: readonly number[],
  open: readonly number[],
): LocalSupport {
  const allowed = [...sure, ...open];
  const atLeast = (row: Iterable<readonly [number, Rational]>, right: Rational) =>
    ({ row: new Map(row), relation: '≥', right }) satisfies LinearConstraint<Rational>;
  const found = solveLinearSystem(RATIONALS, allowed.length, [
    ...surplus.map((byMember) =>
      atLeast(
        allowed.map((k, unknown) => [unknown, entry(byMember, k)]),
        Rational.zero,
      ),
    ),
    ...allowed.map((_, unknown) =>
      atLeast([[unknown, Rational.one]], unknown < sure.length ? Rational.one : Rational.zero),
    ),
    atLeast(
      allowed.map((_, unknown) => [unknown, Rational.one]),
      Rational.one,
    ),
  ]);
  return found.kind === 'infeasible'
    ? { kind: 'none', deviations: found.multipliers.slice(0, surplus.length) }
    : {
        kind: 'some',
        proportions: new Map(allowed.map((k, unknown) => [k, entry(found.values, unknown)])),
      };
}
