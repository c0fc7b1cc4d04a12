import { entry, known } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Profile } from '../../assessment.js';
import { judgeProfile } from '../../concept/judgment.js';
import { allChoices, type Choices, isSettled } from '../family.js';
import { rationalActions } from '../rational-actions.js';
import { type FoundSoFar, resultOf, type Stopped } from '../solution.js';
import { valuation } from '../valuation.js';
import { viewersOf, viewsFromRoot } from '../vantage.js';
import { probabilitySymbol, supportConditions } from './support-conditions.js';
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
  readonly nonlinear: readonly Choices[];
  /** Supports whose example is no equilibrium off the path, where others may be. */
  readonly undecided: readonly Choices[];
  /** Whether all supports were gone through: not where the search was stopped. */
  readonly complete: boolean;
}

/**
 * Weak perfect Bayesian equilibria in which at most so many information sets mix, by supports.
 *
 * Covered are supports that mix only where play arrives and whose conditions linear algebra
 * solves; which others there are is part of the answer. Every equilibrium found is judged again as
 * a whole. At unreached information sets pure actions are tried.
 */
export function mixedEquilibria(
  game: ExtensiveGame,
  mixing: number,
  stopped: Stopped = () => false,
): MixedEquilibria {
  return resultOf(mixedSolving(game, mixing, stopped));
}

/** The same step by step. */
export function* mixedSolving(
  game: ExtensiveGame,
  mixing: number,
  stopped: Stopped,
): Generator<FoundSoFar, MixedEquilibria> {
  const valued = valuation(game);
  const views = viewsFromRoot(valued);
  const equilibria: MixedEquilibrium[] = [];
  const nonlinear: Choices[] = [];
  const undecided: Choices[] = [];
  let supports = 0;
  const left = { left: valued, choices: allChoices(game) };
  const { choices } = rationalActions(left, viewersOf(valued));
  let complete = true;
  for (const used of possibleSupports(game, views, choices, mixing)) {
    if (stopped()) {
      complete = false;
      break;
    }
    yield equilibria.length;
    if (used === undefined || used.every((_, set) => isSettled(used, set))) continue;
    supports++;
    const found = solveConditions(supportConditions(views, used));
    if (found.kind === 'nonlinear') nonlinear.push(used);
    if (found.kind !== 'solved') continue;
    const profile = game.informationSets.map(({ actions }, set) =>
      actions.map((_, action) => {
        if (!entry(used, set).includes(action)) return Rational.zero;
        return isSettled(used, set)
          ? Rational.one
          : known(found.probabilities, probabilitySymbol(set, action));
      }),
    );
    const { holds } = judgeProfile(game, { profile, beliefs: [] }).verdicts.weakPerfectBayesian;
    if (holds) equilibria.push({ profile, free: found.free });
    else if (found.free > 0) undecided.push(used);
  }
  return { equilibria, supports, nonlinear, undecided, complete };
}
