import { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import { decidedSystem, type LinearRow } from '../refinement/decided-system.js';

/**
 * Whether sign conditions contradict each other already as linear conditions on their monomials, each taken
 * for a number of its own: Farkas multipliers show it. Where they do not, they may contradict each other still.
 */
export function conflictLinearly(conditions: readonly SignCondition[]): boolean {
  const told = conditions.filter(({ sense }) => sense !== '≠');
  const monomials = new Map<string, number>();
  for (const { polynomial } of told)
    for (const { monomial } of polynomial.terms) {
      const name = monomial.join('*');
      if (!monomials.has(name)) monomials.set(name, monomials.size);
    }
  // The constant is a number above 0, too: all are multiplied by something as large as it takes.
  if (!monomials.has('')) monomials.set('', monomials.size);
  const rows = told.map(({ polynomial, sense }): LinearRow => {
    const coefficients = Array.from({ length: monomials.size }, () => Rational.zero);
    for (const { monomial, coefficient } of polynomial.terms)
      coefficients[monomials.get(monomial.join('*')) ?? 0] = coefficient;
    return {
      coefficients,
      relation: sense === '=' ? '=' : '≥',
      right: sense === '>' ? Rational.one : Rational.zero,
    };
  });
  const constant = monomials.get('') ?? 0;
  const unit = Array.from({ length: monomials.size }, (_, k) =>
    k === constant ? Rational.one : Rational.zero,
  );
  const positive: LinearRow = { coefficients: unit, relation: '≥', right: Rational.one };
  return decidedSystem(monomials.size, [...rows, positive]).kind !== 'feasible';
}
