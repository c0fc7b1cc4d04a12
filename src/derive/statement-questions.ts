import { match } from 'ts-pattern';
import { payoffsCompared } from '../claim/payoff-groups.js';
import type { Specification } from '../claim/specification.js';
import { comparisonText, type Statement } from '../claim/statement.js';
import { plainTruth } from '../exact/sign-condition.js';
import { comparisonFails, comparisonHolds, valuesLacking } from './comparison-questions.js';
import type { Draft } from './existence.js';
import { Expansion } from './expansion.js';
import { conditionHolds, questionOf, relationFails } from './hypotheses.js';
import { admissibleGrounds, limitFails } from './limit-questions.js';
import { mixingHints } from './mixing-hints.js';
import type { Hypothesis, Question } from './question.js';

/** A draft, and what is suspected to help in seeing that it has no solution. */
type Hinted = Draft & { readonly hints?: readonly Hypothesis[] };

/**
 * The questions that a statement comes to. A point of the admissible parameters refutes the
 * statement exactly if it solves one of them. Of a statement that something is possible there is
 * one question, which every witness solves: without a solution the statement is refuted.
 */
export function statementQuestions(spec: Specification, statement: Statement): Question[] {
  const { form, given } = statement;
  const expansion = new Expansion(spec);
  const premises = given.flatMap((each) => conditionHolds(each, expansion));
  const drafts = match(form)
    .returnType<Hinted[]>()
    .with({ kind: 'always' }, ({ asserts }) => [
      ...asserts.flatMap((comparison) => {
        const hints = mixingHints(comparison, spec, expansion);
        return comparisonFails(comparison, expansion).map((draft) => ({ ...draft, hints }));
      }),
      ...valuesLacking(asserts, expansion),
    ])
    .with({ kind: 'somewhere' }, ({ asserts }) => [
      {
        asserts: 'there are no such parameters',
        hypotheses: asserts.flatMap((each) =>
          comparisonHolds(each, comparisonText(each), expansion),
        ),
      },
    ])
    .with({ kind: 'eventually' }, limitFails)
    .with({ kind: 'regardless' }, ({ game, player, variable }) =>
      payoffsCompared(game, player, variable).flatMap((same) => {
        const asserts = `what ${player} gets does not change with ${variable}`;
        return relationFails(same, asserts, expansion).map((hypotheses) => ({
          asserts,
          hypotheses,
        }));
      }),
    )
    .exhaustive();
  return admissibleGrounds(spec, form, expansion)
    .flatMap((ground) =>
      drafts.map(({ asserts, hypotheses, hints = [] }) => ({
        ...questionOf(asserts, [...ground, ...premises, ...hypotheses], expansion),
        hints,
      })),
    )
    .filter(({ hypotheses }) => !hypotheses.some((each) => plainTruth(each) === false));
}
