import type { Point } from '../../exact/point.js';
import { inTurns } from '../../prove/turn.js';
import type { PureEquilibrium } from '../characterize/characterization.js';
import type { PureDemands } from '../characterize/demands.js';
import type { DemandRefutation } from '../characterize/refutations.js';
import { seekPoint } from '../characterize/seek.js';
import type { SupportDemand } from '../characterize/support.js';
import type { CountingTools } from './coverage.js';

/** Whether two profiles of a list that do not count as one are equilibria at once anywhere. */
export type Coexistence =
  | { readonly kind: 'never'; readonly by: readonly DemandRefutation[] }
  /** As far as was derived two are here. */
  | { readonly kind: 'gap'; readonly point: Point }
  | { readonly kind: 'open'; readonly because: string };

/** So many pairs are looked at. */
const MOST_PAIRS = 5000;

/** How often a search for a point begins anew. */
const ATTEMPTS = 100;

/**
 * Whether two profiles are equilibria at once: that both are is refuted, pair by pair, by certificates.
 * @param identityOf what those have in common that count as one.
 */
export async function coexistence(
  { spec, play, given, refutations, turn }: CountingTools,
  profiles: readonly PureEquilibrium[],
  identityOf: (each: PureEquilibrium) => string,
): Promise<Coexistence> {
  const pairs = pairsOf(profiles.map((each) => ({ each, identity: identityOf(each) })));
  if (pairs.length > MOST_PAIRS)
    return { kind: 'open', because: `there are more than ${MOST_PAIRS} pairs of profiles` };
  const by: DemandRefutation[] = [];
  for (const both of pairs) {
    await turn();
    const { gains, provable: supports } = both;
    const last = [...gains].reverse();
    const brief = await refutations.refuted(gains, supports, 'brief', last);
    if (brief) {
      by.push(brief);
      continue;
    }
    const point = await inTurns(seekPoint(spec, play, given, both, ATTEMPTS), turn);
    if (point) return { kind: 'gap', point };
    const found = await refutations.refuted(gains, supports, 'thorough', last);
    if (found === undefined)
      return { kind: 'open', because: 'of two it was not proved that they never are' };
    by.push(found);
  }
  return { kind: 'never', by };
}

interface Identified {
  readonly each: Pick<PureEquilibrium, 'demands'>;
  readonly identity: string;
}

/** What two profiles ask together, of every two that do not count as one, in the order of the list. */
export function pairsOf(profiles: readonly Identified[]): BothDemands[] {
  return profiles.flatMap((one, index) =>
    profiles
      .slice(index + 1)
      .filter(({ identity }) => identity !== one.identity)
      .map((other) => askedOfBoth(one.each.demands, other.each.demands)),
  );
}

/** All that two profiles ask. */
export interface BothDemands extends Pick<PureDemands, 'gains' | 'supports'> {
  /**
   * The supports that a proof may proceed from. The beliefs of two equilibria are two, though symbols for
   * their weights are named after the information set: where both would be told by them, one is left out,
   * and what is shown without it holds. At a point no symbol is needed, and all are asked for.
   */
  readonly provable: readonly SupportDemand[];
}

/** All that two profiles ask. */
export function askedOfBoth(
  one: Pick<PureDemands, 'gains' | 'supports'>,
  other: Pick<PureDemands, 'gains' | 'supports'>,
): BothDemands {
  const bySymbols = new Set(one.supports.filter((each) => each.bySymbols).map(({ set }) => set));
  const told = other.supports.filter((each) => !each.bySymbols || !bySymbols.has(each.set));
  return {
    gains: bothOf(one.gains, other.gains),
    supports: bothOf(one.supports, other.supports),
    provable: bothOf(one.supports, told),
  };
}

/** Each demand once. */
function bothOf<Each extends { readonly key: string }>(
  one: readonly Each[],
  other: readonly Each[],
): Each[] {
  return [...new Map([...one, ...other].map((each) => [each.key, each])).values()];
}
