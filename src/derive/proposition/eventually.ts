import type { Restriction } from '../../claim/parameter.js';
import type { Eventually } from '../../claim/proposition/eventually.js';
import { bounding, largeAdmissible } from '../../claim/proposition/eventually.js';
import { type Conjunction, eventuallyFails, eventuallyHold } from '../../exact/eventually.js';
import { relationText } from '../../exact/relation.js';
import type { Draft } from '../existence.js';
import type { Expansion } from '../expansion.js';
import { restrictionHolds } from '../hypotheses.js';
import type { Hypothesis } from '../question.js';

/** The ways in which all large values of a parameter are admissible, the others being as they are. */
export function allLargeAdmissible(
  restrictions: readonly Restriction[],
  parameter: string,
  expansion: Expansion,
): readonly (readonly Hypothesis[])[] {
  const bounded = bounding(restrictions, parameter);
  const others = restrictions
    .filter((each) => !bounded.includes(each))
    .flatMap((each) => restrictionHolds(each, expansion));
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
