import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { Expansion } from '../../derive/expansion.js';
import type { PureChoices } from '../../derive/pure/choices.js';
import { questionOf, solves, withDefinedSymbols } from '../../derive/question.js';
import { weightedSum } from '../../equilibrium/concept/play.js';
import { mostSupportive } from '../../equilibrium/concept/supporting-belief.js';
import { allChoices, type Choices } from '../../equilibrium/enumeration/family.js';
import {
  type pureSearch,
  pureSearchIn,
  type SearchedConcept,
} from '../../equilibrium/enumeration/pure-equilibria.js';
import { jsonText } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import { Quotient } from '../../exact/quotient.js';
import { type DeclaredForm, gameAt, ImproperGame } from '../../game/declared-form.js';
import { ActionBits } from './action-bits.js';
import type { Demand } from './demand.js';
import type { PureDemands } from './demands.js';
import type { SupportDemand } from './support.js';

/** A parameter point, and the pure equilibria that the game has there. */
export interface SolvedPoint {
  readonly point: Point;
  /** Its place among the points. */
  readonly index: number;
  /** All of them; `undefined` where they are so many that they are asked about one by one. */
  readonly families: readonly Choices[] | undefined;
  /** The actions of all families; none where these are not listed. */
  readonly actions: Int32Array;
  /** Whether some completion of choices is an equilibrium there. */
  readonly has: (choices: PureChoices) => boolean;
}

/** Of a game with more families of pure equilibria than these, not all are listed. */
const MOST_FAMILIES = 20_000;

/**
 * Points whose pure equilibria were found by solving the game there, in numbers alone. They say which
 * profiles are equilibria somewhere, and where conditions hold; what they say is never a proof. Where
 * only profiles of one family are gone into, others are not looked for.
 */
export class SolvedPoints {
  readonly #form: DeclaredForm;
  readonly #concept: PureConcept;
  readonly #expansion: Expansion;
  readonly #within: Choices;
  readonly #mostFamilies: number;
  readonly #bits: ActionBits;
  readonly #all: SolvedPoint[] = [];
  readonly #byPoint = new Map<string, SolvedPoint>();
  readonly #held = new Map<string, (boolean | undefined)[]>();

  /**
   * @param within a family to which all profiles belong that are asked about.
   * @param mostFamilies where a game has more of them than these, profiles are asked about one by one.
   */
  constructor(
    form: DeclaredForm,
    concept: PureConcept,
    expansion: Expansion,
    within: Choices = allChoices(form),
    mostFamilies: number = MOST_FAMILIES,
  ) {
    this.#form = form;
    this.#concept = concept;
    this.#expansion = expansion;
    this.#within = within;
    this.#mostFamilies = mostFamilies;
    this.#bits = new ActionBits(form);
  }

  get all(): readonly SolvedPoint[] {
    return this.#all;
  }

  /** Solves the game at a point; `undefined` where there is none. */
  add(point: Point): SolvedPoint | undefined {
    const game = gameAt(this.#form, point);
    if (game instanceof ImproperGame) return undefined;
    const search = pureSearchIn(game, SEARCHED_AS[this.#concept]);
    const families = familiesOf(search([this.#within]), this.#mostFamilies);
    const actions = this.#bits.ofFamilies(families ?? []);
    const solved: SolvedPoint = {
      ...{ point, families, actions, index: this.#all.length },
      has: families
        ? (choices) => this.#bits.isAmong(this.#bits.ofChoices(choices), actions)
        : this.#askedOf(search),
    };
    this.#all.push(solved);
    this.#byPoint.set(jsonText(point), solved);
    return solved;
  }

  #askedOf(search: ReturnType<typeof pureSearchIn>): SolvedPoint['has'] {
    return (choices) => {
      const family = this.#within.map((actions, set) => {
        const chosen = choices[set];
        return chosen === undefined ? actions : actions.filter((each) => each === chosen);
      });
      for (const found of search([family])) if (found) return true;
      return false;
    };
  }

  /** The game solved at a point, or what was found when it was. */
  solvedAt(point: Point): SolvedPoint | undefined {
    return this.#byPoint.get(jsonText(point)) ?? this.add(point);
  }

  /** The first of those points of which all equilibria are known where some completion of choices is one. */
  listedWitness(choices: PureChoices): SolvedPoint | undefined {
    const chosen = this.#bits.ofChoices(choices);
    return this.#all.find(({ actions }) => this.#bits.isAmong(chosen, actions));
  }

  /** So many points, or fewer, at which most demands hold, the best first: of equals, those added last. */
  nearest(gains: readonly Demand[], count: number): Point[] {
    const lacking = this.#all.map((at) => ({
      at,
      lacks: gains.filter((demand) => !this.holds(demand, at)).length,
    }));
    return lacking
      .sort((one, other) => one.lacks - other.lacks || other.at.index - one.at.index)
      .slice(0, count)
      .map(({ at }) => at.point);
  }

  /** Those of some points at which all demands hold. */
  satisfying(
    among: readonly SolvedPoint[],
    { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  ): SolvedPoint[] {
    let left = [...among];
    for (const demand of gains) left = left.filter((at) => this.holds(demand, at));
    for (const demand of supports) left = left.filter((at) => this.isSupported(demand, at));
    return left;
  }

  holds(demand: Demand, at: SolvedPoint): boolean {
    return this.#remembered(demand.key, at, () => holdsAtPoint(demand, at.point, this.#expansion));
  }

  /** Whether a demand holds at a point, and by no tie. */
  holdsStrictly(demand: Demand, at: SolvedPoint): boolean {
    return this.#remembered(`without a tie ${demand.key}`, at, () =>
      holdsAtPoint({ ...demand, sense: '>' }, at.point, this.#expansion),
    );
  }

  isSupported(demand: SupportDemand, at: SolvedPoint): boolean {
    return this.#remembered(demand.key, at, () => isSupportedAt(demand, at.point, this.#expansion));
  }

  #remembered(key: string, { index }: SolvedPoint, find: () => boolean): boolean {
    const row = this.#held.get(key) ?? [];
    this.#held.set(key, row);
    const known = row[index] ?? find();
    row[index] = known;
    return known;
  }
}

/** All families of equilibria that a search finds; `undefined` where there are too many. */
function familiesOf(search: ReturnType<typeof pureSearch>, most: number): Choices[] | undefined {
  const families: Choices[] = [];
  for (const found of search) {
    if (found === undefined) continue;
    if (families.length >= most) return undefined;
    families.push(found.choices);
  }
  return families;
}

/** The concepts as a search through the game in numbers knows them. */
const SEARCHED_AS = {
  Nash: 'nash',
  'subgame perfect': 'subgamePerfect',
  'weak perfect Bayesian': 'weakPerfectBayesian',
} as const satisfies Record<PureConcept, SearchedConcept>;

/** Whether a plan gains nothing, at a point. */
export function holdsAtPoint(demand: Demand, point: Point, expansion: Expansion): boolean {
  const question = questions.get(demand) ?? questionOf('', [demand], expansion);
  questions.set(demand, question);
  return solves(point, question);
}

const questions = new WeakMap<Demand, ReturnType<typeof questionOf>>();

/** Whether some belief supports what is done, at a point. */
export function isSupportedAt(
  { plans, members }: SupportDemand,
  point: Point,
  expansion: Expansion,
): boolean {
  const abbreviations = expansion.abbreviationsIn(plans.flatMap(({ gains }) => gains));
  const full = withDefinedSymbols({ abbreviations, maxima: [] }, point);
  if (full === undefined) return false;
  const none = { gains: members.map(() => Quotient.zero) };
  const rows = plans.map(({ gains }) => ({
    gains: gains.map((gain) => Quotient.of(gain.evaluate(full))),
  }));
  return mostSupportive(members.length, (belief) => {
    let [best, most] = [none, weightedSum(none.gains, belief)];
    for (const row of rows) {
      const gain = weightedSum(row.gains, belief);
      if (most.lessThan(gain)) [best, most] = [row, gain];
    }
    return best;
  }).gain.isZero;
}
