import { followsFrom, type Inference, strongest } from '../claim/inference.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { Question } from '../derive/question.js';
import { belyingPoint } from '../sample/belying.js';
import type { TruthTable } from '../sample/truth-table.js';
import { pointWith } from './open-questions.js';
import type { ProofDocument } from './proof-document.js';
import type { ProofStore } from './proof-store.js';
import type { Prover } from './prover.js';
import type { SmtSolver } from './smt-solver.js';
import { decide } from './solver-decision.js';

/** An inference with a certificate for each of its questions. */
export interface ProvedInference extends Inference {
  readonly questions: readonly Question[];
  readonly proofs: readonly ProofDocument[];
}

/** An inference that no drawn point belies, and that has no certificate. */
export interface OpenInference extends Inference {
  /** What a solver makes of it. */
  readonly because: string;
}

/** Who is asked, and where points are collected. */
export interface InferenceSearchTools {
  readonly spec: Specification;
  /** Points that are found on the way are added to it. */
  readonly table: TruthTable;
  readonly prover: Prover;
  readonly store: ProofStore | undefined;
  readonly solver: () => Promise<SmtSolver>;
  /** Told of what is being done, so that long work can show progress. */
  readonly onProgress: (doing: string) => void;
}

/** How often a search for a point that belies an inference begins anew: before and after proving. */
const [FEW, MANY] = [6, 40];

/** Decides inferences, and remembers what was proved, so that nothing is proved twice. */
export class InferenceSearch {
  readonly proved: ProvedInference[] = [];
  readonly open: OpenInference[] = [];
  readonly #tools: InferenceSearchTools;
  readonly #questions: InferenceQuestions;

  constructor(tools: InferenceSearchTools) {
    this.#tools = tools;
    this.#questions = new InferenceQuestions(tools.spec);
  }

  /** Whether there is something to be decided: nothing belies it, and it does not follow. */
  isPending(inference: Inference): boolean {
    return !this.#tools.table.belies(inference) && !followsFrom(inference, this.proved);
  }

  /** Decides some inferences, those first from which others follow. */
  async settle(what: string, candidates: readonly Inference[]): Promise<void> {
    let pending = candidates.filter((each) => this.isPending(each));
    while (pending.length > 0) {
      const first = strongest(pending, this.proved);
      this.#tools.onProgress(`${what}: ${pending.length} left`);
      for (const each of first) if (this.isPending(each)) this.#aim(each, FEW);
      await Promise.all(
        first.filter((each) => this.isPending(each)).map((each) => this.#decide(each)),
      );
      pending = pending.filter((each) => !first.includes(each) && this.isPending(each));
    }
  }

  /** Looks for a point that belies the inference, and adds it to the table. */
  #aim(inference: Inference, attempts: number): boolean {
    const { spec, table } = this.#tools;
    const [near] = table.counterexamples(inference.premises, undefined, 1);
    const point =
      belyingPoint(spec, inference, examplePoint(spec), attempts) ??
      (near && belyingPoint(spec, inference, near, 1));
    if (point) table.add(point);
    return point !== undefined;
  }

  async #decide(inference: Inference): Promise<void> {
    const { prover, store, solver, spec, table } = this.#tools;
    const questions = this.#questions.about(inference);
    const kept = await store?.read(questions);
    const found = kept ?? (await Promise.all(questions.map((each) => prover.prove(each))));
    const proofs = found.filter((proof) => proof !== undefined);
    if (proofs.length === questions.length) {
      if (kept === undefined) await store?.write(questions, proofs);
      this.proved.push({ ...inference, questions, proofs });
      return;
    }
    if (!this.isPending(inference) || this.#aim(inference, MANY)) return;
    const asked = await solver();
    const words: string[] = [];
    for (const [index, question] of questions.entries()) {
      if (found[index]) continue;
      const decision = await decide(question, asked);
      if (decision.kind === 'solved') table.add(pointWith(spec, decision.values));
      words.push(
        decision.kind === 'holds'
          ? `${asked.name} says that it holds`
          : decision.kind === 'solved'
            ? `${asked.name} gives a counterexample that is none`
            : `${asked.name}: ${decision.because}`,
      );
    }
    // A solver is not taken at its word: its point counts if the table confirms it.
    if (!table.belies(inference))
      this.open.push({ ...inference, because: [...new Set(words)].join('; ') });
  }
}
