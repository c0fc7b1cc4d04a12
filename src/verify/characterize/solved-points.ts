import { JUDGED_AS } from '../../claim/claimed-concept.js';
import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { Expansion } from '../../derive/expansion.js';
import type { PureChoices } from '../../derive/pure/choices.js';
import { questionOf, solves, withDefinedSymbols } from '../../derive/question.js';
import { weightedSum } from '../../equilibrium/concept/play.js';
import { mostSupportive } from '../../equilibrium/concept/supporting-belief.js';
import { allChoices, type Choices } from '../../equilibrium/enumeration/family.js';
import { solution } from '../../equilibrium/enumeration/solution.js';
import { entry } from '../../exact/entry.js';
import { jsonText } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import { Quotient } from '../../exact/quotient.js';
import { type DeclaredForm, gameAt, ImproperGame } from '../../game/declared-form.js';
import type { Demand } from './demand.js';
import type { PureDemands } from './demands.js';
import type { SupportDemand } from './support.js';

/** A parameter point, and the pure equilibria that the game has there. */
export interface SolvedPoint {
  readonly point: Point;
  /** Its place among the points. */
  readonly index: number;
  readonly families: readonly Choices[];
}

/** No game at a point has more families of pure equilibria than these; else the point is no help. */
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
  readonly #all: SolvedPoint[] = [];
  readonly #held = new Map<string, (boolean | undefined)[]>();

  /** @param within a family to which all profiles belong that are asked about. */
  constructor(
    form: DeclaredForm,
    concept: PureConcept,
    expansion: Expansion,
    within: Choices = allChoices(form),
  ) {
    this.#form = form;
    this.#concept = concept;
    this.#expansion = expansion;
    this.#within = within;
  }

  get all(): readonly SolvedPoint[] {
    return this.#all;
  }

  /** Solves the game at a point; `undefined` where there is none, or it has too many equilibria. */
  add(point: Point): SolvedPoint | undefined {
    const game = gameAt(this.#form, point);
    if (game instanceof ImproperGame) return undefined;
    const found = solution(game, JUDGED_AS[this.#concept], MOST_FAMILIES, undefined, [
      this.#within,
    ]);
    if (!found.complete) return undefined;
    const families = found.classes.flatMap((each) => each.families.map(({ choices }) => choices));
    const solved = { point, families, index: this.#all.length };
    this.#all.push(solved);
    return solved;
  }

  /** The game solved at a point, or what was found when it was. */
  solvedAt(point: Point): SolvedPoint | undefined {
    const key = jsonText(point);
    return this.#all.find((each) => jsonText(each.point) === key) ?? this.add(point);
  }

  /** Whether some completion of choices is an equilibrium at a point. */
  isEquilibriumAt(choices: PureChoices, { families }: SolvedPoint): boolean {
    return families.some((each) => isAmong(choices, each));
  }

  /** A point at which some completion of choices is an equilibrium. */
  witness(choices: PureChoices): SolvedPoint | undefined {
    return this.#all.find((each) => this.isEquilibriumAt(choices, each));
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

/** Whether choices may be completed to a profile of a family. */
function isAmong(choices: PureChoices, family: Choices): boolean {
  return choices.every(
    (action, set) => action === undefined || entry(family, set).includes(action),
  );
}

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
