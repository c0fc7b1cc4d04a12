import type { Restriction } from '../../claim/parameter.js';
import { bounding, type Eventually, largeAdmissible } from '../../claim/proposition/eventually.js';
import type { Specification } from '../../claim/specification.js';
import { type Conjunction, eventuallyFails, eventuallyHold } from '../../exact/eventually.js';
import { allSo, failsInTheLimit, holdsInTheLimit } from '../../exact/leading-sign.js';
import { relationText } from '../../exact/relation.js';
import { Expansion } from '../expansion.js';
import {
  conditionsHold,
  type Draft,
  type Hypothesis,
  mayHaveSolution,
  type Question,
  questionOf,
  restrictionsHold,
} from '../question.js';

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

/**
 * The ways in which an admissible point refutes what is said of all large values, whatever the
 * parameter is there: a point refutes it exactly if it solves one of these. `eventuallyFalse` has
 * fewer ways, each of which a point solves only where the parameter is large enough.
 * @returns `undefined` where they are too many to list.
 */
export function limitQuestions(
  spec: Specification,
  { parameter, asserts, never, given }: Eventually,
): Question[] | undefined {
  const expansion = new Expansion(spec);
  const { name } = parameter;
  const holding = asserts.map((relation) => holdsInTheLimit(relation, name));
  const failing = asserts.map((relation) => failsInTheLimit(relation, name));
  const unlike = never
    ? allSo(holding)
    : failing.every((ways) => ways !== undefined)
      ? failing.flat()
      : undefined;
  const bounds = bounding(spec.restrictions, name).map(({ relation }) =>
    holdsInTheLimit(relation, name),
  );
  const spoken = [
    ...restrictionsHold(spec.restrictions, expansion),
    ...conditionsHold(given, expansion),
  ];
  return allSo([...bounds, unlike])
    ?.map((way) => {
      const hypotheses = [...spoken, ...labelled(way, relationText)];
      return questionOf(`as said for all large ${parameter.spelling.text}`, hypotheses, expansion);
    })
    .filter(mayHaveSolution);
}

function labelled(
  way: Conjunction,
  label: (relation: Conjunction[number]['of']) => string,
): Hypothesis[] {
  return way.map(({ polynomial, sense, of }) => ({ polynomial, sense, says: label(of) }));
}
