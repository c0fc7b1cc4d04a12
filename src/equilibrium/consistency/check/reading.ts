import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { Mistake } from '../descent.js';
import { type Powers, timesPower } from '../powers.js';
import {
  collected,
  type ProportionCondition,
  type SignomialTerm,
} from '../proportion-condition.js';
import type { BeliefCase, Grounds } from './case.js';
import { mistakeName } from './path.js';

/** What a condition says; nothing where it does not follow. */
export type ConditionReading = (
  condition: ProportionCondition,
) => readonly SignomialTerm[] | undefined;

/**
 * Reads conditions off the game in a case: only which set one is about, and what it requires there,
 * is taken from the search. Where some member may or may not be believed in, nothing follows.
 */
export function readingIn(
  grounds: Grounds,
  so: BeliefCase,
  mistakes: readonly Mistake[],
): ConditionReading {
  const numbers = new Map(mistakes.map((mistake, number) => [mistakeName(mistake), number]));
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const weight = (node: number): SignomialTerm => {
    const { probability, mistakes: made } = grounds.path(node);
    const powers = made.reduce<Powers>(
      (product, name) =>
        timesPower(product, new Map([[numberOf(name), Rational.one]]), Rational.one),
      new Map(),
    );
    return { coefficient: probability, powers };
  };
  return ({ informationSet, requires }) => {
    const { members } = entry(grounds.game.informationSets, informationSet);
    const possible = grounds.possible(informationSet);
    if (possible.some((k) => !so.has(entry(members, k)))) return undefined;
    const believed = possible.filter((k) => so.get(entry(members, k)));
    const [first] = believed.map((k) => weight(entry(members, k)));
    const factors = factorsOf(grounds, informationSet, requires);
    if (first === undefined || factors === undefined) return undefined;
    return collected(
      believed.map((k) => {
        const { coefficient, powers } = weight(entry(members, k));
        return {
          coefficient: entry(factors, k).times(coefficient.over(first.coefficient)),
          powers: timesPower(powers, first.powers, Rational.of(-1)),
        };
      }),
    );
  };
}

/** What the belief in each member is multiplied by in a requirement; nothing where it is not one. */
function factorsOf(
  grounds: Grounds,
  informationSet: number,
  requires: ProportionCondition['requires'],
): readonly Rational[] | undefined {
  if (requires.kind === 'action') return grounds.losses(informationSet)[requires.action];
  const { members } = entry(grounds.game.informationSets, informationSet);
  const belief = grounds.beliefs[informationSet];
  const [one, other] = [members.indexOf(requires.node), members.indexOf(requires.other)];
  if (belief === undefined || one < 0 || other < 0 || one === other) return undefined;
  return members.map((_, k) =>
    k === one ? entry(belief, other) : k === other ? entry(belief, one).negated() : Rational.zero,
  );
}
