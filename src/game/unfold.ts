import {
  dividesBySymbol,
  divisorsIn,
  type Formula,
  functionOf,
  toFormula,
} from '../exact/formula.js';
import { circumstanceText } from './circumstance.js';
import { type Dictionary, dictionary, extended, owned, remedy } from './dictionary.js';
import { Failures } from './failures.js';
import type { Game, Stage } from './game.js';
import { InvalidGame } from './invalid.js';
import { keyOf, UNPLAYED, type Values } from './key.js';
import { forgotten } from './recall.js';
import {
  circumstanceProblems,
  declarationProblems,
  probabilityProblems,
  repeated,
  takesPlace,
} from './refusal.js';
import type { DecisionNode, InformationSet, Node, Quantity, Tree } from './tree.js';

/** Stands where the game is refused for want of a probability or a payoff. */
const ONE = toFormula(1);

const trees = new WeakMap<Game, Tree>();

/**
 * Unfolds a declaration into its game tree.
 * @throws {InvalidGame} for duplicate names, probabilities that do not sum to 1, a move that never takes
 * place as declared, and imperfect recall.
 */
export function treeOf(game: Game): Tree {
  const known = trees.get(game);
  if (known) return known;
  refuse(game, [...declarationProblems(game), ...circumstanceProblems(game)]);
  const growth = new Growth(game);
  const root = growth.grow(0, dictionary([]));
  const tree: Tree = {
    game,
    players: game.players,
    root,
    informationSets: growth.informationSets,
    quantities: growth.quantities,
  };
  const { problems, failures } = growth;
  refuse(game, [
    ...problems,
    ...failures.problems,
    ...unreachable(tree),
    ...namesakes(tree),
    ...forgotten(tree),
  ]);
  trees.set(game, tree);
  return tree;
}

function refuse(game: Game, problems: readonly string[]): void {
  if (problems.length > 0) throw new InvalidGame(`the game ${game.id}`, problems);
}

class Growth {
  readonly #game: Game;
  readonly informationSets: (InformationSet & { readonly members: DecisionNode[] })[] = [];
  readonly quantities: Formula[] = [];
  readonly problems: string[] = [];
  readonly failures = new Failures();
  readonly #draws = new Map<string, Dictionary<Formula>>();
  readonly #quantityOf = new Map<string, Quantity>();
  readonly #setOf = new Map<string, InformationSet & { readonly members: DecisionNode[] }>();

  constructor(game: Game) {
    this.#game = game;
  }

  grow(depth: number, history: Values): Node {
    const stage = this.#game.stages[depth];
    if (stage === undefined) return this.#terminal(history);
    if (!takesPlace(stage, history))
      return this.grow(depth + 1, extended(history, stage.name, UNPLAYED));
    return stage.kind === 'nature'
      ? this.#chance(stage, depth, history)
      : this.#decision(stage, depth, history);
  }

  #chance(stage: Stage & { kind: 'nature' }, depth: number, history: Values): Node {
    const probabilities = this.#probabilities(stage, history);
    const branches = stage.values.flatMap((value) => {
      const formula = probabilities[value];
      return formula === undefined || functionOf(formula).isZero
        ? []
        : [
            {
              value,
              probability: this.#quantity(formula),
              node: this.grow(depth + 1, extended(history, stage.name, value)),
            },
          ];
    });
    return { kind: 'chance', variable: stage.name, branches };
  }

  /** The probabilities of a draw, computed once for each of what they depend on. */
  #probabilities(stage: Stage & { kind: 'nature' }, history: Values): Dictionary<Formula> {
    const given = restricted(history, stage.given);
    const place = JSON.stringify([stage.name, keyOf(stage.given, given)]);
    const known = this.#draws.get(place);
    if (known) return known;
    const computed = this.failures.catch(`the probabilities of ${stage.name}`, given, () =>
      owned(stage.probabilities(given)),
    );
    if (computed) this.problems.push(...probabilityProblems(this.#game, stage, computed, given));
    // Where there are none the game is refused, with what else there is to say of it.
    const probabilities =
      computed ?? dictionary(stage.values.map((value) => [value, ONE] as const));
    this.#draws.set(place, probabilities);
    return probabilities;
  }

  #decision(stage: Stage & { kind: 'move' }, depth: number, history: Values): Node {
    const informationSet = this.#informationSet(stage, depth, history);
    const node: DecisionNode = {
      kind: 'decision',
      informationSet,
      history,
      children: stage.values.map((action) =>
        this.grow(depth + 1, extended(history, stage.name, action)),
      ),
    };
    informationSet.members.push(node);
    return node;
  }

  #terminal(history: Values): Node {
    const payoffs = this.failures.catch('the payoffs', history, () =>
      owned(this.#game.payoffs(history)),
    );
    const unpaid = this.#game.players.filter((player) => payoffs && payoffs[player] === undefined);
    this.problems.push(...unpaid.map((player) => `no payoff for ${player}${remedy(player)}`));
    return {
      kind: 'terminal',
      history,
      payoffs: this.#game.players.map((player) => this.#quantity(payoffs?.[player] ?? ONE)),
    };
  }

  #informationSet(stage: Stage & { kind: 'move' }, depth: number, history: Values) {
    const key = keyOf(stage.knows, history);
    const place = JSON.stringify([stage.name, key]);
    const known = this.#setOf.get(place);
    if (known) return known;
    const movesOften = this.#game.stages.some(
      (other) => other.kind === 'move' && other.by === stage.by && other.name !== stage.name,
    );
    const informationSet = {
      index: this.informationSets.length,
      player: stage.by,
      variable: stage.name,
      key,
      name: movesOften ? `${stage.name}: ${key}` : key,
      actions: stage.values,
      unseen: this.#game.stages
        .slice(0, depth)
        .map(({ name }) => name)
        .filter((name) => !stage.knows.includes(name)),
      members: [],
    };
    this.informationSets.push(informationSet);
    this.#setOf.set(place, informationSet);
    return informationSet;
  }

  #quantity(formula: Formula): Quantity {
    const key = valueKey(formula);
    const known = this.#quantityOf.get(key);
    if (known !== undefined) return known;
    this.quantities.push(formula);
    this.#quantityOf.set(key, this.quantities.length - 1);
    return this.quantities.length - 1;
  }
}

/** Formulas with one key have one value wherever either has one: what cancels divides all the same. */
function valueKey(formula: Formula): string {
  const divisors = dividesBySymbol(formula)
    ? [...divisorsIn(formula)].map((divisor) => functionOf(divisor).toString())
    : [];
  return JSON.stringify([functionOf(formula).toString(), ...new Set(divisors)]);
}

function restricted(history: Values, names: readonly string[]): Values {
  return dictionary(names.map((name) => [name, history[name] ?? UNPLAYED]));
}

/** A move that no history leads to would be looked for in vain in every table. */
function unreachable({ game, informationSets }: Tree): string[] {
  const reached = new Set(informationSets.map(({ variable }) => variable));
  return game.stages
    .filter((stage) => stage.kind === 'move')
    .filter(({ name }) => !reached.has(name))
    .map(
      ({ name, by, when }) =>
        `${by} never chooses ${name}: no history meets ${when.map(circumstanceText).join(', or ')}; ` +
        'mend its "when", or leave the move out',
    );
}

/** Two information sets under one name: neither a report nor a file could tell them apart. */
function namesakes({ players, informationSets }: Tree): string[] {
  return players.flatMap((player) => {
    const names = informationSets.filter((set) => set.player === player).map(({ name }) => name);
    return repeated(names).map(
      (name) =>
        `${player} has two information sets that are both called "${name}", by variable and by what ` +
        'she knows; give the variables or their values other names, without ": "',
    );
  });
}
