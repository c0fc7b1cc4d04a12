import { Rational } from '../../exact/rational.js';
import { leastCommonMultiple } from '../../exact/whole.js';
import type { Block, Coordinates } from './coordinates.js';
import type { Effort } from './effort.js';
import type { Summand } from './lift.js';
import { type Exponents, Form } from './linear-form.js';
import type { Row } from './linear-program.js';

/** A product of hypotheses in coordinates. */
export interface Product {
  readonly factors: readonly number[];
  readonly form: Form;
  readonly scale: Rational;
  readonly sign: 'strict' | 'weak' | 'free';
}

interface ExactColumn {
  readonly entries: ReadonlyMap<number, bigint>;
  readonly free: boolean;
  readonly strict: boolean;
}

/** Which monomials there are, and how products are multiplied up to a common degree in each block. */
export class Layout {
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
