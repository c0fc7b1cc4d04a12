import type { Condition } from '../../claim/condition.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import type { Point } from '../../exact/point.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { Pausing } from '../../sample/pausing.js';
import type { PureDemands } from './demands.js';
import { withImpliedEquations } from './implied-equations.js';
import type { ParameterPart } from './parameter-part.js';
import { seekPoint } from './seek.js';
import type { SupportDemand } from './support.js';

/**
 * Looks for admissible parameters at which demands hold in one part of the parameters after another: what is at
 * least 0 there, and at most 0, is an equation that may be solved, though times a factor it is none. Then where
 * fewer equations are left, for symbols in them are 0: several that hold at once are seldom met. That nothing is
 * found proves nothing.
 */
export function* seekInParts(
  parts: readonly ParameterPart[],
  play: ChosenPlay,
  given: readonly Condition[],
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  attempts: number,
  beside: readonly Point[],
): Pausing<Point | undefined> {
  const shorter = parts
    .map((part) => part.withFewerEquations(gains))
    .filter((part) => part.isAllowed && !parts.includes(part));
  for (const part of [...parts, ...shorter]) {
    yield;
    const asked = {
      gains: withImpliedEquations(part.restated(gains)),
      supports: supports.map((each) => restatedSupport(each, part)),
    };
    const found = yield* seekPoint(part.spec, play, given, asked, attempts, beside);
    if (found) return found;
  }
  return undefined;
}

function restatedSupport(support: SupportDemand, part: ParameterPart): SupportDemand {
  const plainWays = support.plainWays
    .map((way) => part.restated(way))
    .filter((way) => !way.some((each) => plainTruth(each) === false));
  return { ...support, plainWays };
}
