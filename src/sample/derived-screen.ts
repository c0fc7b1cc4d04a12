import { comparisonsIn } from '../claim/proposition/assertion.js';
import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { kernelOf } from './kernel/kernel.js';
import { pointVerdicts } from './kernel/point-verdict.js';
import { ProgramBuilder } from './kernel/program.js';
import { quotientsAt } from './kernel/quotients.js';
import { refutationsOf } from './kernel/refutation.js';

/** Whether a point may decide a proposition. */
export type PointScreen = (point: Point) => boolean;

/** Longer programs than this take as long to compile as the walk of many points. */
export const MOST_OPERATIONS = 3000;

const screens = new WeakMap<Specification, WeakMap<Proposition, PointScreen>>();

/**
 * Whether a point may decide a proposition, by what is derived of it: at most points the walk of a
 * game is spared. Where it may, the walk tells; that it may not is exact. A point that is not
 * admissible decides nothing. It is derived once, when the first point is asked about.
 */
export function derivedScreen(spec: Specification, proposition: Proposition): PointScreen {
  const known = screens.get(spec) ?? new WeakMap<Proposition, PointScreen>();
  screens.set(spec, known);
  let screen = known.get(proposition);
  return (point) => {
    if (screen === undefined) {
      screen = compiledScreen(spec, proposition);
      known.set(proposition, screen);
    }
    return screen(point);
  };
}

function compiledScreen(spec: Specification, proposition: Proposition): PointScreen {
  // Its questions have types and deviations among their symbols, about which a point says nothing.
  if (proposition.kind === 'continuous equilibrium') return () => true;
  const names = spec.parameters.map(({ name }) => name);
  const builder = new ProgramBuilder(names, new Map());
  // Whether assessments are equilibria is for the walk to tell: mostly they are where a point may decide.
  const asked =
    proposition.kind === 'somewhere'
      ? { ...proposition, asserts: comparisonsIn(proposition.asserts) }
      : proposition;
  const kernel = kernelOf(refutationsOf(spec, asked), builder);
  if (kernel.operations.length > MOST_OPERATIONS) return () => true;
  const verdicts = pointVerdicts(builder, [kernel], []);
  return (point) => verdicts(quotientsAt(point, names)).some((verdict) => verdict !== 0);
}
