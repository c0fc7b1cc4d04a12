import { bounding } from '../claim/in-the-end.js';
import type { LimitQuantity } from '../claim/quantity.js';
import { type Approach, alongTheWay, growing, nearing, valueExists } from '../exact/approach.js';
import { entry } from '../exact/entry.js';
import { failsInTheLimit, holdsInTheLimit } from '../exact/leading-sign.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { Expansion } from './expansion.js';
import { boundsFrom } from './known-signs.js';
import { allTogether, either, likely, type Way, waysInTheEnd } from './leading-ways.js';
import type { Hypothesis } from './question.js';
import type { QuotientInCase, SymbolicQuantity } from './quotient-in-case.js';

/*
 * A limit in symbols, case by case: which power leads in what a quantity is divided by, once all is so
 * in the end that makes the quantity what it is. Where a higher power is left above, it grows without
 * bound; where some way in which the quantity has no value is so in the end, it has no limit.
 */

const TOO_MANY = 'which powers lead in a limit can be combined in too many ways to be gone through';

/** A quantity on one side, in the end. */
interface OneSided {
  /** The ways in which all values on the side are admissible, and in which not all are. */
  readonly admissible: readonly Way[];
  readonly inadmissible: readonly Way[];
  /** What it comes close to, and the ways in which it comes close to nothing, where they are. */
  readonly cases: readonly QuotientInCase[];
  readonly lacking: readonly Way[];
}

/**
 * The limit of a quantity that is given in symbols, for all parameters at once.
 * @param of in which nothing stands for something else: see `writtenOut`.
 */
export function symbolicLimit(
  limit: LimitQuantity,
  of: SymbolicQuantity,
  expansion: Expansion,
): SymbolicQuantity {
  const { by, to } = limit;
  const approaches =
    to === 'infinity'
      ? [growing(by.name)]
      : (['above', 'below'] as const).map((from) => nearing(by, to, from));
  // They tell the sides, though nothing may be left of them once they have.
  for (const each of bounding(expansion.restrictions, by.name)) expansion.presuppose(each);
  const sides = approaches.map((approach) => oneSided(of, approach, expansion));
  const known = sides.filter((each) => each !== undefined);
  if (of.open !== undefined || known.length < sides.length)
    return { ...NOTHING, open: of.open ?? TOO_MANY };
  const [first, second] = known.filter(({ admissible }) => admissible.length > 0);
  const inadmissible = allTogether(known.map((each) => each.inadmissible));
  const lacking = known.map((each) => allTogether([each.admissible, each.lacking]));
  const cases = first === undefined ? [] : second ? twoSided(first, second) : alone(first);
  const apart = first && second ? differing(first, second) : [];
  const undefinedWays = either([inadmissible, ...lacking, apart]);
  if (cases === undefined || undefinedWays === undefined) return { ...NOTHING, open: TOO_MANY };
  const { kinked, touching = false } = of;
  return { ...NOTHING, cases, undefined: undefinedWays, kinked, touching };
}

const NOTHING: SymbolicQuantity = {
  ...{ cases: [], defined: [], exists: [], undefined: [], kinked: false },
};

/** `undefined` where there are too many cases. */
function oneSided(
  of: SymbolicQuantity,
  approach: Approach,
  expansion: Expansion,
): OneSided | undefined {
  const admissible = admissibleWays(approach, expansion);
  const inadmissible = inadmissibleWays(approach, expansion);
  const found: QuotientInCase[] = [];
  const unbounded: Way[] = [];
  for (const { where, numerator, denominator } of of.cases) {
    const hypotheses = [...of.exists, ...of.defined, ...where];
    const ways = waysInTheEnd(hypotheses, approach, expansion);
    if (ways === undefined) return undefined;
    const [above = numerator, below = denominator] = expansion.clearedTogether([
      numerator,
      denominator,
    ]);
    const { limits, diverging } = quotientInTheEnd(above, below, approach);
    for (const each of limits) {
      const all = narrowed(allTogether([ways, [each.where]]), expansion);
      if (all === undefined) return undefined;
      found.push(...all.map((way) => ({ ...each, where: way })));
    }
    const all = narrowed(allTogether([ways, diverging]), expansion);
    if (all === undefined) return undefined;
    unbounded.push(...all);
  }
  const lacking = either(of.undefined.map((way) => waysInTheEnd(way, approach, expansion)));
  if (admissible === undefined || inadmissible === undefined || lacking === undefined)
    return undefined;
  return { admissible, inadmissible, cases: found, lacking: [...lacking, ...unbounded] };
}

/** Without the ways that restrictions plainly exclude, and what they plainly say. */
function narrowed(ways: readonly Way[] | undefined, expansion: Expansion) {
  const bounds = boundsFrom(expansion.restrictions);
  return ways?.flatMap((way) => likely(way, bounds, expansion));
}

/** What a quotient comes close to, by the power that leads below; and where it grows without bound. */
function quotientInTheEnd(numerator: Polynomial, denominator: Polynomial, approach: Approach) {
  const degree = Math.max(
    ...[numerator, denominator].map((each) => each.coefficientsIn(approach.symbol).length - 1),
  );
  const [above, below] = [numerator, denominator].map((each) =>
    alongTheWay(each, approach, degree),
  );
  const says = 'what leads in the limit';
  const powers = [...(below ?? []).keys()];
  const vanishing = (of: readonly Polynomial[], from: number): Hypothesis[] =>
    of.slice(from).map((polynomial) => ({ polynomial, sense: '=', says }));
  const limits: QuotientInCase[] = [];
  const diverging: Way[] = [];
  for (const power of powers) {
    const leads: Way = [
      ...vanishing(below ?? [], power + 1),
      { polynomial: entry(below ?? [], power), sense: '>', says },
    ];
    limits.push({
      where: [...leads, ...vanishing(above ?? [], power + 1)],
      numerator: entry(above ?? [], power),
      denominator: entry(below ?? [], power),
    });
    for (const polynomial of (above ?? []).slice(power + 1))
      diverging.push([...leads, { polynomial, sense: '≠', says }]);
  }
  return { limits, diverging };
}

/** The ways in which all values in the end are admissible, whatever the symbol is. */
function admissibleWays(approach: Approach, expansion: Expansion): readonly Way[] | undefined {
  return narrowed(
    allTogether([
      [valueExists(approach).map((each) => ({ ...each, says: 'there is such a value' }))],
      ...bounding(expansion.restrictions, approach.symbol).map(({ relation, says }) =>
        labelled(holdsInTheLimit(relation, approach), says),
      ),
    ]),
    expansion,
  );
}

/** The ways in which there is no such value, or not all values in the end are admissible. */
function inadmissibleWays(approach: Approach, expansion: Expansion): readonly Way[] | undefined {
  return narrowed(
    either([
      valueExists(approach).map(
        ({ polynomial }): Way => [{ polynomial, sense: '=', says: 'there is no such value' }],
      ),
      ...bounding(expansion.restrictions, approach.symbol).map(({ relation, says }) =>
        labelled(failsInTheLimit(relation, approach), `not in the end: ${says}`),
      ),
    ]),
    expansion,
  );
}

function labelled(
  ways: readonly (readonly Pick<Hypothesis, 'polynomial' | 'sense'>[])[] | undefined,
  says: string,
): readonly Way[] | undefined {
  return ways?.map((way) => way.map(({ polynomial, sense }) => ({ polynomial, sense, says })));
}

/** The cases of a side where the other is not to be looked at. */
function alone({ admissible, cases }: OneSided, given?: readonly Way[]) {
  return casesWith(cases, given ? [admissible, given] : [admissible]);
}

/** Both sides where both are admissible, and come to the same; else the one that is. */
function twoSided(one: OneSided, other: OneSided): readonly QuotientInCase[] | undefined {
  const both = one.cases.flatMap((left) =>
    other.cases.map((right) =>
      casesWith(
        [{ ...left, where: [...left.where, ...right.where, ...alike(left, right)] }],
        [one.admissible, other.admissible],
      ),
    ),
  );
  const all = [...both, alone(one, other.inadmissible), alone(other, one.inadmissible)];
  return all.every((cases) => cases !== undefined) ? all.flat() : undefined;
}

/** The ways in which the sides come to different numbers. */
function differing(one: OneSided, other: OneSided): readonly Way[] | undefined {
  return either(
    one.cases.flatMap((left) =>
      other.cases.map((right) =>
        allTogether([
          one.admissible,
          other.admissible,
          alike(left, right).map(
            ({ polynomial, says }): Way => [
              ...left.where,
              ...right.where,
              { polynomial, sense: '≠', says },
            ],
          ),
        ]),
      ),
    ),
  );
}

function alike(left: QuotientInCase, right: QuotientInCase): Hypothesis[] {
  const polynomial = left.numerator
    .times(right.denominator)
    .minus(right.numerator.times(left.denominator));
  return [{ polynomial, sense: '=', says: 'the limits from above and below are the same' }];
}

function casesWith(
  cases: readonly QuotientInCase[],
  given: readonly (readonly Way[])[],
): readonly QuotientInCase[] | undefined {
  const all = cases.map((each) =>
    allTogether([[each.where], ...given])?.map((where) => ({ ...each, where })),
  );
  return all.every((each) => each !== undefined) ? all.flat() : undefined;
}
