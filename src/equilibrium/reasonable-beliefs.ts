import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { type ObservedActions, observedActions } from '../game/observed-actions.js';
import { type Assessment, type Belief, normalized } from './assessment.js';
import {
  type Arithmetic,
  branchProbabilities,
  POLYNOMIALS,
  reachProbabilities,
} from './expected-payoff.js';
import { independence, stateProbabilities } from './independent-types.js';
import { noSignaling } from './no-signaling.js';

/** Whether beliefs are as a perfect Bayesian equilibrium has them (Fudenberg and Tirole 1991). */
export type Reasonableness =
  | { readonly kind: 'reasonable' }
  /** Not at these information sets, beside what is believed elsewhere. */
  | { readonly kind: 'signaling'; readonly informationSets: readonly number[] }
  /** The concept is not defined for the game, or here. */
  | { readonly kind: 'other game'; readonly because: string }
  /** Beliefs are missing on which it rests. */
  | { readonly kind: 'untold'; readonly because: string };

const RATIONALS: Arithmetic<Rational> = {
  zero: Rational.zero,
  one: Rational.one,
  plus: (one, other) => one.plus(other),
  times: (one, other) => one.times(other),
  isZero: ({ isZero }) => isZero,
};

/**
 * Whether stated beliefs satisfy condition B of Fudenberg and Tirole (1991), reached or not; see
 * `no-signaling.ts`. Where play arrives and none is stated, Bayes' rule gives one.
 * @param chosen by information set, beliefs to be held where none is stated and play does not arrive,
 * which others may replace. Where they do not fit, it is told only whether those that are stated do not.
 */
export function reasonableness(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  chosen: readonly (Belief | undefined)[] = [],
): Reasonableness {
  const observed = observedActions(game);
  const because = otherGame(game);
  if (typeof observed === 'string' || because !== undefined)
    return { kind: 'other game', because: because ?? `${observed}` };
  const shares = branchProbabilities(game, game.values, profile, RATIONALS);
  const reach = reachProbabilities(game.nodes, shares, RATIONALS);
  const dictated = game.informationSets.map(
    ({ index, members }): Belief | undefined =>
      beliefs[index] ?? normalized(members.map((member) => entry(reach, member))),
  );
  const held = dictated.map((belief, index) => belief ?? chosen[index]);
  const lacking = game.informationSets.find(
    ({ index, members }) => members.length > 1 && held[index] === undefined,
  );
  if (lacking)
    return {
      kind: 'untold',
      because: `no belief is stated for ${lacking.mover} at "${lacking.name}", and others hang together with it`,
    };
  const { equations, untold } = noSignaling<Rational, never>(
    {
      ...{ form: game, observed, shares },
      beliefAt: ({ index }) => {
        const weights = held[index];
        return weights && [{ given: [], weights, total: Rational.one }];
      },
    },
    RATIONALS,
  );
  const differing = new Set(
    equations.filter(({ left, right }) => !left.equals(right)).map((each) => each.informationSet),
  );
  if (differing.size > 0)
    return held.every((belief, index) => belief === dictated[index])
      ? { kind: 'signaling', informationSets: [...differing].sort((one, other) => one - other) }
      : signalingWhatever({ game, observed, shares }, dictated);
  const open = untold.find(({ total }) => total.isZero);
  return open
    ? { kind: 'untold', because: unstatedBetween(entry(game.players, open.player)) }
    : { kind: 'reasonable' };
}

/**
 * Whether beliefs that are stated or follow by Bayes' rule are not as a perfect Bayesian equilibrium has
 * them, whatever is believed where there are none: by the equations in which these do not occur.
 */
function signalingWhatever(
  { game, observed, shares }: Watched,
  beliefs: readonly (Belief | undefined)[],
): Reasonableness {
  const polynomial = Polynomial.constant;
  const { equations } = noSignaling<Polynomial, never>(
    {
      ...{ form: game, observed, shares: shares.map(polynomial) },
      beliefAt: ({ index, members }) => {
        const weights =
          beliefs[index]?.map(polynomial) ??
          members.map((member) => Polynomial.symbol(`belief${member}`));
        return [{ given: [], weights, total: Polynomial.sum(weights) }];
      },
    },
    POLYNOMIALS,
  );
  const differing = equations.filter(({ left, right }) => {
    const difference = left.minus(right).constantValue;
    return difference !== undefined && !difference.isZero;
  });
  if (differing.length === 0)
    return {
      kind: 'untold',
      because:
        'the beliefs that were chosen where none is stated do not fit those elsewhere, and others may',
    };
  const informationSets = [...new Set(differing.map((each) => each.informationSet))];
  return { kind: 'signaling', informationSets: informationSets.sort((one, other) => one - other) };
}

/** A game whose actions are observed, with the probabilities of branches. */
interface Watched {
  readonly game: ExtensiveGame;
  readonly observed: ObservedActions;
  readonly shares: readonly Rational[];
}

/** Why perfect Bayesian equilibrium is not defined for a game; `undefined` where it is. */
export function otherGame(game: ExtensiveGame): string | undefined {
  const observed = observedActions(game);
  if (typeof observed === 'string') return observed;
  const blank = game.informationSets.map(({ actions }) => actions.map(() => Rational.zero));
  const shares = branchProbabilities(game, game.values, blank, RATIONALS);
  if (stateProbabilities(observed, shares, RATIONALS).some(({ isZero }) => isZero))
    return 'chance leaves out some types';
  const isEqual = ({ left, right }: { left: Rational; right: Rational }): boolean =>
    left.equals(right);
  return independence(observed, shares, RATIONALS).every(isEqual)
    ? undefined
    : 'types are not independent';
}

/** Why it is not told whether beliefs hang together: nobody is asked for one of them. */
export function unstatedBetween(player: string): string {
  return `after a deviation of ${player}, who moves again by ${player} alone, nobody states what is believed of ${player} in between`;
}
