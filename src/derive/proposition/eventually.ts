import { bounding } from '../../claim/in-the-end.js';
import type { Restriction } from '../../claim/parameter.js';
import { continuousGamesIn } from '../../claim/parts.js';
import {
  admissibleInTheEnd,
  approachesOf,
  approachText,
  type EventualAssertion,
  type Eventually,
} from '../../claim/proposition/eventually.js';
import type { Specification } from '../../claim/specification.js';
import { type Approach, type Conjunction, valueExists } from '../../exact/approach.js';
import { eventuallyFails, eventuallyHold, stays } from '../../exact/eventually.js';
import { allSo, failsInTheLimit, holdsInTheLimit } from '../../exact/leading-sign.js';
import { isRelation, type Relation, relationText } from '../../exact/relation.js';
import { Expansion } from '../expansion.js';
import { waysInTheEnd } from '../leading-ways.js';
import {
  conditionsHold,
  type Draft,
  type Hypothesis,
  mayHaveSolution,
  type Question,
  questionOf,
  restrictionsHold,
} from '../question.js';
import { writtenOut } from '../written-out.js';
import { assertedText, assertionFails, assertionHolds, both } from './assertion-ways.js';

/** What a statement says of one end: in which ways it speaks of it, and in which it fails there. */
export interface AtOneEnd {
  readonly spoken: readonly (readonly Hypothesis[])[];
  readonly fails: readonly Draft[];
}

/** Whether an assertion compares formulas, and needs no game. */
export function isOfFormulas(assertion: EventualAssertion): assertion is Relation {
  return !('kind' in assertion) && isRelation(assertion);
}

/** All that a statement says, on each side of a value that a parameter comes close to. */
export function atEachEnd(
  restrictions: readonly Restriction[],
  statement: Eventually,
  expansion: Expansion,
): AtOneEnd[] {
  return approachesOf(statement).map((approach) => ({
    spoken: allAdmissible(restrictions, approach, expansion),
    fails: failsInTheEnd(statement, approach, expansion),
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
function failsInTheEnd(
  statement: Eventually,
  approach: Approach,
  expansion: Expansion,
): readonly Draft[] {
  const { asserts, never } = statement;
  const inTheEnd = approachText(statement);
  const relations = asserts.filter(isOfFormulas);
  const others = asserts.filter((each) => !isOfFormulas(each));
  if (never) {
    const allOf = asserts.map(assertedText).join('; ');
    const together = eventuallyHold(relations, approach).map((way) => ({
      asserts: `${inTheEnd}, not all of ${allOf}`,
      hypotheses: labelled(way, relationText),
    }));
    return others.reduce<readonly Draft[]>(
      (drafts, each) => both(drafts, staying(assertionHolds(each, expansion), approach)),
      together,
    );
  }
  return [
    ...relations.flatMap((relation) =>
      eventuallyFails(relation, approach).map((way) => ({
        asserts: `${inTheEnd}: ${relationText(relation)}`,
        hypotheses: labelled(way, (failing) => `denied: ${relationText(failing)}`),
      })),
    ),
    ...others.flatMap((assertion) =>
      staying(assertionFails(assertion, expansion), approach).map((draft) => ({
        ...draft,
        asserts: `${inTheEnd}: ${draft.asserts}`,
      })),
    ),
  ];
}

/**
 * What is so at one value of a parameter, as what is so there and at all further on its way; that
 * something is not 0 is said of the one value alone, so that the walk has the last word on it.
 */
function staying(drafts: readonly Draft[], approach: Approach): Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    hypotheses: draft.hypotheses.flatMap(({ says, ...condition }) =>
      stays(condition, approach).map((each) => ({ ...each, says })),
    ),
    needsWalk: draft.needsWalk || draft.hypotheses.some(({ sense }) => sense === '≠'),
  }));
}

/**
 * The ways in which an admissible point refutes what is said of all values at an end, whatever the
 * parameter is there: a point refutes it exactly if it solves one of these. `atEachEnd` has fewer
 * ways, each of which a point solves only where the parameter is large, or close, enough.
 * @returns `undefined` where they are too many to list.
 */
export function limitQuestions(spec: Specification, statement: Eventually): Question[] | undefined {
  const expansion = statement.asserts.every(isOfFormulas)
    ? new Expansion(spec)
    : writtenOut(spec, continuousGamesIn(statement));
  const spoken = [
    ...restrictionsHold(spec.restrictions, expansion),
    ...conditionsHold(statement.given, expansion),
  ];
  const asserts = `as said ${approachText(statement)}`;
  const ways = approachesOf(statement).map((approach) => unlike(statement, approach, expansion));
  if (!ways.every((each) => each !== undefined)) return undefined;
  return ways
    .flat()
    .map(({ hypotheses, needsWalk = false }) => ({
      ...questionOf(asserts, [...spoken, ...hypotheses], expansion),
      needsWalk,
    }))
    .filter(mayHaveSolution);
}

type WayOf = Pick<Draft, 'hypotheses' | 'needsWalk'>;

/** The ways in which all values at an end are admissible, and it is not there as is said. */
function unlike(
  { asserts, never }: Eventually,
  approach: Approach,
  expansion: Expansion,
): readonly WayOf[] | undefined {
  const bounds = bounding(expansion.restrictions, approach.symbol).map(({ relation }) =>
    labelledWays(holdsInTheLimit(relation, approach)),
  );
  const there = [labelled(valueExists(approach), relationText)];
  const said = asserts.map((each): readonly WayOf[] | undefined => {
    if (!isOfFormulas(each)) {
      const drafts = never ? assertionHolds(each, expansion) : assertionFails(each, expansion);
      return led(drafts, approach, expansion);
    }
    const ways = never ? holdsInTheLimit(each, approach) : failsInTheLimit(each, approach);
    return labelledWays(ways)?.map((hypotheses) => ({ hypotheses }));
  });
  if (!said.every((ways) => ways !== undefined)) return undefined;
  const needsWalk = said.flat().some((each) => each.needsWalk);
  const ways = said.map((each) => each.map(({ hypotheses }) => hypotheses));
  const all = never ? allSo([there, ...bounds, ...ways]) : allSo([there, ...bounds, ways.flat()]);
  return all?.map((hypotheses) => ({ hypotheses, needsWalk }));
}

/** The ways of drafts by leading coefficients; `undefined` where one is not told, or they are many. */
function led(
  drafts: readonly Draft[],
  approach: Approach,
  expansion: Expansion,
): readonly WayOf[] | undefined {
  const ways = drafts.map(({ hypotheses, needsWalk = false, open }) =>
    open === undefined
      ? waysInTheEnd(hypotheses, approach, expansion)?.map((way) => ({
          hypotheses: way,
          needsWalk,
        }))
      : undefined,
  );
  return ways.every((each) => each !== undefined) ? ways.flat() : undefined;
}

function labelledWays(ways: readonly Conjunction[] | undefined) {
  return ways?.map((way) => labelled(way, relationText));
}

function labelled(
  way: Conjunction,
  label: (relation: Conjunction[number]['of']) => string,
): Hypothesis[] {
  return way.map(({ polynomial, sense, of }) => ({ polynomial, sense, says: label(of) }));
}
