import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFormula } from '../../src/exact/formula.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { situations } from '../arbitrary/situation.js';
import { placeOf, playOf, prospectsAt, reachOf } from './play.js';
import { payoffUnder } from './pure-plan.js';
import { walked } from './walked.js';

describe('a walk over the tree', () => {
  it('reaches each decision with the probability of the paths through it', () => {
    fc.assert(
      fc.property(situations(), (situation) => {
        const { reach } = walked(situation.at, situation.assessment.profile);
        const paths = playOf(situation);
        for (const set of situation.at.informationSets)
          expect(set.members.map((member) => reach[member])).toEqual(reachOf(set, paths));
      }),
    );
  });

  it('ends with probability 1: what pays everybody 1 everywhere is worth 1 everywhere', () => {
    fc.assert(
      fc.property(situations(), ({ game, point, assessment }) => {
        const one = Object.fromEntries(game.players.map((player) => [player, toFormula(1)]));
        const at = properGameAt(formOf({ ...game, payoffs: () => one }), point);
        for (const payoffs of walked(at, assessment.profile).payoffs.values())
          expect(payoffs).toEqual(game.players.map(() => Rational.one));
      }),
    );
  });

  it('expects at the root what the paths pay, weighed by their probabilities', () => {
    fc.assert(
      fc.property(situations(), (situation) => {
        const { players } = situation.at;
        const paths = playOf(situation);
        const expected = players.map((player) =>
          Rational.sum(
            paths.map((path) => path.probability.times(path.payoffs[player] ?? Rational.zero)),
          ),
        );
        expect(Rational.sum(paths.map((path) => path.probability))).toEqual(Rational.one);
        expect(walked(situation.at, situation.assessment.profile).payoffs[0]).toEqual(expected);
      }),
    );
  });

  it('expects at each decision, reached or not, what the paths from there on pay', () => {
    fc.assert(
      fc.property(situations(), (situation) => {
        const { payoffs } = walked(situation.at, situation.assessment.profile);
        const paths = playOf(situation);
        for (const set of situation.at.informationSets)
          for (const [index, member] of set.members.entries()) {
            const sure = set.members.map((_, other) =>
              other === index ? Rational.one : Rational.zero,
            );
            const player = set.player;
            const prospects = prospectsAt(set, sure, paths);
            expect(payoffs[member]?.[player], placeOf(set)).toEqual(
              payoffUnder(new Map(), prospects),
            );
          }
      }),
    );
  });
});
