import type { Belief, Profile } from '../../src/equilibrium/assessment.js';
import { bayesianBelief, walk } from '../../src/equilibrium/walk/walk.js';
import { entry } from '../../src/exact/entry.js';
import { rationalsOf } from '../../src/exact/fractions.js';
import type { Rational } from '../../src/exact/rational.js';
import type { ExtensiveGame, InformationSet } from '../../src/game/extensive-game.js';

/** What a walk learns, as rationals by node. */
interface Walked {
  readonly reach: readonly Rational[];
  readonly payoffs: readonly (readonly Rational[])[];
  /** `undefined` at a set that play does not reach. */
  readonly posterior: (set: InformationSet) => Belief | undefined;
}

export function walked(game: ExtensiveGame, profile: Profile): Walked {
  const found = walk(game, profile);
  const nodes = [...game.nodes.parent.keys()];
  return {
    reach: nodes.map((node) => entry(rationalsOf(found.reach(node)), 0)),
    payoffs: nodes.map((node) => rationalsOf(found.payoffs(node))),
    posterior: (set) => {
      const belief = bayesianBelief(set, found);
      return belief && rationalsOf(belief);
    },
  };
}
