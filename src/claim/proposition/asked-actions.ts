import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { RationalFunction } from '../../exact/rational-function.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Dictionary } from '../../game/dictionary.js';
import type { Game } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import type { Claim } from '../claim.js';
import type { SomeActions } from './pure-count.js';

/** By information set, the action that is asked for; `undefined` where any will do. */
export type AskedActions = readonly (number | undefined)[];

/** What a claim, or a table of actions, asks of a pure profile of its game. */
export function askedActions(game: Game, behavior: Claim | SomeActions): AskedActions {
  return formOf(game).informationSets.map((set) =>
    isClaim(behavior) ? pureAction(behavior, set) : tabledAction(behavior, set),
  );
}

/** Whether behavior is given by a claim, and not by a table. */
export function isClaim(behavior: Claim | SomeActions): behavior is Claim {
  return 'kind' in behavior && behavior['kind'] === 'equilibrium';
}

/** The action that a claim plays for sure at an information set; `undefined` where it mixes. */
export function pureAction(
  { strategies }: Pick<Claim, 'strategies'>,
  { variable, key, actions }: DeclaredSet,
): number | undefined {
  const mix = Object.entries(strategies[variable]?.[key] ?? {});
  const played = mix.filter(([, probability]) => !isNumber(probability, RationalFunction.zero));
  const [only] = played;
  if (only === undefined || played.length > 1) return undefined;
  const [action, probability] = only;
  return isNumber(probability, RationalFunction.one) ? actions.indexOf(action) : undefined;
}

function isNumber(formula: Formula, value: RationalFunction): boolean {
  return functionOf(formula).equals(value);
}

function tabledAction(table: SomeActions, set: DeclaredSet): number | undefined {
  const tables: Dictionary<Dictionary<string | undefined> | undefined> = table;
  const rows = Object.hasOwn(tables, set.variable) ? tables[set.variable] : undefined;
  const action = rows && Object.hasOwn(rows, set.key) ? rows[set.key] : undefined;
  return action === undefined ? undefined : set.actions.indexOf(action);
}

/** Whether some pure profile of a family plays as is asked. */
export function mayPlay(choices: readonly (readonly number[])[], asked: AskedActions): boolean {
  return asked.every((action, set) => action === undefined || entry(choices, set).includes(action));
}
