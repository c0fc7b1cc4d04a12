import { entry } from '../../../exact/entry.js';
import { addMultiple, addTo } from '../../../exact/linear-system.js';
import { Rational } from '../../../exact/rational.js';
import type { OwnSequences } from './sequence-form.js';
import { type Affine, addGain, maximizing, type Tableau, unknownAtVertex } from './tableau.js';
import { TREMBLING, type Trembling, tremble } from './tremble-order.js';

/** A game of two players as the one sees it who makes the most of the worst. */
export interface SequenceGame {
  readonly maximizer: OwnSequences;
  readonly minimizer: OwnSequences;
  /** By the minimizer's and then the maximizer's sequence, what the maximizer gets. */
  readonly payoffs: readonly ReadonlyMap<number, Rational>[];
}

/** With what weight each plays each of her sequences: the product of her probabilities on the way. */
export interface SequenceWeights {
  readonly maximizer: readonly Trembling[];
  readonly minimizer: readonly Trembling[];
}

/**
 * SequenceWeights with which both play as well as they can, where each plays every sequence of k moves at
 * least with weight ε^k, or, without trembles, as she likes; found step by step.
 *
 * The linear program of von Stengel (1996): the maximizer's weights, and at each information set of
 * the other what is left to the maximizer there; the minimizer's weights are its dual. As ε tends to 0
 * the mixes tend to a quasi-perfect equilibrium (Miltersen and Sørensen 2010), which is sequential, but
 * for what they do behind a draw of probability 0, which pays nothing here.
 * Whoever calls has what comes of it judged.
 */
export function* sequenceProgram(
  game: SequenceGame,
  trembles: boolean,
): Generator<undefined, SequenceWeights> {
  const least = ({ lengths }: OwnSequences): Trembling[] =>
    lengths.map((length) =>
      length === 0 || trembles ? tremble(length, Rational.one) : TREMBLING.zero,
    );
  const [mine, others] = [least(game.maximizer), least(game.minimizer)];
  const tableau = firstVertex(game, mine, others);
  yield* maximizing(tableau);
  return {
    maximizer: mine.map((lower, sequence) =>
      TREMBLING.plus(lower, unknownAtVertex(tableau, sequence)),
    ),
    minimizer: others.map((lower, sequence) => {
      const gain = tableau.gains.get(slackOf(game, sequence));
      return gain === undefined ? lower : minus(lower, gain);
    }),
  };
}

/*
 * Unknown k is by how much the weight of the maximizer's sequence k exceeds the least one. Behind
 * those come, for each sequence of the minimizer, what it leaves to the maximizer beyond what the best
 * one at its set does.
 */

function slackOf({ maximizer }: SequenceGame, sequence: number): number {
  return maximizer.lengths.length + sequence;
}

/** Some plan of the maximizer, and a best reply to it. */
function firstVertex(
  game: SequenceGame,
  mine: readonly Trembling[],
  others: readonly Trembling[],
): Tableau {
  const excess = startingPlan(game.maximizer, mine);
  const rows = new Map(
    [...excess.entries()].filter(([sequence, { terms }]) => sequence > 0 && !terms.has(sequence)),
  );
  const left = leftBy(game, mine, excess);
  for (const { after, by } of [...game.minimizer.sets].reverse()) {
    const sequences = by.filter((each) => each !== undefined);
    const best = sequences.reduce((one, other) =>
      TREMBLING.compare(entry(left, other).constant, entry(left, one).constant) < 0 ? other : one,
    );
    const slack = unknown(slackOf(game, best));
    const worst = added(entry(left, best), slack, Rational.of(-1));
    for (const sequence of sequences)
      if (sequence !== best)
        rows.set(slackOf(game, sequence), added(entry(left, sequence), worst, Rational.of(-1)));
    left[after] = added(entry(left, after), worst, Rational.one);
  }
  const gains: Tableau['gains'] = new Map();
  for (const [k, factor] of entry(left, 0).terms) addGain(gains, k, [Rational.one], factor);
  others.forEach((lower, sequence) => {
    if (sequence === 0) return;
    const k = slackOf(game, sequence);
    const { terms } = rows.get(k) ?? unknown(k);
    for (const [other, factor] of terms) addGain(gains, other, lower, factor);
  });
  return { rows, gains };
}

/** At each set one action has what the others leave. */
function startingPlan({ sets }: OwnSequences, least: readonly Trembling[]): Affine[] {
  const excess = least.map((_, sequence) => (sequence === 0 ? NOTHING : unknown(sequence)));
  for (const { after, by } of sets) {
    const sequences = by.filter((each) => each !== undefined);
    const [first, ...rest] = sequences;
    if (first === undefined) continue;
    const { constant, terms } = entry(excess, after);
    const given = new Map(terms);
    for (const sequence of rest) addTo(given, sequence, Rational.of(-1));
    excess[first] = {
      constant: sequences.reduce(
        (sum, sequence) => minus(sum, entry(least, sequence)),
        TREMBLING.plus(constant, entry(least, after)),
      ),
      terms: given,
    };
  }
  return excess;
}

/** By the minimizer's sequence, what the maximizer gets where it ends the game. */
function leftBy(
  { payoffs }: SequenceGame,
  mine: readonly Trembling[],
  excess: readonly Affine[],
): Affine[] {
  return payoffs.map((row) =>
    [...row].reduce<Affine>(
      (sum, [sequence, payoff]) =>
        added(
          sum,
          {
            constant: TREMBLING.plus(entry(mine, sequence), entry(excess, sequence).constant),
            terms: entry(excess, sequence).terms,
          },
          payoff,
        ),
      NOTHING,
    ),
  );
}

const NOTHING: Affine = { constant: TREMBLING.zero, terms: new Map() };

function unknown(k: number): Affine {
  return { constant: TREMBLING.zero, terms: new Map([[k, Rational.one]]) };
}

function added(one: Affine, other: Affine, factor: Rational): Affine {
  const terms = new Map(one.terms);
  addMultiple(terms, other.terms, factor);
  return {
    constant: TREMBLING.plus(one.constant, TREMBLING.scaled(other.constant, factor)),
    terms,
  };
}

function minus(one: Trembling, other: Trembling): Trembling {
  return TREMBLING.plus(one, TREMBLING.scaled(other, Rational.of(-1)));
}
