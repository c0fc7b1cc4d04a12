import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectation, playsOf } from '../../src/equilibrium/walk/expectation.js';
import { rationalsOf } from '../../src/exact/fractions.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredGame } from '../../src/game/declared-form.js';
import { payoffsOf } from '../../src/game/extensive-game.js';
import type { Values } from '../../src/game/game.js';
import { situations } from '../arbitrary/situation.js';
import { playOf } from './play.js';
import { walked } from './walked.js';

const always = (): boolean => true;

describe('the outcomes of a profile', () => {
  it('are the plays of positive probability, with their probabilities', () => {
    fc.assert(
      fc.property(situations(), (situation) => {
        const reached = playsOf(situation.at, situation.assessment.profile);
        const positive = playOf(situation).filter(({ probability }) => !probability.isZero);
        expect(
          reached.map(({ node, probability }) => [
            situation.at.histories[node],
            ...rationalsOf(probability),
          ]),
        ).toEqual(positive.map(({ history, probability }) => [history, probability]));
      }),
    );
  });
});

describe('an expectation', () => {
  it('of a payoff, given nothing, is what the walk expects at the root', () => {
    fc.assert(
      fc.property(situations(), ({ at, assessment: { profile } }) => {
        const reached = playsOf(at, profile);
        const expected = at.players.map((_, player) =>
          expectation(reached, always, payoff(at, player)),
        );
        expect(expected).toEqual(walked(at, profile).payoffs[0]);
      }),
    );
  });

  it('given an event and given its opposite, weighed by their probabilities, is the whole', () => {
    fc.assert(
      fc.property(situations(), fc.nat(), ({ at, game, assessment }, index) => {
        const reached = playsOf(at, assessment.profile);
        const { name = '' } = game.stages[index % game.stages.length] ?? {};
        const happened = (history: Values): boolean => history[name] === 'a';
        const event = (node: number): boolean => happened(at.histories[node] ?? {});
        const value = payoff(at, 0);
        const share = (given: typeof event): Rational =>
          expectation(reached, always, (node) => (given(node) ? Rational.one : Rational.zero)) ??
          Rational.zero;
        const parts = [event, (node: number) => !event(node)].map((given) => {
          const part = expectation(reached, given, value);
          expect(part === undefined).toBe(share(given).isZero);
          return share(given).times(part ?? Rational.zero);
        });
        expect(Rational.sum(parts)).toEqual(expectation(reached, always, value));
      }),
    );
  });
});

function payoff(at: DeclaredGame, player: number) {
  return (node: number): Rational =>
    payoffsOf(at, at.nodes.outcome[node] ?? -1)[player] ?? Rational.zero;
}
