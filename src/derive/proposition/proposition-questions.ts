import { match } from 'ts-pattern';
import type { Proposition, Statement } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { Expansion } from '../expansion.js';
import type { Question } from '../question.js';
import { symbolicClaim } from '../symbolic-claim.js';
import { claimQuestions } from './equilibrium.js';
import { eventuallyFalse } from './eventually.js';
import { everywhereFails } from './everywhere.js';
import { type Hinted, questionsWhereSpokenOf } from './premise-questions.js';
import { regardlessFails } from './regardless.js';
import { somewhereHolds } from './somewhere.js';

/**
 * The questions that a proposition comes to. A point of the admissible parameters refutes it
 * exactly if it solves one of them. Where something is said to be possible there is one question,
 * which every witness solves: without a solution the statement is refuted.
 */
export function questionsOf(spec: Specification, proposition: Proposition): readonly Question[] {
  if (proposition.kind === 'equilibrium')
    return claimQuestions(spec, symbolicClaim(spec, proposition));
  const expansion = new Expansion(spec);
  const drafts = draftsOf(spec, proposition, expansion);
  return questionsWhereSpokenOf(spec, proposition, drafts, expansion);
}

function draftsOf(spec: Specification, statement: Statement, expansion: Expansion): Hinted[] {
  return match(statement)
    .returnType<Hinted[]>()
    .with({ kind: 'everywhere' }, (each) => everywhereFails(each, spec, expansion))
    .with({ kind: 'somewhere' }, (each) => [somewhereHolds(each, expansion)])
    .with({ kind: 'eventually' }, eventuallyFalse)
    .with({ kind: 'regardless' }, (each) => regardlessFails(each, expansion))
    .exhaustive();
}
