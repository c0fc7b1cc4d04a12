import type { Claim } from '../../claim/claim.js';
import type { Specification } from '../../claim/specification.js';
import { chanceQuestions } from '../../derive/chance-questions.js';
import { type Question, questionOf, restrictionsHold } from '../../derive/question.js';
import type { SymbolicClaim } from '../../derive/symbolic-claim.js';

/** By which steps conditions were found: places among the clauses that are derived. */
export interface FindingSteps {
  /** Clauses that hold anyway where they are not asked for, and are asked for everywhere. */
  readonly general: readonly number[];
  /** Clauses that others imply, in the order in which they were dropped. */
  readonly dropped: readonly number[];
  /** Of the ways in which it might be no equilibrium, those ruled out by all clauses and not by few. */
  readonly byAll: readonly number[];
}

/** A claim that states nothing of when it is an equilibrium. */
export function withoutConditions(claim: Claim): Claim {
  const { deviatesFrom: _, ...rest } = claim;
  return {
    ...rest,
    ...{ scope: { kind: 'exactly', conditions: [] }, where: [], conditions: [], implied: [] },
  };
}

/** That there is a game at all admissible parameters. */
export function gameQuestionsOf(
  spec: Specification,
  { tree, expansion }: SymbolicClaim,
): Question[] {
  const restrictions = restrictionsHold(spec.restrictions, expansion);
  return chanceQuestions(tree, expansion).map(({ asserts, hypotheses }) =>
    questionOf(asserts, [...restrictions, ...hypotheses], expansion),
  );
}
