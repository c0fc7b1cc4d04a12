import { entry } from '../../exact/entry.js';
import { addMultiple, type SparseSums, scaledSums } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import type { LinearProgram, Vertex } from './linear-program.js';

/**
 * The vertex of a linear program that a floating-point solver pointed at, exactly: the rows that
 * hold with equality there determine it.
 * @returns the columns that are not 0 with their values; `undefined` where the point found is not
 * feasible after all.
 */
export function exactVertex(
  { columns, rows }: LinearProgram,
  { support, tight }: Vertex,
): Map<number, Rational> | undefined {
  const leftSides = new Map<number, Map<number, Rational>>();
  for (const [unknown, column] of support.entries()) {
    const { rows: own, coefficients } = entry(columns, column);
    own.forEach((row, k) => {
      const value = entry(coefficients, k);
      if (value === 0n) return;
      const left = leftSides.get(row) ?? new Map<number, Rational>();
      leftSides.set(row, left.set(unknown, Rational.of(value)));
    });
  }
  const rightOf = (row: number): Rational => Rational.of(entry(rows, row).right);
  const system = tight.flatMap((row): SparseEquation[] => {
    const left = leftSides.get(row);
    const right = rightOf(row);
    return left === undefined && right.isZero ? [] : [{ left: new Map(left), right }];
  });
  const solution = solveSparse(system, support.length);
  if (solution === undefined) return undefined;
  const inBounds = support.every(
    (column, unknown) => entry(columns, column).free || entry(solution, unknown).sign >= 0,
  );
  const satisfied = [...leftSides].every(([row, left]) => {
    const order = Rational.sum(
      [...left].map(([unknown, value]) => value.times(entry(solution, unknown))),
    ).compare(rightOf(row));
    return entry(rows, row).sense === '=' ? order === 0 : order <= 0;
  });
  if (!inBounds || !satisfied) return undefined;
  const values = support.map((column, unknown) => [column, entry(solution, unknown)] as const);
  return new Map(values.filter(([, value]) => !value.isZero));
}

/** Σ coefficient·unknown = right; most coefficients are 0. */
export interface SparseEquation {
  /** By unknown. */
  readonly left: SparseSums<number>;
  readonly right: Rational;
}

interface SolvedUnknown extends SparseEquation {
  readonly unknown: number;
}

/**
 * Gauss-Jordan elimination, sparsest equation first; unknowns that stay open are 0.
 * @returns `undefined` where the equations contradict each other.
 */
function solveSparse(system: readonly SparseEquation[], unknowns: number): Rational[] | undefined {
  let open = [...system];
  let solved: SolvedUnknown[] = [];
  for (;;) {
    open.sort((one, other) => one.left.size - other.left.size);
    const [next, ...rest] = open;
    if (next === undefined) break;
    const [first] = next.left;
    if (first === undefined) {
      if (!next.right.isZero) return undefined;
      open = rest;
      continue;
    }
    const [unknown, lead] = first;
    const inverse = Rational.one.over(lead);
    const row: SolvedUnknown = {
      unknown,
      left: scaledSums(next.left, inverse),
      right: next.right.times(inverse),
    };
    open = rest.map((equation) => eliminated(equation, row));
    solved = solved.map((each) => ({ unknown: each.unknown, ...eliminated(each, row) }));
    solved.push(row);
  }
  const solution = new Array<Rational>(unknowns).fill(Rational.zero);
  for (const { unknown, right } of solved) solution[unknown] = right;
  return solution;
}

/** An equation without an unknown that another one is solved for. */
function eliminated(equation: SparseEquation, solved: SolvedUnknown): SparseEquation {
  const factor = equation.left.get(solved.unknown)?.negated();
  if (factor === undefined) return { left: equation.left, right: equation.right };
  const left = new Map(equation.left);
  addMultiple(left, solved.left, factor);
  return { left, right: equation.right.plus(solved.right.times(factor)) };
}
