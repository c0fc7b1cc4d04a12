import { match } from 'ts-pattern';
import type { Condition } from '../../claim/condition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { type Relation, type RelationSign, related } from '../../exact/relation.js';
import {
  type DeclaredForm,
  drawnProbabilities,
  gameAt,
  ImproperGame,
} from '../../game/declared-form.js';
import { admissibleRegion } from '../../sample/region.js';
import { findPoint } from '../../sample/witness.js';
import type { Demand } from './demand.js';
import type { PureDemands } from './demands.js';
import { holdsAtPoint, isSupportedAt } from './solved-points.js';
import type { SupportDemand } from './support.js';

/** How often a search begins anew where no member is settled on, and in all. */
const MOST_WAYS = 12;

/**
 * Looks for admissible parameters at which demands hold: what is found is checked by whoever asks, and
 * that nothing is found proves nothing.
 */
export function seekPoint(
  spec: Specification,
  play: ChosenPlay,
  given: readonly Condition[],
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  attempts: number,
): Point | undefined {
  return seekSupported(
    { gains, supports },
    (asked) => pointWhere(spec, play, given, asked, attempts),
    (support, point) => isSupportedAt(support, point, play.expansion),
  );
}

/** Where a support is lacking, its plain ways are demanded, one after another. */
function seekSupported(
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  pointAt: (asked: readonly Demand[]) => Point | undefined,
  isSupported: (support: SupportDemand, point: Point) => boolean,
): Point | undefined {
  let ways = MOST_WAYS;
  const seek = (asked: readonly Demand[]): Point | undefined => {
    if (ways-- <= 0) return undefined;
    const found = pointAt(asked);
    if (found === undefined) return undefined;
    const lacking = supports.find((each) => !isSupported(each, found));
    if (lacking === undefined) return found;
    for (const demands of lacking.plainWays) {
      const further = seek([...asked, ...demands]);
      if (further) return further;
    }
    return undefined;
  };
  return seek(gains);
}

/**
 * Looks for a point around which demands hold, as long as what equations say stays so: one at which
 * they, the restrictions and what is given hold without a tie. That nothing is found proves nothing.
 */
export function seekInnerPoint(
  spec: Specification,
  play: ChosenPlay,
  given: readonly Condition[],
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  attempts: number,
): Point | undefined {
  const texts = new Set(gains.map(({ polynomial }) => `${polynomial}`));
  if (gains.some(({ polynomial }) => texts.has(`${polynomial.negated()}`))) return undefined;
  const strictly = (each: Demand): Demand => ({ ...each, sense: '>' });
  const inside = {
    ...spec,
    restrictions: spec.restrictions.map((each) => ({ ...each, ...withoutTie(each) })),
  };
  const ground = given.map((each) => ({ ...each, ...withoutTie(each) }));
  const assuming = gameRelations(play.form).map((relation) => withoutTie({ relation }).relation);
  return seekSupported(
    {
      gains: gains.map(strictly),
      supports: supports.map((each) => ({
        ...each,
        plainWays: each.plainWays.map((way) => way.map(strictly)),
      })),
    },
    (asked) => pointWhere(inside, play, ground, asked, attempts, assuming),
    ({ plainWays }, point) =>
      plainWays.some((way) => way.every((each) => holdsAtPoint(each, point, play.expansion))),
  );
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

function pointWhere(
  spec: Specification,
  { form, expansion }: ChosenPlay,
  given: readonly Condition[],
  asked: readonly Demand[],
  attempts: number,
  assuming: readonly Relation[] = gameRelations(form),
): Point | undefined {
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
  const pointWith = (further: readonly Relation[]): Point | undefined => {
    const point = findPoint(
      admissibleRegion(spec, [
        ...assuming,
        ...given.map(({ relation }) => relation),
        ...further,
        ...relations,
      ]),
      examplePoint(spec),
      attempts,
    );
    return point && gameAt(form, point) instanceof ImproperGame ? undefined : point;
  };
  const found = pointWith([]);
  if (found) return found;
  // A product is zero where a factor is, which a search that moves one symbol at a time seldom meets.
  for (const symbol of new Set(asked.filter(isEquation).flatMap(commonSymbols))) {
    const atZero = pointWith([
      { left: polynomialFormula(Polynomial.symbol(symbol)), sign: '=', right: zero },
    ]);
    if (atZero) return atZero;
  }
  return undefined;
}

/** What is asked of parameters for there to be a game, which restrictions may forget. */
function gameRelations(form: DeclaredForm): Relation[] {
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
