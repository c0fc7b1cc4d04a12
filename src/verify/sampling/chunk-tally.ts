import { type ZodType, z } from 'zod';
import type { PropositionAtPoint } from '../../claim/proposition/proposition.js';
import { decidedBy } from '../../sample/proposition/search.js';
import type { ChunkDraws } from '../../sample/sampled-ground.js';
import { tightestDeviations } from '../../sample/tightest-deviation.js';

/** How often an action at an information set was the tightest deviation. */
export interface TimesTightest {
  /** The position of the information set among those of the game. */
  readonly set: number;
  readonly action: string;
  readonly times: number;
}

/** What a chunk of draws came to, as plain data: all of it adds up. */
export interface ChunkTally {
  readonly draws: number;
  /** Attempts that led to no point of the place. */
  readonly discarded: number;
  /** Draws that decide the proposition: counterexamples, or witnesses of what is possible. */
  readonly deciding: number;
  /** Draws that the walk alone could decide, and at which it did not look. */
  readonly unsure: number;
  /** Draws at which all conditions hold, where that is counted; else none. */
  readonly holding: number;
  /** Draws at which the walk looked. It found what was decided there, at all of them. */
  readonly walked: number;
  /** Of these, the equilibria with all conditions of the claim, at which deviations are compared. */
  readonly compared: number;
  readonly tightest: readonly TimesTightest[];
  /** The first point that decides; one that was searched for on purpose comes before all draws. */
  readonly decidedAt: Readonly<Record<string, string>> | null;
}

const count = z.int().min(0);

export const chunkTally: ZodType<ChunkTally> = z.strictObject({
  ...{ draws: count, discarded: count, deciding: count, unsure: count, holding: count },
  ...{ walked: count, compared: count },
  tightest: z.array(z.strictObject({ set: count, action: z.string(), times: count })),
  decidedAt: z.record(z.string(), z.string()).nullable(),
});

/** What a chunk came to, once the walk has looked at what it is to look at. */
export function tallyOf({ walked, found, ...counts }: ChunkDraws): ChunkTally {
  const tight = walked.map(({ at }) => tightestAt(at)).filter((each) => each !== undefined);
  const first = [...found, ...walked].find(({ at }) => decidedBy(at) !== undefined);
  return {
    ...{ ...counts, walked: walked.length, compared: tight.length },
    tightest: summed(tight.flat()),
    decidedAt: first?.point.toJSON() ?? null,
  };
}

/** Compared are equilibria with all conditions: elsewhere constraints are broken, not tight. */
function tightestAt(at: PropositionAtPoint): TimesTightest[] | undefined {
  if (at.kind !== 'equilibrium' || !at.conditionsHold || !at.judgment.equilibrium) return undefined;
  return tightestDeviations(at.judgment).map(({ set: { index }, action }) => ({
    ...{ set: index, action, times: 1 },
  }));
}

/** The sum of what chunks came to; the first point that decides is that of the earliest chunk. */
export function joined(tallies: readonly ChunkTally[]): ChunkTally {
  const total = (of: (tally: ChunkTally) => number): number =>
    tallies.reduce((sum, tally) => sum + of(tally), 0);
  return {
    draws: total(({ draws }) => draws),
    discarded: total(({ discarded }) => discarded),
    deciding: total(({ deciding }) => deciding),
    unsure: total(({ unsure }) => unsure),
    holding: total(({ holding }) => holding),
    walked: total(({ walked }) => walked),
    compared: total(({ compared }) => compared),
    tightest: summed(tallies.flatMap(({ tightest }) => tightest)),
    decidedAt: tallies.find(({ decidedAt }) => decidedAt !== null)?.decidedAt ?? null,
  };
}

/** The most frequent first; the order in which they were met does not matter. */
function summed(all: readonly TimesTightest[]): TimesTightest[] {
  const found = new Map<string, TimesTightest>();
  for (const each of all) {
    const key = JSON.stringify([each.set, each.action]);
    found.set(key, { ...each, times: each.times + (found.get(key)?.times ?? 0) });
  }
  return [...found.values()].sort(
    (one, other) =>
      other.times - one.times || one.set - other.set || (one.action < other.action ? -1 : 1),
  );
}
