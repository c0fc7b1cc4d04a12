import type { Hypothesis } from '../../derive/question.js';
import { LinearEquations } from '../../exact/linear-equations.js';
import type { ActiveHypothesis } from './simplified-question.js';

/** What each hypothesis says where the linear equations among them hold. */
export function substituted(active: readonly ActiveHypothesis[]): ActiveHypothesis[] {
  const equations = active.filter(({ hypothesis }) => isSubstituted(hypothesis));
  if (equations.length === 0) return [...active];
  const linear = new LinearEquations(
    equations.map(({ index, hypothesis }) => [index, hypothesis.polynomial] as const),
  );
  const rest = active
    .filter((each) => !equations.includes(each))
    .map((each): ActiveHypothesis => {
      const { remainder } = linear.reduce(each.hypothesis.polynomial);
      return { ...each, hypothesis: { ...each.hypothesis, polynomial: remainder } };
    });
  // What was put in may have made further equations fit to be put in.
  return rest.some(({ hypothesis }) => isSubstituted(hypothesis))
    ? substituted([...equations, ...rest])
    : [...equations, ...rest];
}

/**
 * Whether a hypothesis is an equation that is put into the others: linear, with no constant or with
 * one symbol alone. That probabilities sum to 1 is not, for it makes a simplex of coordinates.
 */
export function isSubstituted({ sense, polynomial }: Hypothesis): boolean {
  return (
    sense === '=' &&
    polynomial.degree === 1 &&
    (polynomial.symbols.size === 1 ||
      !polynomial.terms.some(({ monomial }) => monomial.length === 0))
  );
}
