import { match } from 'ts-pattern';
import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { Draft } from '../existence.js';
import { Expansion } from '../expansion.js';
import { conditionHolds, questionOf, restrictionHolds } from '../hypotheses.js';
import type { Hypothesis, Question } from '../question.js';
import { allLargeAdmissible } from './eventually.js';

/**
 * The ways in which parameters are such that a proposition speaks of them: they are admissible, and
 * its conditions hold.
 */
function spokenOf(
  { restrictions }: Pick<Specification, 'restrictions'>,
  proposition: Proposition,
  expansion: Expansion,
): readonly (readonly Hypothesis[])[] {
  const premises = premisesIn(proposition).flatMap((each) => conditionHolds(each, expansion));
  const ways = match(proposition)
    .returnType<readonly (readonly Hypothesis[])[]>()
    .with({ kind: 'eventually' }, ({ parameter }) =>
      allLargeAdmissible(restrictions, parameter.name, expansion),
    )
    .with(
      { kind: 'equilibrium' },
      { kind: 'everywhere' },
      { kind: 'somewhere' },
      { kind: 'regardless' },
      () => [restrictions.flatMap((each) => restrictionHolds(each, expansion))],
    )
    .exhaustive();
  return ways.map((way) => [...way, ...premises]);
}

/**
 * Whether there is anything that a proposition speaks of: parameters at which its conditions hold
 * solve one of these questions. It is vacuous exactly if none has a solution.
 */
export function premiseQuestions(spec: Specification, proposition: Proposition): Question[] {
  const expansion = new Expansion(spec);
  return spokenOf(spec, proposition, expansion).map((way) =>
    questionOf(`${proposition.id} speaks of no parameters`, way, expansion),
  );
}

/** A draft, and what is suspected to help in seeing that it has no solution. */
export type Hinted = Draft & { readonly hints?: readonly Hypothesis[] };

/** Drafts as questions about the parameters that a proposition speaks of; not those that are plain. */
export function questionsWhereSpokenOf(
  spec: Specification,
  proposition: Proposition,
  drafts: readonly Hinted[],
  expansion: Expansion,
): Question[] {
  return spokenOf(spec, proposition, expansion)
    .flatMap((way) =>
      drafts.map(({ asserts, hypotheses, hints = [] }) => ({
        ...questionOf(asserts, [...way, ...hypotheses], expansion),
        hints,
      })),
    )
    .filter(({ hypotheses }) => !hypotheses.some((each) => plainTruth(each) === false));
}
