import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { premiseQuestions } from '../derive/proposition/premise-questions.js';
import type { Point } from '../exact/point.js';
import type { Prover } from '../prove/prover.js';
import type { SmtSolver } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';

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
