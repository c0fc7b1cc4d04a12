import { entry, ImpossibleIndex } from '../../exact/entry.js';
import { sum, type Whole } from '../../exact/quotient.js';
import { ARRIVAL } from './arrival.js';
import type { Choices } from './choices.js';
import { childAt, valueIn } from './columns.js';
import type { Fork } from './valuation.js';
import type { Vantage } from './vantage.js';

/** The least and the most that a player may get from each node on, by node. */
export interface Ranges {
  readonly least: readonly Whole[];
  readonly most: readonly Whole[];
}

/**
 * What a player may get from each node on over all completions of the choices, and so over all mixes
 * of them. Exact where all that matters is settled.
 * @param arrival nodes that it excludes are passed over.
 */
export function ranges(
  { valuation, upward, columns: { least, most } }: Vantage,
  choices: Choices,
  arrival?: Uint8Array,
): Ranges {
  for (const fork of upward) {
    const { node, set } = fork;
    if (arrival && arrival[node] === ARRIVAL.excluded) continue;
    if (set === undefined) {
      least[node] = drawn(fork, least, valuation.never);
      most[node] = drawn(fork, most, valuation.never);
    } else {
      const allowed = entry(choices, set);
      least[node] = extreme(fork, allowed, least, 'least');
      most[node] = extreme(fork, allowed, most, 'most');
    }
  }
  return { least, most };
}

/** The value of a draw: the sum of all that it may lead to, since worth is weighed with probabilities. */
export function drawn({ children }: Fork, values: readonly Whole[], never: Uint8Array): Whole {
  let total: Whole = 0;
  for (const child of children) if (never[child] !== 1) total = sum(total, valueIn(values, child));
  return total;
}

/** The least or the most that the actions allowed lead to. */
export function extreme(
  fork: Fork,
  allowed: readonly number[],
  values: readonly Whole[],
  which: 'least' | 'most',
): Whole {
  let result: Whole | undefined;
  for (const action of allowed) {
    const value = valueIn(values, childAt(fork, action));
    if (result === undefined || (which === 'most' ? value > result : value < result))
      result = value;
  }
  if (result === undefined) throw new ImpossibleIndex(`no action is allowed at node ${fork.node}`);
  return result;
}
