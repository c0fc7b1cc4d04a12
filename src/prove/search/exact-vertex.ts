import { Rational } from '../../exact/rational.js';
import type { Row, Vertex } from './linear-program.js';

/**
 * The vertex of a linear program that a floating-point solver pointed at, exactly.
 * @returns the columns that are not 0 with their values; `undefined` where the point found is not
 * feasible after all.
 */
export function exactVertex(
  columns: readonly { readonly entries: ReadonlyMap<number, bigint>; readonly free: boolean }[],
  rows: readonly Row[],
  { columns: support, rows: tight }: Vertex,
): Map<number, Rational> | undefined {
  const place = new Map(support.map((column, index) => [column, index]));
  const equations = new Map<number, Map<number, Rational>>();
  for (const column of support)
    for (const [row, value] of columns[column]?.entries ?? []) {
      if (value === 0n) continue;
      const equation = equations.get(row) ?? new Map<number, Rational>();
      equation.set(place.get(column) ?? -1, Rational.of(value));
      equations.set(row, equation);
    }
  const system = tight.flatMap((row) => {
    const equation = equations.get(row);
    const right = Rational.of(rows[row]?.right ?? 0);
    return equation || !right.isZero ? [{ left: new Map(equation), right }] : [];
  });
  const solution = solve(system, support.length);
  if (solution === undefined) return undefined;
  const feasible =
    support.every(
      (column, index) => columns[column]?.free || (solution[index] ?? Rational.zero).sign >= 0,
    ) &&
    [...equations].every(([row, equation]) => {
      const total = Rational.sum(
        [...equation].map(([index, value]) => value.times(solution[index] ?? Rational.zero)),
      );
      const order = total.compare(Rational.of(rows[row]?.right ?? 0));
      return rows[row]?.sense === '=' ? order === 0 : order <= 0;
    });
  if (!feasible) return undefined;
  return new Map(
    support.flatMap((column, index) => {
      const value = solution[index];
      return value && !value.isZero ? [[column, value] as const] : [];
    }),
  );
}

interface Equation {
  readonly left: Map<number, Rational>;
  readonly right: Rational;
}

/** Gauss-Jordan elimination, sparsest equation first; unknowns that stay open are 0. */
function solve(system: readonly Equation[], unknowns: number): Rational[] | undefined {
  const open = [...system];
  const settled: { unknown: number; left: Map<number, Rational>; right: Rational }[] = [];
  while (open.length > 0) {
    open.sort((one, other) => one.left.size - other.left.size);
    const next = open.shift();
    if (next === undefined) break;
    const [first] = next.left;
    if (first === undefined) {
      if (!next.right.isZero) return undefined;
      continue;
    }
    const [unknown, lead] = first;
    const left = new Map(
      [...next.left].map(([index, value]) => [index, value.over(lead)] as const),
    );
    const right = next.right.over(lead);
    for (let k = 0; k < open.length; k++) {
      const equation = open[k];
      if (equation) open[k] = eliminated(equation, unknown, left, right);
    }
    for (let k = 0; k < settled.length; k++) {
      const equation = settled[k];
      if (equation)
        settled[k] = { ...eliminated(equation, unknown, left, right), unknown: equation.unknown };
    }
    settled.push({ unknown, left, right });
  }
  const solution = new Array<Rational>(unknowns).fill(Rational.zero);
  for (const { unknown, right } of settled) solution[unknown] = right;
  return solution;
}

function eliminated(
  equation: Equation,
  unknown: number,
  left: ReadonlyMap<number, Rational>,
  right: Rational,
): Equation {
  const factor = equation.left.get(unknown);
  if (factor === undefined) return equation;
  const result = new Map(equation.left);
  for (const [index, value] of left) {
    const sum = (result.get(index) ?? Rational.zero).minus(value.times(factor));
    if (sum.isZero) result.delete(index);
    else result.set(index, sum);
  }
  return { left: result, right: equation.right.minus(right.times(factor)) };
}
