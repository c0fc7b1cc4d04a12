import { match } from 'ts-pattern';
import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import type { Point } from '../../exact/point.js';
import {
  holdsAt,
  type Relation,
  type RelationSign,
  related,
  standardForm,
} from '../../exact/relation.js';
import type { Pausing } from '../../sample/pausing.js';
import type { Demand } from './demand.js';
import { demandsKey, type PureDemands } from './demands.js';
import { withImpliedEquations } from './implied-equations.js';
import { ParameterPart } from './parameter-part.js';
import { gameRelations, pointWhere, seekSupported } from './seek.js';
import { holdsAtPoint, type SolvedPoint, type SolvedPoints } from './solved-points.js';
import { contradictionByCases, type PairSearch } from './zero-cases.js';

/** How often a search for a point without ties begins anew. */
const ATTEMPTS = 30;

/**
 * Points around which demands hold, as long as what equations say stays so: at which they, the
 * restrictions and what is given hold without a tie. That none is found proves nothing.
 */
export class InnerPoints {
  readonly #play: ChosenPlay;
  readonly #points: SolvedPoints;
  readonly #inside: Specification;
  readonly #ground: readonly Condition[];
  readonly #assuming: readonly Relation[];
  readonly #relations: readonly ReturnType<typeof standardForm>[];
  readonly #whole: ParameterPart;
  /** Known points at which no bound is reached, among those that were looked at. */
  readonly #known: SolvedPoint[] = [];
  #looked = 0;
  /** By all that is demanded: profiles that differ in the names of messages demand the same. */
  readonly #sought = new Map<string, Promise<Point | undefined>>();

  /** @param points those that are known, to which points are added that are found. */
  constructor(
    spec: Specification,
    play: ChosenPlay,
    given: readonly Condition[],
    points: SolvedPoints,
  ) {
    this.#play = play;
    this.#points = points;
    this.#inside = specificationWithoutTies(spec);
    this.#ground = given.map((each) => ({ ...each, ...withoutTie(each) }));
    this.#assuming = gameRelations(play.form).map((relation) => withoutTie({ relation }).relation);
    this.#relations = [
      ...this.#assuming,
      ...[...this.#inside.restrictions, ...this.#ground].map(({ relation }) => relation),
    ].map(standardForm);
    this.#whole = new ParameterPart(this.#inside, play.expansion);
  }

  /** One of the known points. */
  among(demands: PureDemands): Point | undefined {
    if (hasEquation(demands)) return undefined;
    const { gains, supports } = demands;
    return this.#points.satisfying(this.#insideOnes(), demands).find((at) => {
      const isStrict = (each: Demand): boolean => this.#points.holdsStrictly(each, at);
      return (
        gains.every(isStrict) &&
        supports.every(({ plainWays }) => plainWays.some((way) => way.every(isStrict)))
      );
    })?.point;
  }

  /**
   * A known point, or else one that is looked for, once.
   * @param pairIn pairs of demands that never hold together.
   * @param search runs a search to its end.
   */
  at(
    demands: PureDemands,
    pairIn: PairSearch,
    search: (seeking: Pausing<Point | undefined>) => Promise<Point | undefined>,
  ): Promise<Point | undefined> {
    const key = demandsKey(demands);
    const known = this.#sought.get(key) ?? this.#found(demands, pairIn, search);
    this.#sought.set(key, known);
    return known;
  }

  async #found(
    demands: PureDemands,
    pairIn: PairSearch,
    search: (seeking: Pausing<Point | undefined>) => Promise<Point | undefined>,
  ): Promise<Point | undefined> {
    const known = this.among(demands);
    if (hasEquation(demands)) return undefined;
    // Where no bound is reached more demands contradict each other, plainly: then there is no such point.
    if (known || (await contradictionByCases(demands.gains, this.#whole, pairIn))) return known;
    const found = await search(this.#seeking(demands));
    // Other profiles are equilibria around it, too.
    if (found) this.#points.add(found);
    return found;
  }

  #seeking(demands: PureDemands): Pausing<Point | undefined> {
    const [spec, given, assuming] = [this.#inside, this.#ground, this.#assuming];
    return seekWithoutTies(demands, this.#play, (asked, play) =>
      // Where there is room on all sides a grid gets, if anything does.
      pointWhere(
        { spec, play, given, beside: [], attempts: ATTEMPTS, exactAttempts: 0 },
        asked,
        assuming,
      ),
    );
  }

  /** The known points at which no bound is reached. */
  #insideOnes(): readonly SolvedPoint[] {
    const { all } = this.#points;
    for (const at of all.slice(this.#looked))
      if (this.#relations.every((each) => holdsAt(each, at.point))) this.#known.push(at);
    this.#looked = all.length;
    return this.#known;
  }
}

/** Whether what demands ask holds by a tie alone. */
function hasEquation({ gains }: Pick<PureDemands, 'gains'>): boolean {
  const texts = new Set(gains.map(({ polynomial }) => `${polynomial}`));
  return (
    gains.some(({ polynomial }) => texts.has(`${polynomial.negated()}`)) ||
    withImpliedEquations(gains).length > gains.length
  );
}

function* seekWithoutTies(
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  play: ChosenPlay,
  pointAt: (asked: readonly Demand[], play: ChosenPlay) => Pausing<Point | undefined>,
): Pausing<Point | undefined> {
  const strictly = (each: Demand): Demand => ({ ...each, sense: '>' });
  return yield* seekSupported(
    {
      gains: gains.map(strictly),
      supports: supports.map((each) => ({
        ...each,
        plainWays: each.plainWays.map((way) => way.map(strictly)),
      })),
    },
    (asked) => pointAt(asked, play),
    ({ plainWays }, point) =>
      plainWays.some((way) => way.every((each) => holdsAtPoint(each, point, play.expansion))),
  );
}

/** A specification whose restrictions hold without a tie. */
function specificationWithoutTies(spec: Specification): Specification {
  return {
    ...spec,
    restrictions: spec.restrictions.map((each) => ({ ...each, ...withoutTie(each) })),
  };
}

/** A bound as one that is not reached; an equation as it is. */
function withoutTie({ relation }: { readonly relation: Relation }): {
  readonly relation: Relation;
} {
  const sign = match(relation.sign)
    .returnType<RelationSign>()
    .with('≥', () => '>')
    .with('≤', () => '<')
    .otherwise((same) => same);
  return { relation: related({ ...relation, sign }) };
}
