import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectation, outcomes } from '../../src/equilibrium/walk/expectation.js';
import { walk } from '../../src/equilibrium/walk/walk.js';
import { Rational } from '../../src/exact/rational.js';
import type { TerminalNode } from '../../src/game/tree.js';
import { situations } from '../arbitrary/situation.js';
import { playOf } from './play.js';

const always = (): boolean => true;

describe('the outcomes of a profile', () => {
  it('are the plays of positive probability, with their probabilities', () => {
    fc.assert(
      fc.property(situations(), (situation) => {
        const reached = outcomes(situation.at, situation.assessment.profile);
        const positive = playOf(situation).filter(({ probability }) => !probability.isZero);
        expect(reached.map(({ terminal, probability }) => [terminal.history, probability])).toEqual(
          positive.map(({ history, probability }) => [history, probability]),
        );
      }),
    );
  });
});

describe('an expectation', () => {
  it('of a payoff, given nothing, is what the walk expects at the root', () => {
    fc.assert(
      fc.property(situations(), ({ at, assessment: { profile } }) => {
        const reached = outcomes(at, profile);
        const expected = at.tree.players.map((_, player) =>
          expectation(reached, always, payoff(at.values, player)),
        );
        expect(expected).toEqual(walk(at, profile).payoffs.get(at.tree.root));
      }),
    );
  });

  it('given an event and given its opposite, weighed by their probabilities, is the whole', () => {
    fc.assert(
      fc.property(situations(), fc.nat(), ({ at, game, assessment }, index) => {
        const reached = outcomes(at, assessment.profile);
        const { name = '' } = game.stages[index % game.stages.length] ?? {};
        const event = (history: TerminalNode['history']): boolean => history[name] === 'a';
        const value = payoff(at.values, 0);
        const share = (given: typeof event): Rational =>
          expectation(reached, always, ({ history }) =>
            given(history) ? Rational.one : Rational.zero,
          ) ?? Rational.zero;
        const parts = [event, (history: TerminalNode['history']) => !event(history)].map(
          (given) => {
            const part = expectation(reached, given, value);
            expect(part === undefined).toBe(share(given).isZero);
            return share(given).times(part ?? Rational.zero);
          },
        );
        expect(Rational.sum(parts)).toEqual(expectation(reached, always, value));
      }),
    );
  });
});

function payoff(values: readonly Rational[], player: number) {
  return ({ payoffs }: TerminalNode): Rational => values[payoffs[player] ?? -1] ?? Rational.zero;
}
