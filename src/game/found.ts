import { formulaText, isFormula } from '../exact/formula.js';
import { Rational } from '../exact/rational.js';
import { isRelation, relationText } from '../exact/relation.js';
import { type Maker, markOf } from './maker.js';

const MADE: Readonly<Record<Maker, string>> = {
  parameter: 'a parameter',
  restriction: 'a restriction',
  game: 'a game',
  timing: 'a game without payoffs: end its declaration with .payoffs({ … })',
  claim: 'a claim',
  statement: 'a statement',
  case: 'a case',
  specification: 'a specification',
};

/** What stands where something else was expected, in a few words. */
export function found(value: unknown): string {
  const mark = markOf(value);
  if (mark) return MADE[mark.as];
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return 'a function: call it';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Rational) return `${value}`;
  if (value instanceof Promise) return 'a promise: await it';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isRelation(value)) return `the relation ${relationText(value)}`;
  if ('left' in value && 'sign' in value && 'right' in value)
    return 'a comparison of what a game yields, not of formulas';
  if (isFormula(value)) return `the formula ${formulaText(value)}`;
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
}
