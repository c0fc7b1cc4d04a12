import { entry, known } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import { allChoices, type Choices } from '../family.js';
import { type OwnSequences, ownSequences, payoffsBySequence } from './sequence-form.js';
import { type SequenceGame, sequenceProgram } from './sequence-program.js';
import { coefficient, type Trembling } from './tremble-order.js';

/**
 * All strategies without mixing by which a player of a constant-sum game secures what it is worth to
 * her, step by step. Any two of these, one a player, are a Nash equilibrium, and no other pure profiles
 * are (von Neumann 1928).
 *
 * By cases of what she may play. In each the program gives the other's weights, against which the best
 * that is allowed to her is added up again; less than the game's worth excludes the case. Else a set
 * that her own moves lead to is divided by its actions, until each such set has only one.
 * @returns families: at sets that her own moves exclude, and at the other's, any action will do.
 */
export function* pureOptima(
  game: ExtensiveGame,
  player: number,
  worth: Rational,
): Generator<Choices | undefined> {
  const all = allChoices(game);
  const minimizer = ownSequences(game, 1 - player, all);
  const cases: Choices[] = [all];
  for (let choices = cases.pop(); choices !== undefined; choices = cases.pop()) {
    const maximizer = ownSequences(game, player, choices);
    const payoffs = payoffsBySequence(game, player, maximizer, minimizer);
    const sequences = { maximizer, minimizer, payoffs };
    const weights = yield* sequenceProgram(sequences, false);
    const against = probabilitiesOf(minimizer, weights.minimizer);
    if (bestAgainst(sequences, against).lessThan(worth)) continue;
    const open = maximizer.sets
      .map(({ informationSet, by }) => ({
        informationSet,
        actions: [...by.keys()].filter((action) => by[action] !== undefined),
        weighing: by.filter((each) => weighs(weights.maximizer, each)).length,
      }))
      .filter(({ actions }) => actions.length > 1)
      // Where she has to mix the cases end soonest.
      .reduce<OpenSet | undefined>(
        (most, each) => (most === undefined || each.weighing > most.weighing ? each : most),
        undefined,
      );
    if (open === undefined) yield choices;
    else
      for (const action of open.actions.toReversed())
        cases.push(choices.map((each, set) => (set === open.informationSet ? [action] : each)));
  }
}

/** A set that a player's own moves lead to, where she may do this or that. */
interface OpenSet {
  readonly informationSet: number;
  readonly actions: readonly number[];
  /** How many actions have weight. */
  readonly weighing: number;
}

function weighs(weights: readonly Trembling[], sequence: number | undefined): boolean {
  return sequence !== undefined && coefficient(entry(weights, sequence), 0).sign > 0;
}

/** By sequence, the product of probabilities that are such at every set, in proportion to weights. */
function probabilitiesOf(own: OwnSequences, weights: readonly Trembling[]): readonly Rational[] {
  const products = own.lengths.map(() => Rational.one);
  for (const { after, by } of own.sets) {
    const sequences = by.filter((each) => each !== undefined);
    const shares = sequences.map((each) => {
      const weight = coefficient(entry(weights, each), 0);
      return weight.sign > 0 ? weight : Rational.zero;
    });
    const sum = Rational.sum(shares);
    sequences.forEach((sequence, index) => {
      const share = sum.isZero
        ? index === 0
          ? Rational.one
          : Rational.zero
        : entry(shares, index).over(sum);
      products[sequence] = entry(products, after).times(share);
    });
  }
  return products;
}

/** The most that a player gets against given probabilities, the latest of her sets first. */
function bestAgainst(
  { maximizer, payoffs }: SequenceGame,
  probabilities: readonly Rational[],
): Rational {
  const worth = new Map(maximizer.lengths.map((_, sequence) => [sequence, Rational.zero]));
  payoffs.forEach((row, sequence) => {
    for (const [own, payoff] of row)
      worth.set(own, known(worth, own).plus(payoff.times(entry(probabilities, sequence))));
  });
  for (const { after, by } of [...maximizer.sets].reverse()) {
    const best = by
      .filter((each) => each !== undefined)
      .map((sequence) => known(worth, sequence))
      .reduce((one, other) => (one.lessThan(other) ? other : one));
    worth.set(after, known(worth, after).plus(best));
  }
  return known(worth, 0);
}
