import type { Field } from '../exact/field.js';
import { type Environment, environment, holdsInField } from '../exact/formula-in-field.js';
import { type Germ, germField } from '../exact/germ.js';
import { symbolsIn } from '../exact/relation.js';
import type { Restriction } from './parameter.js';

/** The side of a value from which a parameter comes close to it. */
export type ApproachSide = 'above' | 'below';

/** Where a parameter goes, in a field: it grows, or comes close to a value from one side. */
export type EndIn<Value> = 'infinity' | { readonly value: Value; readonly from: ApproachSide };

/**
 * What symbols stand for in the end, as one of them grows or comes close to a value and the others
 * stay: what is computed with it is so for all values that are large, or close, enough.
 * @param onSign told of every polynomial of what grows on whose sign something rests: see `germField`.
 */
export function inTheEnd<Value>(
  here: Environment<Value>,
  symbol: string,
  to: EndIn<Value>,
  onSign?: (polynomial: readonly Value[]) => void,
): Environment<Germ<Value>> {
  const field = germField<Value>(here.field, onSign);
  const { one, growing } = field;
  const moving =
    to === 'infinity' ? growing : beside(field, field.constant(to.value), divided(field), to.from);
  return environment(field, (name) =>
    name === symbol ? moving : field.constant(here.symbol(name)),
  );

  function divided({ over }: Field<Germ<Value>>): Germ<Value> {
    const distance = over(one, growing);
    if (distance === undefined) throw new RangeError('what grows is 0');
    return distance;
  }
}

function beside<Value>(
  { plus, minus }: Field<Germ<Value>>,
  value: Germ<Value>,
  distance: Germ<Value>,
  from: ApproachSide,
): Germ<Value> {
  return from === 'above' ? plus(value, distance) : minus(value, distance);
}

/** The restrictions that mention a parameter. */
export function bounding(restrictions: readonly Restriction[], parameter: string): Restriction[] {
  return restrictions.filter(({ relation }) => symbolsIn(relation).has(parameter));
}

/** Whether all values of a symbol in the end are admissible, the others being as they are. */
export function admissibleThere<Value>(
  restrictions: readonly Restriction[],
  symbol: string,
  there: Environment<Value>,
): boolean {
  return bounding(restrictions, symbol).every(({ relation }) => holdsInField(relation, there));
}
