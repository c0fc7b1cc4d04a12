import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import { chanceQuestions, gameExists } from '../../derive/chance-questions.js';
import { KnownSigns } from '../../derive/known-signs.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import {
  conditionsHold,
  conditionText,
  type Hypothesis,
  mayHaveSolution,
  type Question,
  questionOf,
  restrictionsHold,
} from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import { indicesReliedOn, type ProofDocument } from '../../prove/certificate/proof-document.js';
import type { BriefProver } from '../../prove/prover.js';
import type { Demand, SupportDemand } from './demands.js';
import { supportByMember, supportBySymbols } from './demands.js';

/** A question that has no solution, by its certificate; or plainly none, by its numbers. */
export interface Certified {
  readonly question: Question;
  /** `undefined` where some hypothesis of the question is plainly false. */
  readonly proof: ProofDocument | undefined;
}

/** Why demands never all hold. */
export type DemandRefutation =
  | { readonly kind: 'certificate'; readonly by: Certified }
  /** Whichever history of a set it is sure of, no belief there goes together with the rest. */
  | {
      readonly kind: 'by member';
      readonly support: SupportDemand;
      readonly members: readonly DemandRefutation[];
    };

/** How much is tried in refuting: certificates known already, the cheapest ways, or all of them. */
export type RefutingEffort = 'known' | 'plain' | 'brief' | 'thorough';

/** What was proved never to hold together, and what is looked for when something new may not. */
export class Refutations {
  readonly #play: ChosenPlay;
  readonly #prover: BriefProver;
  readonly #signs: KnownSigns;
  readonly #restrictions: readonly Hypothesis[];
  readonly #given: readonly Hypothesis[];
  /** By one of their keys, demands that never all hold. */
  readonly #known = new Map<
    string,
    { readonly keys: readonly string[]; readonly by: Certified }[]
  >();
  /** Keys of what was asked to no avail, by effort. */
  readonly #failed = new Set<string>();
  readonly #certified: Certified[] = [];

  constructor(
    spec: Specification,
    play: ChosenPlay,
    given: readonly Condition[],
    prover: BriefProver,
  ) {
    this.#restrictions = restrictionsHold(spec.restrictions, play.expansion);
    this.#signs = new KnownSigns(spec.restrictions, play.expansion);
    this.#play = play;
    this.#prover = prover;
    this.#given = [
      ...this.#restrictions,
      ...conditionsHold(given, play.expansion),
      ...gameExists(play.form, play.expansion),
    ];
  }

  /** Everything that was proved. */
  get certified(): readonly Certified[] {
    return this.#certified;
  }

  /** Whether certificates say that there is a game at all admissible parameters. */
  async isProper(): Promise<boolean> {
    const { form, expansion } = this.#play;
    const questions = chanceQuestions(form, expansion)
      .map(({ asserts, hypotheses }) =>
        questionOf(asserts, [...this.#restrictions, ...hypotheses], expansion),
      )
      .filter(mayHaveSolution);
    const proofs = await Promise.all(questions.map((each) => this.#prover.prove(each)));
    return proofs.every((proof) => proof !== undefined);
  }

  /**
   * Looks for a proof that demands never all hold.
   * @param fresh demands that were not looked at together with the rest before.
   */
  async refuted(
    gains: readonly Demand[],
    supports: readonly SupportDemand[],
    effort: RefutingEffort,
    fresh: readonly Demand[] = gains.slice(-1),
  ): Promise<DemandRefutation | undefined> {
    const by = this.#knownAmong(gains) ?? (await this.#found(gains, fresh, effort));
    if (by) return { kind: 'certificate', by };
    for (const support of supports) {
      const found = await this.#byMember(gains, supports, support, effort);
      if (found) return found;
    }
    return undefined;
  }

  async #byMember(
    gains: readonly Demand[],
    supports: readonly SupportDemand[],
    support: SupportDemand,
    effort: RefutingEffort,
  ): Promise<DemandRefutation | undefined> {
    // With several plans a mix of histories may support what none does alone.
    if (support.plans.length > 1) {
      const by = await this.#bySymbols(gains, support, effort);
      return by && { kind: 'certificate', by };
    }
    const rest = supports.slice(supports.indexOf(support) + 1);
    const members: DemandRefutation[] = [];
    for (const demands of supportByMember(support)) {
      if (demands.length === 0) return undefined;
      const found = await this.refuted([...gains, ...demands], rest, effort, demands);
      if (found === undefined) return undefined;
      members.push(found);
    }
    return { kind: 'by member', support, members };
  }

  async #bySymbols(
    gains: readonly Demand[],
    support: SupportDemand,
    effort: RefutingEffort,
  ): Promise<Certified | undefined> {
    const { expansion } = this.#play;
    const believed = supportBySymbols(support, () => expansion.newSymbol('belief'));
    return this.#asked(
      questionOf(NEVER, [...this.#given, ...gains, ...believed], expansion),
      effort,
      [...gains.map(({ key }) => key), support.key].sort().join('\n'),
    );
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
  ): Promise<Certified | undefined> {
    if (effort === 'known') return undefined;
    for (const last of fresh) {
      const found = await this.#bySum(gains, last);
      if (found) return found;
    }
    if (effort === 'plain') return undefined;
    for (const last of effort === 'brief' ? fresh.slice(-1) : fresh) {
      // What comes last is what a search begins from.
      const ordered = [...gains.filter(({ key }) => key !== last.key), last];
      const found = await this.#ask(ordered, ordered, effort);
      if (found) return found;
    }
    return undefined;
  }

  /** Mostly two demands contradict each other, in that a sum of them is plainly negative. */
  async #bySum(gains: readonly Demand[], last: Demand): Promise<Certified | undefined> {
    for (const other of [last, ...gains.filter(({ key }) => key !== last.key)]) {
      const key = `${last.key}\n${other.key}`;
      if (this.#failed.has(key)) continue;
      for (const sum of sumsOf(last, other)) {
        const sign = this.#signs.ofPolynomial(sum, []);
        if (sign?.sign !== -1 || !sign.strict) continue;
        const says = [...new Set([last.says, other.says])].join(', and ');
        const asked = [{ polynomial: sum, sense: '≥' as const, says }];
        const among = [...new Set([last, other])];
        const found =
          (await this.#ask(asked, among, 'brief')) ?? (await this.#ask(asked, among, 'thorough'));
        if (found) return found;
      }
      this.#failed.add(key);
    }
    return undefined;
  }

  /** @param among the demands that what is asked follows from. */
  async #ask(
    asked: readonly Hypothesis[],
    among: readonly Demand[],
    effort: RefutingEffort,
  ): Promise<Certified | undefined> {
    const { expansion } = this.#play;
    const question = questionOf(NEVER, [...this.#given, ...asked], expansion);
    const found = await this.#asked(question, effort, asked.map(conditionText).join('\n'));
    return found && this.#learnt(found, among, asked);
  }

  async #asked(
    question: Question,
    effort: RefutingEffort,
    key: string,
  ): Promise<Certified | undefined> {
    if (effort === 'known' || effort === 'plain') return undefined;
    if (!mayHaveSolution(question)) return this.#kept({ question, proof: undefined });
    const tried = `${effort}\n${key}`;
    if (this.#failed.has(tried)) return undefined;
    const { prove, proveBriefly } = this.#prover;
    const proof = await (effort === 'brief' ? proveBriefly : prove)(question);
    if (proof) return this.#kept({ question, proof });
    this.#failed.add(tried);
    return undefined;
  }

  #kept(found: Certified): Certified {
    this.#certified.push(found);
    return found;
  }

  /** Remembers a refutation by those of the demands that it took. */
  async #learnt(
    found: Certified,
    among: readonly Demand[],
    asked: readonly Hypothesis[],
  ): Promise<Certified> {
    const used = asked === among ? neededOf(found, among) : among;
    const few =
      used.length < among.length
        ? questionOf(NEVER, [...this.#given, ...used], this.#play.expansion)
        : undefined;
    const proof = few && mayHaveSolution(few) ? await this.#prover.proveBriefly(few) : undefined;
    const plainly = few !== undefined && !mayHaveSolution(few);
    const shorter = few && (proof || plainly) ? this.#kept({ question: few, proof }) : undefined;
    const by = shorter ?? found;
    const keys = (shorter ? used : among).map(({ key }) => key);
    // What needs no demand at all is so whatever they are: it is found under any of them.
    for (const key of keys) this.#known.set(key, [...(this.#known.get(key) ?? []), { keys, by }]);
    return by;
  }
}

/** Sums of two demands, with weights at which some monomial cancels; of one, itself. */
function sumsOf(one: Demand, other: Demand): Polynomial[] {
  if (one === other) return [one.polynomial];
  const weights = new Map<string, Rational>();
  const terms = new Map(
    other.polynomial.terms.map(({ coefficient, monomial }) => [monomial.join('*'), coefficient]),
  );
  for (const { coefficient, monomial } of one.polynomial.terms) {
    const against = terms.get(monomial.join('*'));
    const weight = against && coefficient.over(against).negated();
    if (weight && weight.sign > 0) weights.set(`${weight}`, weight);
  }
  return [...weights.values()].map((weight) =>
    one.polynomial.plus(other.polynomial.scaled(weight)),
  );
}

const NEVER = 'not all of this holds at once';

/** The demands that a refutation takes. */
function neededOf({ question, proof }: Certified, among: readonly Demand[]): Demand[] {
  const indices = proof
    ? indicesReliedOn(proof)
    : question.hypotheses.flatMap((each, index) =>
        mayHaveSolution({ ...question, hypotheses: [each] }) ? [] : [index],
      );
  const texts = new Set(
    indices
      .filter((index) => index < question.hypotheses.length)
      .map((index) => conditionText(entry(question.hypotheses, index))),
  );
  return among.filter(({ key }) => texts.has(key));
}
