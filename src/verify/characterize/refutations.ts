import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import { KnownSigns } from '../../derive/known-signs.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import {
  conditionText,
  type Hypothesis,
  type Question,
  questionOf,
} from '../../derive/question.js';
import type { Point } from '../../exact/point.js';
import { plainCertificate } from '../../prove/certificate/carried-proof.js';
import type { ProofDocument } from '../../prove/certificate/proof-document.js';
import type { BriefProver, Prover } from '../../prove/prover.js';
import { proofByCases } from './cases-proof.js';
import { type Certified, certifiedToo, neededOf, sumsOf } from './certified.js';
import type { Demand } from './demand.js';
import { DemandNumbers } from './demand-numbers.js';
import { presupposedOf } from './lemmas.js';
import { type HoldTogether, OpposedPairs } from './opposed-pairs.js';
import { ParameterPart, type RestatedDemand } from './parameter-part.js';
import type { SupportDemand } from './support.js';
import { contradictionByCases, demandsIn, type PairSearch } from './zero-cases.js';

/** Why demands never all hold. */
export type DemandRefutation =
  | { readonly kind: 'certificate'; readonly by: Certified }
  /** In whichever way a belief at a set supports what is done, it does not go together with the rest. */
  | {
      readonly kind: 'by way';
      readonly support: SupportDemand;
      readonly ways: readonly DemandRefutation[];
    };

/** How much is tried in refuting: what is known and sums of two demands, the cheapest ways, or all of them. */
export type RefutingEffort = 'plain' | 'brief' | 'thorough';

/** What was proved never to hold together, and what is looked for when something new may not. */
export class Refutations {
  /** All admissible parameters, to be split where factors are 0. */
  readonly whole: ParameterPart;
  readonly #play: ChosenPlay;
  readonly #prover: BriefProver;
  readonly #signs: KnownSigns;
  readonly #given: readonly Hypothesis[];
  readonly #isOver: () => boolean;
  readonly #pairs: OpposedPairs | undefined;
  /** By one of their keys, demands that never all hold. */
  readonly #known = new Map<
    string,
    { readonly keys: readonly string[]; readonly by: Certified }[]
  >();
  readonly #numbers = new DemandNumbers();
  /** Pairs of which no sum is plainly negative. */
  readonly #failedSums = new Set<number>();
  /** Keys of what was asked to no avail, by effort. */
  readonly #failed = new Set<string>();

  /**
   * @param isOver whether nothing more is to be looked for; what is known is found all the same.
   * @param holdTogether by default no pairs are gone through.
   * @param points admissible ones, whose values tell of signs that need not be looked for.
   */
  constructor(
    spec: Specification,
    play: ChosenPlay,
    given: readonly Condition[],
    prover: BriefProver,
    isOver: () => boolean = () => false,
    holdTogether?: HoldTogether,
    points: readonly Point[] = [],
  ) {
    this.#pairs =
      holdTogether && new OpposedPairs((asked) => this.#questionOf(asked), holdTogether);
    this.#isOver = isOver;
    this.#signs = new KnownSigns(spec.restrictions, play.expansion, points);
    this.whole = new ParameterPart(spec, play.expansion, points);
    this.#play = play;
    this.#prover = prover;
    this.#given = presupposedOf(spec, play, given);
  }

  /**
   * Looks for a proof that demands never all hold.
   * @param fresh demands that were not looked at together with the rest before.
   * @param searches how many there are to be beside sums and zeros; by default as many as there are ways.
   */
  async refuted(
    gains: readonly Demand[],
    supports: readonly SupportDemand[],
    effort: RefutingEffort,
    fresh: readonly Demand[] = gains.slice(-1),
    searches: Searches = { left: Number.POSITIVE_INFINITY },
  ): Promise<DemandRefutation | undefined> {
    const by = this.#knownAmong(gains) ?? (await this.#found(gains, fresh, effort, searches));
    if (by) return { kind: 'certificate', by };
    for (const support of supports) {
      const found = await this.#byWay(gains, supports, support, effort, searches);
      if (found) return found;
    }
    return undefined;
  }

  async #byWay(
    gains: readonly Demand[],
    supports: readonly SupportDemand[],
    support: SupportDemand,
    effort: RefutingEffort,
    searches: Searches,
  ): Promise<DemandRefutation | undefined> {
    const rest = supports.slice(supports.indexOf(support) + 1);
    const ways: DemandRefutation[] = [];
    // A way that asks nothing more is refuted only where the rest is, whatever is believed here.
    const keys = new Set(gains.map(({ key }) => key));
    if (support.ways.some((way) => way.every(({ key }) => keys.has(key)))) return undefined;
    for (const way of support.ways) {
      // Of a belief by symbols, the last plan stands for all that is asked.
      const fresh = support.bySymbols ? way.slice(-1) : way;
      const found = await this.refuted([...gains, ...way], rest, effort, fresh, searches);
      if (found === undefined) return undefined;
      ways.push(found);
    }
    return { kind: 'by way', support, ways };
  }

  #knownAmong(gains: readonly Demand[]): Certified | undefined {
    const keys = new Set(gains.map(({ key }) => key));
    for (const { key } of gains)
      for (const each of this.#known.get(key) ?? [])
        if (each.keys.every((other) => keys.has(other))) return each.by;
    return undefined;
  }

  async #found(
    gains: readonly Demand[],
    fresh: readonly Demand[],
    effort: RefutingEffort,
    searches: Searches,
  ): Promise<Certified | undefined> {
    for (const last of fresh) {
      if (this.#isOver()) return undefined;
      const found = await this.#bySum(gains, last);
      if (found) return found;
    }
    const byCases = await this.#byCases(gains, effort);
    if (byCases || effort === 'plain') return byCases;
    const searched = effort === 'brief' ? fresh.slice(-1) : fresh;
    for (let next = 0; next < searched.length; next += AT_ONCE) {
      const found = await Promise.all(
        searched.slice(next, next + AT_ONCE).map(async (last) => {
          if (searches.left-- <= 0) return undefined;
          // What comes last is what a search begins from.
          const ordered = [...gains.filter(({ key }) => key !== last.key), last];
          const question = this.#questionOf(ordered);
          const proof = await this.#proof(question, effort, ordered);
          return proof && { question, proof, ordered };
        }),
      );
      const [first] = found.filter((each) => each !== undefined);
      if (first) return this.#learnt(first, first.ordered);
    }
    return undefined;
  }

  /** Mostly two demands contradict each other, in that a sum of them is plainly negative. */
  async #bySum(gains: readonly Demand[], last: Demand): Promise<Certified | undefined> {
    for (const other of [last, ...gains.filter(({ key }) => key !== last.key)]) {
      const key = this.#numbers.ofBoth(last, other);
      if (this.#failedSums.has(key)) continue;
      for (const weighed of sumsOf(last, other)) {
        const { sum } = weighed;
        if (!this.#signs.isNegative(sum.polynomial)) continue;
        const question = this.#questionOf([sum]);
        const proof =
          (await this.#proof(question, 'brief', [sum])) ??
          (await this.#proof(question, 'thorough', [sum]));
        if (proof === undefined) continue;
        const among = [...new Set([last, other])];
        return this.#learnt(certifiedToo(proof, this.#questionOf(among), weighed), among);
      }
      this.#failedSums.add(key);
    }
    return undefined;
  }

  /** Else where one factor is 0, and where it is not, two demands may, or force another one to be 0. */
  async #byCases(gains: readonly Demand[], effort: RefutingEffort): Promise<Certified | undefined> {
    if (this.#isOver()) return undefined;
    const { prove, proveBriefly } = this.#prover;
    const cases = await contradictionByCases(gains, this.whole, (among) =>
      effort === 'plain'
        ? this.pairKnown(among)
        : this.#pairFound(among, effort === 'brief' ? proveBriefly : prove),
    );
    if (cases === undefined) return undefined;
    const told = new Set(demandsIn(cases).map(({ key }) => key));
    const among = gains.filter(({ key }) => told.has(key));
    const question = this.#questionOf(among);
    const tried = `cases\n${among.map(({ key }) => key).join('\n')}`;
    if (this.#failed.has(tried)) return undefined;
    const presupposed = question.hypotheses.filter((each) => !told.has(conditionText(each)));
    const proof = await proofByCases(cases, question, presupposed, this.#prover.proveBriefly);
    if (proof === undefined) this.#failed.add(tried);
    return proof && this.#learnt({ question, proof }, among);
  }

  /** Two of some demands that are known never to hold together. */
  readonly pairKnown: PairSearch = async (among) => {
    const found = this.#pairs?.known(among);
    return found && { kind: 'pair', ...found };
  };

  async #pairFound(
    among: readonly RestatedDemand[],
    prove: Prover['prove'],
  ): ReturnType<PairSearch> {
    const found = this.#isOver() ? undefined : await this.#pairs?.found(among, prove);
    return found && { kind: 'pair', ...found };
  }

  #questionOf(asked: readonly Hypothesis[]): Question {
    return questionOf(NEVER, [...this.#given, ...asked], this.#play.expansion);
  }

  async #proof(
    question: Question,
    effort: Exclude<RefutingEffort, 'plain'>,
    asked: readonly Hypothesis[],
  ): Promise<ProofDocument | undefined> {
    const plain = plainCertificate(question);
    if (plain) return plain;
    const tried = `${effort}\n${asked.map(conditionText).join('\n')}`;
    if (this.#failed.has(tried)) return undefined;
    const { prove, proveBriefly } = this.#prover;
    const proof = await (effort === 'brief' ? proveBriefly : prove)(question);
    if (proof === undefined) this.#failed.add(tried);
    return proof;
  }

  /** Remembers a refutation by those of the demands that it takes. */
  #learnt(found: Certified, among: readonly Demand[]): Certified {
    const used = neededOf(found, among);
    // What needs no demand at all is so whatever they are: it is found under any of them.
    const kept = used.length === 0 ? among.slice(-1) : used;
    const by =
      kept.length < among.length ? certifiedToo(found.proof, this.#questionOf(kept)) : found;
    const keys = kept.map(({ key }) => key);
    for (const key of keys) this.#known.set(key, [...(this.#known.get(key) ?? []), { keys, by }]);
    return by;
  }
}

/** How many searches there are still to be for what some choices ask. */
interface Searches {
  left: number;
}

/** So many long searches go on at a time, whatever the number of threads: what is found stays the same. */
const AT_ONCE = 2;

const NEVER = 'not all of this holds at once';
