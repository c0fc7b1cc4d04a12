import type { Comparison } from '../../claim/comparison.js';
import type { Everywhere } from '../../claim/proposition/everywhere.js';
import type { Specification } from '../../claim/specification.js';
import { zero } from '../../exact/composition.js';
import { divisorsIn, isFormula, symbolsOf } from '../../exact/formula.js';
import { isRelation, negated, type Relation } from '../../exact/relation.js';
import type { SurveyOf, SurveySettings } from './search.js';
import { aimedAt, drawnFor, statementGrounds } from './statement.js';

/** Draws where the statement speaks of something, aimed at where comparisons fail. */
export function surveyEverywhere(
  spec: Specification,
  proposition: Everywhere,
  settings: SurveySettings,
): SurveyOf<Everywhere> {
  const { kind, asserts } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  if (grounds.length === 0) return { kind, proposition, result: { kind: 'unmet' }, draws: 0 };
  const aimed = aimedAt(spec, proposition, whereFailing(asserts));
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings, aimed);
  return { kind, proposition, result: decided ?? { kind: 'survived' }, draws };
}

/** Relations where some comparison fails: it is not so, or a formula has no value. */
export function whereFailing(asserts: readonly Comparison[]): Relation[] {
  const denied = asserts
    .filter(isRelation)
    .filter(({ sign }) => sign !== '=')
    .map(negated);
  return [...denied, ...asserts.flatMap(zeroDivisors)];
}

/** Where what formulas divide by is 0, a comparison of them fails. */
function zeroDivisors({ left, right }: Comparison): Relation[] {
  return [left, right]
    .filter(isFormula)
    .flatMap((formula) => [...divisorsIn(formula)])
    .filter((divisor) => symbolsOf(divisor).size > 0)
    .map((divisor) => ({ left: divisor, sign: '=', right: zero }));
}
