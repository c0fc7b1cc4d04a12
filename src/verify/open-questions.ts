import type { Specification } from '../claim/specification.js';
import type { AlgebraicPoint } from '../exact/algebraic-point.js';
import type { Point } from '../exact/point.js';
import type { PropositionProof, QuestionAnswer } from '../prove/proposition-proof.js';
import type { SmtSolver } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';

/** What a solver makes of questions that no certificate was found for. */
export interface Settled {
  readonly proof: PropositionProof;
  /** Parameters at which the claim or statement fails; a point with a root as derived alone. */
  readonly counterexample: Point | AlgebraicPoint | undefined;
}

/**
 * Asks a solver what is still open, until that gives a counterexample.
 * @param refutes whether parameters are a counterexample in fact: a solver is not taken at its word.
 */
export async function askOpenQuestions(
  spec: Specification,
  { questions, answers }: PropositionProof,
  solver: SmtSolver,
  refutes: (point: Point) => boolean,
): Promise<Settled> {
  const settled: QuestionAnswer[] = [...answers];
  for (const [index, question] of questions.entries()) {
    if (settled[index]?.kind !== 'open') continue;
    const decision = await decide(question, solver);
    if (decision.kind === 'solved') {
      const point = pointWith(spec, decision.values);
      if (refutes(point)) return { proof: { questions, answers: settled }, counterexample: point };
      settled[index] = {
        kind: 'open',
        because: `${solver.name} gives a counterexample that is none`,
      };
    } else if (decision.kind === 'solved by a root' && !question.needsWalk)
      return { proof: { questions, answers: settled }, counterexample: decision.at };
    else if (decision.kind === 'solved by a root')
      settled[index] = {
        kind: 'open',
        because: `${solver.name} gives an irrational point, which cannot be walked`,
      };
    else
      settled[index] =
        decision.kind === 'holds'
          ? { kind: 'solver', by: solver.name }
          : { kind: 'open', because: `${solver.name}: ${decision.because}` };
  }
  return { proof: { questions, answers: settled }, counterexample: undefined };
}
