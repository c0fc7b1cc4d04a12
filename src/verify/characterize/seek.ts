import type { Condition } from '../../claim/condition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { admissibleRegion } from '../../sample/region.js';
import { findPoint } from '../../sample/witness.js';
import type { Demand } from './demand.js';
import type { PureDemands } from './demands.js';
import { isSupportedAt } from './solved-points.js';

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
  let ways = MOST_WAYS;
  const seek = (asked: readonly Demand[]): Point | undefined => {
    if (ways-- <= 0) return undefined;
    const found = pointWhere(spec, play, given, asked, attempts);
    if (found === undefined) return undefined;
    const lacking = supports.find((each) => !isSupportedAt(each, found, play.expansion));
    if (lacking === undefined) return found;
    for (const demands of lacking.plainWays) {
      const further = seek([...asked, ...demands]);
      if (further) return further;
    }
    return undefined;
  };
  return seek(gains);
}

function pointWhere(
  spec: Specification,
  { form, expansion }: ChosenPlay,
  given: readonly Condition[],
  asked: readonly Demand[],
  attempts: number,
): Point | undefined {
  // A named quotient is no parameter: where one occurs, only points known already tell.
  if (expansion.abbreviationsIn(asked.map(({ polynomial }) => polynomial)).length > 0)
    return undefined;
  const texts = new Set(asked.map(({ polynomial }) => `${polynomial}`));
  const relations = asked.map(({ polynomial, sense }): Relation => {
    // Of what is said to be at least 0 and at most 0 an equation is solved.
    const isBound = texts.has(`${polynomial.negated()}`);
    const sign = isBound ? '=' : sense === '>' ? '>' : '≥';
    return { left: polynomialFormula(polynomial), sign, right: zero };
  });
  const region = admissibleRegion(spec, [
    ...form.game.assuming,
    ...given.map(({ relation }) => relation),
    ...relations,
  ]);
  return findPoint(region, examplePoint(spec), attempts);
}
