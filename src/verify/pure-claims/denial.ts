import type { ChosenPlay } from '../../derive/pure/choices.js';
import { conditionText, type Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Demand, PureDemands, SupportDemand } from '../characterize/demands.js';

/** What holds at once where one thing fails that an equilibrium asks. */
export type Denial = readonly Demand[];

/**
 * The ways in which a pure profile is no equilibrium: it is one exactly where all of them fail. A plan
 * gains; or no belief supports what is done, so that a mix of plans gains at every history, and where
 * there is one plan, that one does.
 */
export function profileDenials(play: ChosenPlay, { gains, supports }: PureDemands): Denial[] {
  return [
    ...gains.map((demand) => [
      denied(demand, demand.polynomial.negated(), '>', `denied: ${demand.says}`),
    ]),
    // Where no plan is another than what is done, any belief supports it.
    ...supports
      .filter(({ plans }) => plans.length > 0)
      .map((support) => unsupported(play, support)),
  ];
}

function denied(
  { set, plan }: Pick<Demand, 'set' | 'plan'>,
  polynomial: Polynomial,
  sense: Demand['sense'],
  says: Hypothesis['says'],
): Demand {
  const condition = { polynomial, sense };
  return { ...condition, set, plan, says, key: conditionText(condition) };
}

/**
 * By the theorem of the alternative: no weights of histories leave all plans without a gain exactly if
 * some weights of plans gain at all histories.
 */
function unsupported({ expansion }: ChosenPlay, { set, plans, members }: SupportDemand): Demand[] {
  const says = `no belief of ${set.mover} at "${set.name}" supports what is done`;
  const about = { set, plan: entry(plans, 0).plan };
  const several = plans.length > 1;
  const weights = plans.map(() =>
    several ? Polynomial.symbol(expansion.newSymbol('share')) : Polynomial.one,
  );
  const atMember = Array.from({ length: members }, (_, member) =>
    Polynomial.sum(
      plans.map(({ gains }, plan) => entry(gains, member).times(entry(weights, plan))),
    ),
  );
  return [
    ...(several ? weights.map((weight) => denied(about, weight, '≥', says)) : []),
    ...(several ? [denied(about, Polynomial.sum(weights).minus(Polynomial.one), '=', says)] : []),
    ...atMember.map((gain) => denied(about, gain, '>', says)),
  ];
}
