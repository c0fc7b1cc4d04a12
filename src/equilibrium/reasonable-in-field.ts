import type { Field } from '../exact/field.js';
import type { GameForm } from '../game/extensive-game.js';
import { observedActions } from '../game/observed-actions.js';
import type { Arithmetic } from './expected-payoff.js';
import { independence, stateProbabilities } from './independent-types.js';
import { noSignaling } from './no-signaling.js';

/**
 * Whether beliefs satisfy condition B of Fudenberg and Tirole (1991), as `reasonableness` has it, in any
 * ordered field: for all values of a parameter that are large enough at once, say.
 * @param shares by node, the probability of the branch that leads there.
 * @param beliefs by information set, those of Bayes' rule included.
 * @returns `undefined` where the concept is not defined, or a belief is missing on which it rests.
 */
export function isReasonableIn<Value>(
  form: GameForm,
  shares: readonly Value[],
  beliefs: readonly (readonly Value[] | undefined)[],
  field: Field<Value>,
): boolean | undefined {
  const { zero, one, plus, times } = field;
  const isZero = (value: Value): boolean => field.sign(value) === 0;
  const isEqual = ({ left, right }: { readonly left: Value; readonly right: Value }): boolean =>
    isZero(field.minus(left, right));
  const arithmetic: Arithmetic<Value> = { zero, one, plus, times, isZero };
  const observed = observedActions(form);
  if (typeof observed === 'string') return undefined;
  if (stateProbabilities(observed, shares, arithmetic).some(isZero)) return undefined;
  if (!independence(observed, shares, arithmetic).every(isEqual)) return undefined;
  if (form.informationSets.some(({ index, members }) => members.length > 1 && !beliefs[index]))
    return undefined;
  const { equations, untold } = noSignaling<Value, never>(
    {
      ...{ form, observed, shares },
      beliefAt: ({ index }) => {
        const weights = beliefs[index];
        return weights && [{ given: [], weights, total: one }];
      },
    },
    arithmetic,
  );
  if (!equations.every(isEqual)) return false;
  return untold.some(({ total }) => isZero(total)) ? undefined : true;
}
