import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import type { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../../game/extensive-game.js';
import type { Belief, Mix } from '../assessment.js';
import { actionWorths } from './best-reply.js';
import { actionGain, type Gain } from './gain.js';
import { difference, type Play, sumOf, totalWeight, type Value, weighed } from './play.js';
import type { Mixed } from './supporting-belief.js';

/**
 * Where a belief comes from: Bayes' rule at a reached set; at an unreached one the author's word,
 * or, where the author is silent, the belief under which deviating gains least.
 */
export type BeliefOrigin = 'Bayes' | 'stated' | 'supporting';

/** How an action compares with the prescribed behavior, under the belief. */
export interface ActionValue {
  readonly action: string;
  /** The probability that the profile gives it. */
  readonly probability: Rational;
  /** The mover's expected payoff from it, then following the profile. */
  readonly payoff: Rational;
  readonly against: 'better' | 'indifferent' | 'worse';
}

/** A plan that beats the prescribed behavior at an information set. */
export interface DeviatingPlan<At extends InformationSet> {
  /** The action at the information set itself. */
  readonly action: string;
  /** Actions at the mover's later information sets, where the plan deviates from the profile. */
  readonly later: readonly { readonly set: At; readonly action: string }[];
  /** The rise in the mover's expected payoff given the information set; positive. */
  readonly gain: Rational;
}

/** What is found out about an information set before anybody asks for more. */
export interface Found {
  readonly reached: boolean;
  /** The belief, by member and in proportion: not divided by the weight of the set. */
  readonly weights: readonly Quotient[];
  readonly origin: BeliefOrigin;
  /** The author's belief, where it contradicts Bayes' rule. */
  readonly contradicted: Belief | undefined;
  /** The best whole plan from here on, where it beats the profile. */
  readonly plan: Gain | undefined;
  /** The action that the best plan begins with. */
  readonly reply: number;
  /** Plans whose mix gains at every member, where no belief supports the profile. */
  readonly dominating?: readonly Mixed<(set: InformationSet) => number>[] | undefined;
  /** `false` where the concept asks for nothing, for play does not come here. */
  readonly demanded?: boolean;
}

/** What the mover expects, by node: as the profile prescribes, and under her best reply. */
export interface Expectations<At extends InformationSet> {
  readonly play: Play;
  /** The game's information sets. */
  readonly sets: readonly At[];
  readonly prescribed: readonly Value[];
  /** `undefined` where it is not known, for want of recall. */
  readonly best: readonly Value[] | undefined;
}

/** What holds at one information set. There may be a million: what is rarely read is computed then. */
export class Finding<At extends InformationSet = InformationSet> {
  readonly set: At;
  readonly reached: boolean;
  readonly weights: readonly Quotient[];
  readonly origin: BeliefOrigin;
  readonly contradicted: Belief | undefined;
  readonly plan: Gain | undefined;
  readonly dominating: Found['dominating'];
  /** Whether the concept by which it was judged asks for anything here. */
  readonly demanded: boolean;
  readonly #reply: number;
  readonly #expectations: Expectations<At>;
  #belief: Belief | undefined;

  constructor(set: At, found: Found, expectations: Expectations<At>) {
    this.set = set;
    this.reached = found.reached;
    this.weights = found.weights;
    this.origin = found.origin;
    this.contradicted = found.contradicted;
    this.plan = found.plan;
    this.dominating = found.dominating;
    this.demanded = found.demanded ?? true;
    this.#reply = found.reply;
    this.#expectations = expectations;
  }

  /** The same where its belief needs no statement, for it is what Bayes' rule gives in a subgame. */
  byBayes(): Finding<At> {
    return this.#with({ origin: 'Bayes' });
  }

  /** The same where its belief is one that was sought, for none is stated. */
  supporting(): Finding<At> {
    return this.#with({ origin: 'supporting' });
  }

  /** The same where nothing is asked of behavior or of beliefs. */
  undemanded(): Finding<At> {
    return this.#with({ plan: undefined, contradicted: undefined, demanded: false });
  }

  #with(changes: Partial<Found>): Finding<At> {
    return new Finding(this.set, { ...this, reply: this.#reply, ...changes }, this.#expectations);
  }

  /** Its position in the game's information sets. */
  get informationSet(): number {
    return this.set.index;
  }

  get belief(): Belief {
    this.#belief ??= sharesOf(this.weights);
    return this.#belief;
  }

  get prescribed(): Mix {
    return this.#expectations.play.profile[this.set.index] ?? [];
  }

  /** What each action is worth under the belief, if the profile is followed afterwards. */
  get actions(): readonly ActionValue[] {
    const { worths, followed } = this.#oneShot();
    const weight = totalWeight(this.weights);
    return this.set.actions.map((action, index): ActionValue => {
      const worth = sure(worths[index]);
      const order = worth.compare(sure(followed));
      return {
        action,
        probability: entry(this.prescribed, index),
        payoff: worth.over(weight).toRational(),
        against: order > 0 ? 'better' : order < 0 ? 'worse' : 'indifferent',
      };
    });
  }

  /** The best change of this one action, where it pays; at reached sets only. */
  get action(): Gain | undefined {
    if (!this.reached) return undefined;
    const { worths, followed } = this.#oneShot();
    let best = 0;
    let most: Value;
    for (const [action, worth] of worths.entries())
      if (worth && (most === undefined || most.lessThan(worth))) [best, most] = [action, worth];
    return actionGain(
      difference(most, followed)?.over(totalWeight(this.weights)),
      this.set.index,
      best,
    );
  }

  /** Actions without probability that a best plan may begin with; at reached sets only. */
  get unusedBest(): readonly number[] {
    const { play, best } = this.#expectations;
    if (!this.reached || best === undefined) return [];
    const worths = actionWorths(play, this.set, this.weights, best);
    const most = worths[this.#reply];
    return worths.flatMap((worth, action) =>
      play.mixes[this.set.index]?.[action]?.isZero !== false &&
      worth !== undefined &&
      most?.compare(worth) === 0
        ? [action]
        : [],
    );
  }

  /**
   * `strict`: one action, better than all others; `weak`: one action, tied with another;
   * `mixed`: several actions, all best; `violated`: a deviation pays.
   */
  get optimality(): 'strict' | 'weak' | 'mixed' | 'violated' {
    if (this.plan ?? this.action) return 'violated';
    const { actions } = this;
    if (actions.filter(({ probability }) => !probability.isZero).length > 1) return 'mixed';
    return actions.filter(({ against }) => against === 'indifferent').length > 1
      ? 'weak'
      : 'strict';
  }

  get deviation(): DeviatingPlan<At> | undefined {
    const { sets } = this.#expectations;
    if (this.plan === undefined) return undefined;
    const { plan, set } = this;
    return {
      action: entry(set.actions, this.#reply),
      // Moves are listed when they are asked for.
      get later() {
        return plan.moves
          .filter(({ informationSet }) => informationSet !== set.index)
          .map(({ informationSet, action }) => {
            const later = entry(sets, informationSet);
            return { set: later, action: entry(later.actions, action) };
          });
      },
      gain: plan.gain.toRational(),
    };
  }

  /** By weight: not divided by that of the set. */
  #oneShot(): { readonly worths: readonly Value[]; readonly followed: Value } {
    const { play, prescribed } = this.#expectations;
    const worths = actionWorths(play, this.set, this.weights, prescribed);
    const mix = play.mixes[this.set.index] ?? [];
    const followed = mix.reduce<Value>(
      (total, probability, action) => sumOf(total, weighed(probability, worths[action])),
      Quotient.zero,
    );
    return { worths, followed };
  }
}

/** A value that no blank set makes unknown: what follows a complete profile. */
function sure(value: Value): Quotient {
  if (value === undefined) throw new RangeError('the profile is blank where its value is asked');
  return value;
}

function sharesOf(weights: readonly Quotient[]): Belief {
  const weight = totalWeight(weights);
  return weights.map((each) => each.over(weight).toRational());
}
