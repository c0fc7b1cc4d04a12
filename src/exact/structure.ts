import { match } from 'ts-pattern';
import type { Formula } from './formula.js';

const numbers = new Map<string, number>();
const known = new WeakMap<Formula, number>();

/**
 * A number for how a formula is put together from symbols by name and numbers by value: the same
 * for two formulas exactly if they are put together alike. A term is what it stands for, however
 * it is spelled. Cheap for long formulas, whose expansion would not be.
 */
export function structureOf(formula: Formula): number {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const number = numbered(formula);
  known.set(formula, number);
  return number;
}

function numbered(formula: Formula): number {
  const of = (sign: string, parts: readonly Formula[]): number =>
    numberOf(`${sign} ${parts.map(structureOf).join(' ')}`);
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => numberOf(`${value}`))
    .with({ kind: 'symbol' }, ({ name }) => numberOf(`symbol ${name}`))
    .with({ kind: 'term' }, ({ body }) => structureOf(body))
    .with({ kind: 'sum' }, ({ terms }) => of('+', terms))
    .with({ kind: 'negative' }, (negative) => of('-', [negative.of]))
    .with({ kind: 'product' }, ({ factors }) => of('*', factors))
    .with({ kind: 'quotient' }, ({ numerator, denominator }) => of('/', [numerator, denominator]))
    .with({ kind: 'power' }, ({ base, exponent }) => of(`^${exponent}`, [base]))
    .exhaustive();
}

/** Parts are written as their numbers, so that what is written stays short. */
function numberOf(written: string): number {
  const number = numbers.get(written) ?? numbers.size;
  numbers.set(written, number);
  return number;
}
