import type { Field } from './field.js';
import type { Formula } from './formula.js';
import type { Relation } from './relation.js';
import { holdsForSign } from './sign-condition.js';

/** What symbols stand for, and what was computed of it before. */
export interface Environment<Value> {
  readonly field: Field<Value>;
  readonly symbol: (name: string) => Value;
  readonly memo: Map<Formula, Value | undefined>;
}

export function environment<Value>(
  field: Field<Value>,
  symbol: (name: string) => Value,
): Environment<Value> {
  return { field, symbol, memo: new Map() };
}

/**
 * The value of a formula in a field, part by part as it is written.
 * @returns `undefined` where it divides by zero.
 */
export function fieldValue<Value>(formula: Formula, here: Environment<Value>): Value | undefined {
  if (here.memo.has(formula)) return here.memo.get(formula);
  const value = computed(formula, here);
  here.memo.set(formula, value);
  return value;
}

/** Whether a relation holds of the numbers that its sides stand for; where one has none, it does not. */
export function holdsInField<Value>({ left, sign, right }: Relation, here: Environment<Value>) {
  const [one, other] = [fieldValue(left, here), fieldValue(right, here)];
  return (
    one !== undefined &&
    other !== undefined &&
    holdsForSign(here.field.sign(here.field.minus(one, other)), sign)
  );
}

function computed<Value>(formula: Formula, here: Environment<Value>): Value | undefined {
  const { field, symbol } = here;
  const folded = (
    parts: readonly Formula[],
    first: Value,
    combine: (one: Value, other: Value) => Value,
  ): Value | undefined => {
    let result = first;
    for (const part of parts) {
      const value = fieldValue(part, here);
      if (value === undefined) return undefined;
      result = combine(result, value);
    }
    return result;
  };
  switch (formula.kind) {
    case 'number':
      return field.of(formula.value);
    case 'symbol':
      return symbol(formula.name);
    case 'term':
      return fieldValue(formula.body, here);
    case 'sum':
      return folded(formula.terms, field.zero, field.plus);
    case 'negative':
      return folded([formula.of], field.zero, field.minus);
    case 'product':
      return folded(formula.factors, field.one, field.times);
    case 'quotient': {
      const [above, below] = [
        fieldValue(formula.numerator, here),
        fieldValue(formula.denominator, here),
      ];
      return above === undefined || below === undefined ? undefined : field.over(above, below);
    }
    case 'power': {
      const { base, exponent } = formula;
      return folded(new Array<Formula>(exponent).fill(base), field.one, field.times);
    }
  }
}
