import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeclaredFinding,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { Rational } from '../../src/exact/rational.js';
import { type Situation, situations } from '../arbitrary/situation.js';
import { playOf, prospectsOf, reachOf } from './play.js';
import { greatest, payoffUnder, purePlans } from './pure-plan.js';

/** What a player gains by the best of all her pure strategies, by trying each. */
function gainOfBestStrategy(player: string, situation: Situation): Rational {
  const prospects = prospectsOf(player, playOf(situation));
  const strategies = purePlans(prospects.map(({ own }) => own));
  return greatest(strategies.map((strategy) => payoffUnder(strategy, prospects))).minus(
    payoffUnder(new Map(), prospects),
  );
}

function violatedOnPath({ reached, deviation }: DeclaredFinding): boolean {
  return reached && deviation !== undefined;
}

const few = { minLength: 2, maxLength: 4 };
const zeroOrOne = fc.nat(1);
const once = situations({ movesOnce: true, stages: few, payoffs: zeroOrOne, pure: true });
const mixed = situations({ movesOnce: true, stages: few, payoffs: zeroOrOne });
const often = situations({ stages: few, payoffs: zeroOrOne, pure: true });

describe.each([
  ['each player moves at one stage', once],
  ['strategies may be mixed', mixed],
  ['players move at several stages', often],
])('where %s', (_, drawn) => {
  it('a profile is a Nash equilibrium exactly if no deviation pays at a reached set', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        const { findings } = judgeAssessment(situation.at, situation.assessment);
        const nash = situation.game.players.every(
          (player) => gainOfBestStrategy(player, situation).sign === 0,
        );
        expect(findings.some(violatedOnPath)).toBe(!nash);
      }),
    );
  });

  it('the best strategy gains what deviations gain at the sets where the player moves first', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        const { findings } = judgeAssessment(situation.at, situation.assessment);
        const paths = playOf(situation);
        for (const player of situation.game.players) {
          const first = new Set(
            paths.map(({ steps }) => steps.find(({ by }) => by === player)?.place),
          );
          const gains = findings
            .filter(({ set }) => first.has(`${set.variable}: ${set.key}`))
            .map(({ set, deviation }) =>
              Rational.sum(reachOf(set, paths)).times(deviation?.gain ?? Rational.zero),
            );
          expect(Rational.sum(gains)).toEqual(gainOfBestStrategy(player, situation));
        }
      }),
    );
  });
});

describe('the profiles drawn here', () => {
  it('are often Nash equilibria, and often not', () => {
    const verdicts = fc
      .sample(once, 200)
      .map(({ at, assessment }) => judgeAssessment(at, assessment).findings.some(violatedOnPath));
    const violated = verdicts.filter(Boolean).length;
    expect(violated).toBeGreaterThan(20);
    expect(violated).toBeLessThan(180);
  });
});
