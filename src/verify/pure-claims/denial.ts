import type { PureChoices } from '../../derive/pure/choices.js';
import { entry } from '../../exact/entry.js';
import { madeUpName } from '../../exact/monomial.js';
import { Polynomial } from '../../exact/polynomial.js';
import { type Demand, demandOf } from '../characterize/demand.js';
import type { PureDemands } from '../characterize/demands.js';
import type { SupportDemand } from '../characterize/support.js';

/** What holds at once where one thing fails that an equilibrium asks. */
export type Denial = readonly Demand[];

/** A pure profile, and what an equilibrium asks of it. */
export interface Demanding {
  readonly choices: PureChoices;
  readonly demands: PureDemands;
}

/**
 * The ways in which a pure profile is no equilibrium: it is one exactly where all of them fail. A plan
 * gains; or no belief supports what is done, so that a mix of plans gains at every history, and where
 * there is one plan, that one does.
 */
export function profileDenials({ choices, demands: { gains, supports } }: Demanding): Denial[] {
  return [
    ...gains.map(({ set, polynomial, says }) => [
      demandOf({ polynomial: polynomial.negated(), sense: '>', says: `denied: ${says}` }, set),
    ]),
    // Where no plan is another than what is done, any belief supports it.
    ...supports
      .filter(({ plans }) => plans.length > 0)
      .map((support) => unsupported(choices, support)),
  ];
}

/**
 * By the theorem of the alternative: no weights of histories leave all plans without a gain exactly if
 * some weights of plans gain at all histories. Symbols for these are named after profile and set.
 */
function unsupported(choices: PureChoices, { set, plans, members }: SupportDemand): Demand[] {
  const says = `no belief of ${set.mover} at "${set.name}" supports what is done`;
  const asked = (polynomial: Polynomial, sense: Demand['sense']): Demand =>
    demandOf({ polynomial, sense, says }, set);
  const several = plans.length > 1;
  const kind = `share${choices.join('.')}:${set.index}.`;
  const weights = plans.map((_, plan) =>
    several ? Polynomial.symbol(madeUpName(plan + 1, kind)) : Polynomial.one,
  );
  const atMember = members.map((_, member) =>
    Polynomial.sum(
      plans.map(({ gains }, plan) => entry(gains, member).times(entry(weights, plan))),
    ),
  );
  return [
    ...(several ? weights.map((weight) => asked(weight, '≥')) : []),
    ...(several ? [asked(Polynomial.sum(weights).minus(Polynomial.one), '=')] : []),
    ...atMember.map((gain) => asked(gain, '>')),
  ];
}
