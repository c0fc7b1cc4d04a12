import { match } from 'ts-pattern';
import { followsFrom, type Inference, withoutRedundant } from '../claim/condition.js';
import { brokenRestrictions } from '../claim/parameter.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { Question } from '../derive/question.js';
import { type AlgebraicPoint, rootText } from '../exact/algebraic-number.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import type { ProofDocument } from '../prove/certificate/proof-document.js';
import type { ProofStore } from '../prove/proof-store.js';
import type { BriefProver, Prover } from '../prove/prover.js';
import type { SmtSolver } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';
import { atOnce, type Turn } from '../prove/turn.js';
import type { TruthTable } from '../sample/inference-counterexample.js';
import {
  type RememberedSearches,
  rememberedBelyingPoint,
  withoutMemory,
} from './remembered/remembered-searches.js';

/** An inference with a certificate for each of its questions. */
export interface ProvedInference extends Inference {
  readonly questions: readonly Question[];
  readonly proofs: readonly ProofDocument[];
}

/** An inference that no drawn point belies, and that has no certificate. */
export interface OpenInference extends Inference {
  /** What a solver makes of it. */
  readonly because: string;
  /** A point with an irrational number at which it fails; checked exactly, by the question alone. */
  readonly root: AlgebraicPoint | undefined;
}

/** Who is asked, and where points are collected. */
export interface InferenceSearchTools {
  readonly spec: Specification;
  /** Points that are found on the way are added to it. */
  readonly table: TruthTable;
  /** Cheap proofs alone are looked for of what would follow from something open, if it can do that. */
  readonly prover: Prover & Partial<BriefProver>;
  readonly store: ProofStore | undefined;
  readonly solver: () => Promise<SmtSolver>;
  /** Told of what is being done, so that long work can show progress. */
  readonly onProgress: (doing: string) => void;
  /** Points that were searched for in an earlier run; none, where nothing is said. */
  readonly searches?: RememberedSearches;
  /** Waited for between two points that are looked for, and two inferences. */
  readonly turn?: Turn;
}

/** Why an inference is open for which nothing was tried but what others are open for. */
export const FROM_OPEN = 'it would follow from others that are open';

/** How often a search for a point that belies an inference begins anew: before and after proving. */
const [FEW, MANY] = [3, 40];

/** Decides inferences, and remembers what was proved, so that nothing is proved twice. */
export class InferenceSearch {
  readonly proved: ProvedInference[] = [];
  readonly open: OpenInference[] = [];
  readonly turn: Turn;
  readonly #tools: InferenceSearchTools;
  readonly #questions: InferenceQuestions;
  /** What has certificates, and was not yet taken in its order. */
  readonly #ahead = new Set<ProvedInference>();

  constructor(tools: InferenceSearchTools) {
    this.#tools = tools;
    this.turn = tools.turn ?? atOnce;
    this.#questions = new InferenceQuestions(tools.spec);
  }

  /** All that has certificates until now; while some are being searched for, in no certain order. */
  get certified(): readonly ProvedInference[] {
    return [...new Set([...this.proved, ...this.#ahead])];
  }

  /** Whether there is something to be decided: nothing belies it, and it does not follow. */
  isPending(inference: Inference): boolean {
    return !this.#tools.table.belies(inference) && !followsFrom(inference, this.proved);
  }

  /**
   * Decides some inferences. First are those from which all others would follow if they were true:
   * most of them are, and then nothing else is asked.
   */
  async settle(what: string, candidates: readonly Inference[]): Promise<void> {
    let pending = candidates.filter((each) => this.isPending(each));
    while (pending.length > 0) {
      const basis = new Set<Inference>(withoutRedundant([...this.proved, ...pending]));
      const first = pending.filter((each) => basis.has(each));
      const tell = (doing: string): void =>
        this.#tools.onProgress(`${what}: ${pending.length} left${doing}`);
      tell('');
      for (const [place, each] of first.entries()) {
        await this.turn();
        tell(`, of ${first.length} looked at number ${place + 1}`);
        if (this.isPending(each) && !this.#isWeaker(each)) await this.#aim(each, FEW);
      }
      // What comes first is taken first, whichever thread is the fastest.
      const answers = await Promise.all(
        first.filter((each) => this.isPending(each)).map((each) => this.#ask(each)),
      );
      for (const answer of answers) if (isProved(answer)) this.proved.push(answer);
      const unproved = answers.filter((answer) => !isProved(answer));
      await this.#lookAgain(unproved, (place) =>
        tell(`, of ${unproved.length} without a proof looked at number ${place}`),
      );
      pending = pending.filter((each) => !first.includes(each) && this.isPending(each));
    }
  }

  /** Looks for a point that belies the inference, and adds it to the table, where nobody reads it. */
  async #aim(inference: Inference, attempts: number): Promise<boolean> {
    const { spec, table, searches = withoutMemory } = this.#tools;
    const [near] = table.counterexamples(inference.premises, undefined, 1);
    const from = (start: Point, often: number): Promise<Point | undefined> =>
      rememberedBelyingPoint(searches, spec, inference, start, often, 'as it is found');
    const point = (await from(examplePoint(spec), attempts)) ?? (near && (await from(near, 1)));
    if (point) table.add(point);
    return point !== undefined;
  }

  async #ask(inference: Inference): Promise<AskedInference> {
    const { prover, store } = this.#tools;
    await this.turn();
    const questions = this.#questions.about(inference);
    const kept = await store?.read(questions);
    const { prove, proveBriefly = prove } = prover;
    const search = this.#isWeaker(inference) ? proveBriefly : prove;
    const proofs = kept ?? (await Promise.all(questions.map((each) => search(each))));
    const asked = { ...inference, questions, proofs };
    if (kept === undefined && isProved(asked)) await store?.write(questions, asked.proofs);
    if (isProved(asked)) this.#ahead.add(asked);
    return asked;
  }

  /** Whether something that is open speaks against trying an inference: see `isWeakerThan`. */
  #isWeaker(inference: Inference): boolean {
    return this.open.some((each) => each.root === undefined && isWeakerThan(inference, each));
  }

  /**
   * What has no certificate is belied by a longer search, or by what a solver finds, or is open. A solver is
   * asked about many at a time; what comes of it is taken in their order, so that it is the same however long
   * each answer takes.
   */
  async #lookAgain(
    unproved: readonly AskedInference[],
    tell: (place: number) => void,
  ): Promise<void> {
    const { table } = this.#tools;
    const isLeft = (each: AskedInference): boolean => !table.belies(each);
    let told = 0;
    for (const each of unproved) {
      await this.turn();
      tell(++told);
      if (isLeft(each) && !this.#isWeaker(each)) await this.#aim(each, MANY);
    }
    const openBefore = this.open.length;
    const places = new Map<OpenInference, number>();
    const leaveOpen = (
      each: AskedInference,
      why: Pick<OpenInference, 'because' | 'root'>,
    ): void => {
      const { questions: _, proofs: __, ...inference } = each;
      const found = { ...inference, ...why };
      places.set(found, unproved.indexOf(each));
      this.open.push(found);
    };
    for (let left = unproved.filter(isLeft); left.length > 0; left = left.filter(isLeft)) {
      const weaker = left.filter((each) => this.#isWeaker(each));
      for (const each of weaker) leaveOpen(each, { because: FROM_OPEN, root: undefined });
      left = left.filter((each) => !weaker.includes(each));
      // What would follow from another of them is not asked about before that one is.
      const first = left.filter(
        (each, place) => !left.slice(0, place).some((earlier) => isWeakerThan(each, earlier)),
      );
      const answers = await Promise.all(first.map((each) => this.#askSolver(each)));
      for (const [place, { points, because, root }] of answers.entries()) {
        const each = entry(first, place);
        for (const point of isLeft(each) ? points : []) table.add(point);
        if (isLeft(each)) leaveOpen(each, { because, root });
      }
      left = left.filter((each) => !first.includes(each));
    }
    const place = (each: OpenInference): number => places.get(each) ?? Number.NaN;
    const found = this.open.splice(openBefore);
    this.open.push(...found.sort((one, other) => place(one) - place(other)));
  }

  /** What a solver makes of the questions without a proof; it is not taken at its word about points. */
  async #askSolver({ questions, proofs }: AskedInference): Promise<SolverWord> {
    const { solver, spec } = this.#tools;
    const { name, ask } = await solver();
    const words = new Set<string>();
    const points: Point[] = [];
    let root: AlgebraicPoint | undefined;
    for (const question of questions.filter((_, index) => proofs[index] === undefined)) {
      await this.turn();
      const decision = await decide(question, { name, ask });
      const point = decision.kind === 'solved' ? pointWith(spec, decision.values) : undefined;
      if (point && brokenRestrictions(spec.restrictions, point).length === 0) points.push(point);
      words.add(
        match(decision)
          .with({ kind: 'holds' }, () => `${name} says that it holds`)
          .with({ kind: 'solved' }, () => `${name} gives a counterexample that is none`)
          .with({ kind: 'solved by a root' }, ({ at }) => {
            root = at;
            return `it fails at ${rootText(at)}`;
          })
          .with(
            { kind: 'undecided' },
            { kind: 'solved irrationally' },
            ({ because }) => `${name}: ${because}`,
          )
          .exhaustive(),
      );
    }
    return { points, because: [...words].join('; '), root };
  }
}

/** What comes of asking a solver about an inference. */
interface SolverWord extends Pick<OpenInference, 'because' | 'root'> {
  /** Admissible points, which belie it if the table confirms that. */
  readonly points: readonly Point[];
}

/**
 * Whether an inference has the premises of another that is open, and more, for the same conclusion. What
 * belies it would belie that one too, for which all was tried: it is not tried again. Of one that is known to
 * fail at a root nothing is to follow, and what has more premises may well hold.
 */
function isWeakerThan(inference: Inference, other: Inference): boolean {
  return (
    (other.conclusion === inference.conclusion || other.conclusion === undefined) &&
    other.premises.every((premise) => inference.premises.includes(premise))
  );
}

/** An inference with whatever proofs were found, by question. */
interface AskedInference extends Inference {
  readonly questions: readonly Question[];
  readonly proofs: readonly (ProofDocument | undefined)[];
}

function isProved(asked: AskedInference): asked is ProvedInference {
  return asked.proofs.every((proof) => proof !== undefined);
}
