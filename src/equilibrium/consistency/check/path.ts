import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../../game/extensive-game.js';
import type { Profile } from '../../assessment.js';

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
