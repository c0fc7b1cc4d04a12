import type { Restriction } from '../../claim/parameter.js';
import { bounding, type Eventually, largeAdmissible } from '../../claim/proposition/eventually.js';
import { type Conjunction, eventuallyFails, eventuallyHold } from '../../exact/eventually.js';
import { relationText } from '../../exact/relation.js';
import type { Expansion } from '../expansion.js';
import { type Draft, type Hypothesis, restrictionsHold } from '../question.js';

/** The ways in which all large values of a parameter are admissible, the others being as they are. */
export function allLargeAdmissible(
  restrictions: readonly Restriction[],
  parameter: string,
  expansion: Expansion,
): readonly (readonly Hypothesis[])[] {
  const bounded = bounding(restrictions, parameter);
  const unbounded = restrictions.filter((each) => !bounded.includes(each));
  const others = restrictionsHold(unbounded, expansion);
  const named = new Map(bounded.map(({ relation, says }) => [relation, says]));
  return largeAdmissible(restrictions, parameter).map((way) => [
    ...others,
    ...labelled(way, (relation) => named.get(relation) ?? relationText(relation)),
  ]);
}

/**
 * The ways in which what is said of all large values fails. Each relation holds for all large
 * values or fails for all of them, so that nothing is left out.
 */
export function eventuallyFalse({ parameter, asserts, never }: Eventually): Draft[] {
  const { name } = parameter;
  const large = `for all large ${parameter.spelling.text}`;
  if (never)
    return eventuallyHold(asserts, name).map((way) => ({
      asserts: `${large}, not all of ${asserts.map(relationText).join('; ')}`,
      hypotheses: labelled(way, relationText),
    }));
  return asserts.flatMap((relation) =>
    eventuallyFails(relation, name).map((way) => ({
      asserts: `${large}: ${relationText(relation)}`,
      hypotheses: labelled(way, (failing) => `denied: ${relationText(failing)}`),
    })),
  );
}

function labelled(
  way: Conjunction,
  label: (relation: Conjunction[number]['of']) => string,
): Hypothesis[] {
  return way.map(({ polynomial, sense, of }) => ({ polynomial, sense, says: label(of) }));
}
