import type { Restriction } from '../claim/parameter.js';
import type { Approach } from '../exact/approach.js';
import { allSo, leadingWays } from '../exact/leading-sign.js';
import { type Bound, plainSign } from '../exact/plain-sign.js';
import { holdsForSign, type SignCondition } from '../exact/sign-condition.js';
import type { Expansion } from './expansion.js';
import { boundsFrom } from './known-signs.js';
import { conditionText, type Hypothesis } from './question.js';

/** Hypotheses that all hold together. */
export type Way = readonly Hypothesis[];

/**
 * The ways in which hypotheses all hold in the end, whatever the symbol is that grows or comes close
 * to a value: by leading coefficients, without the ways that restrictions plainly exclude.
 * @param hypotheses in which nothing stands for something else.
 * @returns `undefined` where they are too many to be listed.
 */
export function waysInTheEnd(
  hypotheses: readonly Hypothesis[],
  approach: Approach,
  expansion: Expansion,
): readonly Way[] | undefined {
  const bounds = boundsFrom(expansion.restrictions);
  const each = hypotheses.map(({ says, ...condition }) =>
    leadingWays(condition, approach).flatMap((way) =>
      likely(
        way.map((part) => ({ ...part, says })),
        bounds,
        expansion,
      ),
    ),
  );
  return allTogether(each);
}

/** All of several at once, in each combination of their ways that is not contradictory. */
export function allTogether(
  each: readonly (readonly Way[] | undefined)[],
): readonly Way[] | undefined {
  const all = allSo(each);
  return all?.map(eachOnce).filter((way) => !contradictory(way));
}

/** One of several, in any of its ways. */
export function either(each: readonly (readonly Way[] | undefined)[]): readonly Way[] | undefined {
  return each.every((ways) => ways !== undefined) ? each.flat() : undefined;
}

/** A way without what restrictions plainly say; none where they say the contrary. */
export function likely(
  way: Way,
  bounds: readonly Bound<Restriction>[],
  expansion: Expansion,
): readonly Way[] {
  const told = way.map((condition) => ({ condition, ...plainly(condition, bounds) }));
  for (const { truth, by } of told)
    if (truth !== undefined) for (const each of by) expansion.presuppose(each);
  if (told.some(({ truth }) => truth === false)) return [];
  return [told.filter(({ truth }) => truth !== true).map(({ condition }) => condition)];
}

/** Whether a condition is plainly so, or plainly not, at all admissible parameters, and why. */
function plainly(
  { polynomial, sense }: SignCondition,
  bounds: readonly Bound<Restriction>[],
): { readonly truth: boolean | undefined; readonly by: ReadonlySet<Restriction> } {
  const value = polynomial.constantValue;
  const known = value ? undefined : plainSign(polynomial, bounds);
  const possible = value
    ? [value.sign]
    : known
      ? [known.sign, ...(known.strict ? [] : [0])]
      : [-1, 0, 1];
  const so = new Set(possible.map((sign) => holdsForSign(sign, sense)));
  return { truth: so.size > 1 ? undefined : so.has(true), by: known?.by ?? new Set() };
}

function eachOnce(way: Way): Way {
  return [...new Map(way.map((each) => [conditionText(each), each])).values()];
}

/** Whether something is said to be 0 and not to be, or to be above 0 and not above. */
function contradictory(way: Way): boolean {
  const said = new Set(way.map(conditionText));
  return way.some(({ polynomial, sense }) => {
    const against: readonly SignCondition[] =
      sense === '='
        ? [
            { polynomial, sense: '≠' },
            { polynomial, sense: '>' },
            { polynomial: polynomial.negated(), sense: '>' },
            { polynomial: polynomial.negated(), sense: '≠' },
          ]
        : sense === '>'
          ? [
              { polynomial: polynomial.negated(), sense: '≥' },
              { polynomial: polynomial.negated(), sense: '>' },
              { polynomial: polynomial.negated(), sense: '=' },
            ]
          : [];
    return against.some((each) => said.has(conditionText(each)));
  });
}
