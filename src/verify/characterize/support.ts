import type { GainsByMember } from '../../derive/pure/rationality.js';
import type { Hypothesis } from '../../derive/question.js';
import {
  type AskedSupport,
  hasPlainWays,
  supportingWays,
  sureSupport,
} from '../../derive/supporting-ways.js';
import { entry } from '../../exact/entry.js';
import { madeUpName } from '../../exact/monomial.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { keyOf } from '../../game/game.js';
import { type Demand, demandOf, planWords } from './demand.js';
import type { Forms } from './plain-form.js';

/** That some belief at an information set leaves no plan a gain. */
export interface SupportDemand extends GainsByMember {
  readonly key: string;
  /** The histories that differ in what plans gain, in words. */
  readonly members: readonly string[];
  /**
   * Some belief supports what is done exactly where all demands of one of these hold. With many plans
   * they hold with some weights of a belief, by symbols that are named after the set.
   */
  readonly ways: readonly (readonly Demand[])[];
  /** Whether the ways are told by such symbols. */
  readonly bySymbols: boolean;
  /** The ways, or where these are told by symbols, those of a belief that is sure of a history. */
  readonly plainWays: readonly (readonly Demand[])[];
}

/** Histories at which all plans gain the same are one; of one plan alone only signs matter. */
export function supportDemand({ set, plans }: GainsByMember, forms: Forms): SupportDemand {
  const [only, ...others] = plans;
  const rows =
    only && others.length === 0
      ? [{ plan: only.plan, gains: only.gains.map((gain) => forms.of(gain)) }]
      : plans;
  const columns = new Map<string, number>();
  for (const member of set.members.keys()) {
    const key = rows.map(({ gains }) => `${entry(gains, member)}`).join(' | ');
    if (!columns.has(key)) columns.set(key, member);
  }
  const kept = [...columns.values()];
  const members = kept.map((member) => `"${keyOf(set.unseen, entry(set.histories, member))}"`);
  const asked = rows.map(({ plan, gains }) => ({
    plan,
    gains: kept.map((member) => entry(gains, member)),
  }));
  return {
    ...{ set, members, plans: asked, key: [...columns.keys()].join('\n') },
    ...waysIn(
      set,
      {
        place: `${set.mover} at "${set.name}"`,
        members,
        plans: asked.map(({ plan, gains }) => ({ says: planWords(set, plan), gains })),
      },
      forms,
    ),
  };
}

function waysIn(
  set: DeclaredSet,
  asked: AskedSupport,
  forms: Forms,
): Pick<SupportDemand, 'ways' | 'bySymbols' | 'plainWays'> {
  const plainly = (ways: readonly (readonly Hypothesis[])[]): readonly (readonly Demand[])[] =>
    ways
      .map((way) => way.map((each) => ({ ...each, polynomial: forms.of(each.polynomial) })))
      .filter((way) => !way.some((each) => plainTruth(each) === false))
      .map((way) => demandsOf(way, set));
  const opposed = opposedGains(asked, forms);
  if (opposed) {
    const plain = plainly(balancedWays(asked, opposed));
    return { ways: plain, bySymbols: false, plainWays: plain };
  }
  let weights = 0;
  const symbol = (): string => madeUpName(++weights, `belief${set.index}.`);
  const ways = supportingWays(asked, symbol);
  if (hasPlainWays(asked)) {
    const plain = plainly(ways);
    return { ways: plain, bySymbols: false, plainWays: plain };
  }
  return {
    ways: ways.map((way) => demandsOf(way, set)),
    bySymbols: true,
    plainWays: plainly(sureSupport(asked)),
  };
}

/**
 * Of two plans of which one gains a multiple of what the other loses, the same multiple at all histories,
 * the signs of what the first one gains: so it is where two actions are mixed. Else `undefined`.
 */
function opposedGains({ plans }: AskedSupport, forms: Forms): Polynomial[] | undefined {
  const [one, other, ...more] = plans;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const signs = one.gains.map((gain) => forms.of(gain));
  const areOpposed = other.gains.every((gain, member) =>
    forms.of(gain.negated()).equals(entry(signs, member)),
  );
  if (!areOpposed) return undefined;
  const first = one.gains.findIndex(({ isZero }) => !isZero);
  if (first < 0) return undefined;
  const [left, right] = [entry(one.gains, first), entry(other.gains, first)];
  const areMultiples = one.gains.every((gain, member) =>
    gain.times(right).equals(entry(other.gains, member).times(left)),
  );
  return areMultiples ? signs : undefined;
}

/** Neither of two opposed plans gains where one history speaks for the first, and one against it. */
function balancedWays(
  { place, members }: AskedSupport,
  gains: readonly Polynomial[],
): Hypothesis[][] {
  return members.flatMap((more, gaining) =>
    members.map((less, losing): Hypothesis[] => {
      const says = `at ${place}, mixing is supported by a belief in ${more} and ${less}`;
      const [up, down] = [entry(gains, gaining), entry(gains, losing)];
      return [
        { polynomial: up, sense: '≥', says },
        { polynomial: down.negated(), sense: '≥', says },
      ];
    }),
  );
}

/** What is asked, each once, without what holds by its numbers alone. */
function demandsOf(way: readonly Hypothesis[], set: DeclaredSet): Demand[] {
  const demands = way
    .filter((each) => plainTruth(each) !== true)
    .map((each) => demandOf(each, set));
  return [...new Map(demands.map((each) => [each.key, each])).values()];
}

/** Whether it is plain that some history supports what is done: what gains at one loses at another. */
export function isPlainlySupported({ plans, plainWays }: SupportDemand): boolean {
  if (plainWays.some((way) => way.length === 0)) return true;
  const [only, ...others] = plans;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.gains.some((gain) => only.gains.some((other) => other.plus(gain).isZero))
  );
}
