import type { Restriction } from '../../claim/parameter.js';
import {
  admissibleInTheEnd,
  approachesOf,
  approachText,
  bounding,
  type Eventually,
} from '../../claim/proposition/eventually.js';
import type { Specification } from '../../claim/specification.js';
import { type Approach, type Conjunction, exists } from '../../exact/approach.js';
import { eventuallyFails, eventuallyHold } from '../../exact/eventually.js';
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

/** What a statement says of one end: in which ways it speaks of it, and in which it fails there. */
export interface AtOneEnd {
  readonly spoken: readonly (readonly Hypothesis[])[];
  readonly fails: readonly Draft[];
}

/** All that a statement says, on each side of a value that a parameter comes close to. */
export function atEachEnd(
  restrictions: readonly Restriction[],
  statement: Eventually,
  expansion: Expansion,
): AtOneEnd[] {
  return approachesOf(statement).map((approach) => ({
    spoken: allAdmissible(restrictions, approach, expansion),
    fails: failsInTheEnd(statement, approach),
  }));
}

/** The ways in which all values at an end are admissible, the others being as they are. */
function allAdmissible(
  restrictions: readonly Restriction[],
  approach: Approach,
  expansion: Expansion,
): readonly (readonly Hypothesis[])[] {
  const bounded = bounding(restrictions, approach.symbol);
  const unbounded = restrictions.filter((each) => !bounded.includes(each));
  const others = restrictionsHold(unbounded, expansion);
  const named = new Map(bounded.map(({ relation, says }) => [relation, says]));
  return admissibleInTheEnd(restrictions, approach).map((way) => [
    ...others,
    ...labelled(way, (relation) => named.get(relation) ?? relationText(relation)),
  ]);
}

/**
 * The ways in which what is said of all values at an end fails. Each relation holds for all of them,
 * or fails for all of them, so that nothing is left out.
 */
function failsInTheEnd(statement: Eventually, approach: Approach): Draft[] {
  const { asserts, never } = statement;
  const inTheEnd = approachText(statement);
  if (never)
    return eventuallyHold(asserts, approach).map((way) => ({
      asserts: `${inTheEnd}, not all of ${asserts.map(relationText).join('; ')}`,
      hypotheses: labelled(way, relationText),
    }));
  return asserts.flatMap((relation) =>
    eventuallyFails(relation, approach).map((way) => ({
      asserts: `${inTheEnd}: ${relationText(relation)}`,
      hypotheses: labelled(way, (failing) => `denied: ${relationText(failing)}`),
    })),
  );
}

/**
 * The ways in which an admissible point refutes what is said of all values at an end, whatever the
 * parameter is there: a point refutes it exactly if it solves one of these. `atEachEnd` has fewer
 * ways, each of which a point solves only where the parameter is large, or close, enough.
 * @returns `undefined` where they are too many to list.
 */
export function limitQuestions(spec: Specification, statement: Eventually): Question[] | undefined {
  const expansion = new Expansion(spec);
  const spoken = [
    ...restrictionsHold(spec.restrictions, expansion),
    ...conditionsHold(statement.given, expansion),
  ];
  const asserts = `as said ${approachText(statement)}`;
  const ways = approachesOf(statement).map((approach) => unlike(spec, statement, approach));
  if (!ways.every((each) => each !== undefined)) return undefined;
  return ways
    .flat()
    .map((way) => questionOf(asserts, [...spoken, ...labelled(way, relationText)], expansion))
    .filter(mayHaveSolution);
}

/** The ways in which all values at an end are admissible, and it is not there as is said. */
function unlike(
  { restrictions }: Pick<Specification, 'restrictions'>,
  { asserts, never }: Eventually,
  approach: Approach,
): readonly Conjunction[] | undefined {
  const bounds = bounding(restrictions, approach.symbol).map(({ relation }) =>
    holdsInTheLimit(relation, approach),
  );
  const there = [exists(approach)];
  if (never)
    return allSo([there, ...bounds, ...asserts.map((each) => holdsInTheLimit(each, approach))]);
  const failing = asserts.map((relation) => failsInTheLimit(relation, approach));
  return failing.every((ways) => ways !== undefined)
    ? allSo([there, ...bounds, failing.flat()])
    : undefined;
}

function labelled(
  way: Conjunction,
  label: (relation: Conjunction[number]['of']) => string,
): Hypothesis[] {
  return way.map(({ polynomial, sense, of }) => ({ polynomial, sense, says: label(of) }));
}
