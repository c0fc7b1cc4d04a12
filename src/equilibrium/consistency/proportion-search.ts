import { entry, known } from '../../exact/entry.js';
import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { signPatterns } from '../../exact/sign-changes.js';
import type { Univariate } from '../../exact/univariate.js';
import { logLinearWeights } from './log-linear-weights.js';
import { type DecidedWeights, holdAt } from './proportion-condition.js';
import type { ProportionCondition, ProportionRefutation } from './sequential-support.js';
import {
  exponentOf,
  type Powers,
  powersKey,
  productAt,
  type SignomialTerm,
  timesPower,
} from './signomial.js';
import { weightsOnTwoRatios } from './two-ratios.js';

export type ProportionSearch = DecidedWeights | Unsettled;

/** Neither found nor refuted. */
export interface Unsettled {
  readonly kind: 'unsettled';
  /** Weights exist, but only such as are no roots of rationals. */
  readonly irrational: boolean;
  readonly conditions: readonly ProportionCondition[];
}

/**
 * Positive weights of mistakes that satisfy every condition.
 *
 * Conditions that share no mistake are independent. Each group is decided by whichever serves:
 * logarithms where conditions have two terms or their products of weights are independent; Sturm's
 * theorem where all depends on one product, or on two of which one enters linearly; otherwise
 * weights are looked for along lines, and a sum of multiples of the conditions that cannot be
 * satisfied is looked for by a linear program.
 */
export function searchWeights(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): ProportionSearch {
  const weights = Array.from({ length: unknowns }, () => Radical.one);
  let unsettled: Unsettled | undefined;
  for (const group of independentGroups(conditions)) {
    const found = searchGroup(group, unknowns);
    if (found.kind === 'none') return found;
    if (found.kind === 'unsettled') unsettled = found;
    else for (const number of numbersIn(group)) weights[number] = entry(found.weights, number);
  }
  return unsettled ?? { kind: 'found', weights };
}

/** How many of the proportions that linear programs offer are tried. */
const ATTEMPTS = 4;

function searchGroup(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): ProportionSearch {
  const impossible = conditions.find(({ terms }) =>
    terms.every(({ coefficient }) => coefficient.sign < 0),
  );
  if (impossible) return { kind: 'none', because: alone(impossible) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = logLinearWeights(conditions, unknowns, attempt);
    if (found.kind === 'none') return found;
    if (found.kind === 'found')
      return { kind: 'found', weights: rounded(conditions, found.weights) ?? found.weights };
  }
  const unsettled = { kind: 'unsettled', irrational: false, conditions } as const;
  const decided = weightsOnTwoRatios(conditions, unknowns);
  if (decided.kind === 'found' || decided.kind === 'none') return decided;
  if (decided.kind === 'irrational') return { ...unsettled, irrational: true };
  const found = decided.kind === 'several' && weightsAlongLines(conditions, unknowns);
  if (found) return { kind: 'found', weights: found };
  const because = sumRefutation(conditions);
  return because ? { kind: 'none', because } : unsettled;
}

function alone(condition: ProportionCondition): ProportionRefutation {
  return {
    kind: 'sum',
    multiples: [{ condition, times: { coefficient: Rational.one, powers: new Map() } }],
  };
}

/** Rational weights near given ones that will do as well, so that beliefs stay rational. */
function rounded(
  conditions: readonly ProportionCondition[],
  weights: readonly Radical[],
): readonly Radical[] | undefined {
  if (weights.every(({ rational }) => rational !== undefined)) return weights;
  for (const denominator of [1n, 10n, 1000n]) {
    const near = weights.map((weight) => weight.rational ?? weight.floor(denominator));
    if (near.every((each) => each.sign > 0) && holdAt(conditions, near))
      return near.map((each) => Radical.of(each));
  }
  return undefined;
}

function numbersIn(conditions: readonly ProportionCondition[]): Set<number> {
  return new Set(
    conditions.flatMap(({ terms }) => terms.flatMap(({ powers }) => [...powers.keys()])),
  );
}

/** Conditions that are linked by common mistakes, together. */
function independentGroups(conditions: readonly ProportionCondition[]): ProportionCondition[][] {
  let groups: { numbers: Set<number>; members: ProportionCondition[] }[] = [];
  for (const condition of conditions) {
    const numbers = numbersIn([condition]);
    const linked = groups.filter((group) => [...group.numbers].some((n) => numbers.has(n)));
    groups = groups.filter((group) => !linked.includes(group));
    groups.push({
      numbers: new Set([...numbers, ...linked.flatMap((group) => [...group.numbers])]),
      members: [...linked.flatMap((group) => group.members), condition],
    });
  }
  return groups.map(({ members }) => members);
}

/** Weights that mistakes are first given: far apart, so that few of them meet many conditions. */
const SIMPLE = ['1', '2', '1/2', '5', '1/5', '20', '1/20'].map(Rational.of);

/**
 * Looks for weights along lines: all mistakes but one are given simple weights, in turn, and the
 * conditions are then polynomials in the weight left, which Sturm's theorem decides. Finds weights
 * or nothing; that nothing is found proves nothing.
 * @param tries how many lines to look along; each takes about a millisecond
 */
function weightsAlongLines(
  conditions: readonly ProportionCondition[],
  unknowns: number,
  tries = 60,
): readonly Radical[] | undefined {
  const numbers = new Set(
    conditions.flatMap(({ terms }) => terms.flatMap(({ powers }) => [...powers.keys()])),
  );
  let left = tries;
  for (const simple of simpleWeights(numbers.size - 1))
    for (const free of numbers) {
      if (left <= 0) return undefined;
      left -= 1;
      const others = [...numbers].filter((number) => number !== free);
      const fixed = new Map(others.map((number, k) => [number, entry(simple, k)]));
      const at = nonnegativeAt(conditions.map(({ terms }) => alongLine(terms, free, fixed)));
      if (at)
        return Array.from({ length: unknowns }, (_, number) =>
          // Mistakes that no condition mentions may have any weight.
          Radical.of(number === free ? at : (fixed.get(number) ?? Rational.one)),
        );
    }
  return undefined;
}

/** Lists of simple weights, the first ones fastest. */
function* simpleWeights(length: number): Generator<readonly Rational[]> {
  for (let code = 0; code < SIMPLE.length ** Math.max(0, length); code += 1)
    yield Array.from({ length }, (_, k) =>
      entry(SIMPLE, Math.floor(code / SIMPLE.length ** k) % SIMPLE.length),
    );
}

/** Terms as a polynomial in the weight of one mistake, shifted so that its least degree is 0. */
function alongLine(
  terms: readonly SignomialTerm[],
  free: number,
  fixed: ReadonlyMap<number, Rational>,
): Univariate {
  const degrees = terms.map(({ powers }) => Number(exponentOf(powers, free).numerator));
  const least = Math.min(...degrees);
  const coefficients = Array.from(
    { length: Math.max(...degrees) - least + 1 },
    () => Rational.zero,
  );
  terms.forEach(({ coefficient, powers }, k) => {
    const value = productAt(powers, (number) =>
      number === free ? Rational.one : known(fixed, number),
    );
    const degree = entry(degrees, k) - least;
    coefficients[degree] = entry(coefficients, degree).plus(coefficient.times(value));
  });
  return coefficients;
}

/** A positive rational number where no polynomial is negative. */
function nonnegativeAt(polynomials: readonly Univariate[]): Rational | undefined {
  for (const { at, signs } of signPatterns(polynomials))
    if (at && signs.every((sign) => sign >= 0)) return at;
  return undefined;
}

/**
 * Multiples of conditions whose sum has no positive coefficient and a negative one, so that no
 * positive weights satisfy all of them; nothing where there are none among those tried.
 * @param most how many products of a condition and a product of weights to combine: the linear
 * program has a column for each, and takes a second at a few hundred
 */
export function sumRefutation(
  conditions: readonly ProportionCondition[],
  most = 40,
): ProportionRefutation | undefined {
  const columns = shiftedConditions(conditions, most);
  const rows = new Map<string, Map<number, Rational>>();
  const total = new Map<number, Rational>();
  columns.forEach(({ condition, shift }, column) => {
    for (const { coefficient, powers } of condition.terms) {
      const key = powersKey(timesPower(powers, shift, Rational.one));
      const row = rows.get(key) ?? new Map<number, Rational>();
      rows.set(key, row.set(column, coefficient.negated()));
    }
    total.set(column, Rational.sum(condition.terms.map((term) => term.coefficient)).negated());
  });
  const atLeast = (row: ReadonlyMap<number, Rational>, right: Rational) =>
    ({ row, relation: '≥', right }) satisfies LinearConstraint<Rational>;
  const found = solveLinearSystem(RATIONALS, columns.length, [
    ...[...rows.values()].map((row) => atLeast(row, Rational.zero)),
    ...columns.map((_, column) => atLeast(new Map([[column, Rational.one]]), Rational.zero)),
    atLeast(total, Rational.one),
  ]);
  if (found.kind === 'infeasible') return undefined;
  const multiples = columns.map(({ condition, shift }, column) => ({
    condition,
    times: { coefficient: entry(found.values, column), powers: shift },
  }));
  return { kind: 'sum', multiples: multiples.filter(({ times }) => !times.coefficient.isZero) };
}

interface Shifted {
  readonly condition: ProportionCondition;
  readonly shift: Powers;
}

/**
 * Conditions times products of weights that let a positive term meet a negative one of another
 * condition; in two rounds, so that what was shifted once may be met in turn.
 */
function shiftedConditions(conditions: readonly ProportionCondition[], most: number): Shifted[] {
  const columns = new Map<string, Shifted>();
  const add = (at: number, condition: ProportionCondition, shift: Powers): void => {
    if (columns.size < most) columns.set(`${at}: ${powersKey(shift)}`, { condition, shift });
  };
  conditions.forEach((condition, at) => {
    add(at, condition, new Map());
  });
  for (let round = 0; round < 2; round += 1)
    for (const { condition, shift } of [...columns.values()])
      for (const { coefficient, powers } of condition.terms)
        conditions.forEach((other, at) => {
          const meeting = timesPower(powers, shift, Rational.one);
          for (const term of other.terms)
            if (term.coefficient.sign !== coefficient.sign)
              add(at, other, timesPower(meeting, term.powers, Rational.of(-1)));
        });
  return [...columns.values()];
}
