import { type Formula, type FormulaInput, isFormula, toFormula } from '../exact/formula.js';
import { Rational } from '../exact/rational.js';
import { type Dictionary, mapped, owned, written } from '../game/dictionary.js';
import type { BeliefFormulas, Scope, Table } from './claim.js';
import type { Condition } from './condition.js';

/*
 * The tables of a claim as a modeler writes them, and what the engine makes of them: dictionaries,
 * a mix for each action, formulas for weights.
 */

type LooseWeights = Dictionary<FormulaInput>;
interface Proportional {
  readonly inProportionTo: LooseWeights;
  readonly otherwise: LooseWeights;
}

/** Strategies as the types of a game have let them through. */
export type LooseStrategies = Table<string | LooseWeights>;

/** Beliefs as the types of a game have let them through. */
export type LooseBeliefs = Table<LooseWeights | Proportional>;

/** Conditions as the types of a game have let them through. */
export type LooseHolds =
  | { iff: Table<Condition | readonly Condition[]> }
  | { if: readonly Condition[]; at?: Dictionary<readonly string[]> };

export function behaviorTable(
  strategies: LooseStrategies,
  what: string,
): Table<Dictionary<Formula>> {
  return tableOf(strategies, what, (behavior, place) =>
    typeof behavior === 'string' ? mapped({ [behavior]: 1 }, toFormula) : formulas(behavior, place),
  );
}

export function beliefTable(beliefs: LooseBeliefs, what: string): Table<BeliefFormulas> {
  return tableOf(beliefs, what, (belief, place) =>
    isProportional(belief)
      ? {
          weights: formulas(belief.inProportionTo, `"inProportionTo" in ${place}`),
          otherwise: formulas(belief.otherwise, `"otherwise" in ${place}`),
        }
      : { weights: formulas(belief, place), otherwise: undefined },
  );
}

export function scopeOf(holds: LooseHolds, what: string): Scope {
  if ('if' in holds)
    return {
      kind: 'if',
      conditions: holds.if,
      at: holds.at && written(holds.at, `"at" in ${what}`),
    };
  return {
    kind: 'iff',
    guards: Object.entries(written(holds.iff, `"iff" in ${what}`)).flatMap(([variable, rows]) =>
      Object.entries(written(rows, `"iff" at ${variable} in ${what}`)).map(([key, conditions]) => ({
        variable,
        key,
        conditions: 'id' in conditions ? [conditions] : conditions,
      })),
    ),
  };
}

/** A history may itself be called `inProportionTo`: its weight is then a number, and no table. */
function isProportional(belief: LooseWeights | Proportional): belief is Proportional {
  const { inProportionTo: table } = owned<unknown>(belief as LooseWeights);
  return (
    typeof table === 'object' && table !== null && !isFormula(table) && !(table instanceof Rational)
  );
}

function formulas(weights: LooseWeights, what: string): Dictionary<Formula> {
  return mapped(written(weights, what), toFormula);
}

function tableOf<From, To>(
  table: Table<From>,
  what: string,
  convert: (entry: From, place: string) => To,
): Table<To> {
  return mapped(written(table, what), (rows, variable) =>
    mapped(written(rows, `${variable} in ${what}`), (entry, key) =>
      convert(entry, `${variable} at "${key}" in ${what}`),
    ),
  );
}
