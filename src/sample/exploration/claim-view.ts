import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ClaimData, InformationSetData, PlayData } from './exploration-data.js';
import type { ExploredPoint } from './explored-point.js';

/** A deviation at a point. */
export interface DeviationView {
  readonly set: InformationSetData;
  readonly words: string;
  /** What it gains, given that play came to the set; `undefined` where that has no formula. */
  readonly gain: Rational | undefined;
}

/** How play goes at a point. */
export interface PlayView {
  /** The ways of positive probability. */
  readonly ways: readonly {
    readonly values: readonly string[];
    readonly probability: Rational;
    readonly payoffs: readonly Rational[];
  }[];
  /** By player. */
  readonly expected: readonly Rational[];
}

/** What is so of a claimed equilibrium at an admissible point, in numbers. */
export interface ClaimView {
  /** Whether there is a game here, and the strategies exist. */
  readonly exists: boolean;
  /** Why it is no equilibrium, beside deviations that pay: what is not so. */
  readonly denied: readonly string[];
  /** Those for which a belief is held here; none where there are no strategies. */
  readonly deviations: readonly DeviationView[];
  readonly strategies: readonly {
    readonly set: InformationSetData;
    readonly actions: readonly {
      readonly name: string;
      readonly probability: Rational | undefined;
    }[];
  }[];
  /** `undefined` where there are no strategies, or too many ways to be listed. */
  readonly play: PlayView | undefined;
}

export function claimView(there: ExploredPoint, claim: ClaimData): ClaimView {
  const failing = claim.failures.flatMap(([, ...tests], index) =>
    tests.every(there.holds) ? [index] : [],
  );
  const exists = failing.every((index) => claim.existence[index] !== 1);
  return {
    exists,
    denied: failing.flatMap((index) => entry(claim.denied, index) || []),
    deviations: exists
      ? claim.deviations
          .filter(({ where }) => where.every(there.holds))
          .map(({ set, words, gain }) => ({
            ...{ set: entry(claim.sets, set), words },
            gain: gain === null ? undefined : there.fraction(gain),
          }))
      : [],
    strategies: claim.sets.map((set) => ({
      set,
      actions: set.actions.map(({ name, probability }) => ({
        name,
        probability: there.fraction(probability),
      })),
    })),
    play: exists && claim.plays ? playView(there, claim, claim.plays) : undefined,
  };
}

function playView(
  there: ExploredPoint,
  { players, words }: ClaimData,
  plays: readonly PlayData[],
): PlayView | undefined {
  const ways = plays.flatMap(({ values, branches, payoffs }) => {
    const probability = branches.reduce<Rational | undefined>((product, each) => {
      if (product === undefined || product.isZero) return product;
      const share = there.fraction(each);
      return share && product.times(share);
    }, Rational.one);
    if (probability?.isZero) return [];
    return [
      {
        values: values.map((each) => entry(words, each)),
        probability,
        payoffs: payoffs.map((each) => there.fraction(each)),
      },
    ];
  });
  const known = ways.flatMap(({ values, probability, payoffs }) => {
    const numbers = payoffs.filter((each) => each !== undefined);
    return probability && numbers.length === payoffs.length
      ? [{ values, probability, payoffs: numbers }]
      : [];
  });
  if (known.length < ways.length) return undefined;
  return {
    ways: known,
    expected: players.map((_, player) =>
      Rational.sum(
        known.map(({ probability, payoffs }) => probability.times(entry(payoffs, player))),
      ),
    ),
  };
}

/** The deviations that leave the least to spare, or gain the most; several where they do so alike. */
export function tightest({ deviations }: ClaimView): readonly DeviationView[] {
  let most: Rational | undefined;
  let found: DeviationView[] = [];
  for (const each of deviations) {
    if (each.gain === undefined) continue;
    const order = most === undefined ? 1 : each.gain.compare(most);
    if (order > 0) [most, found] = [each.gain, []];
    if (order >= 0) found.push(each);
  }
  return found;
}
