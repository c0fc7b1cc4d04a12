import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeclaredFinding,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { toFormula } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import type { Game, Values } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { smallRationals } from '../arbitrary/rational.js';
import { type Situation, situations } from '../arbitrary/situation.js';
import { playOf } from './play.js';
import { walked } from './walked.js';

const drawn = situations({ stages: { minLength: 2, maxLength: 4 } });

/** The situation with the payoffs of one player changed. */
function changed(
  { game, point, assessment }: Situation,
  player: string,
  payoff: (formula: Game['payoffs'], history: Values) => ReturnType<typeof toFormula>,
): Situation {
  const payoffs = (history: Values) => ({
    ...game.payoffs(history),
    [player]: payoff(game.payoffs, history),
  });
  const other = { ...game, payoffs };
  return { game: other, point, assessment, at: properGameAt(formOf(other), point) };
}

function rootPayoffs({ at, assessment }: Situation): readonly Rational[] {
  return walked(at, assessment.profile).payoffs[0] ?? [];
}

function findings({ at, assessment }: Situation): readonly DeclaredFinding[] {
  return judgeAssessment(at, assessment).findings;
}

describe('payoffs enter expectations linearly', () => {
  it('one more unit after one play is worth, to that player alone, the probability of the play', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.nat(), (situation, playIndex, playerIndex) => {
        const { players } = situation.game;
        const plays = playOf(situation);
        const play = plays[playIndex % plays.length];
        const player = players[playerIndex % players.length] ?? '';
        const raised = changed(situation, player, (payoffs, history) => {
          const same = JSON.stringify(history) === JSON.stringify(play?.history);
          return math`${payoffs(history)[player] ?? 0} + ${same ? 1 : 0}`;
        });
        const before = rootPayoffs(situation);
        const rise = rootPayoffs(raised).map((after, index) => after.minus(before[index] ?? after));
        expect(rise).toEqual(
          players.map((each) => (each === player ? play?.probability : Rational.zero)),
        );
      }),
    );
  });

  it('a change of units changes gains in proportion, and of the origin not at all', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 1, max: 5 }),
        smallRationals(),
        (drawn, scale, shift) => {
          const rescaled = changed(
            drawn,
            'A',
            (payoffs, history) =>
              math`${scale} (${payoffs(history)['A'] ?? 0}) + ${toFormula(shift)}`,
          );
          const expected = findings(drawn).map(({ set, deviation, optimality }) => [
            deviation?.gain.times(Rational.of(set.mover === 'A' ? scale : 1)),
            optimality,
          ]);
          expect(
            findings(rescaled).map(({ deviation, optimality }) => [deviation?.gain, optimality]),
          ).toEqual(expected);
        },
      ),
    );
  });
});

describe('beliefs and strategies enter expectations linearly', () => {
  it('halfway between two beliefs an action pays halfway between', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        const { at, assessment } = situation;
        const middle = (one: readonly Rational[], other: readonly Rational[]) =>
          one.map((each, index) => each.plus(other[index] ?? each).times(Rational.half));
        const ends = at.informationSets.map(({ members }) =>
          members.map((_, index) => (index === 0 ? Rational.one : Rational.zero)),
        );
        const under = (beliefs: typeof assessment.beliefs) =>
          findings({ ...situation, assessment: { ...assessment, beliefs } });
        const between = assessment.beliefs.map((belief, index) =>
          middle(belief ?? [], ends[index] ?? []),
        );
        const [one, other] = [under(assessment.beliefs), under(ends)];
        for (const [index, { reached, actions }] of under(between).entries())
          if (!reached)
            expect(actions.map(({ payoff }) => payoff)).toEqual(
              middle(
                one[index]?.actions.map(({ payoff }) => payoff) ?? [],
                other[index]?.actions.map(({ payoff }) => payoff) ?? [],
              ),
            );
      }),
    );
  });

  it('a mixed strategy is worth what its actions are worth, mixed', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (situation, index) => {
        const { at, assessment } = situation;
        const set = at.informationSets[index % at.informationSets.length];
        const worth = (mix: readonly Rational[]): readonly Rational[] =>
          rootPayoffs({
            ...situation,
            assessment: { ...assessment, profile: assessment.profile.with(set?.index ?? 0, mix) },
          });
        const mix = assessment.profile[set?.index ?? 0] ?? [];
        const pure = mix.map((_, action) =>
          worth(mix.map((_, other) => (action === other ? Rational.one : Rational.zero))),
        );
        const mixed = at.players.map((_, player) =>
          Rational.sum(
            mix.map((each, action) => each.times(pure[action]?.[player] ?? Rational.zero)),
          ),
        );
        expect(worth(mix)).toEqual(mixed);
      }),
    );
  });
});
