import type { Condition } from '../../claim/condition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Relation } from '../../exact/relation.js';
import {
  type DeclaredForm,
  drawnProbabilities,
  gameAt,
  ImproperGame,
} from '../../game/declared-form.js';
import type { Pausing } from '../../sample/pausing.js';
import { admissibleRegion, type Region } from '../../sample/region.js';
import { tidied } from '../../sample/simplify.js';
import { mendedBeside, seekIn } from '../../sample/witness.js';
import type { Demand } from './demand.js';
import type { PureDemands } from './demands.js';
import { isSupportedAt } from './solved-points.js';
import type { SupportDemand } from './support.js';

/** How often a search begins anew where no member is settled on, and in all. */
const MOST_WAYS = 12;

/**
 * Looks for admissible parameters at which demands hold: what is found is checked by whoever asks, and
 * that nothing is found proves nothing.
 * @param beside points that are looked around first: mostly some at which much of what is asked holds.
 */
export function* seekPoint(
  spec: Specification,
  play: ChosenPlay,
  given: readonly Condition[],
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  attempts: number,
  beside: readonly Point[] = [],
): Pausing<Point | undefined> {
  return yield* seekSupported(
    { gains, supports },
    (asked) => pointWhere({ spec, play, given, beside, attempts }, asked),
    (support, point) => isSupportedAt(support, point, play.expansion),
  );
}

/** Looks for a point where gains are none; where a support is lacking, its plain ways are demanded, one after another. */
export function* seekSupported(
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  pointAt: (asked: readonly Demand[]) => Pausing<Point | undefined>,
  isSupported: (support: SupportDemand, point: Point) => boolean,
): Pausing<Point | undefined> {
  let ways = MOST_WAYS;
  const seek = function* (asked: readonly Demand[]): Pausing<Point | undefined> {
    if (ways-- <= 0) return undefined;
    const found = yield* pointAt(asked);
    if (found === undefined) return undefined;
    const lacking = supports.find((each) => !isSupported(each, found));
    if (lacking === undefined) return found;
    for (const demands of lacking.plainWays) {
      const further = yield* seek([...asked, ...demands]);
      if (further) return further;
    }
    return undefined;
  };
  return yield* seek(gains);
}

interface Seeking {
  readonly spec: Specification;
  readonly play: ChosenPlay;
  readonly given: readonly Condition[];
  readonly beside: readonly Point[];
  readonly attempts: number;
  /** How often in exact numbers, where a grid does not get; by default some times. */
  readonly exactAttempts?: number;
}

/** Looks for a point at which all of some demands hold. */
export function* pointWhere(
  { spec, play: { form, expansion }, given, beside, attempts, exactAttempts }: Seeking,
  asked: readonly Demand[],
  assuming: readonly Relation[] = gameRelations(form),
): Pausing<Point | undefined> {
  // A named quotient is no parameter: where one occurs, only points known already tell.
  if (expansion.abbreviationsIn(asked.map(({ polynomial }) => polynomial)).length > 0)
    return undefined;
  const texts = new Set(asked.map(({ polynomial }) => `${polynomial}`));
  // Of what is said to be at least 0 and at most 0 an equation is solved.
  const isEquation = ({ polynomial }: Demand): boolean => texts.has(`${polynomial.negated()}`);
  const relations = asked.map((each): Relation => {
    const sign = isEquation(each) ? '=' : each.sense === '>' ? '>' : '≥';
    return { left: polynomialFormula(each.polynomial), sign, right: zero };
  });
  const regionWith = (further: readonly Relation[]): Region =>
    admissibleRegion(spec, [
      ...assuming,
      ...given.map(({ relation }) => relation),
      ...further,
      ...relations,
    ]);
  const proper = (point: Point | undefined): Point | undefined =>
    point && gameAt(form, point) instanceof ImproperGame ? undefined : point;
  const example = examplePoint(spec);
  if (beside.length > 0) {
    const region = regionWith([]);
    for (const point of beside) {
      yield;
      const mended = mendedBeside(region, point);
      const found = mended && proper(tidied(region, mended, example));
      if (found) return found;
    }
  }
  const pointWith = function* (further: readonly Relation[]): Pausing<Point | undefined> {
    return proper(yield* seekIn(regionWith(further), example, attempts, exactAttempts));
  };
  const found = yield* pointWith([]);
  if (found) return found;
  // A product is zero where a factor is, which a search that moves one symbol at a time seldom meets. Of
  // one that is to be at least 0, too, the other factor may always be negative.
  const products = [...asked.filter(isEquation), ...asked];
  for (const symbol of new Set(products.flatMap(commonSymbols))) {
    const atZero = yield* pointWith([
      { left: polynomialFormula(Polynomial.symbol(symbol)), sign: '=', right: zero },
    ]);
    if (atZero) return atZero;
  }
  return undefined;
}

/** What is asked of parameters for there to be a game, which restrictions may forget. */
export function gameRelations(form: DeclaredForm): Relation[] {
  const probabilities = new Set(
    drawnProbabilities(form).map(({ quantity }) => entry(form.quantities, quantity)),
  );
  return [
    ...form.game.assuming,
    ...[...probabilities]
      .filter((each) => each.kind !== 'number')
      .map((left): Relation => ({ left, sign: '≥', right: zero })),
  ];
}

/** The symbols by which a polynomial can be divided. */
function commonSymbols({ polynomial }: Demand): string[] {
  return [...polynomial.symbols].filter((symbol) =>
    polynomial.terms.every(({ monomial }) => monomial.includes(symbol)),
  );
}
