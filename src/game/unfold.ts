import { entry } from '../exact/entry.js';
import { divisorsIn, type Formula, toFormula } from '../exact/formula.js';
import { dividesBySymbol, functionOf } from '../exact/formula-value.js';
import type { DeclaredForm, DeclaredSet, Draw } from './declared-form.js';
import { dictionary, extended, owned, remedy } from './dictionary.js';
import { NODE, type NodeKind, type Outcome, type QuantityIndex } from './extensive-game.js';
import type { Game, MoveStage, NatureStage } from './game.js';
import { keyOf, takesPlace, UNPLAYED, type Values } from './game.js';
import { Gathered, GrowingNodes } from './growing-form.js';
import { InvalidGame } from './invalid.js';
import {
  circumstanceProblems,
  declarationProblems,
  Failures,
  forgotten,
  namesakes,
  probabilityProblems,
  unreachable,
} from './refusal.js';

/** Stands where the game is refused for want of a probability or a payoff. */
const ONE = toFormula(1);

const trees = new WeakMap<Game, DeclaredForm>();

/**
 * Unfolds a declaration into its form.
 * @throws {InvalidGame} for duplicate names, probabilities that do not sum to 1, a move that never takes
 * place as declared, and imperfect recall.
 */
export function formOf(game: Game): DeclaredForm {
  const known = trees.get(game);
  if (known) return known;
  refuse(game, [...declarationProblems(game), ...circumstanceProblems(game)]);
  const growth = new Growth(game);
  growth.grow(0, { parent: -1, branch: -1, history: dictionary([]) });
  const tree = growth.tree();
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

/** Where a node hangs in the tree, and what has happened before it. */
interface Place {
  readonly parent: number;
  readonly branch: number;
  readonly history: Values;
}

type Growing<Move> = Move & { readonly members: number[] };
type GrowingSet = Growing<DeclaredSet> & { readonly histories: Values[] };
/** Formulas become quantities as they are met on the way. */
type GrowingDraw = Growing<Draw> & {
  readonly formulas: readonly Formula[];
  readonly probabilities: QuantityIndex[];
};

class Growth {
  readonly #game: Game;
  readonly #nodes = new GrowingNodes();
  readonly #histories: Values[] = [];
  readonly #informationSets = new Gathered<GrowingSet>();
  readonly #draws = new Gathered<GrowingDraw>();
  readonly #outcomes = new Gathered<Outcome>();
  readonly #quantities = new Gathered<Formula>();
  readonly problems: string[] = [];
  readonly failures = new Failures();

  constructor(game: Game) {
    this.#game = game;
  }

  tree(): DeclaredForm {
    return {
      game: this.#game,
      title: this.#game.title,
      comment: '',
      players: this.#game.players,
      nodes: this.#nodes.finish(),
      informationSets: this.#informationSets.items,
      chanceMoves: this.#draws.items.map(({ formulas, ...draw }) => draw),
      outcomes: this.#outcomes.items,
      quantities: this.#quantities.items,
      histories: this.#histories,
    };
  }

  grow(depth: number, place: Place): void {
    const stage = this.#game.stages[depth];
    if (stage === undefined) this.#terminal(place);
    else if (!takesPlace(stage, place.history))
      this.grow(depth + 1, { ...place, history: extended(place.history, stage.name, UNPLAYED) });
    else if (stage.kind === 'nature') this.#chance(stage, depth, place);
    else this.#decision(stage, depth, place);
  }

  #chance(stage: NatureStage, depth: number, place: Place): void {
    const move = this.#draw(stage, place.history);
    const { variable, actions, formulas, probabilities, members } = this.#draws.at(move);
    const here = this.#add(NODE.chance, place, { move });
    members.push(here);
    actions.forEach((value, branch) => {
      if (branch === probabilities.length)
        probabilities.push(this.#quantity(entry(formulas, branch)));
      const history = extended(place.history, variable, value);
      this.grow(depth + 1, { parent: here, branch, history });
    });
  }

  #decision(stage: MoveStage, depth: number, place: Place): void {
    const set = this.#informationSet(stage, depth, place.history);
    const here = this.#add(NODE.decision, place, { move: set.index });
    set.members.push(here);
    set.histories.push(place.history);
    stage.values.forEach((action, branch) => {
      const history = extended(place.history, stage.name, action);
      this.grow(depth + 1, { parent: here, branch, history });
    });
  }

  #terminal(place: Place): void {
    const { history } = place;
    const payoffs = this.failures.catch('the payoffs', history, () =>
      owned(this.#game.payoffs(history)),
    );
    const unpaid = this.#game.players.filter((player) => payoffs && payoffs[player] === undefined);
    this.problems.push(...unpaid.map((player) => `no payoff for ${player}${remedy(player)}`));
    const paid = this.#game.players.map((player) => this.#quantity(payoffs?.[player] ?? ONE));
    const outcome = this.#outcomes.place(paid.join(' '), () => ({ label: '', payoffs: paid }));
    this.#add(NODE.terminal, place, { outcome });
  }

  #add(
    kind: NodeKind,
    { parent, branch, history }: Place,
    what: { move?: number; outcome?: number },
  ): number {
    this.#histories.push(history);
    return this.#nodes.add({ kind, parent, branch, move: -1, outcome: -1, label: '', ...what });
  }

  #informationSet(stage: MoveStage, depth: number, history: Values): GrowingSet {
    const key = keyOf(stage.knows, history);
    const { stages, players } = this.#game;
    const movesOften = stages.some(
      (other) => other.kind === 'move' && other.by === stage.by && other.name !== stage.name,
    );
    const place = this.#informationSets.place(JSON.stringify([stage.name, key]), (index) => ({
      index,
      player: players.indexOf(stage.by),
      mover: stage.by,
      variable: stage.name,
      key,
      name: movesOften ? `${stage.name}: ${key}` : key,
      actions: stage.values,
      unseen: stages
        .slice(0, depth)
        .map(({ name }) => name)
        .filter((name) => !stage.knows.includes(name)),
      members: [],
      histories: [],
    }));
    return this.#informationSets.at(place);
  }

  /** Nature's draw of a variable: one move wherever its probabilities depend on the same values. */
  #draw(stage: NatureStage, history: Values): number {
    const { name: variable, given, values } = stage;
    const key = keyOf(given, history);
    return this.#draws.place(JSON.stringify([variable, key]), () => {
      const known = restricted(history, given);
      const computed = this.failures.catch(`the probabilities of ${variable}`, known, () =>
        owned(stage.probabilities(known)),
      );
      if (computed) this.problems.push(...probabilityProblems(this.#game, stage, computed, known));
      const drawn = values.flatMap((value) => {
        // Where there are none the game is refused, with what else there is to say of it.
        const formula = computed ? computed[value] : ONE;
        // What has probability 0 whatever the parameters is left out.
        return formula === undefined || functionOf(formula).isZero ? [] : [{ value, formula }];
      });
      return {
        variable,
        label: given.length === 0 ? variable : `${variable}: ${key}`,
        actions: drawn.map(({ value }) => value),
        formulas: drawn.map(({ formula }) => formula),
        probabilities: [],
        members: [],
      };
    });
  }

  #quantity(formula: Formula): QuantityIndex {
    return this.#quantities.place(valueKey(formula), () => formula);
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
