import { entry } from '../../../exact/entry.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment, Belief, Profile } from '../../assessment.js';
import { type Losses, lossesUnder } from './loss.js';
import { type Path, pathTo } from './path.js';

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
