import { minimax } from '../../exact/matrix-game.js';
import { Rational } from '../../exact/rational.js';
import { leastCommonMultiple, type Whole, whole } from '../../exact/whole.js';
import { arrivals } from './arrival.js';
import { bestPlan } from './best-plan.js';
import { unsettledThatMatters } from './best-replies.js';
import { bounds } from './bounds.js';
import { BROKEN, type Constraint, KEPT } from './constraint.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import type { ScaledGame } from './scaled-game.js';
import { type Vantage, vantage } from './vantage.js';

/**
 * That some belief at an information set makes the prescribed behavior there optimal, whole
 * continuation plans of the mover included.
 *
 * At a set that is reached, a Nash equilibrium satisfies it by the belief that Bayes' rule dictates.
 */
export function supportingBelief(
  scaled: ScaledGame,
  informationSet: number,
  members: readonly number[],
): Constraint {
  const player = scaled.game.informationSets[informationSet]?.player ?? -1;
  const together = vantage(scaled, player, members);
  const alone = members.map((member) => vantage(scaled, player, [member]));
  const below = [...new Set(together.set)].filter((set) => set >= 0);
  const decided = new Map<string, boolean>();

  return (profile) => {
    const found = alone.map((view) => bounds(view, profile));
    const certain = found.some(({ bestAtMost, least }) => bestAtMost <= (least[0] ?? 0));
    if (certain) return KEPT;
    if (found.every(({ bestAtLeast, most }) => bestAtLeast > (most[0] ?? 0)) && found.length === 1)
      return BROKEN;
    for (const [index, view] of alone.entries()) {
      const bound = found[index];
      const on = bound && unsettledThatMatters(view, bound, profile);
      if (on !== undefined) return { kind: 'open', on };
    }
    const key = below.map((set) => profile[set] ?? UNSETTLED).join();
    const known = decided.get(key) ?? isSupported(together, profile);
    decided.set(key, known);
    return known ? KEPT : BROKEN;
  };
}

/**
 * Whether some belief leaves no plan a gain. Histories play a matrix game against plans, the payoff
 * being what the plan gains from the history; plans join as best answers until none is better.
 */
function isSupported(from: Vantage, profile: PartialProfile): boolean {
  const prescribed = bounds(from, profile).least;
  const sought = arrivals(from, profile, true);
  const gains: Rational[][] = [];
  let weights: readonly Whole[] = from.starts.map((_, index) => (index === 0 ? 1 : 0));
  for (;;) {
    const plan = bestPlan(from, profile, sought, 'least', weights);
    const gain = plan.map((value, index) =>
      Rational.of(BigInt(value) - BigInt(prescribed[index] ?? 0)),
    );
    const pays = gain.reduce(
      (total, each, index) => total.plus(each.times(Rational.of(BigInt(weights[index] ?? 0)))),
      Rational.zero,
    );
    if (pays.sign <= 0) return true;
    gains.push(gain);
    const { value, columns } = minimax(gains);
    if (value.sign > 0) return false;
    weights = proportional(columns);
  }
}

/** Whole numbers in the same proportions. */
function proportional(numbers: readonly Rational[]): Whole[] {
  const multiple = numbers.reduce(
    (common, { denominator }) => leastCommonMultiple(common, denominator),
    1n,
  );
  return numbers.map(({ numerator, denominator }) => whole(numerator * (multiple / denominator)));
}
