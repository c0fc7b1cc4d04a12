import { zero } from '../../exact/composition.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Relation } from '../../exact/relation.js';
import { ratiosAtCommonTerms } from './common-terms.js';
import type { Demand } from './demand.js';
import { DemandNumbers } from './demand-numbers.js';
import type { ImpliedDemand } from './lemmas.js';
import type { PlainForms } from './plain-form.js';

/**
 * Demands in the author's words, and which of them plainly follow from which: each demand and each pair is
 * looked at once, for profiles by the thousand ask the same.
 */
export class PlainConditions {
  readonly #forms: PlainForms;
  readonly #numbers = new DemandNumbers();
  readonly #relations = new Map<number, Relation>();
  readonly #equations = new Map<number, Relation>();
  readonly #implied = new Map<number, boolean>();
  readonly #byNothing = new Map<number, boolean>();

  constructor(forms: PlainForms) {
    this.#forms = forms;
  }

  /** That a polynomial is not negative, or positive. */
  relation(demand: Demand): Relation {
    return remembered(this.#relations, this.#numbers.of(demand), () => this.#relationOf(demand));
  }

  /** The same as an equation. */
  equation(demand: Demand): Relation {
    return remembered(this.#equations, this.#numbers.of(demand), () => ({
      ...this.relation(demand),
      sign: '=',
    }));
  }

  /** Whether a demand plainly follows from another one and the restrictions, or from these alone. */
  isImplied({ demand, by }: ImpliedDemand): boolean {
    return by
      ? remembered(this.#implied, this.#numbers.ofBoth(by, demand), () => this.#follows(by, demand))
      : remembered(this.#byNothing, this.#numbers.of(demand), () =>
          this.#isAtLeastZero(demand.polynomial),
        );
  }

  #relationOf({ polynomial, sense }: Demand): Relation {
    const { coefficient, factors } = this.#forms.openFactors(polynomial);
    const left = this.#forms.reader.naming.written({ coefficient: Rational.one, factors });
    const [above, below] = sense === '>' ? (['>', '<'] as const) : (['≥', '≤'] as const);
    return { left, sign: coefficient.sign > 0 ? above : below, right: zero };
  }

  #isAtLeastZero(polynomial: Polynomial): boolean {
    return this.#forms.reader.signs.ofPolynomial(polynomial, [])?.sign === 1;
  }

  /** Whether what is left of one demand after a positive multiple of another is plainly not negative. */
  #follows(other: Demand, each: Demand): boolean {
    return ratiosAtCommonTerms(each.polynomial, other.polynomial).some(
      (weight) =>
        weight.sign > 0 &&
        this.#isAtLeastZero(each.polynomial.minus(other.polynomial.scaled(weight))),
    );
  }
}

/** What the demands of whoever has these forms come to. */
export function plainConditions(forms: PlainForms): PlainConditions {
  const known = tables.get(forms) ?? new PlainConditions(forms);
  tables.set(forms, known);
  return known;
}

const tables = new WeakMap<PlainForms, PlainConditions>();

function remembered<Value>(table: Map<number, Value>, key: number, find: () => Value): Value {
  const known = table.get(key) ?? find();
  table.set(key, known);
  return known;
}
