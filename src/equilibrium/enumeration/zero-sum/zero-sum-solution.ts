import { entry } from '../../../exact/entry.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import { recallFailures } from '../../../game/recall.js';
import type { Choices } from '../family.js';
import {
  type FoundSoFar,
  type Solution,
  type SolvedConcept,
  type Stopped,
  solving,
} from '../solution.js';
import { constantSum } from './constant-sum.js';
import { type MinimaxEquilibrium, minimaxSolving } from './minimax-equilibrium.js';
import { pureOptima } from './pure-optima.js';

/** The pure equilibria of a game; of one whose payoffs are a constant sum one that mixes, if need be. */
export interface Solutions {
  readonly pure: Solution;
  /** Where two players' payoffs are a constant sum, and no pure equilibrium was met soon. */
  readonly minimax: MinimaxEquilibrium | undefined;
}

/** So many steps the search for pure equilibria has before a linear program is solved. */
const SOON = 200;

/**
 * All pure equilibria of a game, step by step. Where they are not found soon, and two players' payoffs
 * are a constant sum, linear programs give an equilibrium, and to which profiles all pure ones belong.
 * @param soon the number of steps that pass before.
 */
export function* solvingBoth(
  game: ExtensiveGame,
  concept: SolvedConcept,
  most: number,
  stopped: Stopped,
  soon: number = SOON,
): Generator<FoundSoFar, Solutions> {
  const search = solving(game, concept, most, stopped);
  let step = search.next();
  for (let steps = 0; steps < soon && !step.done; steps++) {
    yield step.value;
    step = search.next();
  }
  const met = step.done ? step.value.classes.length : step.value;
  // The sequence form rests on recall (von Stengel 1996).
  const apart = met > 0 || stopped() || recallFailures(game).length > 0;
  const sum = apart ? undefined : constantSum(game);
  if (sum === undefined) {
    for (; !step.done; step = search.next()) yield step.value;
    return { pure: step.value, minimax: undefined };
  }
  const minimax = yield* untilStopped(minimaxSolving(game, sum, concept), stopped);
  if (step.done) return { pure: step.value, minimax };
  const optima = minimax && (yield* bothOptima(game, minimax, stopped));
  const pure = yield* solving(game, concept, most, stopped, optima && pairsOf(game, optima));
  return { pure, minimax };
}

/** By player, the families of strategies without mixing that secure what the game is worth. */
type Optima = readonly [readonly Choices[], readonly Choices[]];

/** Both players' turn by turn, so that it ends as soon as it is plain that one of them has none. */
function* bothOptima(
  game: ExtensiveGame,
  { values }: MinimaxEquilibrium,
  stopped: Stopped,
): Generator<FoundSoFar, Optima | undefined> {
  const found: [Choices[], Choices[]] = [[], []];
  const open = new Map(
    found.map((families, player) => [pureOptima(game, player, entry(values, player)), families]),
  );
  while (open.size > 0)
    for (const [search, families] of open) {
      if (stopped()) return undefined;
      yield 0;
      const step = search.next();
      if (!step.done) {
        if (step.value) families.push(step.value);
        continue;
      }
      if (families.length === 0) return [[], []];
      open.delete(search);
    }
  return found;
}

/** Every optimum of the one with every optimum of the other. */
function* pairsOf(game: ExtensiveGame, [one, other]: Optima): Generator<Choices> {
  for (const first of one)
    for (const second of other)
      yield game.informationSets.map(({ player }, set) =>
        entry(player === 0 ? first : second, set),
      );
}

function* untilStopped<Result>(
  steps: Generator<undefined, Result>,
  stopped: Stopped,
): Generator<FoundSoFar, Result | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (stopped()) return undefined;
    yield 0;
  }
}
