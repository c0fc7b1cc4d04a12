import type { Hypothesis, Question } from '../../derive/question.js';
import type { Prover } from '../../prove/prover.js';
import { type Certified, certifiedToo, sumsOf } from './certified.js';
import type { Demand } from './demand.js';
import { DemandNumbers, pairNumber } from './demand-numbers.js';

/** So many pairs are looked into at a time, whatever the number of threads: what is found stays the same. */
const AT_ONCE = 4;

/** Whether demands are known to hold together somewhere, so that no proof is looked for that they never do. */
export type HoldTogether = (demands: readonly Demand[]) => boolean;

/**
 * Pairs of demands that never hold together, by a certificate for a sum of the two. What one player is
 * asked at one set does not depend on much of a profile: a pair that was once decided is so for all profiles
 * that ask it.
 */
export class OpposedPairs {
  readonly #questionOf: (asked: readonly Hypothesis[]) => Question;
  readonly #holdTogether: HoldTogether;
  readonly #numbers = new DemandNumbers();
  readonly #known = new Map<number, Certified>();
  /** Pairs of which a prover found no certificate. */
  readonly #failed = new Map<Prover['prove'], Set<number>>();

  constructor(questionOf: (asked: readonly Hypothesis[]) => Question, holdTogether: HoldTogether) {
    this.#questionOf = questionOf;
    this.#holdTogether = holdTogether;
  }

  /** Two of some demands that were found to be opposed before. */
  known<Told extends Demand>(among: readonly Told[]): OpposedPair<Told> | undefined {
    for (const pair of pairsOf(among)) {
      const by = this.#known.get(this.#keyOf(pair));
      if (by) return { pair, by };
    }
    return undefined;
  }

  /** Two of some demands that are opposed: known ones, or else as a search finds. */
  async found<Told extends Demand>(
    among: readonly Told[],
    prove: Prover['prove'],
  ): Promise<OpposedPair<Told> | undefined> {
    const known = this.known(among);
    if (known) return known;
    const failed = this.#failed.get(prove) ?? new Set();
    this.#failed.set(prove, failed);
    const open = [...pairsOf(among)].filter(
      (pair) => !failed.has(this.#keyOf(pair)) && !this.#holdTogether(pair),
    );
    for (let next = 0; next < open.length; next += AT_ONCE) {
      const looked = await Promise.all(
        open
          .slice(next, next + AT_ONCE)
          .map(async (pair) => ({ pair, by: await this.#certificateOf(pair, prove) })),
      );
      for (const { pair, by } of looked)
        if (by) this.#known.set(this.#keyOf(pair), by);
        else failed.add(this.#keyOf(pair));
      for (const { pair, by } of looked) if (by) return { pair, by };
    }
    return undefined;
  }

  /** The same in whichever order. */
  #keyOf([one, other]: readonly [Demand, Demand]): number {
    const [first, second] = [this.#numbers.of(one), this.#numbers.of(other)];
    return first < second ? pairNumber(first, second) : pairNumber(second, first);
  }

  async #certificateOf(
    [one, other]: readonly [Demand, Demand],
    prove: Prover['prove'],
  ): Promise<Certified | undefined> {
    for (const weighed of sumsOf(one, other)) {
      const proof = await prove(this.#questionOf([weighed.sum]));
      if (proof) return certifiedToo(proof, this.#questionOf([one, other]), weighed);
    }
    return undefined;
  }
}

/** Two demands that never hold together. */
interface OpposedPair<Told extends Demand> {
  readonly pair: readonly [Told, Told];
  readonly by: Certified;
}

function* pairsOf<Each>(among: readonly Each[]): Generator<readonly [Each, Each]> {
  for (const [index, one] of among.entries())
    for (const other of among.slice(index + 1)) yield [one, other];
}
