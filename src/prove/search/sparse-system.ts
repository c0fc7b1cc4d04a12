import { addMultiple, type SparseSums, scaledSums } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';

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
export function solveSparse(
  system: readonly SparseEquation[],
  unknowns: number,
): Rational[] | undefined {
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
