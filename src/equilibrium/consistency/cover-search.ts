import { Rational } from '../../exact/rational.js';
import {
  evaluated,
  intervalSign,
  multiplied,
  subtracted,
  type Univariate,
} from '../../exact/univariate.js';
import type { LinearCondition, LinearConditions } from './linear-conditions.js';
import type { Clash, Cover, Stretch } from './proportion-refutation.js';

/** How often a stretch may be halved; beyond, conditions touch at an irrational number. */
const HALVINGS = 40;

/**
 * A reason against every x, for every s > 0, that can be checked without Sturm's theorem: stretches
 * of s on each of which the same conditions clash, as coefficients of one sign show.
 *
 * It exists but where conditions clash everywhere and still touch at an irrational s; there nothing
 * is found.
 * @param samples values of s between which signs change at most once, the rational changes among them.
 */
export function coverOf(
  { conditions, x, s }: LinearConditions,
  samples: readonly Rational[],
): Cover | undefined {
  const sorted = [...samples].sort((one, other) => one.compare(other));
  const stretches: Stretch[] = [];
  let from = Rational.zero;
  for (const to of [...sorted, undefined]) {
    if (to?.equals(from)) continue;
    if (!coverBetween(conditions, from, to, HALVINGS, stretches)) return undefined;
    from = to ?? from;
  }
  return { x, s, stretches };
}

/** Adds stretches from one value to another; none may be found. */
function coverBetween(
  conditions: readonly LinearCondition[],
  from: Rational,
  to: Rational | undefined,
  halvings: number,
  stretches: Stretch[],
): boolean {
  const inside = clashOf(conditions, (of) => intervalSign(of, from, to));
  if (inside) {
    const clash = to && clashOf(conditions, (of) => evaluated(of, to).sign);
    if (to && !clash) return false;
    stretches.push({ inside, end: to && clash && { at: to, clash } });
    return true;
  }
  if (halvings === 0) return false;
  const middle = to ? from.plus(to).times(Rational.half) : from.plus(from).plus(Rational.one);
  return (
    coverBetween(conditions, from, middle, halvings - 1, stretches) &&
    coverBetween(conditions, middle, to, halvings - 1, stretches)
  );
}

/** Conditions that clash where polynomials have these signs; `undefined` signs may be any. */
function clashOf(
  conditions: readonly LinearCondition[],
  signOf: (of: Univariate) => number | undefined,
): Clash | undefined {
  const signed = conditions.map((each) => ({
    ...each,
    rises: signOf(each.slope),
    starts: signOf(each.constant),
  }));
  for (const { condition, rises, starts } of signed)
    if (rises !== undefined && starts !== undefined)
      if (rises <= 0 && starts <= 0 && rises + starts < 0) return [condition];
  for (const lower of signed)
    for (const upper of signed) {
      if (lower.rises === undefined || lower.rises < 0) continue;
      if (upper.rises === undefined || upper.rises > 0) continue;
      const crossed = subtracted(
        multiplied(lower.slope, upper.constant),
        multiplied(upper.slope, lower.constant),
      );
      if (signOf(crossed) === -1) return [lower.condition, upper.condition];
    }
  return undefined;
}
