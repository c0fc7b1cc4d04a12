import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import {
  childrenOf,
  type ExtensiveGame,
  NODE,
  probabilitiesOf,
} from '../../../game/extensive-game.js';
import type { Assessment, Belief, Profile } from '../../assessment.js';
import { playOf, VALUES, type Value } from '../../concept/play.js';
import { expectedPayoffs, payoffsByNode } from '../../expected-payoff.js';

/** What a proof by cases is about, read off the game when first asked for. */
export class Grounds {
  readonly game: ExtensiveGame;
  readonly profile: Profile;
  readonly beliefs: readonly (Belief | undefined)[];
  /** What the mover at an information set loses by each action. */
  readonly losses: (informationSet: number) => Losses;
  readonly #paths = new Map<number, Path>();

  constructor(game: ExtensiveGame, { profile, beliefs }: Assessment) {
    this.game = game;
    this.profile = profile;
    this.beliefs = beliefs;
    this.losses = lossesUnder(game, profile);
  }

  path(node: number): Path {
    const path = this.#paths.get(node) ?? pathTo(this.game, this.profile, node);
    this.#paths.set(node, path);
    return path;
  }

  /** Positions of the members that trembles lead to. */
  possible(informationSet: number): number[] {
    const { members } = entry(this.game.informationSets, informationSet);
    return members.flatMap((member, k) => (this.path(member).impossible ? [] : [k]));
  }
}

/** By node, whether it has positive belief; a node that is not in it may have. */
export type BeliefCase = ReadonlyMap<number, boolean>;

/** The case that stated beliefs make. */
export function statedCase({ game, beliefs }: Grounds): BeliefCase {
  return new Map(
    game.informationSets.flatMap(({ members }, at) => {
      const belief = beliefs[at];
      return belief ? members.map((node, k) => [node, entry(belief, k).sign > 0] as const) : [];
    }),
  );
}

/** What it takes to come to a node, read on the way up from it. */
export interface Path {
  /** The probability of everything on the way but the mistakes and the impossible draws. */
  readonly probability: Rational;
  /** The actions on the way that the profile never takes, by name. */
  readonly mistakes: readonly string[];
  /** Whether a draw of probability 0 is on the way: no trembles lead here. */
  readonly impossible: boolean;
}

/** The way to a node. */
export function pathTo(game: ExtensiveGame, profile: Profile, to: number): Path {
  const { kind, parent, move, branch } = game.nodes;
  const mistakes: string[] = [];
  let [probability, impossible] = [Rational.one, false];
  for (let node = to; node > 0; node = entry(parent, node)) {
    const above = entry(parent, node);
    const [at, action] = [entry(move, above), entry(branch, node)];
    const drawn = kind[above] === NODE.chance;
    const factor = entry(drawn ? probabilitiesOf(game, at) : entry(profile, at), action);
    if (!factor.isZero) probability = probability.times(factor);
    else if (drawn) impossible = true;
    else mistakes.push(mistakeName({ informationSet: at, action }));
  }
  return { probability, mistakes, impossible };
}

export function mistakeName(mistake: { informationSet: number; action: number }): string {
  return `${mistake.informationSet} ${mistake.action}`;
}

/** A total by name; what is not in it is 0. */
export class Tally {
  readonly #sums = new Map<string, bigint>();

  add(names: readonly string[], by: bigint): void {
    for (const name of names) this.#sums.set(name, (this.#sums.get(name) ?? 0n) + by);
  }

  get cancels(): boolean {
    return [...this.#sums.values()].every((sum) => sum === 0n);
  }
}

/**
 * What the mover loses by an action, in units of payoff, where it leads away from a member of her
 * information set and everybody follows the profile afterwards. By action and position of the member.
 */
export type Losses = readonly (readonly Rational[])[];

/** The losses at each information set, computed when first asked for, by the code that judges Nash equilibria. */
export function lossesUnder(game: ExtensiveGame, profile: Profile): (set: number) => Losses {
  const play = playOf(game, profile);
  const values = new Map<number, (node: number) => Rational>();
  const expectedBy = (player: number): ((node: number) => Rational) => {
    const own = payoffsByNode<Value>(game, player, play.quantities, VALUES);
    const payoffs = expectedPayoffs(game, play.probabilities, own, VALUES);
    return (node) => {
      const value = entry(payoffs, node);
      if (value === undefined) throw new RangeError(`the profile says nothing after node ${node}`);
      return value.toRational();
    };
  };
  return (set) => {
    const { player, actions, members } = entry(game.informationSets, set);
    const expected = values.get(player) ?? expectedBy(player);
    values.set(player, expected);
    const mix = entry(profile, set);
    const worths = members.map((member) => childrenOf(game.nodes, member).map(expected));
    return actions.map((_, action) =>
      worths.map((worth) =>
        Rational.sum(worth.map((each, k) => each.times(entry(mix, k)))).minus(entry(worth, action)),
      ),
    );
  };
}
