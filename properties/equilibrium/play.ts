import type { Belief, Profile } from '../../src/equilibrium/assessment.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredSet } from '../../src/game/declared-form.js';
import type { Situation } from '../arbitrary/situation.js';
import { type Path, pathsOf, type Step, type Strategy } from '../game/paths.js';

export function placeOf({ variable, key }: DeclaredSet): string {
  return `${variable}: ${key}`;
}

/** Every path of play under the situation's profile. */
export function playOf({ game, point, at, assessment }: Situation): Path[] {
  return pathsOf(game, point, strategyOf(at.informationSets, assessment.profile));
}

function strategyOf(sets: readonly DeclaredSet[], profile: Profile): Strategy {
  const places = new Map(sets.map((set) => [placeOf(set), set]));
  return (place, action) => {
    const set = places.get(place);
    const mix = set && profile[set.index];
    return mix?.[set?.actions.indexOf(action) ?? -1] ?? Rational.zero;
  };
}

/** The paths through each history of an information set, in the order of its members. */
function pathsThrough(set: DeclaredSet, paths: readonly Path[]): Path[][] {
  const through = paths.filter(({ steps }) => steps.some(({ place }) => place === placeOf(set)));
  return set.histories.map((history) =>
    through.filter((path) =>
      Object.entries(history).every(([name, value]) => path.history[name] === value),
    ),
  );
}

/** The probability that play passes through each history of an information set. */
export function reachOf(set: DeclaredSet, paths: readonly Path[]): Rational[] {
  return pathsThrough(set, paths).map((group) =>
    Rational.sum(group.map(({ probability }) => probability)),
  );
}

/** What one path adds to a player's expectation if she herself takes the steps that are hers. */
export interface Prospect {
  readonly own: readonly Step[];
  readonly worth: Rational;
}

/** A player's prospects from the beginning of the game. */
export function prospectsOf(player: string, paths: readonly Path[]): Prospect[] {
  return paths.map((path) => prospect(player, path, path.steps, Rational.one));
}

/** The mover's prospects from an information set on, given a belief. */
export function prospectsAt(set: DeclaredSet, belief: Belief, paths: readonly Path[]): Prospect[] {
  return pathsThrough(set, paths).flatMap((group, member) =>
    group.map((path) => {
      const start = path.steps.findIndex(({ place }) => place === placeOf(set));
      return prospect(set.mover, path, path.steps.slice(start), belief[member] ?? Rational.zero);
    }),
  );
}

function prospect(player: string, path: Path, steps: readonly Step[], weight: Rational): Prospect {
  return {
    own: steps.filter(({ by }) => by === player),
    worth: steps
      .filter(({ by }) => by !== player)
      .reduce((total, { probability }) => total.times(probability), weight)
      .times(path.payoffs[player] ?? Rational.zero),
  };
}
