import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import {
  childrenOf,
  type ExtensiveGame,
  NODE,
  probabilitiesOf,
} from '../../../game/extensive-game.js';
import { type Assessment, type Belief, normalized, type Profile } from '../../assessment.js';
import { type Play, playOf, VALUES, type Value } from '../../concept/play.js';
import { expectedPayoffs, payoffsByNode } from '../../expected-payoff.js';

/** What it takes to come to a node, read on the way up from it. */
export interface Path {
  /** The probability of everything on the way but the mistakes and the impossible draws. */
  readonly probability: Rational;
  /** The actions on the way that the profile never takes, by name. */
  readonly mistakes: readonly string[];
  /** Whether a draw of probability 0 is on the way: no trembles lead here. */
  readonly impossible: boolean;
}

/**
 * What the mover loses by an action, in units of payoff, where it leads away from a member of her
 * information set and everybody follows the profile afterwards. By action and position of the member.
 */
export type Losses = readonly (readonly Rational[])[];

/** What a check rests on, read off the game when first asked for. */
export class Grounds {
  readonly game: ExtensiveGame;
  readonly profile: Profile;
  readonly beliefs: readonly (Belief | undefined)[];
  readonly #paths = new Map<number, Path>();
  readonly #expected = new Map<number, (node: number) => Rational>();
  #play: Play | undefined;

  constructor(game: ExtensiveGame, { profile, beliefs }: Assessment) {
    this.game = game;
    this.profile = profile;
    this.beliefs = beliefs;
  }

  path(node: number): Path {
    const path = this.#paths.get(node) ?? pathTo(this.game, this.profile, node);
    this.#paths.set(node, path);
    return path;
  }

  members(informationSet: number): readonly number[] {
    return entry(this.game.informationSets, informationSet).members;
  }

  /** Positions of the members that trembles lead to. */
  possible(informationSet: number): number[] {
    return this.members(informationSet).flatMap((member, k) =>
      this.path(member).impossible ? [] : [k],
    );
  }

  /** The belief that Bayes' rule gives; nothing where the profile does not lead. */
  posterior(informationSet: number): Belief | undefined {
    return normalized(
      this.members(informationSet).map((member) => {
        const { probability, mistakes, impossible } = this.path(member);
        return impossible || mistakes.length > 0 ? Rational.zero : probability;
      }),
    );
  }

  /** The stated belief in a node; nothing where none is stated, or where the node is no member of the set. */
  share(informationSet: number, node: number): Rational | undefined {
    return this.beliefs[informationSet]?.[this.members(informationSet).indexOf(node)];
  }

  /** What the mover at an information set loses by each action. */
  losses(informationSet: number): Losses {
    const { player, actions, members } = entry(this.game.informationSets, informationSet);
    const expected = this.#expected.get(player) ?? this.#expectedBy(player);
    this.#expected.set(player, expected);
    const mix = entry(this.profile, informationSet);
    const worths = members.map((member) => childrenOf(this.game.nodes, member).map(expected));
    return actions.map((_, action) =>
      worths.map((worth) =>
        Rational.sum(worth.map((each, k) => each.times(entry(mix, k)))).minus(entry(worth, action)),
      ),
    );
  }

  /** What a player expects after each node, by the code that judges Nash equilibria. */
  #expectedBy(player: number): (node: number) => Rational {
    this.#play ??= playOf(this.game, this.profile);
    const own = payoffsByNode<Value>(this.game, player, this.#play.quantities, VALUES);
    const payoffs = expectedPayoffs(this.game, this.#play.probabilities, own, VALUES);
    return (node) => {
      const value = entry(payoffs, node);
      if (value === undefined) throw new RangeError(`the profile says nothing after node ${node}`);
      return value.toRational();
    };
  }
}

function pathTo(game: ExtensiveGame, profile: Profile, to: number): Path {
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
