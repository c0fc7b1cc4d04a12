import {
  type AskedSupport,
  hasPlainWays,
  supportingWays,
  sureSupport,
} from '../../derive/supporting-ways.js';
import { madeUpName } from '../../exact/monomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import { type Demand, demandOf, planText, type SupportDemand } from './demands.js';

/**
 * The ways in which some belief supports what is done at an information set: exactly where all
 * demands of one of these hold. Where there are many plans they hold with some weights of a belief, by
 * symbols that are named after the set: the same whoever asks.
 */
export function waysOf(support: SupportDemand): Demand[][] {
  let weights = 0;
  const name = `belief${support.set.index}.`;
  return asDemands(
    support,
    supportingWays(askedOf(support), () => madeUpName(++weights, name)),
  );
}

/** Whether the ways are told without symbols for a belief. */
export function isPlainlyTold(support: SupportDemand): boolean {
  return hasPlainWays(askedOf(support));
}

/** The ways without symbols: where some are told by symbols, those of a belief that is sure of a member. */
export function plainWaysOf(support: SupportDemand): Demand[][] {
  return isPlainlyTold(support)
    ? waysOf(support)
    : asDemands(support, sureSupport(askedOf(support)));
}

function askedOf({ set, plans, members }: SupportDemand): AskedSupport {
  return {
    place: `${set.mover} at "${set.name}"`,
    members,
    plans: plans.map(({ plan, gains }) => ({ says: planText(set, plan), gains })),
  };
}

function asDemands(
  { set }: SupportDemand,
  ways: readonly (readonly Parameters<typeof demandOf>[0][])[],
): Demand[][] {
  return ways.map((way) =>
    way.filter((each) => plainTruth(each) !== true).map((each) => demandOf(each, set)),
  );
}
