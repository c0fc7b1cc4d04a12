import { entry } from '../../exact/entry.js';
import type { Relation } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Demand } from './demand.js';
import type { PureDemands } from './demands.js';
import type { ImpliedDemand } from './lemmas.js';
import { type PlainConditions, plainConditions } from './plain-conditions.js';
import type { PlainForms } from './plain-form.js';

/** Where some belief at a set supports what is done there, whether play arrives or not. */
export interface SupportingCondition {
  readonly set: DeclaredSet;
  /**
   * All relations of one of the rows suffice; where there are many plans and none has them all, a mix
   * of histories may still do: see `exact`.
   */
  readonly anyOf: readonly (readonly Relation[])[];
  /** Whether one of the rows must hold. */
  readonly exact: boolean;
}

/** Exactly where a pure profile is an equilibrium: all relations hold, and every set has its support. */
export interface ExactConditions {
  readonly relations: readonly Relation[];
  readonly supports: readonly SupportingCondition[];
  /** Demands that are not among the relations, for they follow from those that are. */
  readonly implied: readonly ImpliedDemand[];
}

/**
 * What demands come to, in the words of the author, without what plainly follows from the rest.
 * @param isProved whether an implication may be relied on.
 */
export function exactConditions(
  { gains, supports }: PureDemands,
  forms: PlainForms,
  isProved: (implied: ImpliedDemand) => boolean,
): ExactConditions {
  const plain = plainConditions(forms);
  const { kept, implied } = withoutPlainlyImplied(gains, plain, isProved);
  const texts = new Map(kept.map((each) => [`${each.polynomial}`, each]));
  const relations: Relation[] = [];
  for (const each of kept) {
    const opposite = texts.get(`${each.polynomial.negated()}`);
    if (opposite && kept.indexOf(opposite) < kept.indexOf(each)) continue;
    relations.push(opposite ? plain.equation(each) : plain.relation(each));
  }
  return {
    relations,
    implied,
    supports: supports.map((support) => ({
      set: support.set,
      exact: !support.bySymbols,
      anyOf: support.plainWays.map((row) => row.map((each) => plain.relation(each))),
    })),
  };
}

/** Demands without those that the restrictions, or another demand and the restrictions, plainly imply. */
function withoutPlainlyImplied(
  gains: readonly Demand[],
  plain: PlainConditions,
  isProved: (implied: ImpliedDemand) => boolean,
): { readonly kept: readonly Demand[]; readonly implied: readonly ImpliedDemand[] } {
  let kept = [...gains];
  const implied: ImpliedDemand[] = [];
  for (const demand of [...gains].reverse()) {
    const others = kept.filter((other) => other !== demand);
    const found = [undefined, ...others]
      .map((by): ImpliedDemand => ({ demand, by }))
      .find((each) => plain.isImplied(each) && isProved(each));
    if (found === undefined) continue;
    kept = others;
    implied.push(found);
  }
  return { kept, implied };
}

/** How many profiles there are in a game. */
export function profileCount(sets: readonly DeclaredSet[]): bigint {
  return sets.reduce((product, { actions }) => product * BigInt(actions.length), 1n);
}

/** What is chosen, by variable and then by what the mover knows. */
export function strategiesOf(
  sets: readonly DeclaredSet[],
  choices: readonly (number | undefined)[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const tables: Record<string, Record<string, string>> = {};
  for (const { index, variable, key, actions } of sets) {
    const action = choices[index];
    if (action !== undefined)
      tables[variable] = { ...tables[variable], [key]: entry(actions, action) };
  }
  return tables;
}
