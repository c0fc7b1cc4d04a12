import fc from 'fast-check';
import { Rational } from '../../../src/exact/rational.js';
import { distributions } from '../../arbitrary/rational.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';
import type { PlayedGame } from './drawn-profile.js';

/**
 * One stays out, or enters in one of three ways that two cannot tell apart; then two moves once, a
 * draw of nature that she does not see follows, and she moves again. One stays out for sure, so that
 * what two believes is up to her, and what is best for her later depends on it.
 */
export function entries(): fc.Arbitrary<PlayedGame> {
  const payoff = fc.integer({ min: -4, max: 4 });
  return fc
    .record({
      payoffs: fc.array(payoff, { minLength: 25, maxLength: 25 }),
      probabilities: distributions(2),
      first: distributions(2),
      laters: fc.tuple(distributions(2), distributions(2)),
      sure: fc.boolean(),
    })
    .map(({ payoffs, probabilities, first, laters, sure }) => {
      let next = 0;
      const end = (): ExtensiveTree => ({ payoffs: [0, payoffs[next++] ?? 0] });
      const again = (knows: string): ExtensiveTree => ({
        player: 'two',
        knows,
        actions: { x: end(), y: end() },
      });
      const draw = (knows: string): ExtensiveTree => ({
        chance: {
          seldom: [probabilities[0] ?? Rational.zero, again(knows)],
          often: [probabilities[1] ?? Rational.zero, again(knows)],
        },
      });
      const entry = (): ExtensiveTree => ({
        player: 'two',
        knows: 'entry',
        actions: { left: draw('left'), right: draw('right') },
      });
      const game = extensiveGame('Entry', ['one', 'two'], {
        player: 'one',
        knows: 'the start',
        actions: { out: { payoffs: [0, 0] }, a: entry(), b: entry(), c: entry() },
      });
      const stay = [Rational.one, Rational.zero, Rational.zero, Rational.zero];
      const left = [Rational.one, Rational.zero];
      return { game, profile: [stay, sure ? left : first, ...(sure ? [left, left] : laters)] };
    });
}
