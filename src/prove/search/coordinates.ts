import type { Hypothesis } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { leastCommonMultiple } from '../../exact/whole.js';
import { type Exponents, Form } from './linear-form.js';
import type { Simplified } from './simplification.js';

/** A new variable: a linear hypothesis, or a symbol that no linear hypothesis bounds. */
export interface Coordinate {
  /** The index of the hypothesis that it is; `undefined` for a symbol of any sign. */
  readonly hypothesis: number | undefined;
  readonly strict: boolean;
}

/** Coordinates that sum to 1 with positive weights: a simplex of probabilities, or both sides of a bound. */
export interface Block {
  readonly members: readonly { readonly coordinate: number; readonly weight: Rational }[];
}

/** A hypothesis in coordinates, times a positive number that makes its coefficients whole. */
export interface Transformed {
  readonly hypothesis: number;
  readonly form: Form;
  readonly scale: Rational;
}

/**
 * A change of variables that turns linear hypotheses into "this variable is not negative".
 *
 * Ordered quantities become sums of slacks: p_L < p_H makes p_H − p_L a variable. A polynomial
 * whose coefficients are then all nonnegative is nonnegative, as anyone can see. Where variables sum to 1
 * every polynomial is made homogeneous in them, as Pólya and Bernstein do, so that 1 − τ is seen to
 * be positive too.
 */
export interface Coordinates {
  readonly coordinates: readonly Coordinate[];
  readonly blocks: readonly Block[];
  /** Every hypothesis that is no coordinate and defines no block. */
  readonly others: readonly Transformed[];
  /** The polynomial in symbols for which a coordinate stands. */
  readonly meanings: readonly Polynomial[];
}

/** An affine form: a coefficient for each symbol, and a constant. */
interface Affine {
  readonly coefficients: ReadonlyMap<string, Rational>;
  readonly constant: Rational;
}

/** The hypothesis that denies what is to be shown becomes no coordinate. */
export function coordinatesOf({ active, denied }: Simplified): Coordinates {
  const symbols = [
    ...new Set(active.flatMap(({ hypothesis }) => [...hypothesis.polynomial.symbols])),
  ];
  const linear = active.flatMap(({ hypothesis, index }) => {
    const affine = affineOf(hypothesis.polynomial);
    return affine && affine.coefficients.size > 0 && index !== denied
      ? [{ hypothesis, index, affine }]
      : [];
  });
  const bounds = linear
    .filter(({ hypothesis: { sense } }) => sense === '>' || sense === '≥')
    .sort((one, other) => rank(one) - rank(other) || one.index - other.index);

  const elimination = new Elimination();
  const basis: { index: number | undefined; strict: boolean; polynomial: Polynomial }[] = [];
  for (const { hypothesis, index, affine } of bounds)
    if (elimination.adds(affine, basis.length))
      basis.push({
        index,
        strict: hypothesis.sense === '>',
        polynomial: hypothesis.polynomial,
      });
  for (const symbol of symbols)
    if (elimination.adds(affineOf(Polynomial.symbol(symbol)), basis.length))
      basis.push({ index: undefined, strict: false, polynomial: Polynomial.symbol(symbol) });

  const coordinates: Coordinate[] = basis.map(({ index, strict }) => ({
    hypothesis: index,
    strict,
  }));
  const meanings = basis.map(({ polynomial }) => polynomial);
  const used = new Set(basis.map(({ index }) => index));
  const blocks: Block[] = [];
  const blocked = new Set<number>();
  const join = (members: Block['members']): void => {
    blocks.push({ members });
    for (const { coordinate } of members) blocked.add(coordinate);
  };
  for (const { hypothesis, index, affine } of linear) {
    if (used.has(index)) continue;
    const parts = elimination.express(affine);
    if (parts.constant.isZero) continue;
    const weights = [...parts.coefficients].map(([coordinate, weight]) => ({
      coordinate,
      weight: weight.over(parts.constant).negated(),
    }));
    const free = weights.every(
      ({ coordinate, weight }) =>
        weight.sign > 0 &&
        !blocked.has(coordinate) &&
        coordinates[coordinate]?.hypothesis !== undefined,
    );
    if (!free) continue;
    if (hypothesis.sense === '=' && weights.length > 1) {
      join(weights);
      used.add(index);
    } else if (
      (hypothesis.sense === '>' || hypothesis.sense === '≥') &&
      weights.length === 1 &&
      parts.constant.sign > 0
    ) {
      const upper = coordinates.length;
      coordinates.push({ hypothesis: index, strict: hypothesis.sense === '>' });
      meanings.push(hypothesis.polynomial);
      join([...weights, { coordinate: upper, weight: Rational.one.over(parts.constant) }]);
      used.add(index);
    }
  }

  const size = coordinates.length;
  const symbolForms = new Map(
    symbols.map((symbol) => [
      symbol,
      elimination.express(affineOf(Polynomial.symbol(symbol)) as Affine),
    ]),
  );
  const others = active.flatMap(({ hypothesis, index }): Transformed[] => {
    if (used.has(index)) return [];
    return [
      { hypothesis: index, ...transformed(hypothesis.polynomial, symbolForms, size, blocks) },
    ];
  });
  return { coordinates, blocks, others, meanings };
}

/**
 * Strict bounds before weak ones, and those without a constant first: they make shorter forms.
 * Sums come last; what they sum is bounded itself.
 */
function rank({ hypothesis, affine }: { hypothesis: Hypothesis; affine: Affine }): number {
  const coefficients = [...affine.coefficients.values()];
  const isSum = coefficients.length > 1 && coefficients.every(({ sign }) => sign > 0);
  return (isSum ? 4 : 0) + (affine.constant.isZero ? 0 : 2) + (hypothesis.sense === '>' ? 0 : 1);
}

function affineOf(polynomial: Polynomial): Affine | undefined {
  if (polynomial.degree > 1) return undefined;
  const coefficients = new Map<string, Rational>();
  let constant = Rational.zero;
  for (const { coefficient, monomial } of polynomial.terms) {
    const [symbol] = monomial;
    if (symbol === undefined) constant = coefficient;
    else coefficients.set(symbol, coefficient);
  }
  return { coefficients, constant };
}

/** What a polynomial is in coordinates, homogeneous in each block, with whole coefficients. */
function transformed(
  polynomial: Polynomial,
  symbolForms: ReadonlyMap<string, AffineInCoordinates>,
  size: number,
  blocks: readonly Block[],
): { readonly form: Form; readonly scale: Rational } {
  const collected = new Map<Exponents, Rational>();
  for (const { coefficient, monomial } of polynomial.terms) {
    let partial = new Map<Exponents, Rational>([[Form.unit(size), coefficient]]);
    for (const symbol of monomial) {
      const { coefficients, constant } = symbolForms.get(symbol) as AffineInCoordinates;
      const next = new Map<Exponents, Rational>();
      for (const [key, value] of partial) {
        if (!constant.isZero) accumulate(next, key, value.times(constant));
        for (const [coordinate, factor] of coefficients)
          accumulate(next, Form.raised(key, coordinate, 1), value.times(factor));
      }
      partial = next;
    }
    for (const [key, value] of partial) accumulate(collected, key, value);
  }
  let homogeneous = collected;
  for (const { members } of blocks) {
    const degree = (key: Exponents): number =>
      members.reduce((sum, { coordinate }) => sum + key.charCodeAt(coordinate), 0);
    const highest = Math.max(0, ...[...homogeneous.keys()].map(degree));
    let current = homogeneous;
    for (;;) {
      const next = new Map<Exponents, Rational>();
      let changed = false;
      for (const [key, value] of current)
        if (degree(key) === highest) accumulate(next, key, value);
        else {
          changed = true;
          for (const { coordinate, weight } of members)
            accumulate(next, Form.raised(key, coordinate, 1), value.times(weight));
        }
      current = next;
      if (!changed) break;
    }
    homogeneous = current;
  }
  let scale = 1n;
  for (const value of homogeneous.values()) scale = leastCommonMultiple(scale, value.denominator);
  return {
    form: new Form(
      new Map(
        [...homogeneous].map(([key, value]) => [
          key,
          value.numerator * (scale / value.denominator),
        ]),
      ),
    ),
    scale: Rational.of(scale),
  };
}

function accumulate(into: Map<Exponents, Rational>, key: Exponents, value: Rational): void {
  const sum = (into.get(key) ?? Rational.zero).plus(value);
  if (sum.isZero) into.delete(key);
  else into.set(key, sum);
}

interface AffineInCoordinates {
  readonly coefficients: ReadonlyMap<number, Rational>;
  readonly constant: Rational;
}

/** Gauss-Jordan elimination of affine forms, remembering what each row is in coordinates. */
class Elimination {
  /** Rows read: pivot symbol + Σ rest = Σ coordinates + constant. */
  readonly #rows: {
    pivot: string;
    rest: Map<string, Rational>;
    coordinates: Map<number, Rational>;
    constant: Rational;
  }[] = [];

  /** Takes a form as the next coordinate; `false` where it depends on those before. */
  adds(form: Affine | undefined, coordinate: number): boolean {
    if (form === undefined) return false;
    const { symbols, coordinates, constant } = this.#reduced(form);
    const [first] = symbols;
    if (first === undefined) return false;
    const [pivot, lead] = first;
    const inverse = Rational.one.over(lead);
    // coordinate = lead·pivot + rest + known, so pivot + rest/lead = (coordinate − known)/lead.
    const row = {
      pivot,
      rest: new Map(
        [...symbols].slice(1).map(([symbol, value]) => [symbol, value.times(inverse)] as const),
      ),
      coordinates: new Map<number, Rational>([
        ...[...coordinates].map(
          ([index, value]) => [index, value.times(inverse).negated()] as const,
        ),
        [coordinate, inverse],
      ]),
      constant: constant.times(inverse).negated(),
    };
    for (const other of this.#rows) {
      const factor = other.rest.get(pivot);
      if (factor === undefined) continue;
      other.rest.delete(pivot);
      for (const [symbol, value] of row.rest)
        addTo(other.rest, symbol, value.times(factor).negated());
      for (const [index, value] of row.coordinates)
        addTo(other.coordinates, index, value.times(factor).negated());
      other.constant = other.constant.minus(row.constant.times(factor));
    }
    this.#rows.push(row);
    return true;
  }

  /** A form in coordinates alone; every symbol must have been eliminated. */
  express(form: Affine): AffineInCoordinates {
    const { coordinates, constant } = this.#reduced(form);
    return { coefficients: coordinates, constant };
  }

  #reduced({ coefficients, constant }: Affine) {
    const symbols = new Map<string, Rational>();
    const coordinates = new Map<number, Rational>();
    let total = constant;
    for (const [symbol, value] of coefficients) {
      const row = this.#rows.find(({ pivot }) => pivot === symbol);
      if (row === undefined) {
        addTo(symbols, symbol, value);
        continue;
      }
      for (const [other, factor] of row.rest) addTo(symbols, other, value.times(factor).negated());
      for (const [index, factor] of row.coordinates) addTo(coordinates, index, value.times(factor));
      total = total.plus(row.constant.times(value));
    }
    return { symbols, coordinates, constant: total };
  }
}

function addTo<Key>(map: Map<Key, Rational>, key: Key, value: Rational): void {
  const sum = (map.get(key) ?? Rational.zero).plus(value);
  if (sum.isZero) map.delete(key);
  else map.set(key, sum);
}
