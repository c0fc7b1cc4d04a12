import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { RationalFunction } from '../../exact/rational-function.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import type { Dictionary } from '../../game/dictionary.js';
import { drawAt, NODE, setAt } from '../../game/extensive-game.js';
import { formOf } from '../../game/unfold.js';
import type { Table } from '../claim.js';
import type { PlayedState } from './played-state.js';

/** What a profile makes of one period that begins in a state. */
export interface PlayInState {
  /** By player, what is expected to be paid in this period. */
  readonly payoffs: ReadonlyMap<string, RationalFunction>;
  /** How probable each next state is; what is left to 1 is the end of play. */
  readonly transition: ReadonlyMap<string, RationalFunction>;
}

/** Sums over the complete histories of the stage game, each with its probability. */
export function playInState({ state: { game, next }, strategies }: PlayedState): PlayInState {
  const form = formOf(game);
  const { nodes, histories, outcomes, quantities } = form;
  const reach: RationalFunction[] = [];
  const payoffs = new Map(game.players.map((player) => [player, RationalFunction.zero]));
  const transition = new Map<string, RationalFunction>();
  const add = (to: Map<string, RationalFunction>, key: string, more: RationalFunction): void => {
    to.set(key, (to.get(key) ?? RationalFunction.zero).plus(more));
  };
  for (let node = 0; node < nodes.count; node++) {
    const above = entry(nodes.parent, node);
    const here =
      above < 0 ? RationalFunction.one : entry(reach, above).times(stepTo(form, node, strategies));
    reach.push(here);
    if (here.isZero || entry(nodes.kind, node) !== NODE.terminal) continue;
    entry(outcomes, entry(nodes.outcome, node)).payoffs.forEach((paid, player) => {
      const each = here.times(functionOf(entry(quantities, paid)));
      add(payoffs, entry(game.players, player), each);
    });
    add(transition, next(entry(histories, node)), here);
  }
  return { payoffs, transition };
}

/** The probability of the action or the draw that leads to a node. */
function stepTo(
  form: DeclaredForm,
  node: number,
  strategies: Table<Dictionary<Formula>>,
): RationalFunction {
  const above = entry(form.nodes.parent, node);
  const branch = entry(form.nodes.branch, node);
  const draw = drawAt(form, above);
  if (draw) return functionOf(entry(form.quantities, entry(draw.probabilities, branch)));
  const set = setAt(form, above);
  const chosen = set && strategies[set.variable]?.[set.key]?.[entry(set.actions, branch)];
  // An action that a behavior leaves out is not taken.
  return chosen ? functionOf(chosen) : RationalFunction.zero;
}
