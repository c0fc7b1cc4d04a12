import type { GridPoint } from './grid.js';
import type { Kernel, KernelRefutation } from './kernel.js';
import { type Effort, foundByLevels } from './level-search.js';
import { neededProgram, renamedBy } from './needed-program.js';
import { RandomStream } from './random.js';
import { numeratorsWith } from './search.js';
import { type StepTest, signsByStep, ZERO } from './sign-set.js';
import type { Operation } from './steps.js';

/** Where refutations are searched for, and which: plain data. */
export interface RefutationSearch extends Searched {
  /** A point of the region. */
  readonly from: GridPoint;
  /** The symbols that are measured in one unit. */
  readonly scaled: readonly number[];
}

/** What is searched for. */
interface Searched {
  /** For points of the region alone. */
  readonly kernel: Kernel;
  /** What holds at all points of the region, and nowhere else. */
  readonly constraints: readonly StepTest[];
}

/** A point at which a refutation holds. */
export interface FoundRefutation {
  /** The place of the refutation in the list. */
  readonly index: number;
  readonly numerators: readonly number[];
}

/** No payoff is farther from 0, unless the grid that a search begins on says so. */
const WIDEST = 2 ** 18;
const MOST = 2 ** 46;
const HALVINGS = 12;

/** Where to search from a point of a region: on a finer grid, and payoffs of any size. */
export function searchFrom(
  searched: Searched,
  { grid: { denominator, bounds }, numerators }: GridPoint,
  scaled: readonly number[],
): RefutationSearch {
  let factor = 1;
  for (let k = 0; k < HALVINGS && denominator * factor * 2 * WIDEST <= MOST; k++) factor *= 2;
  const wide = Math.min(WIDEST * denominator * factor, MOST);
  return {
    ...searched,
    from: {
      grid: {
        denominator: denominator * factor,
        bounds: bounds.map((bound, symbol) =>
          scaled.includes(symbol) ? Math.max(wide, bound * factor) : bound * factor,
        ),
      },
      numerators: numerators.map((each) => each * factor),
    },
    scaled,
  };
}

const SEED = 5;

/** With few points, all of them soon come from one that stays in a corner where there is nothing. */
const POINTS = 24;
const SWEEPS = 4;

/**
 * What holds of less than about e^−14 of what is met is found only with luck; of what takes few steps,
 * e^−40: that is a ball of a thousandth, of five symbols.
 */
const SHALLOW = 14;
const DEEP = 40;
const FEW_STEPS = 80;

function effortFor(operations: readonly Operation[], tests: readonly StepTest[]): Effort {
  const needed = neededProgram(
    operations,
    tests.map(({ step }) => step),
  );
  const depth = needed.operations.length > FEW_STEPS ? SHALLOW : DEEP;
  return { points: POINTS, rounds: POINTS * depth, sweeps: SWEEPS };
}

/** So often it is tried to make equations hold. */
const ATTEMPTS = 4;

/** Of points at which only the walk can tell whether they refute, so many are enough. */
const MOST_UNSURE = 4;

/**
 * Points of a region at which a refutation of a kernel holds: a single one, if the search finds one
 * at which that is certain; a few, if only the walk can tell. Where anything may excuse what refutes,
 * none is searched for.
 */
export function foundRefutations(search: RefutationSearch): FoundRefutation[] {
  const { operations, refutations } = search.kernel;
  if (refutations.some(({ excuses }) => excuses)) return [];
  const kept = [...signsByStep(search.constraints)].map(
    ([step, signs]): StepTest => ({ step, signs }),
  );
  const unsure: FoundRefutation[] = [];
  for (const refutation of refutations) {
    if (refutation.needsWalk && unsure.length === MOST_UNSURE) continue;
    const found = foundRefutation(operations, kept, refutation, search);
    if (found && !refutation.needsWalk) return [found];
    if (found) unsure.push(found);
  }
  return unsure;
}

/** Equations are made to hold first, and kept. */
function foundRefutation(
  operations: readonly Operation[],
  given: readonly StepTest[],
  { index, tests }: KernelRefutation,
  { from, scaled }: RefutationSearch,
): FoundRefutation | undefined {
  const equations = tests.filter(({ signs }) => signs === ZERO);
  const wanted = tests.filter(({ signs }) => signs !== ZERO);
  const kept = [...given, ...equations];
  const { operations: own, renumbered } = neededProgram(
    operations,
    kept.map(({ step }) => step),
  );
  const start =
    equations.length === 0
      ? from.numerators
      : numeratorsWith(own, kept.map(renamedBy(renumbered)), from, ATTEMPTS);
  const numerators =
    start &&
    foundByLevels(
      ...([operations, { kept, wanted }, { ...from, numerators: start }] as const),
      ...([scaled, effortFor(operations, wanted), new RandomStream(SEED, index)] as const),
    );
  return numerators && { index, numerators };
}
