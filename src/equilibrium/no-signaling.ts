import { entry, known } from '../exact/entry.js';
import type { GameForm, InformationSet } from '../game/extensive-game.js';
import type { ObservedActions } from '../game/observed-actions.js';
import { lastPeriod, startsAlike } from './action-periods.js';
import type { Arithmetic } from './expected-payoff.js';
import { stateProbabilities, typedPlayers } from './independent-types.js';

/*
 * What Fudenberg and Tirole (1991, "Perfect Bayesian Equilibrium and Sequential Equilibrium", Journal of
 * Economic Theory 53, 236-260, condition B) ask of beliefs in a multi-period game with observed actions
 * and independent types (`game/observed-actions.ts`), reached or not:
 *
 *   - whoever moves believes the same of the others' types, whatever her own, and of each independently;
 *   - what is believed of a player after a period follows from what was believed before it and from what
 *     she did in it, by Bayes' rule, if that was to be expected at all of her, as she was believed to be;
 *   - what is believed of a player is the same whatever others did in the period: nobody signals what she
 *     does not know.
 *
 * All of these are equations of polynomials in probabilities and weights of beliefs. Bayes' rule, written
 * as m(θ) Σ p = p(θ) Σ m, says nothing where p is 0 throughout, which is just where it does not apply.
 *
 * Where only the player herself moves in a period, nobody states what is believed of her. It follows by
 * Bayes' rule from before; if it does not, it may be chosen, and some choice fits whatever is believed
 * after one of her actions: a type that never takes it, or what is believed divided by probabilities. Of
 * what is believed after several of them that is not told here.
 */

/** A way in which a belief is put together, and where. */
export interface WeighedBelief<Value, Given> {
  readonly given: readonly Given[];
  /** By member. */
  readonly weights: readonly Value[];
  /** Their sum. */
  readonly total: Value;
}

/** Two quantities that are to be equal. */
export interface BeliefEquation<Value, Given> {
  readonly informationSet: number;
  readonly given: readonly Given[];
  readonly left: Value;
  readonly right: Value;
}

export interface NoSignaling<Value, Given> {
  readonly equations: readonly BeliefEquation<Value, Given>[];
  /** Where one's `total` is 0, it is not told whether there is a belief in between that fits. */
  readonly untold: readonly {
    readonly player: number;
    readonly given: readonly Given[];
    readonly total: Value;
  }[];
}

/** A game under a profile, with beliefs. */
export interface Believed<Value, Given> {
  readonly form: GameForm;
  readonly observed: ObservedActions;
  /** By node, the probability of the branch that leads there. */
  readonly shares: readonly Value[];
  /** At information sets with several members, every case; `undefined` where none is stated. */
  beliefAt(set: InformationSet): readonly WeighedBelief<Value, Given>[] | undefined;
}

/** What is believed of a player's type: a weight for each. */
interface Opinion<Value, Given> extends WeighedBelief<Value, Given> {
  readonly informationSet: number | undefined;
}

/** Condition B, as equations. */
export function noSignaling<Value, Given>(
  believed: Believed<Value, Given>,
  arithmetic: Arithmetic<Value>,
): NoSignaling<Value, Given> {
  return new Conditions(believed, arithmetic).found;
}

class Conditions<Value, Given> {
  readonly #believed: Believed<Value, Given>;
  readonly #arithmetic: Arithmetic<Value>;
  readonly #equations: BeliefEquation<Value, Given>[] = [];
  readonly #untold: NoSignaling<Value, Given>['untold'][number][] = [];
  /** By player and first history of a period: what is stated there of the player. */
  readonly #stated = new Map<string, readonly Opinion<Value, Given>[]>();
  /** The same by what the player did in the period before, whatever others did. */
  readonly #following = new Map<string, readonly Opinion<Value, Given>[]>();

  constructor(believed: Believed<Value, Given>, arithmetic: Arithmetic<Value>) {
    this.#believed = believed;
    this.#arithmetic = arithmetic;
    for (const set of believed.form.informationSets) this.#state(set);
    for (const player of typedPlayers(believed.observed)) this.#follow(player);
  }

  get found(): NoSignaling<Value, Given> {
    return { equations: this.#equations, untold: this.#untold };
  }

  #sum(values: readonly Value[]): Value {
    return values.reduce(this.#arithmetic.plus, this.#arithmetic.zero);
  }

  #product(values: readonly Value[]): Value {
    return values.reduce(this.#arithmetic.times, this.#arithmetic.one);
  }

  #typeOf(player: number, state: number): number {
    return entry(entry(this.#believed.observed.types, player), state);
  }

  #typesOf(player: number): readonly number[] {
    const count = Math.max(...entry(this.#believed.observed.types, player)) + 1;
    return Array.from({ length: count }, (_, type) => type);
  }

  /** What the belief at a set says of each player, independently, and that all say the same. */
  #state(set: InformationSet): void {
    const { observed } = this.#believed;
    if (set.members.length === 1) return;
    const places = set.members.map((node) => known(observed.placeOf, node));
    const start = entry(observed.histories, entry(places, 0).history).start;
    const others = typedPlayers(observed).filter((player) => player !== set.player);
    for (const belief of this.#believed.beliefAt(set) ?? []) {
      const { weights, total } = belief;
      const opinions = others.map((player): Opinion<Value, Given> => {
        const ofType = (type: number): Value =>
          this.#sum(
            weights.filter((_, k) => this.#typeOf(player, entry(places, k).state) === type),
          );
        return {
          ...{ given: belief.given, total, informationSet: set.index },
          weights: this.#typesOf(player).map(ofType),
        };
      });
      places.forEach((place, k) => {
        this.#asProduct(set, belief, place, entry(weights, k), opinions, others);
      });
      others.forEach((player, k) => {
        this.#agree(this.#stated, `${player} ${start}`, entry(opinions, k));
      });
    }
  }

  /** A member is believed in as independence and what is done unseen in the period have it. */
  #asProduct(
    { index }: InformationSet,
    { given, total }: WeighedBelief<Value, Given>,
    { state, history }: { readonly state: number; readonly history: number },
    weight: Value,
    opinions: readonly Opinion<Value, Given>[],
    others: readonly number[],
  ): void {
    const { observed, shares } = this.#believed;
    const probabilities = stateProbabilities(observed, shares, this.#arithmetic);
    const typed = typedPlayers(observed);
    const alike = probabilities.filter((_, each) =>
      typed.every((player) => this.#typeOf(player, each) === this.#typeOf(player, state)),
    );
    const { start } = entry(observed.histories, history);
    const unseen: Value[] = [];
    for (let at = history; at !== start; at = entry(observed.histories, at).parent ?? start)
      unseen.push(entry(shares, entry(entry(observed.histories, at).nodes, state)));
    this.#equate(index, given, [
      this.#product([weight, this.#sum(alike), ...others.map(() => total)]),
      this.#product([
        ...[entry(probabilities, state), total],
        ...others.map((player, k) =>
          entry(entry(opinions, k).weights, this.#typeOf(player, state)),
        ),
        ...unseen,
      ]),
    ]);
  }

  /** Whatever else is stated under a name says the same as what was stated first. */
  #agree(
    among: Map<string, readonly Opinion<Value, Given>[]>,
    name: string,
    opinion: Opinion<Value, Given>,
  ): void {
    const before = among.get(name) ?? [];
    const leader = before.filter(({ informationSet }) => informationSet !== opinion.informationSet);
    for (const each of leader) this.#same(each, opinion);
    // One set leads, in each of the cases in which its belief is put together.
    const first = before[0]?.informationSet;
    if (first === undefined || first === opinion.informationSet)
      among.set(name, [...before, opinion]);
  }

  #same(one: Opinion<Value, Given>, other: Opinion<Value, Given>): void {
    const { times } = this.#arithmetic;
    other.weights.forEach((weight, type) => {
      this.#equate(
        other.informationSet ?? one.informationSet ?? 0,
        [...one.given, ...other.given],
        [times(weight, one.total), times(entry(one.weights, type), other.total)],
      );
    });
  }

  #equate(
    informationSet: number,
    given: readonly Given[],
    [left, right]: readonly [Value, Value],
  ): void {
    this.#equations.push({ informationSet, given, left, right });
  }

  /** What is believed of a player from period to period. */
  #follow(player: number): void {
    const { observed, shares } = this.#believed;
    const probabilities = stateProbabilities(observed, shares, this.#arithmetic);
    const prior = this.#typesOf(player).map((type) =>
      this.#sum(probabilities.filter((_, state) => this.#typeOf(player, state) === type)),
    );
    const opinions = new Map<number, readonly Opinion<Value, Given>[]>();
    const alike = startsAlike(observed, player);
    observed.histories.forEach(({ mover, start, parent }, history) => {
      if (mover === undefined || start !== history) return;
      const stated = this.#stated.get(`${player} ${history}`);
      const expected =
        parent === undefined
          ? [{ given: [], weights: prior, total: this.#sum(prior), informationSet: undefined }]
          : this.#afterPeriod(player, history, opinions);
      for (const each of stated ?? []) for (const one of expected) this.#same(one, each);
      const starts = known(alike, history);
      if (parent !== undefined)
        for (const each of stated ?? []) this.#agree(this.#following, `${player} ${starts}`, each);
      // Whatever others did: what is stated after the same action of hers is believed here, too.
      const held = stated ?? this.#firstStated(player, starts);
      opinions.set(history, held ?? expected);
      if (held === undefined) this.#leaveUntold(player, starts, expected);
    });
  }

  #firstStated(player: number, starts: readonly number[]) {
    const stated = starts.find((each) => this.#stated.has(`${player} ${each}`));
    return this.#stated.get(`${player} ${stated}`);
  }

  /** What is expected to be believed where a period begins, by what was believed before the last. */
  #afterPeriod(
    player: number,
    history: number,
    opinions: ReadonlyMap<number, readonly Opinion<Value, Given>[]>,
  ): Opinion<Value, Given>[] {
    const { before, move } = lastPeriod(this.#believed.observed, player, history);
    return known(opinions, before).map((opinion) => {
      if (move === undefined) return opinion;
      const weights = opinion.weights.map((weight, type) =>
        this.#arithmetic.times(weight, this.#takenBy(player, type, move)),
      );
      return { ...opinion, weights, total: this.#sum(weights) };
    });
  }

  /** How probably a type takes the action that leads to a history. */
  #takenBy(player: number, type: number, history: number): Value {
    const { observed, shares } = this.#believed;
    const state = entry(observed.types, player).indexOf(type);
    return entry(shares, entry(entry(observed.histories, history).nodes, state));
  }

  /**
   * That some belief fits what is stated after several actions is not told where nothing dictates it.
   * @param starts where it is to be the same belief.
   */
  #leaveUntold(
    player: number,
    starts: readonly number[],
    expected: readonly Opinion<Value, Given>[],
  ): void {
    const { histories } = this.#believed.observed;
    const after = new Set<number>();
    histories.forEach((_, at) => {
      if (!this.#stated.has(`${player} ${at}`)) return;
      for (let below = at; below !== 0; below = entry(histories, below).parent ?? 0)
        if (starts.includes(entry(histories, below).parent ?? -1)) after.add(below);
    });
    if (after.size > 1)
      for (const { given, total } of expected) this.#untold.push({ player, given, total });
  }
}
