import { entry } from '../../../exact/entry.js';
import type { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Mix, Profile } from '../../assessment.js';
import { judgeProfile } from '../../concept/judgment.js';
import type { ConceptVerdict } from '../../concept/verdict.js';
import { allChoices } from '../family.js';
import type { SolvedConcept } from '../solution.js';
import { type OwnSequences, ownSequences, payoffsBySequence } from './sequence-form.js';
import { sequenceProgram } from './sequence-program.js';
import { coefficient, leadingDegree, type Trembling } from './tremble-order.js';

/** An equilibrium of a game of two players whose payoffs add up to the same everywhere. */
export interface MinimaxEquilibrium {
  readonly profile: Profile;
  /** By player, what the game is worth: the same in every Nash equilibrium (von Neumann 1928). */
  readonly values: readonly Rational[];
  /** What payoffs add up to. */
  readonly sum: Rational;
  /** Whether it is one by the concept that was asked for, as `equilibrium/concept/` judges it. */
  readonly concept: SolvedConcept;
  readonly verdict: ConceptVerdict;
}

/**
 * One equilibrium, and what the game is worth, step by step. There may be more equilibria.
 * What the linear program yields is judged as any profile is, by both best replies.
 * @param sum what payoffs add up to; both players recall everything.
 */
export function* minimaxSolving(
  game: ExtensiveGame,
  sum: Rational,
  concept: SolvedConcept,
): Generator<undefined, MinimaxEquilibrium> {
  const choices = allChoices(game);
  const [maximizer, minimizer] = [0, 1].map((player) => ownSequences(game, player, choices)) as [
    OwnSequences,
    OwnSequences,
  ];
  const payoffs = payoffsBySequence(game, 0, maximizer, minimizer);
  const weights = yield* sequenceProgram({ maximizer, minimizer, payoffs }, true);
  const profile: Mix[] = [];
  for (const [own, weight] of [
    [maximizer, weights.maximizer],
    [minimizer, weights.minimizer],
  ] as const)
    for (const { informationSet, after, by } of own.sets)
      profile[informationSet] = mixInTheLimit(
        entry(weight, after),
        by.map((sequence) => (sequence === undefined ? [] : entry(weight, sequence))),
      );
  const judged = judgeProfile(game, { profile, beliefs: [] });
  if (judged.verdicts.nash.holds !== true)
    throw new RangeError('a linear program led to what is no equilibrium: a defect of casus');
  const values = judged.players.map(({ expected }) => {
    if (expected === undefined) throw new RangeError('a payoff is not known: a defect of casus');
    return expected.toRational();
  });
  return { profile, values, sum, concept, verdict: judged.verdicts[concept] };
}

/** The probabilities that weights tend to, given that play came there, as trembles vanish. */
function mixInTheLimit(arriving: Trembling, weights: readonly Trembling[]): Mix {
  const degree = leadingDegree(arriving);
  if (degree === undefined) throw new RangeError('a tremble vanished: a defect of casus');
  const whole = coefficient(arriving, degree);
  return weights.map((weight) => coefficient(weight, degree).over(whole));
}
