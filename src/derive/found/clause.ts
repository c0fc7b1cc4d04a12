import type { Point } from '../../exact/point.js';
import {
  holdsAt,
  type Relation,
  relationKey,
  relationText,
  standardForm,
} from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Expansion } from '../expansion.js';
import { type Hypothesis, relationFails, relationHolds } from '../question.js';

/**
 * Something that an equilibrium asks of parameters, in the author's words: where all of some relations
 * hold, all relations of one of several rows do. Where there are no rows, it asks that they do not all
 * hold.
 */
export interface Clause {
  /** That a deviation gains nothing, that some belief supports the behavior, that probabilities are some. */
  readonly kind: 'incentive' | 'support' | 'existence';
  /** Where it is asked for at all; everywhere, if empty. */
  readonly where: readonly Relation[];
  readonly anyOf: readonly (readonly Relation[])[];
  /** The information sets that ask for it, in order of play. */
  readonly at: readonly DeclaredSet[];
}

/** Whether a point satisfies a clause. A relation that divides by zero there does not hold. */
export function clauseHolds({ where, anyOf }: Clause, point: Point): boolean {
  const holds = (each: Relation): boolean => holdsAt(standardForm(each), point);
  return !where.every(holds) || anyOf.some((row) => row.every(holds));
}

/** Equal keys are equal clauses, whoever asks for them. */
export function clauseKey({ where, anyOf }: Clause): string {
  return JSON.stringify([where.map(relationKey), anyOf.map((row) => row.map(relationKey))]);
}

/** A clause for reading. */
export function clauseText({ where, anyOf }: Clause): string {
  const rows = anyOf.map((row) => row.map(relationText).join(' and '));
  const asked = rows.length === 0 ? 'never' : rows.join(', or ');
  return where.length === 0 ? asked : `where ${where.map(relationText).join(' and ')}: ${asked}`;
}

/** The ways in which a clause holds, each as hypotheses. */
function clauseWays(clause: Clause, expansion: Expansion): Hypothesis[][] {
  const says = clauseText(clause);
  return [
    ...clause.where.flatMap((each) => relationFails(each, says, expansion)),
    ...clause.anyOf.map((row) => row.flatMap((each) => relationHolds(each, says, expansion))),
  ];
}

/** The ways in which it fails: all of `where` holds, and of each row some relation does not. */
export function clauseFailures({ where, anyOf }: Clause, expansion: Expansion): Hypothesis[][] {
  const asked = where.flatMap((each) => relationHolds(each, relationText(each), expansion));
  return anyOf.reduce<Hypothesis[][]>(
    (ways, row) => {
      const failing = row.flatMap((each) => relationFails(each, relationText(each), expansion));
      return ways.flatMap((way) => failing.map((more) => [...way, ...more]));
    },
    [asked],
  );
}

/** So many ways in which clauses hold together are told apart; beyond, some clauses are not made use of. */
const MOST_WAYS = 16;

/**
 * The ways in which clauses hold together: one of these is so wherever all of them hold. Where ways are
 * many, less is said than that.
 */
export function waysTogether(clauses: readonly Clause[], expansion: Expansion): Hypothesis[][] {
  let together: Hypothesis[][] = [[]];
  for (const clause of clauses) {
    const ways = clauseWays(clause, expansion);
    if (together.length * ways.length > MOST_WAYS) continue;
    together = together.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return together;
}
