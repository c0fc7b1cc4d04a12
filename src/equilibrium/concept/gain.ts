import { Quotient } from '../../exact/quotient.js';
import { type DeviatingMove, deviatingMoves, type ReplyPlan } from './deviating-moves.js';
import type { Value } from './payoff.js';

/** A change of behavior, with what it gains the one who changes. */
export interface Gain {
  /** The rise in her expected payoff, given where the change begins; positive. */
  readonly gain: Quotient;
  /** In order of play; the first ones, where there are many. */
  readonly moves: readonly DeviatingMove[];
}

/** Of an information set with one member. */
export const CERTAIN: readonly Quotient[] = [Quotient.one];

/** The gain of another action at one information set, where it is positive. */
export function actionGain(gain: Value, informationSet: number, action: number): Gain | undefined {
  return gain && gain.sign > 0 ? new ActionGain(gain, informationSet, action) : undefined;
}

/**
 * The gain of a plan, where it is positive.
 * @param starts nodes at which the plan may begin, those of weight 0 excepted.
 */
export function planGain(
  gain: Value,
  starts: readonly number[],
  weights: readonly Quotient[],
  plan: ReplyPlan,
): Gain | undefined {
  return gain && gain.sign > 0 ? new PlanGain(gain, starts, weights, plan) : undefined;
}

/** There may be a million, of which few are looked at: moves are listed when asked for. */
class ActionGain implements Gain {
  readonly gain: Quotient;
  readonly #informationSet: number;
  readonly #action: number;

  constructor(gain: Quotient, informationSet: number, action: number) {
    this.gain = gain;
    this.#informationSet = informationSet;
    this.#action = action;
  }

  get moves(): readonly DeviatingMove[] {
    return [{ informationSet: this.#informationSet, action: this.#action }];
  }
}

class PlanGain implements Gain {
  readonly gain: Quotient;
  readonly #starts: readonly number[];
  readonly #weights: readonly Quotient[];
  readonly #plan: ReplyPlan;

  constructor(
    gain: Quotient,
    starts: readonly number[],
    weights: readonly Quotient[],
    plan: ReplyPlan,
  ) {
    this.gain = gain;
    this.#starts = starts;
    this.#weights = weights;
    this.#plan = plan;
  }

  get moves(): readonly DeviatingMove[] {
    const possible = this.#starts.filter((_, index) => this.#weights[index]?.isZero === false);
    return deviatingMoves(possible, () => this.#plan);
  }
}
