import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, standardForm } from '../exact/relation.js';
import { quantityAt } from './quantity.js';
import type { Comparison, Statement } from './statement.js';

/** A comparison with its numbers. */
export interface ComparisonAtPoint {
  readonly comparison: Comparison;
  /** `undefined` where the quantity has no value: see `quantityAt`. */
  readonly left: Rational | undefined;
  readonly right: Rational | undefined;
  /** `undefined` where a side has no value. */
  readonly holds: boolean | undefined;
}

/** What a statement says at a point, and what is so. */
export interface StatementAtPoint {
  readonly statement: Statement;
  readonly point: Point;
  readonly givenHolds: boolean;
  readonly comparisons: readonly ComparisonAtPoint[];
  /** Whether the given conditions hold, every side has a value, and some comparison fails. */
  readonly refutes: boolean;
}

export function statementAtPoint(statement: Statement, point: Point): StatementAtPoint {
  const { form, given } = statement;
  const givenHolds = given.every(({ relation }) => holdsAt(standardForm(relation), point));
  const comparisons =
    givenHolds && (form.kind === 'always' || form.kind === 'somewhere')
      ? form.asserts.map((comparison) => comparisonAt(comparison, point))
      : [];
  return {
    statement,
    point,
    givenHolds,
    comparisons,
    refutes: form.kind === 'always' && comparisons.some(({ holds }) => holds === false),
  };
}

function comparisonAt(comparison: Comparison, point: Point): ComparisonAtPoint {
  const left = quantityAt(comparison.left, point);
  const right = quantityAt(comparison.right, point);
  const holds = left && right && compares(left.compare(right), comparison.sign);
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
