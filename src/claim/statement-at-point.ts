import { match } from 'ts-pattern';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, type Relation, standardForm } from '../exact/relation.js';
import type { Claim } from './claim.js';
import { confirmedAtPoint } from './claim-at-point.js';
import { bounding, type InTheLimit, inTheLimit } from './large.js';
import { payoffsCompared } from './payoff-groups.js';
import { quantityAt } from './quantity.js';
import type { Specification } from './specification.js';
import { type Comparison, compare, type Form, type Statement } from './statement.js';

/** A comparison with its numbers. Where a side has no value, it does not hold. */
export interface ComparisonAtPoint {
  readonly comparison: Comparison;
  /** `undefined` where the quantity has no value: see `quantityAt`. */
  readonly left: Rational | undefined;
  readonly right: Rational | undefined;
  readonly holds: boolean;
}

/** What becomes of a relation for all large values of a parameter. */
export interface RelationInTheLimit {
  readonly relation: Relation;
  readonly limit: InTheLimit;
}

/** What a statement says at a point, and what is so. */
export interface StatementAtPoint {
  readonly statement: Statement;
  readonly point: Point;
  /**
   * Whether the statement speaks of this point: what is given holds; and, where it speaks of large
   * values of a parameter, all large values are admissible with the others as they are here.
   */
  readonly givenHolds: boolean;
  readonly comparisons: readonly ComparisonAtPoint[];
  readonly limits: readonly RelationInTheLimit[];
  /** Of what is said to be possible: whether the claimed assessments are equilibria here. */
  readonly equilibria: readonly EquilibriumAtPoint[];
  /** Whether the statement speaks of this point, and what it says is so here. */
  readonly shows: boolean;
  /** Whether the statement speaks of all such points, and what it says is not so at this one. */
  readonly refutes: boolean;
}

interface EquilibriumAtPoint {
  readonly claim: Claim;
  readonly equilibrium: boolean;
}

export function statementAtPoint(
  { restrictions }: Pick<Specification, 'restrictions'>,
  statement: Statement,
  point: Point,
): StatementAtPoint {
  const { form, given } = statement;
  const premised = given.every(({ relation }) => holdsAt(standardForm(relation), point));
  const comparisons = premised ? comparisonsIn(form).map((each) => comparisonAt(each, point)) : [];
  const compared = premised && comparisons.every(({ holds }) => holds);
  const at = { statement, point, comparisons, limits: [], equilibria: [] };
  return match(form)
    .returnType<StatementAtPoint>()
    .with({ kind: 'always' }, { kind: 'regardless' }, () => ({
      ...at,
      givenHolds: premised,
      shows: compared,
      refutes: premised && !compared,
    }))
    .with({ kind: 'somewhere' }, (somewhere) => {
      const equilibria = compared
        ? somewhere.equilibria.map((claim) => ({
            claim,
            equilibrium: confirmedAtPoint(claim, point).judgment.equilibrium,
          }))
        : [];
      const shows = compared && equilibria.every(({ equilibrium }) => equilibrium);
      return { ...at, givenHolds: premised, equilibria, shows, refutes: false };
    })
    .with({ kind: 'eventually' }, ({ parameter, asserts, never }) => {
      const limitOf = (relation: Relation): RelationInTheLimit => ({
        relation,
        limit: inTheLimit(relation, parameter.name, point),
      });
      const admissible = bounding(restrictions, parameter.name).every(
        ({ relation }) => limitOf(relation).limit.holds,
      );
      const limits = asserts.map(limitOf);
      const givenHolds = premised && admissible;
      const asSaid = limits.every(({ limit }) => limit.holds) !== never;
      const decided = { shows: givenHolds && asSaid, refutes: givenHolds && !asSaid };
      return { ...at, givenHolds, limits, ...decided };
    })
    .exhaustive();
}

const comparisonsOf = new WeakMap<Form, readonly Comparison[]>();

/** What a statement compares at each point. */
function comparisonsIn(form: Form): readonly Comparison[] {
  const known = comparisonsOf.get(form);
  if (known) return known;
  const compared = match(form)
    .returnType<readonly Comparison[]>()
    .with({ kind: 'always' }, { kind: 'somewhere' }, ({ asserts }) => asserts)
    .with({ kind: 'regardless' }, ({ game, player, variable }) =>
      payoffsCompared(game, player, variable).map(({ left, sign, right }) =>
        compare(left, sign, right),
      ),
    )
    .with({ kind: 'eventually' }, () => [])
    .exhaustive();
  comparisonsOf.set(form, compared);
  return compared;
}

function comparisonAt(comparison: Comparison, point: Point): ComparisonAtPoint {
  const left = quantityAt(comparison.left, point);
  const right = quantityAt(comparison.right, point);
  const holds = left && right ? compares(left.compare(right), comparison.sign) : false;
  return { comparison, left, right, holds };
}

function compares(order: -1 | 0 | 1, sign: Comparison['sign']): boolean {
  switch (sign) {
    case '≥':
      return order >= 0;
    case '>':
      return order > 0;
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
  }
}
