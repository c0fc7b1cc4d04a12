import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Profile } from '../../assessment.js';
import { judge } from '../../concept/judgment.js';
import { rationalActions } from '../rational-actions.js';
import { scaledGame } from '../scaled-game.js';
import { vantage } from '../vantage.js';
import { probabilitySymbol, supportConditions } from './support-conditions.js';
import type { Supports } from './support-ranges.js';
import { possibleSupports } from './support-search.js';
import { solveConditions } from './support-solution.js';

/** An equilibrium in which somebody mixes. */
export interface MixedEquilibrium {
  readonly profile: Profile;
  /** How many probabilities its equations leave free: of more than 0, it is an example of many. */
  readonly free: number;
}

/** Equilibria in which somebody mixes, and what was not looked into. */
export interface MixedEquilibria {
  readonly equilibria: readonly MixedEquilibrium[];
  /** The number of supports that ranges of payoffs do not rule out. */
  readonly supports: number;
  /** Of these, supports whose conditions are not linear even after substitution: not covered. */
  readonly nonlinear: readonly Supports[];
  /** Supports whose example is no equilibrium off the path, where others may be. */
  readonly undecided: readonly Supports[];
}

/**
 * Weak perfect Bayesian equilibria in which at most so many information sets mix, by supports.
 *
 * Covered are supports that mix only where play arrives and whose conditions linear algebra
 * solves; which others there are is part of the answer. Every equilibrium found is judged again as
 * a whole. At unreached information sets pure actions are tried.
 */
export function mixedEquilibria(game: ExtensiveGame, mixing: number): MixedEquilibria {
  const scaled = scaledGame(game);
  const views = game.players.map((_, player) => vantage(scaled, player, [0]));
  const equilibria: MixedEquilibrium[] = [];
  const nonlinear: Supports[] = [];
  const undecided: Supports[] = [];
  let supports = 0;
  for (const used of possibleSupports(scaled, rationalActions(scaled).actions, mixing)) {
    if (used.every((actions) => actions.length === 1)) continue;
    supports++;
    const found = solveConditions(supportConditions(views, used));
    if (found.kind === 'nonlinear') nonlinear.push(used);
    if (found.kind !== 'solved') continue;
    const profile = game.informationSets.map(({ actions }, set) =>
      actions.map((_, action) =>
        used[set]?.length === 1
          ? used[set]?.[0] === action
            ? Rational.one
            : Rational.zero
          : (found.probabilities.get(probabilitySymbol(set, action)) ?? Rational.zero),
      ),
    );
    const { holds } = judge(game, { profile, beliefs: [] }).verdicts.weakPerfectBayesian;
    if (holds) equilibria.push({ profile, free: found.free });
    else if (found.free > 0) undecided.push(used);
  }
  return { equilibria, supports, nonlinear, undecided };
}
