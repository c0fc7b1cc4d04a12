import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';
import type { EquilibriumFamily } from './pure-equilibria.js';

/** By information set, the position of the action played there. */
export type PureProfile = readonly number[];

/** How many pure behavior-strategy profiles a family holds, actions at unreached sets counted. */
export function familySize({ choices }: EquilibriumFamily): bigint {
  return choices.reduce((product, actions) => product * BigInt(actions.length), 1n);
}

/** Every pure profile of a family. */
export function* profilesOf({ choices }: EquilibriumFamily): Generator<PureProfile> {
  const chosen: number[] = [];
  const choose = function* (set: number): Generator<PureProfile> {
    const actions = choices[set];
    if (actions === undefined) {
      yield [...chosen];
      return;
    }
    for (const action of actions) {
      chosen[set] = action;
      yield* choose(set + 1);
    }
  };
  yield* choose(0);
}

/** A pure profile as probabilities. */
export function asBehavior(game: ExtensiveGame, profile: PureProfile): Profile {
  return game.informationSets.map(({ actions }, set) =>
    actions.map((_, action) => (profile[set] === action ? Rational.one : Rational.zero)),
  );
}
