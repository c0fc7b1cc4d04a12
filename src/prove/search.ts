import type { Question } from '../derive/question.js';
import { leastCommonMultiple } from '../exact/point.js';
import type { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { contradiction } from './contradiction.js';
import { type Block, type Coordinates, coordinatesOf } from './coordinates.js';
import { contradictionByDefinition } from './defined-symbols.js';
import { exactVertex } from './exact-vertex.js';
import { type Exponents, Form } from './form.js';
import { certificateFrom, type Summand } from './lift.js';
import { type Column, type Row, vertexOf } from './linear-program.js';
import { type Proof, withoutIdleLemmas } from './proof.js';
import { type Simplified, simplified } from './simplification.js';

/** How far a search goes. */
interface Effort {
  /** How many hypotheses are multiplied with each other, the denied one included. */
  readonly factors: 1 | 2;
  /** By how much the degree in each block exceeds the least that is possible. */
  readonly raised: number;
  /** Whether the denied hypothesis is multiplied by single coordinates too. */
  readonly multiplied: boolean;
  /** Whether products may bring in monomials of no higher degree in any coordinate, or in all. */
  readonly within: 'box' | 'degree';
  /** How often products are taken that share a monomial with those taken before. */
  readonly rounds: number;
  readonly mostColumns: number;
}

const FIRST: Effort = {
  factors: 1,
  raised: 0,
  multiplied: false,
  within: 'box',
  rounds: 3,
  mostColumns: 1500,
};

const EFFORTS: readonly Effort[] = [
  FIRST,
  { ...FIRST, within: 'degree', mostColumns: 3000 },
  { ...FIRST, multiplied: true, rounds: 1, mostColumns: 4000 },
  { ...FIRST, raised: 1, multiplied: true, rounds: 1, mostColumns: 4000 },
  { ...FIRST, factors: 2, mostColumns: 4000 },
  { ...FIRST, factors: 2, raised: 1, multiplied: true, rounds: 1, mostColumns: 6000 },
];

/** First without long equations, such as those that define mixing probabilities. */
const STAGES = [
  { longest: 40, near: false, efforts: [FIRST] },
  { longest: Number.POSITIVE_INFINITY, near: true, efforts: EFFORTS },
  { longest: Number.POSITIVE_INFINITY, near: false, efforts: EFFORTS },
];

/**
 * Searches for a proof that a question has no solution.
 *
 * In coordinates that are not negative, a sum of products of hypotheses with nonnegative weights
 * that has no positive coefficient is a contradiction once something in it is positive. Which
 * weights do that is a linear program; its solution is made exact before anyone sees it.
 */
export async function searchProof(question: Question): Promise<Proof | undefined> {
  for (const { longest, near, efforts } of STAGES) {
    const all = simplified(question, longest);
    const simple = near ? nearGoal(all) : all;
    const { lemmas, hypotheses } = simple;
    const plain = contradiction(simple) ?? contradictionByDefinition(simple);
    if (plain) return withoutIdleLemmas(question, { lemmas, certificate: plain });
    const coordinates = coordinatesOf(simple);
    for (const effort of efforts) {
      const summands = await search(simple, coordinates, effort);
      const certificate = summands && certificateFrom(hypotheses, coordinates, summands);
      if (certificate) return withoutIdleLemmas(question, { lemmas, certificate });
    }
  }
  return undefined;
}

/** Only hypotheses on symbols that what is denied mentions, and bounds that bear on these. */
function nearGoal(simple: Simplified): Simplified {
  const goal = simple.active.find(({ index }) => index === simple.denied);
  if (goal === undefined) return simple;
  const mentioned = goal.hypothesis.polynomial.symbols;
  const bounded = new Set(mentioned);
  const bounds = simple.active.map(({ hypothesis }) => hypothesis.polynomial).filter(isLinear);
  for (let before = -1; before < bounded.size; ) {
    before = bounded.size;
    for (const { symbols } of bounds)
      if ([...symbols].some((symbol) => bounded.has(symbol)))
        for (const symbol of symbols) bounded.add(symbol);
  }
  return {
    ...simple,
    active: simple.active.filter(({ hypothesis: { polynomial } }) => {
      const near = isLinear(polynomial) ? bounded : mentioned;
      return [...polynomial.symbols].every((symbol) => near.has(symbol));
    }),
  };
}

function isLinear({ degree }: Polynomial): boolean {
  return degree === 1;
}

/** A product of hypotheses in coordinates. */
interface Product {
  readonly factors: readonly number[];
  readonly form: Form;
  readonly scale: Rational;
  readonly sign: 'strict' | 'weak' | 'free';
}

async function search(
  { hypotheses, denied: goal }: Simplified,
  coordinates: Coordinates,
  effort: Effort,
): Promise<Summand[] | undefined> {
  const size = coordinates.coordinates.length;
  const singles = coordinates.others.flatMap(({ hypothesis, form, scale }): Product[] => {
    const sense = hypotheses[hypothesis]?.sense;
    if (sense === '≠' || sense === undefined || form.terms.size > MOST_TERMS) return [];
    const sign = sense === '=' ? 'free' : sense === '>' ? 'strict' : 'weak';
    return [{ factors: [hypothesis], form, scale, sign }];
  });
  const denied = singles.find(({ factors }) => factors[0] === goal);
  const goals = denied ? [denied] : singles;
  const products =
    effort.factors === 1
      ? singles
      : [...singles, ...pairs(singles.filter(({ sign }) => sign !== 'free'))];
  const one: Product = {
    factors: [],
    form: new Form(new Map([[Form.unit(size), 1n]])),
    scale: Rational.one,
    sign: 'strict',
  };
  const layout = new Layout(coordinates, [...products, one], effort);
  const { columns, summands } = layout.columns(goals, products, one, effort);
  if (columns.length === 0) return undefined;
  const { rows, normalization } = layout.rows(columns);
  const vertex = await vertexOf(
    columns.map(
      ({ entries, free }, index): Column => ({
        free,
        entries: new Map([
          ...[...entries].map(([row, value]) => [row, Number(value)] as const),
          [rows.length, Number(normalization[index] ?? 0n)],
        ]),
      }),
    ),
    [...rows, { sense: '=', right: 1 }],
  );
  if (vertex === undefined) return undefined;
  const weights = exactVertex(
    columns.map(({ entries, free }, index) => ({
      free,
      entries: new Map([...entries, [rows.length, normalization[index] ?? 0n]]),
    })),
    [...rows, { sense: '=', right: 1 }],
    vertex,
  );
  if (weights === undefined) return undefined;
  return layout.withRemainders(
    [...weights].flatMap(([column, weight]) => {
      const summand = summands[column];
      return summand ? [{ ...summand, weight }] : [];
    }),
    columns,
    weights,
  );
}

const MOST_TERMS = 400;

function pairs(singles: readonly Product[]): Product[] {
  return singles.flatMap((one, index) =>
    singles.slice(index).map(
      (other): Product => ({
        factors: [...one.factors, ...other.factors],
        form: one.form.times(other.form),
        scale: one.scale.times(other.scale),
        sign: one.sign === 'strict' && other.sign === 'strict' ? 'strict' : 'weak',
      }),
    ),
  );
}

interface ExactColumn {
  readonly entries: ReadonlyMap<number, bigint>;
  readonly free: boolean;
  readonly strict: boolean;
}

/** Which monomials there are, and how products are multiplied up to a common degree in each block. */
class Layout {
  readonly #coordinates: Coordinates;
  readonly #degrees: readonly number[];
  readonly #blockMonomials = new Map<string, readonly Exponents[]>();
  readonly #rowOf = new Map<Exponents, number>();
  readonly #keys: Exponents[] = [];
  readonly #size: number;
  readonly #blocked: ReadonlySet<number>;

  constructor(coordinates: Coordinates, products: readonly Product[], { raised }: Effort) {
    this.#coordinates = coordinates;
    this.#size = coordinates.coordinates.length;
    this.#degrees = coordinates.blocks.map(
      (block) => Math.max(...products.map(({ form }) => blockDegree(form, block))) + raised,
    );
    this.#blocked = new Set(
      coordinates.blocks.flatMap(({ members }) => members.map(({ coordinate }) => coordinate)),
    );
  }

  columns(
    goals: readonly Product[],
    products: readonly Product[],
    one: Product,
    { multiplied, mostColumns, rounds, within: bounds }: Effort,
  ): { columns: ExactColumn[]; summands: Omit<Summand, 'weight'>[] } {
    const unit = Form.unit(this.#size);
    const goalMultipliers = [
      unit,
      ...(multiplied
        ? this.#coordinates.coordinates.flatMap(({ hypothesis }, index) =>
            hypothesis === undefined || this.#blocked.has(index)
              ? []
              : [Form.raised(unit, index, 1)],
          )
        : []),
    ];
    const shapes = new Map(products.map((product) => [product, this.#shape(product.form)]));
    // A monomial with a negative coefficient may be left over; one with a positive must cancel.
    const toCancel = new Map(
      products.map((product) => [
        product,
        product.sign === 'free'
          ? this.#shape(product.form)
          : this.#shape(
              new Form(new Map([...product.form.terms].filter(([, value]) => value > 0n))),
            ),
      ]),
    );
    const rows = new Set<Exponents>();
    const chosen = new Map<Product, Set<Exponents>>();
    const choose = (product: Product, multiplier: Exponents): void => {
      const known = chosen.get(product) ?? new Set<Exponents>();
      chosen.set(product, known);
      if (known.has(multiplier)) return;
      known.add(multiplier);
      for (const key of shapes.get(product) ?? []) rows.add(Form.product(key, multiplier));
    };
    for (const goal of goals) for (const each of goalMultipliers) choose(goal, each);
    const box = boxOf(rows, this.#size);
    const highest = Math.max(...[...rows].map(degreeOf));
    const fits = (key: Exponents): boolean =>
      bounds === 'box' ? within(key, box) : degreeOf(key) <= highest;
    let count = 0;
    for (let round = 0; round < rounds && count < mostColumns; round++) {
      const before = [...rows];
      for (const product of products) {
        const shape = shapes.get(product) ?? [];
        const tried = new Set<Exponents>();
        for (const row of before)
          for (const key of shape) {
            const multiplier = Form.quotient(row, key);
            if (multiplier === undefined || tried.has(multiplier)) continue;
            tried.add(multiplier);
            if (product.sign !== 'free' && !this.#isSigned(multiplier)) continue;
            if ((toCancel.get(product) ?? []).every((each) => fits(Form.product(each, multiplier))))
              choose(product, multiplier);
          }
      }
      count = [...chosen.values()].reduce((sum, each) => sum + each.size, 0);
      if (rows.size === before.length) break;
    }
    const columns: ExactColumn[] = [];
    const summands: Omit<Summand, 'weight'>[] = [];
    const add = (product: Product, multiplier: Exponents): void => {
      for (const { summand, column } of this.#raise(product, multiplier)) {
        summands.push(summand);
        columns.push(column);
      }
    };
    for (const [product, multipliers] of chosen)
      for (const multiplier of multipliers) {
        if (columns.length > mostColumns) break;
        add(product, multiplier);
      }
    if (this.#hasWeakBlock()) for (const row of rows) if (this.#isStrict(row)) add(one, row);
    return { columns, summands };
  }

  #hasWeakBlock(): boolean {
    return this.#coordinates.blocks.some(
      ({ members }) => !members.every(({ coordinate }) => this.#strictAt(coordinate)),
    );
  }

  /** A product times a monomial outside the blocks, times what brings it to the common degrees. */
  #raise(
    product: Product,
    multiplier: Exponents,
  ): { summand: Omit<Summand, 'weight'>; column: ExactColumn }[] {
    const missing = this.#coordinates.blocks.map(
      (block, index) => (this.#degrees[index] ?? 0) - blockDegree(product.form, block),
    );
    if (missing.some((each) => each < 0)) return [];
    const free = product.sign === 'free';
    const strict = product.sign === 'strict' && this.#isStrict(multiplier);
    const base = new Form(
      new Map(
        [...product.form.terms].map(([key, value]) => [Form.product(key, multiplier), value]),
      ),
    );
    const raised = this.#monomials(missing)
      .filter(() => product.factors.length > 0)
      .map((blockMonomial) => ({
        summand: {
          factors: product.factors,
          monomial: Form.product(multiplier, blockMonomial),
          scale: product.scale,
        },
        column: {
          entries: this.#entries(base, blockMonomial),
          free,
          strict: strict && this.#isStrict(blockMonomial),
        },
      }));
    if (!strict || !this.#hasWeakBlock()) return raised;
    // Times 1, written as a power of the sum over a block: positive though its parts may be 0.
    return [
      ...raised,
      ...this.#positiveMultiples(base, missing).map(({ form, monomial, denominator }) => ({
        summand: {
          factors: product.factors,
          monomial: Form.product(multiplier, monomial),
          scale: product.scale.times(Rational.of(denominator)),
        },
        column: { entries: this.#entries(form, Form.unit(this.#size)), free, strict: true },
      })),
    ];
  }

  /** A form times what is sure to be positive: in each block a strict monomial, or a power of 1. */
  #positiveMultiples(base: Form, missing: readonly number[]): PositiveMultiple[] {
    let multiples: PositiveMultiple[] = [
      { form: base, monomial: Form.unit(this.#size), denominator: 1n, ones: 0 },
    ];
    this.#coordinates.blocks.forEach((block, index) => {
      const power = missing[index] ?? 0;
      if (power === 0) return;
      const { form: sum, denominator } = this.#sumOver(block);
      const strict = block.members.filter(({ coordinate }) => this.#strictAt(coordinate));
      let monomials = [Form.unit(this.#size)];
      for (let k = 0; k < power; k++)
        monomials = [
          ...new Set(
            monomials.flatMap((key) =>
              strict.map(({ coordinate }) => Form.raised(key, coordinate, 1)),
            ),
          ),
        ];
      multiples = multiples.flatMap((multiple): PositiveMultiple[] => [
        ...monomials.map((key) => ({
          ...multiple,
          form: shifted(multiple.form, key),
          monomial: Form.product(multiple.monomial, key),
        })),
        ...(strict.length === block.members.length
          ? []
          : [
              {
                form: powerTimes(multiple.form, sum, power),
                monomial: multiple.monomial,
                denominator: multiple.denominator * denominator ** BigInt(power),
                ones: multiple.ones + 1,
              },
            ]),
      ]);
    });
    // Without any such power it is a monomial multiple, which is there already.
    return multiples.filter(({ ones }) => ones > 0);
  }

  #sumOver({ members }: Block): { form: Form; denominator: bigint } {
    let denominator = 1n;
    for (const { weight } of members)
      denominator = leastCommonMultiple(denominator, weight.denominator);
    const form = new Form(
      new Map(
        members.map(({ coordinate, weight }) => [
          Form.raised(Form.unit(this.#size), coordinate, 1),
          weight.numerator * (denominator / weight.denominator),
        ]),
      ),
    );
    return { form, denominator };
  }

  #entries(form: Form, times: Exponents): Map<number, bigint> {
    const entries = new Map<number, bigint>();
    for (const [key, value] of form.terms) {
      const raised = Form.product(key, times);
      let row = this.#rowOf.get(raised);
      if (row === undefined) {
        row = this.#keys.length;
        this.#rowOf.set(raised, row);
        this.#keys.push(raised);
      }
      entries.set(row, value);
    }
    return entries;
  }

  /**
   * Rows: no monomial is left with a positive coefficient, or with any if its sign is not known.
   * Normalization: what is positive in the sum, the monomials left over included, comes to 1.
   */
  rows(columns: readonly ExactColumn[]): { rows: Row[]; normalization: bigint[] } {
    const rows = this.#keys.map(
      (key): Row => ({
        sense: this.#isSigned(key) ? '≤' : '=',
        right: 0,
      }),
    );
    const normalization = columns.map(({ entries, strict }) => {
      let total = strict ? 1n : 0n;
      for (const [row, value] of entries)
        if (rows[row]?.sense === '≤' && this.#isStrict(this.#keys[row] ?? '')) total -= value;
      return total;
    });
    return { rows, normalization };
  }

  /** The summands, and the monomials that they leave over with a negative coefficient. */
  withRemainders(
    summands: readonly Summand[],
    columns: readonly ExactColumn[],
    weights: ReadonlyMap<number, Rational>,
  ): Summand[] {
    const left = new Map<number, Rational>();
    for (const [column, weight] of weights)
      for (const [row, value] of columns[column]?.entries ?? [])
        left.set(row, (left.get(row) ?? Rational.zero).plus(weight.times(Rational.of(value))));
    return [
      ...summands,
      ...[...left].flatMap(([row, value]) =>
        value.isZero
          ? []
          : [
              {
                factors: [],
                monomial: this.#keys[row] ?? '',
                scale: Rational.one,
                weight: value.negated(),
              },
            ],
      ),
    ];
  }

  #monomials(degrees: readonly number[]): readonly Exponents[] {
    const text = degrees.join(' ');
    const known = this.#blockMonomials.get(text);
    if (known) return known;
    let monomials: Exponents[] = [Form.unit(this.#size)];
    this.#coordinates.blocks.forEach(({ members }, index) => {
      for (let k = 0; k < (degrees[index] ?? 0); k++)
        monomials = [
          ...new Set(
            monomials.flatMap((key) =>
              members.map(({ coordinate }) => Form.raised(key, coordinate, 1)),
            ),
          ),
        ];
    });
    this.#blockMonomials.set(text, monomials);
    return monomials;
  }

  /** The monomials of a form outside the blocks. */
  #shape(form: Form): Exponents[] {
    return [...new Set([...form.terms.keys()].map((key) => this.#outside(key)))];
  }

  #outside(key: Exponents): Exponents {
    let result = '';
    for (let k = 0; k < key.length; k++) result += this.#blocked.has(k) ? '\0' : key.charAt(k);
    return result;
  }

  #strictAt(coordinate: number): boolean {
    return this.#coordinates.coordinates[coordinate]?.strict ?? false;
  }

  #isStrict(key: Exponents): boolean {
    for (let k = 0; k < key.length; k++)
      if (key.charCodeAt(k) > 0 && !this.#strictAt(k)) return false;
    return true;
  }

  #isSigned(key: Exponents): boolean {
    for (let k = 0; k < key.length; k++)
      if (key.charCodeAt(k) > 0 && this.#coordinates.coordinates[k]?.hypothesis === undefined)
        return false;
    return true;
  }
}

function blockDegree({ terms }: Form, { members }: Block): number {
  for (const key of terms.keys())
    return members.reduce((sum, { coordinate }) => sum + key.charCodeAt(coordinate), 0);
  return 0;
}

function boxOf(rows: Iterable<Exponents>, size: number): number[] {
  const box = new Array<number>(size).fill(0);
  for (const row of rows)
    for (let k = 0; k < size; k++) box[k] = Math.max(box[k] ?? 0, row.charCodeAt(k));
  return box;
}

function degreeOf(key: Exponents): number {
  let degree = 0;
  for (let k = 0; k < key.length; k++) degree += key.charCodeAt(k);
  return degree;
}

function within(key: Exponents, box: readonly number[]): boolean {
  for (let k = 0; k < key.length; k++) if (key.charCodeAt(k) > (box[k] ?? 0)) return false;
  return true;
}

interface PositiveMultiple {
  readonly form: Form;
  readonly monomial: Exponents;
  readonly denominator: bigint;
  readonly ones: number;
}

function shifted({ terms }: Form, by: Exponents): Form {
  return new Form(new Map([...terms].map(([key, value]) => [Form.product(key, by), value])));
}

function powerTimes(form: Form, factor: Form, power: number): Form {
  let product = form;
  for (let k = 0; k < power; k++) product = product.times(factor);
  return product;
}
