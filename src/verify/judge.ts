import type { Assessment, Mix } from '../equilibrium/assessment.js';
import { type Judgment, judgeProfile } from '../equilibrium/concept/judgment.js';
import { unusable } from '../exact/message.js';
import { Rational, type RationalInput } from '../exact/rational.js';
import type { ExtensiveGame } from '../game/extensive-game.js';

/** Numbers by information set, in the order of the game's; `[]` or `undefined` leaves one blank. */
type Numbers = readonly (readonly RationalInput[] | undefined)[];

/** A profile of a game of numbers, and beliefs where its author states them. */
export interface ProfileInput {
  /** By information set, the probability of each action. */
  readonly profile: Numbers;
  /** By information set, the probability of each of its nodes in preorder. */
  readonly beliefs?: Numbers;
}

/**
 * What kind of equilibrium a profile of a finite game is, by every concept, exactly.
 * @param stated where no beliefs are stated at a set, the profile is judged by whether some support
 * it. What is left blank at sets that are not reached leaves Nash equilibrium alone to be decided.
 * @throws {Unusable} listing the sets that have too few or too many numbers.
 * @throws {NotADistribution} listing every mix that is no distribution, or blank where play arrives.
 * @throws {NotRational} for a number that is no exact rational.
 * @example
 * ```js
 * import { judge, readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * const { verdicts } = judge(readEfg(text, 'choice'), { profile: [['9/10', '1/10']] });
 * verdicts.nash.holds; // false
 * ```
 */
export function judge(game: ExtensiveGame, stated: ProfileInput): Judgment {
  return judgeProfile(game, assessmentOf(game, stated));
}

/** @throws {Unusable} listing the sets that have too few or too many numbers. */
export function assessmentOf(game: ExtensiveGame, stated: ProfileInput): Assessment {
  const problems: string[] = [];
  const numbers = (what: string, given: Numbers, counts: readonly number[]): Mix[] => {
    if (given.length !== counts.length)
      problems.push(`${what}: expected ${counts.length} lists, found ${given.length}`);
    return counts.map((count, set) => {
      const row = given[set] ?? [];
      if (row.length !== 0 && row.length !== count)
        problems.push(
          `${what}: information set ${set + 1}: expected ${count} numbers, found ${row.length}`,
        );
      return row.map((each) => Rational.of(each));
    });
  };
  const { informationSets } = game;
  const profile = numbers(
    'profile',
    stated.profile,
    informationSets.map(({ actions }) => actions.length),
  );
  const { beliefs: given = [] } = stated;
  const beliefs =
    given.length === 0
      ? []
      : numbers(
          'beliefs',
          given,
          informationSets.map(({ members }) => members.length),
        );
  if (problems.length > 0) throw unusable('the profile cannot be used', problems);
  return {
    profile,
    beliefs: beliefs.map((belief) => (belief.length === 0 ? undefined : belief)),
  };
}
