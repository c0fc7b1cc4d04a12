import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { LinearProgram, Vertex } from './linear-program.js';
import { type SparseEquation, solveSparse } from './sparse-system.js';

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
  for (const [unknown, column] of support.entries())
    for (const [row, value] of entry(columns, column).entries) {
      if (value === 0n) continue;
      const left = leftSides.get(row) ?? new Map<number, Rational>();
      leftSides.set(row, left.set(unknown, Rational.of(value)));
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
