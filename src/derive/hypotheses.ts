import type { Condition } from '../claim/condition.js';
import type { Restriction } from '../claim/parameter.js';
import type { Relation } from '../exact/relation.js';
import { denials, plainTruth, type SignCondition } from '../exact/sign-condition.js';
import type { Expansion } from './expansion.js';
import type { Maximum } from './maximum.js';
import type { Hypothesis, Question } from './question.js';

/** A relation as hypotheses: that it holds, and that nothing in it divides by zero. */
export function relationHolds(
  relation: Relation,
  says: string,
  expansion: Expansion,
): Hypothesis[] {
  return [
    { ...signCondition(relation, expansion), says },
    ...divisorsOf(relation, expansion).map((divisor) => ({ ...divisor, says: `${says}: defined` })),
  ];
}

/** The ways in which a relation fails, each as hypotheses. Where it divides by zero, it fails. */
export function relationFails(
  relation: Relation,
  says: string,
  expansion: Expansion,
): Hypothesis[][] {
  const divisors = divisorsOf(relation, expansion);
  const defined = divisors.map((divisor) => ({ ...divisor, says: `${says}: defined` }));
  return [
    ...denials(signCondition(relation, expansion)).map((denial) => [
      { ...denial, says: `denied: ${says}` },
      ...defined,
    ]),
    ...divisors.map(({ polynomial }): Hypothesis[] => [
      { polynomial, sense: '=', says: `undefined: ${says}` },
    ]),
  ];
}

function signCondition({ left, sign, right }: Relation, expansion: Expansion): SignCondition {
  const difference = expansion.polynomial(left).minus(expansion.polynomial(right));
  const polynomial = expansion.cleared(
    sign === '<' || sign === '≤' ? difference.negated() : difference,
  );
  return { polynomial, sense: ({ '<': '>', '≤': '≥' } as const)[sign as '<' | '≤'] ?? sign };
}

function divisorsOf({ left, right }: Relation, expansion: Expansion): SignCondition[] {
  return [...expansion.divisorsOf(left), ...expansion.divisorsOf(right)];
}

export function restrictionHolds(
  { relation, says }: Restriction,
  expansion: Expansion,
): Hypothesis[] {
  return relationHolds(relation, says, expansion);
}

export function conditionHolds({ id, relation }: Condition, expansion: Expansion): Hypothesis[] {
  return relationHolds(relation, id, expansion);
}

/**
 * Puts a question together: what its hypotheses abbreviate is defined, and nothing is said twice.
 * @param maxima those whose symbols occur in the hypotheses, which define them.
 */
export function questionOf(
  asserts: string,
  hypotheses: readonly Hypothesis[],
  expansion: Expansion,
  maxima: readonly Maximum[] = [],
): Question {
  const abbreviations = expansion.abbreviationsIn(hypotheses.map(({ polynomial }) => polynomial));
  const definitions = abbreviations.flatMap(({ symbol, definition }) =>
    definition.map((part): Hypothesis => ({ ...part, says: `what ${symbol} stands for` })),
  );
  const distinct = new Map<string, Hypothesis>();
  for (const hypothesis of [...definitions, ...hypotheses]) {
    const key = `${hypothesis.sense} ${hypothesis.polynomial}`;
    if (plainTruth(hypothesis) !== true && !distinct.has(key)) distinct.set(key, hypothesis);
  }
  return {
    asserts,
    hypotheses: [...distinct.values()],
    abbreviations: abbreviations.map(({ symbol, formula }) => ({ symbol, formula })),
    maxima,
    presupposes: expansion.presupposed,
    hints: [],
  };
}

/** The denials of a sign condition as hypotheses. */
export function denied(condition: SignCondition, says: string): Hypothesis[] {
  return denials(condition).map((denial) => ({ ...denial, says: `denied: ${says}` }));
}
