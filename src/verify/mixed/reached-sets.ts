import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { PureDemands } from '../characterize/demands.js';
import type { PlainForms } from '../characterize/plain-form.js';

/** Probabilities of which one that is positive says that play comes to a set. */
export type Reach = (set: DeclaredSet) => readonly Polynomial[];

/**
 * What is asked of a support without beliefs at sets to which play surely comes: that no plan gains
 * there by Bayes' rule is asked, too, and then the belief that Bayes' rule gives supports what is done.
 */
export function withoutReached(
  asked: Pick<PureDemands, 'gains' | 'supports'>,
  reach: Reach,
): Pick<PureDemands, 'gains' | 'supports'> {
  const positive = new Set(
    asked.gains.filter(({ sense }) => sense === '>').map(({ polynomial }) => `${polynomial}`),
  );
  const isPositive = (probability: Polynomial): boolean =>
    probability.constantValue === undefined
      ? positive.has(`${probability}`)
      : probability.constantValue.sign > 0;
  const supports = asked.supports.filter(({ set }) => !reach(set).some(isPositive));
  return { ...asked, supports };
}

/**
 * The probabilities that play comes to a set and to each of its histories, under choices that are all
 * made, without factors that are positive.
 */
export function reachUnder(play: ChosenPlay, forms: PlainForms, choices: PureChoices): Reach {
  const known = new Map<DeclaredSet, readonly Polynomial[]>();
  return (set) => {
    const found = known.get(set) ?? reachesOf(set, play, forms, choices);
    known.set(set, found);
    return found;
  };
}

function reachesOf(
  set: DeclaredSet,
  play: ChosenPlay,
  forms: PlainForms,
  choices: PureChoices,
): Polynomial[] {
  const reaches = set.members.map((node) => {
    const reach = play.reach(node, 0, choices);
    if (reach.kind === 'waits')
      throw new Error('a support leaves a choice open, a defect of casus');
    return reach.value;
  });
  const { signs } = forms.reader;
  // That probabilities sum to 1 is an equation among the restrictions, which the sum alone needs.
  const whole = signs.reduced(play.expansion.cleared(Polynomial.sum(reaches)));
  return [whole, ...reaches.map((each) => play.expansion.cleared(each))]
    .map((each) => forms.of(each))
    .filter(({ isZero }) => !isZero);
}
