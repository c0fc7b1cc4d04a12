import { entry } from '../../exact/entry.js';
import {
  type Feasibility,
  type LinearConstraint,
  RATIONALS,
  solveLinearSystem,
} from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';

/** A linear inequality or equation by its coefficients, one an unknown. */
export interface LinearRow {
  readonly coefficients: readonly Rational[];
  readonly relation: '=' | '≥';
  readonly right: Rational;
}

/**
 * Numbers that satisfy every row, or Farkas multipliers that show that there are none. Either answer
 * is checked here in every run, by arithmetic that the search has no part in.
 */
export function decidedSystem(unknowns: number, rows: readonly LinearRow[]): Feasibility<Rational> {
  const constraints = rows.map(
    ({ coefficients, relation, right }): LinearConstraint<Rational> => ({
      row: new Map(coefficients.map((coefficient, k) => [k, coefficient])),
      relation,
      right,
    }),
  );
  const found = solveLinearSystem(RATIONALS, unknowns, constraints);
  const proved =
    found.kind === 'feasible' ? satisfies(rows, found.values) : refutes(rows, found.multipliers);
  if (!proved)
    throw new Error(
      `a linear system is called ${found.kind} without proof: please report this defect`,
    );
  return found;
}

/** Nonnegative numbers that add up to 1: the rows that say so of as many unknowns. */
export function simplexRows(unknowns: number): LinearRow[] {
  const all = Array.from({ length: unknowns }, () => Rational.one);
  return [
    { coefficients: all, relation: '=', right: Rational.one },
    ...all.map(
      (_, k): LinearRow => ({
        coefficients: unit(unknowns, k),
        relation: '≥',
        right: Rational.zero,
      }),
    ),
  ];
}

function unit(length: number, at: number): Rational[] {
  return Array.from({ length }, (_, k) => (k === at ? Rational.one : Rational.zero));
}

function satisfies(rows: readonly LinearRow[], values: readonly Rational[]): boolean {
  return rows.every(({ coefficients, relation, right }) => {
    const order = dot(coefficients, values).compare(right);
    return relation === '=' ? order === 0 : order >= 0;
  });
}

/** Whether the rows times the multipliers add up to 0 ≥ something positive. */
function refutes(rows: readonly LinearRow[], multipliers: readonly Rational[]): boolean {
  const unknowns = entry(rows, 0).coefficients.length;
  const column = (k: number) => rows.map(({ coefficients }) => entry(coefficients, k));
  return (
    multipliers.length === rows.length &&
    rows.every(({ relation }, row) => relation === '=' || entry(multipliers, row).sign >= 0) &&
    Array.from({ length: unknowns }, (_, k) => dot(column(k), multipliers)).every(
      ({ isZero }) => isZero,
    ) &&
    dot(
      rows.map(({ right }) => right),
      multipliers,
    ).sign > 0
  );
}

/** The sum of products, number by number. */
export function dot(one: readonly Rational[], other: readonly Rational[]): Rational {
  return Rational.sum(one.map((each, k) => each.times(entry(other, k))));
}
