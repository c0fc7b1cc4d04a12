import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { DerivedSupport } from '../derived-support.js';
import type { Expansion } from '../expansion.js';
import {
  conditionsHold,
  type Draft,
  type Hypothesis,
  type Question,
  questionOf,
  restrictionsHold,
} from '../question.js';
import type { SomeBelief } from '../some-belief.js';

/** The ways in which no belief supports the behavior at a set, where the claim says that some does. */
export function supportFails(
  { mover, name }: DeclaredSet,
  support: SomeBelief | undefined,
  given: readonly Hypothesis[],
): Draft[] {
  return (support?.none ?? []).map((way) => ({
    asserts: `some belief supports what ${mover} does at "${name}"`,
    hypotheses: [...given, ...way],
  }));
}

/** That where some conditions hold, some belief supports the behavior at a set. */
export function supportQuestions(
  restrictions: Specification['restrictions'],
  conditions: readonly Condition[],
  { set, regime: { regime }, support }: DerivedSupport,
  expansion: Expansion,
): Question[] {
  const given = [
    ...restrictionsHold(restrictions, expansion),
    ...conditionsHold(conditions, expansion),
    ...regime.where,
  ];
  return supportFails(set, support, given).map(({ asserts, hypotheses }) =>
    questionOf(asserts, hypotheses, expansion),
  );
}
