import { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../game/extensive-game.js';
import type { Belief, Profile } from '../assessment.js';
import { normalized } from '../walk/bayes.js';

/** An action that the profile never takes: reaching what follows needs a tremble. */
export interface Mistake {
  /** Position in `informationSets`. */
  readonly informationSet: number;
  readonly action: number;
}

/** What it takes to reach a node. */
export interface Descent {
  /** The probability of everything on the path except the mistakes; positive. */
  readonly odds: Rational;
  /** The last mistake on the path; none at a node that the profile reaches. */
  readonly last: LastMistake | undefined;
}

/** A mistake behind what it took to get there: long paths share what they have in common. */
export interface LastMistake {
  readonly mistake: Mistake;
  readonly before: Descent;
}

/** The mistakes on a path, the last one first. */
function* mistakesOn(descent: Descent): Generator<Mistake> {
  for (let { last } = descent; last !== undefined; last = last.before.last) yield last.mistake;
}

/**
 * What it takes to reach each node, by node.
 *
 * `undefined` behind a draw of probability 0. Players may tremble, chance does not (Kreps and
 * Wilson 1982 give every draw positive probability), so that no profile at all reaches such a node.
 */
export function descents(game: ExtensiveGame, profile: Profile): (Descent | undefined)[] {
  const { count, kind, parent, branch, move } = game.nodes;
  const mistakes = game.informationSets.map(({ actions }, informationSet) =>
    actions.map((_, action) => ({ informationSet, action })),
  );
  const found: (Descent | undefined)[] = [{ odds: Rational.one, last: undefined }];
  for (let node = 1; node < count; node += 1) {
    const above = parent[node] ?? 0;
    const before = found[above];
    const [by, at] = [branch[node] ?? 0, move[above] ?? 0];
    const chance = kind[above] === NODE.chance;
    const odds = (chance ? probabilitiesOf(game, at)[by] : profile[at]?.[by]) ?? Rational.zero;
    const mistake = chance ? undefined : mistakes[at]?.[by];
    if (before === undefined) found.push(undefined);
    else if (odds.equals(Rational.one)) found.push(before);
    else if (!odds.isZero) found.push({ ...before, odds: before.odds.times(odds) });
    else found.push(mistake && { odds: before.odds, last: { mistake, before } });
  }
  return found;
}

/** Whether the profile reaches a node of this descent with positive probability. */
export function isReached(descent: Descent | undefined): boolean {
  return descent !== undefined && descent.last === undefined;
}

/** The belief that Bayes' rule dictates at an information set that the profile reaches. */
export function posterior(
  members: readonly number[],
  toNode: readonly (Descent | undefined)[],
): Belief {
  const reach = members.map((member) => {
    const descent = toNode[member];
    return descent && isReached(descent) ? descent.odds : Rational.zero;
  });
  return normalized(reach) ?? reach;
}

/** Numbers mistakes from 0 as they are met, to serve as unknowns of a linear system. */
export class MistakeNumbers {
  readonly #numbers = new Map<Mistake, number>();

  of(mistake: Mistake): number {
    const known = this.#numbers.get(mistake);
    if (known !== undefined) return known;
    this.#numbers.set(mistake, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get mistakes(): readonly Mistake[] {
    return [...this.#numbers.keys()];
  }

  /** How much more often each mistake is on the one path than on the other. */
  difference(one: Descent, other: Descent): Map<number, Rational> {
    const row = new Map<number, Rational>();
    const add = (descent: Descent, by: Rational): void => {
      for (const mistake of mistakesOn(descent)) {
        const number = this.of(mistake);
        const sum = (row.get(number) ?? Rational.zero).plus(by);
        if (sum.isZero) row.delete(number);
        else row.set(number, sum);
      }
    };
    add(one, Rational.one);
    add(other, Rational.of(-1));
    return row;
  }
}
