import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { applies, type Rule, type StandingRules } from './standing.js';
import type { StandingCells } from './standing-cells.js';

/** What begins or ends where a polynomial is 0. */
export interface Reason {
  readonly kind: 'restriction' | 'condition' | 'failure' | 'outcome';
  /** The claim; `undefined` for a restriction, and for an outcome. */
  readonly claim: string | undefined;
  /** The condition's id; what fails: `mobilize gains B at "m" nothing`; or how an outcome is called. */
  readonly says: string;
}

export type Reasons = ReadonlyMap<Polynomial, ReadonlyMap<string, Reason>>;

/** What changes between some signs and others, where one factor changes its sign. */
export type ChangesAt = (
  factor: number,
  one: readonly number[],
  other: readonly number[],
) => readonly Reason[];

/** @param found the plane taken apart by all polynomials of the rules. */
export function reasonsOf({ cells, indices, signs }: StandingCells, changesAt: ChangesAt): Reasons {
  const reasons = new Map<Polynomial, Map<string, Reason>>();
  const note = (curve: number, one: readonly number[]): void => {
    const { polynomial } = entry(cells.curves, curve);
    const factor = entry(indices, curve);
    const other = one.map((sign, index) => (index === factor ? -sign : sign));
    const known = reasons.get(polynomial) ?? new Map<string, Reason>();
    for (const each of changesAt(factor, one, other)) known.set(JSON.stringify(each), each);
    reasons.set(polynomial, known);
  };
  const upright = cells.curves.flatMap(({ polynomial }, curve) =>
    polynomial.symbols.has(cells.frame.y) ? [] : [curve],
  );
  cells.columns.forEach(({ branches }, column) => {
    const own = entry(signs, column);
    for (const [k, { curve }] of branches.entries()) note(curve, entry(own, k));
    const next = signs[column + 1]?.[0];
    for (const curve of upright) {
      const factor = entry(indices, curve);
      if (next && next[factor] !== own[0]?.[factor]) for (const sector of own) note(curve, sector);
    }
  });
  return reasons;
}

/**
 * What changes where one polynomial changes its sign: the rules that it decides and that apply on
 * one side alone, where something else stands for them.
 */
export function changesOfRules(rules: StandingRules): ChangesAt {
  return (factor, one, other) =>
    changesBetween(rules, one, other, ({ tests }) =>
      tests.some(({ sign }) => sign.factors.some(({ index }) => index === factor)),
    );
}

/** The rules that apply on one side alone, where something else stands for them. */
export function changesBetween(
  rules: StandingRules,
  one: readonly number[],
  other: readonly number[],
  concerns: (rule: Rule) => boolean = () => true,
): Reason[] {
  const decides = (rule: Rule): boolean =>
    concerns(rule) && applies(rule, one) !== applies(rule, other);
  const [here, there] = [rules.at(one, undefined), rules.at(other, undefined)];
  if (here.admissible !== there.admissible)
    return rules.restrictions
      .filter(decides)
      .map(({ says }) => ({ kind: 'restriction', claim: undefined, says }));
  return rules.claims.flatMap(({ claim, failures, conditions }, k) => {
    const [mine, theirs] = [entry(here.claims, k), entry(there.claims, k)];
    const deciding = (kind: Reason['kind'], list: readonly Rule[]): Reason[] =>
      list.filter(decides).map(({ says }) => ({ kind, claim: claim.id, says }));
    return [
      ...(mine.conditions === theirs.conditions ? [] : deciding('condition', conditions)),
      ...(mine.equilibrium === theirs.equilibrium ? [] : deciding('failure', failures)),
    ];
  });
}
