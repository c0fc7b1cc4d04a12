import { match } from 'ts-pattern';
import { numeral, total, zero } from '../../exact/composition.js';
import type { Formula } from '../../exact/formula.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Relation } from '../../exact/relation.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Derivation, DerivedSet } from '../derivation.js';
import type { DerivedDeviation } from '../derived-deviation.js';
import type { DerivedSupport } from '../derived-support.js';
import type { Expansion } from '../expansion.js';
import type { LiveRegime } from '../live-regimes.js';
import { type Clause, clauseKey } from './clause.js';

/** What an equilibrium asks, as far as clauses tell it. */
export interface DerivedClauses {
  /** Each once, those without which there are no such strategies first, then in order of play. */
  readonly clauses: readonly Clause[];
  /** What no clause tells, and why. */
  readonly untold: readonly string[];
}

/**
 * What a derivation asks of parameters: that what is prescribed are probabilities, and regime by regime
 * that no deviation gains. Nothing is read of conditions that a claim states.
 */
export function clausesOf(derivation: Derivation): DerivedClauses {
  const untold: string[] = [];
  const all = [
    ...derivation.sets.flatMap((each) => probabilityClauses(each, derivation.symbolic.expansion)),
    ...derivation.sets.flatMap((derived) => [
      ...derived.deviations.flatMap((each) => deviationClauses(derived, each, untold)),
      ...derived.supports.flatMap((each) => supportClauses(derived, each, untold)),
    ]),
  ];
  return { clauses: merged(all), untold: [...new Set(untold)] };
}

/** That the probabilities of actions are some, where that is not plain. */
function probabilityClauses({ set, prescribed }: DerivedSet, expansion: Expansion): Clause[] {
  const formulas = Object.values(prescribed);
  const polynomials = formulas.map((each) => expansion.polynomial(each));
  const clause = (relation: Relation): Clause => ({
    ...{ kind: 'existence', where: [], anyOf: [[relation]], at: [set] },
  });
  const open = formulas.filter((each) => !isPlainly(each, '≥', expansion));
  const [first, second] = formulas;
  const sum = Polynomial.sum(polynomials);
  // Of two that sum to 1, the shorter one tells both.
  if (open.length > 0 && first && second && formulas.length === 2 && isOne(sum)) {
    const shorter = expansion.polynomial(first).terms.length === 1 ? first : second;
    const mostOne: Relation = { left: shorter, sign: '≤', right: numeral(Rational.one) };
    return [clause({ left: shorter, sign: '≥', right: zero }), clause(mostOne)];
  }
  return [
    ...open.map((left) => clause({ left, sign: '≥', right: zero })),
    ...(formulas.length === 0 || isOne(sum)
      ? []
      : [clause({ left: total(formulas), sign: '=', right: numeral(Rational.one) })]),
  ];
}

function isPlainly(formula: Formula, sense: '≥', expansion: Expansion): boolean {
  const divides = expansion.divisorsOf(formula).length > 0;
  return !divides && plainTruth({ polynomial: expansion.polynomial(formula), sense }) === true;
}

function isOne(polynomial: Polynomial): boolean {
  return polynomial.constantValue?.equals(Rational.one) ?? false;
}

function deviationClauses(
  derived: DerivedSet,
  { verdict, regimes, constraint }: DerivedDeviation,
  untold: string[],
): Clause[] {
  const { set } = derived;
  if (constraint.later.length > 0) {
    untold.push(`what ${set.mover} gains at "${set.name}" by the best of many plans`);
    return [];
  }
  const asked = (anyOf: Clause['anyOf']): Clause[] =>
    conditionsOfRegimes(derived, regimes).map((where) => ({
      ...{ kind: 'incentive', where, anyOf, at: [set] },
    }));
  return match(verdict)
    .with({ kind: 'indifferent' }, () => [])
    .with({ kind: 'settled' }, ({ pays }) => (pays ? asked([]) : []))
    .with({ kind: 'constraint' }, ({ relation }) => asked([[relation]]))
    .exhaustive();
}

function supportClauses(
  derived: DerivedSet,
  { regime, ways }: DerivedSupport,
  untold: string[],
): Clause[] {
  const { set } = derived;
  if (ways === undefined) {
    untold.push(`which belief of ${set.mover} at "${set.name}" is a good one against many plans`);
    return [];
  }
  if (ways.some((way) => way.length === 0)) return [];
  return conditionsOfRegimes(derived, [regime]).map((where) => ({
    ...{ kind: 'support', where, anyOf: ways, at: [set] },
  }));
}

/** When some regimes of a set are so, one after the other; always, where they are all there are. */
function conditionsOfRegimes(
  { regimes: all }: DerivedSet,
  some: readonly LiveRegime[],
): (readonly Relation[])[] {
  return some.length === all.length ? [[]] : some.map(({ where }) => where);
}

/** Each once, with all the sets that ask for it. */
function merged(clauses: readonly Clause[]): Clause[] {
  const found = new Map<string, Clause>();
  for (const clause of clauses) {
    const key = clauseKey(clause);
    const at = new Set<DeclaredSet>([...(found.get(key)?.at ?? []), ...clause.at]);
    found.set(key, { ...(found.get(key) ?? clause), at: [...at] });
  }
  return [...found.values()];
}
