import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import type { PropositionProof, QuestionAnswer } from '../prove/proposition-proof.js';
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
    const decision = await decide(question, solver);
    if (decision.kind === 'solved') {
      const decided = decidedAt(pointWith(spec, decision.values));
      if (decided) return asked({ ...decided, solver: solver.name });
    }
    if (decision.kind === 'solved by a root' && !question.needsWalk)
      return asked({ kind: 'refuted', by: 'a root', at: decision.at, solver: solver.name });
    given[index] = answered(decision, solver);
  }
  return asked();
}

/** The answer to a question that no confirmed counterexample settles. */
function answered(decision: SolverDecision, { name }: SmtSolver): QuestionAnswer {
  switch (decision.kind) {
    case 'holds':
      return { kind: 'solver', by: name };
    case 'solved':
      return { kind: 'open', because: `${name} gives a counterexample that is none` };
    case 'solved by a root':
      return { kind: 'open', because: `${name} gives an irrational point, which cannot be walked` };
    case 'solved irrationally':
    case 'undecided':
      return { kind: 'open', because: `${name}: ${decision.because}` };
  }
}
