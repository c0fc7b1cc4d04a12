import { match } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment } from '../../assessment.js';
import type { Mistake, ProportionCondition, Refutation } from '../sequential-support.js';
import { collected, type Powers, type SignomialTerm, timesPower } from '../signomial.js';
import { type BeliefCase, Grounds, mistakeName, statedCase } from './grounds.js';
import { checkOrders } from './inconsistency.js';
import { type ConditionReading, checkProportions } from './proportions.js';

/**
 * What keeps a proof by cases from showing that no consistent beliefs, those stated among them, make
 * a profile sequentially rational; empty where it does show that.
 */
export function checkRefutation(
  game: ExtensiveGame,
  assessment: Assessment,
  refutation: Refutation,
): string[] {
  const grounds = new Grounds(game, assessment);
  return checkCase(grounds, refutation, statedCase(grounds));
}

function checkCase(grounds: Grounds, refutation: Refutation, so: BeliefCase): string[] {
  return match(refutation)
    .with({ kind: 'cases' }, ({ informationSet, node, believed, disbelieved }) => {
      const members = grounds.members(informationSet);
      if (!members.includes(node) || so.has(node))
        return [`node ${node} is not open at information set ${informationSet}`];
      return [
        ...checkCase(grounds, believed, new Map(so).set(node, true)),
        ...checkCase(grounds, disbelieved, new Map(so).set(node, false)),
      ];
    })
    .with({ kind: 'nobody' }, ({ informationSet }) => {
      const possible = grounds.possible(informationSet);
      const members = grounds.members(informationSet);
      return possible.length > 0 && possible.every((k) => so.get(entry(members, k)) === false)
        ? []
        : [`a member of information set ${informationSet} may be believed in`];
    })
    .with({ kind: 'deviations' }, ({ informationSet, deviations }) =>
      gainsWhateverIsBelieved(grounds, informationSet, deviations, so)
        ? []
        : [`the deviations at information set ${informationSet} may lose`],
    )
    .with({ kind: 'orders' }, ({ terms }) => checkOrders(grounds, terms, so))
    .with({ kind: 'proportions' }, ({ mistakes, because }) =>
      checkProportions(because, readingIn(grounds, so, mistakes)),
    )
    .exhaustive();
}

/** Whether a mix of deviations gains under every belief in members that may be believed in. */
function gainsWhateverIsBelieved(
  grounds: Grounds,
  informationSet: number,
  deviations: readonly Rational[],
  so: BeliefCase,
): boolean {
  const losses = grounds.losses(informationSet);
  const members = grounds.members(informationSet);
  if (deviations.length !== losses.length || deviations.some(({ sign }) => sign < 0)) return false;
  const possible = grounds.possible(informationSet);
  const left = (possible.length > 0 ? possible : [...members.keys()]).filter(
    (k) => so.get(entry(members, k)) !== false,
  );
  const gains = left.map(
    (k) =>
      -Rational.sum(losses.map((byMember, a) => entry(byMember, k).times(entry(deviations, a))))
        .sign,
  );
  const sure = left.some((k, at) => so.get(entry(members, k)) === true && entry(gains, at) > 0);
  return gains.every((sign) => sign >= 0) && (sure || gains.every((sign) => sign > 0));
}

/**
 * Reads conditions off the game in a case: only which set one is about, and what it requires there,
 * is taken from the search. Where some member may or may not be believed in, nothing follows.
 */
function readingIn(
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
    const members = grounds.members(informationSet);
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
  const members = grounds.members(informationSet);
  const belief = grounds.beliefs[informationSet];
  const [one, other] = [members.indexOf(requires.node), members.indexOf(requires.other)];
  if (belief === undefined || one < 0 || other < 0 || one === other) return undefined;
  return members.map((_, k) =>
    k === one ? entry(belief, other) : k === other ? entry(belief, one).negated() : Rational.zero,
  );
}
