import { isConcerned } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { gainQuestion } from '../derive/proposition/equilibrium.js';
import type { SymbolicClaim } from '../derive/symbolic-claim.js';
import type { PointScreen } from './derived-screen.js';
import { MOST_OPERATIONS } from './derived-screen.js';
import { kernelOf } from './kernel/kernel.js';
import { pointVerdicts } from './kernel/point-verdict.js';
import { ProgramBuilder } from './kernel/program.js';
import { quotientsAt } from './kernel/quotients.js';
import { refutationsFrom } from './kernel/refutation.js';

/**
 * Whether at a point a deviation pays from where a claim says something of what is played, whatever
 * its conditions say: told by the derived constraints, which spares most points the walk of the game.
 * Where it says so, that is exact for any admissible point at which the claimed strategies exist;
 * where it does not, the walk is to tell.
 */
export function payingScreen(spec: Specification, symbolic: SymbolicClaim): PointScreen {
  const names = spec.parameters.map(({ name }) => name);
  let screen: PointScreen | undefined;
  return (point) => {
    screen ??= compiledScreen(spec, symbolic, names);
    return screen(point);
  };
}

function compiledScreen(
  spec: Specification,
  { claim, sets, expansion }: SymbolicClaim,
  names: readonly string[],
): PointScreen {
  const questions = sets
    .filter(({ set }) => isConcerned(claim, set))
    .flatMap(({ regimes }) => regimes.flatMap(({ constraints }) => constraints))
    .map((constraint) => gainQuestion(spec.restrictions, [], constraint, expansion));
  // What only the walk can tell is left to it.
  const told = refutationsFrom(spec, questions).filter(
    ({ tests, needsWalk }) => tests.length > 0 && !needsWalk,
  );
  const builder = new ProgramBuilder(names, new Map());
  const kernel = kernelOf(told, builder);
  if (kernel.operations.length > MOST_OPERATIONS) return () => false;
  const verdicts = pointVerdicts(builder, [kernel], []);
  return (point) => verdicts(quotientsAt(point, names)).some((verdict) => verdict !== 0);
}
