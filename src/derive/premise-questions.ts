import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import { Expansion } from './expansion.js';
import { conditionHolds, questionOf } from './hypotheses.js';
import { admissibleGrounds } from './limit-questions.js';
import type { Question } from './question.js';

/**
 * Whether there is anything that a claim or a statement speaks of: parameters at which its
 * conditions hold solve one of these questions. It is vacuous exactly if none has a solution.
 */
export function premiseQuestions(
  spec: Specification,
  proposition: Claim | Statement,
): readonly Question[] {
  const expansion = new Expansion(spec);
  const conditions = 'form' in proposition ? proposition.given : proposition.conditions;
  const premises = conditions.flatMap((each) => conditionHolds(each, expansion));
  const form = 'form' in proposition ? proposition.form : undefined;
  return admissibleGrounds(spec, form, expansion).map((ground) =>
    questionOf(`${proposition.id} speaks of no parameters`, [...ground, ...premises], expansion),
  );
}
