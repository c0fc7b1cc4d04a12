import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import type { Descent, MistakeNumbers } from './descent.js';
import type { OrderStatement, OrderTerm } from './sequential-support.js';

/** Which members of an information set have positive belief; of those that trembles lead to. */
export interface BeliefSupport {
  readonly informationSet: number;
  readonly believed: readonly number[];
  readonly disbelieved: readonly number[];
  /** Members that may have positive belief or none. */
  readonly open: readonly number[];
}

export type Orders =
  /** An exponent for each mistake by number, at least 1. */
  | { readonly kind: 'possible'; readonly exponents: readonly bigint[] }
  | { readonly kind: 'impossible'; readonly terms: readonly OrderTerm[] };

/**
 * Exponents of the mistakes under which exactly the believed members are likeliest, or the
 * contradiction between the supports. A set without a believed member says nothing.
 *
 * "Larger" may be read as "larger by at least 1" since exponents can all be multiplied by the same
 * number; and rational exponents can be made whole.
 */
export function ordersOfMistakes(
  supports: readonly BeliefSupport[],
  toNode: readonly (Descent<unknown> | undefined)[],
  numbers: MistakeNumbers,
): Orders {
  const statements: OrderStatement[] = [];
  const constraints: LinearConstraint<Rational>[] = [];
  for (const { informationSet, believed, disbelieved, open } of supports) {
    const [other, ...rest] = believed;
    const likeliest = other === undefined ? undefined : toNode[other];
    if (other === undefined || likeliest === undefined) continue;
    const compare = (kind: 'alike' | 'no-likelier' | 'rarer', node: number): void => {
      const descent = toNode[node];
      if (descent === undefined) return;
      statements.push({ kind, informationSet, node, other });
      constraints.push({
        row: numbers.difference(descent, likeliest),
        relation: kind === 'alike' ? '=' : '≥',
        right: kind === 'rarer' ? Rational.one : Rational.zero,
      });
    };
    for (const node of rest) compare('alike', node);
    for (const node of open) compare('no-likelier', node);
    for (const node of disbelieved) compare('rarer', node);
  }
  numbers.mistakes.forEach((mistake, number) => {
    statements.push({ kind: 'rare', ...mistake });
    constraints.push({
      row: new Map([[number, Rational.one]]),
      relation: '≥',
      right: Rational.one,
    });
  });
  const found = solveLinearSystem(RATIONALS, numbers.mistakes.length, constraints);
  if (found.kind === 'feasible')
    return { kind: 'possible', exponents: wholeMultiples(found.values) };
  const times = wholeMultiples(found.multipliers);
  const terms = statements.map((statement, k) => ({ statement, times: entry(times, k) }));
  return { kind: 'impossible', terms: terms.filter((term) => term.times !== 0n) };
}

/** The numbers times the least positive integer that makes them whole. */
export function wholeMultiples(numbers: readonly Rational[]): bigint[] {
  const common = numbers.reduce((so, { denominator }) => leastCommonMultiple(so, denominator), 1n);
  return numbers.map(({ numerator, denominator }) => numerator * (common / denominator));
}
