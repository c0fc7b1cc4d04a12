import type { Parameter } from '../../../claim/parameter.js';
import type { Specification } from '../../../claim/specification.js';
import { endPayoffs } from '../../../derive/end-payoffs.js';
import {
  branchProbabilities,
  expectedPayoffs,
  payoffsByNode,
} from '../../../equilibrium/expected-payoff.js';
import { entry } from '../../../exact/entry.js';
import { type Formula, formulaText } from '../../../exact/formula.js';
import { Rational } from '../../../exact/rational.js';
import type { DeclaredForm } from '../../../game/declared-form.js';
import type { ExtensiveGame, GameForm, QuantityIndex } from '../../../game/extensive-game.js';
import type { Game } from '../../../game/game.js';
import { formOf } from '../../../game/unfold.js';

/** A game with what is written beside its tree. */
export interface TreeWords {
  readonly form: GameForm;
  /** The form of a declared game, of which more is known. */
  readonly declared: DeclaredForm | undefined;
  readonly drawName: (chanceMove: number) => string;
  readonly probability: (quantity: QuantityIndex) => string;
  /** One a player, at a node behind which nobody moves. */
  readonly payoffs: (node: number) => readonly string[];
  /** Whether payoffs can be told at once where draws are left. */
  readonly canExpect: boolean;
  /** What is set as symbols. */
  readonly parameters: readonly Parameter[];
}

/** The words for a declared game, or for that of a file. */
export function treeWords(game: Game | ExtensiveGame, spec: Specification | undefined): TreeWords {
  return 'nodes' in game ? wordsOfFile(game) : wordsOfDeclared(game, spec);
}

function wordsOfDeclared(game: Game, spec: Specification | undefined): TreeWords {
  const form = formOf(game);
  const { nodes, outcomes, quantities, chanceMoves } = form;
  const expected = spec && endPayoffs(spec, game);
  const declared = (node: number): readonly Formula[] =>
    entry(outcomes, entry(nodes.outcome, node)).payoffs.map((each) => entry(quantities, each));
  return {
    ...{ form, declared: form, canExpect: expected !== undefined },
    drawName: (move) => entry(chanceMoves, move).variable,
    probability: (quantity) => formulaText(entry(quantities, quantity)),
    payoffs: (node) => (expected ?? declared)(node).map(formulaText),
    parameters: spec?.parameters ?? [],
  };
}

function wordsOfFile(game: ExtensiveGame): TreeWords {
  const { nodes, players, values, chanceMoves } = game;
  const byPlayer = players.map((_, player) => expectedFromRoot(game, player));
  return {
    ...{ form: game, declared: undefined, canExpect: true, parameters: [] },
    drawName: (move) => entry(chanceMoves, move).label.trim() || 'nature',
    probability: (quantity) => `${entry(values, quantity)}`,
    payoffs: (node) => byPlayer.map((payoffs) => `${payoffs(node)}`),
  };

  /** By node behind which nobody moves, what is paid on the way there and expected from there on. */
  function expectedFromRoot(of: ExtensiveGame, player: number): (node: number) => Rational {
    // No strategy matters where nobody moves afterwards.
    const nobody = of.informationSets.map(({ actions }) => actions.map(() => Rational.zero));
    const probabilities = branchProbabilities(of, of.values, nobody, RATIONALS);
    const paid = payoffsByNode(of, player, values, RATIONALS);
    const expected = expectedPayoffs(of, probabilities, paid, RATIONALS);
    return (node) => {
      let sum = entry(expected, node);
      for (let at = entry(nodes.parent, node); at >= 0; at = entry(nodes.parent, at))
        sum = sum.plus(entry(paid, at));
      return sum;
    };
  }
}

const RATIONALS = {
  zero: Rational.zero,
  one: Rational.one,
  plus: (one: Rational, other: Rational): Rational => one.plus(other),
  times: (one: Rational, other: Rational): Rational => one.times(other),
  isZero: ({ isZero }: Rational): boolean => isZero,
};
