import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import {
  childrenOf,
  type ExtensiveGame,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../../game/extensive-game.js';
import { type Belief, normalized, type Profile } from '../assessment.js';
import { type Descent, dictatedBelief } from './descent.js';
import type { GainfulAction } from './sequential-support.js';

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

/** What an information set leaves to be asked; nothing where any belief will do. */
export interface SetQuestion {
  readonly gainful?: GainfulAction;
  readonly hopeless?: { readonly informationSet: number; readonly deviations: readonly Rational[] };
  readonly critical?: CriticalSet;
  /** A belief that stands whatever the trembles are: a stated one, or one at a set that none lead to. */
  readonly chosen?: Belief | undefined;
}

/** What is asked of the belief at an information set, by itself. */
export function questionAt(
  { informationSet, members }: { informationSet: number; members: readonly number[] },
  surplus: Surplus,
  beliefs: readonly (Belief | undefined)[],
  toNode: readonly (Descent | undefined)[],
): SetQuestion {
  const dictated = dictatedBelief(members, toNode);
  const stated = beliefs[informationSet];
  const belief = dictated ?? stated;
  const best = belief && bestDeviation(surplus, belief);
  if (belief && best) return { gainful: { informationSet, belief, ...best } };
  if (dictated) return {};
  // Trembles do not lead behind draws of probability 0: a set with nothing else is bound by none.
  const reachable = [...members.keys()].filter((k) => entry(toNode, entry(members, k)));
  const bound = reachable.length > 0;
  const possible = bound ? reachable : [...members.keys()];
  const at = { informationSet, members: possible.map((k) => entry(members, k)) };
  if (stated) {
    const shares = possible.map((k) => entry(stated, k));
    return { chosen: stated, ...(bound && { critical: { ...at, stated: shares, surplus: [] } }) };
  }
  const within = surplus.map((byMember) => possible.map((k) => entry(byMember, k)));
  if (within.every((byMember) => byMember.every(({ sign }) => sign >= 0))) return {};
  const local = localSupport(surplus, [], possible);
  if (local.kind === 'none') return { hopeless: { informationSet, deviations: local.deviations } };
  if (bound) return { critical: { ...at, stated: undefined, surplus: within } };
  // Members that are not in it have no part in the belief.
  const share = (k: number): Rational => local.proportions.get(k) ?? Rational.zero;
  return { chosen: normalized(members.map((_, k) => share(k))) };
}

/**
 * What a mover gets by the profile more than by an action at one node only, by action and member of
 * an information set, in the mover's units of payoff. Later, everybody follows the profile.
 */
export type Surplus = readonly (readonly Rational[])[];

/** The surplus at each information set. */
export function surpluses(game: ExtensiveGame, profile: Profile): Surplus[] {
  const expected = game.players.map((_, player) => continuationValues(game, profile, player));
  return game.informationSets.map(({ index, player, members, actions }) => {
    const following = members.map((member) =>
      childrenOf(game.nodes, member).map((child) => entry(entry(expected, player), child)),
    );
    return actions.map((_, action) =>
      following.map((values) =>
        weighed(values, entry(profile, index)).minus(entry(values, action)),
      ),
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

type LocalSupport =
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
  const atLeast = (right: Rational, coefficient: (k: number, unknown: number) => Rational) =>
    ({
      row: new Map(allowed.map((k, unknown) => [unknown, coefficient(k, unknown)])),
      relation: '≥',
      right,
    }) satisfies LinearConstraint<Rational>;
  const { zero, one } = Rational;
  const found = solveLinearSystem(RATIONALS, allowed.length, [
    ...surplus.map((byMember) => atLeast(zero, (k) => entry(byMember, k))),
    ...allowed.map((_, at) =>
      atLeast(at < sure.length ? one : zero, (__, unknown) => (unknown === at ? one : zero)),
    ),
    atLeast(one, () => one),
  ]);
  return found.kind === 'infeasible'
    ? { kind: 'none', deviations: found.multipliers.slice(0, surplus.length) }
    : {
        kind: 'some',
        proportions: new Map(allowed.map((k, unknown) => [k, entry(found.values, unknown)])),
      };
}
