import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { premiseQuestions } from '../derive/proposition/proposition-questions.js';
import type { Point } from '../exact/point.js';
import type { PropositionProof, QuestionAnswer } from '../prove/proposition-proof.js';
import type { Prover } from '../prove/prover.js';
import type { SmtSolver } from '../prove/smt/smt-solver.js';
import { decide, pointWith, type SolverDecision } from '../prove/smt/solver-decision.js';
import type { DecidedByPoint } from '../sample/proposition/search.js';
import type { Decision } from './verdict.js';

/** What a solver makes of questions that no certificate was found for. */
export interface AskedQuestions {
  readonly proof: PropositionProof;
  /** Parameters at which the proposition fails; a point with a root as derived alone. */
  readonly refutation: Decision | undefined;
}

/**
 * Asks a solver what is still open, until that gives a counterexample.
 * @param decidedAt what parameters decide in fact: a solver is not taken at its word.
 */
export async function askOpenQuestions(
  spec: Specification,
  { questions, answers }: PropositionProof,
  solver: SmtSolver,
  decidedAt: (point: Point) => DecidedByPoint | undefined,
): Promise<AskedQuestions> {
  const given: QuestionAnswer[] = [...answers];
  const asked = (refutation?: Decision): AskedQuestions => ({
    proof: { questions, answers: given },
    refutation,
  });
  for (const [index, question] of questions.entries()) {
    if (given[index]?.kind !== 'open') continue;
    // Whatever solves it may be no counterexample, and was not meant to be one.
    if (question.open !== undefined) continue;
    const decision = await decide(question, solver);
    if (decision.kind === 'solved') {
      const decided = decidedAt(pointWith(spec, decision.values));
      if (decided) return asked({ ...decided, solver: solver.name });
    }
    if (decision.kind === 'solved by a root' && !question.needsWalk && !question.unknowns)
      return asked({ kind: 'refuted', by: 'a root', at: decision.at, solver: solver.name });
    given[index] = answered(decision, solver);
  }
  return asked();
}

/**
 * The proof with a solver's word for all that is open.
 * @returns `undefined` as soon as there is something that it does not say of itself.
 */
export async function believedThroughout(
  { questions, answers }: PropositionProof,
  solver: () => Promise<SmtSolver>,
): Promise<PropositionProof | undefined> {
  const open = questions.filter((_, index) => answers[index]?.kind === 'open');
  if (open.some((question) => question.open !== undefined)) return undefined;
  const asked = await solver();
  for (const question of open)
    if ((await decide(question, asked)).kind !== 'holds') return undefined;
  const given = answers.map(
    (each): QuestionAnswer => (each.kind === 'open' ? { kind: 'solver', by: asked.name } : each),
  );
  return { questions, answers: given };
}

/** The answer to a question that no confirmed counterexample settles. */
function answered(decision: SolverDecision, { name }: SmtSolver): QuestionAnswer {
  switch (decision.kind) {
    case 'holds':
      return { kind: 'solver', by: name };
    case 'solved':
      // It may be none, or what is asked there may not be told, as where no belief is stated.
      return {
        kind: 'open',
        because: `${name} gives parameters at which, in numbers, no counterexample is seen`,
      };
    case 'solved by a root':
      return { kind: 'open', because: `${name} gives an irrational point, which cannot be walked` };
    case 'solved irrationally':
    case 'undecided':
      return { kind: 'open', because: `${name}: ${decision.because}` };
  }
}

/** Whether there are parameters that a proposition speaks of. */
export type Premises =
  | { readonly kind: 'met'; readonly at: Point }
  /** At irrational numbers, checked exactly, or on the word of a solver. */
  | { readonly kind: 'met at roots'; readonly solver: string | undefined }
  /** There are none: by certificates, or on the word of a solver. */
  | { readonly kind: 'contradictory'; readonly solver: string | undefined }
  | { readonly kind: 'unknown'; readonly because: string };

/** Looks for parameters that a search could not find, or for a proof that there are none. */
export async function premisesOf(
  spec: Specification,
  proposition: Proposition,
  { prove }: Pick<Prover, 'prove'>,
  solver: () => Promise<SmtSolver>,
): Promise<Premises> {
  let believed: string | undefined;
  const unknown: string[] = [];
  for (const question of premiseQuestions(spec, proposition)) {
    if (await prove(question)) continue;
    const asked = await solver();
    const decision = await decide(question, asked);
    switch (decision.kind) {
      case 'holds':
        believed = asked.name;
        break;
      case 'solved':
        return { kind: 'met', at: pointWith(spec, decision.values) };
      case 'solved by a root':
        return { kind: 'met at roots', solver: undefined };
      case 'solved irrationally':
        return { kind: 'met at roots', solver: asked.name };
      case 'undecided':
        unknown.push(`${asked.name}: ${decision.because}`);
    }
  }
  const [because] = unknown;
  if (because !== undefined)
    return {
      kind: 'unknown',
      because: `no parameters were found that it speaks of, nor a proof that there are none (${because})`,
    };
  return { kind: 'contradictory', solver: believed };
}
