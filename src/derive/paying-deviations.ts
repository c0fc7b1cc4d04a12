import type { DeclaredSet } from '../game/declared-form.js';
import { type Derivation, someRegimes } from './derivation.js';
import type { LiveRegime } from './live-regimes.js';
import { deviationWords } from './proposition/deviation-words.js';

/** A deviation that pays whatever the parameters, or wherever some regimes are. */
export interface PayingDeviation {
  readonly text: string;
  readonly set: DeclaredSet;
  /** The regimes; every one, where `undefined`. */
  readonly regimes: readonly LiveRegime[] | undefined;
}

/** Deviations whose gains the restrictions make positive. */
export function payingDeviations({ sets }: Derivation): PayingDeviation[] {
  return sets.flatMap((derived) => [
    ...derived.deviations
      .filter(({ verdict }) => verdict.kind === 'settled' && verdict.pays)
      .map(({ constraint, regimes }) => ({
        text: `${deviationWords(constraint)}, for ${derived.set.mover} at "${derived.set.name}"`,
        set: derived.set,
        regimes: someRegimes(derived, regimes),
      })),
    ...derived.supports
      .filter(({ ways }) => ways?.length === 0)
      .map(({ regime }) => ({
        text: `a mix, whatever the belief, for ${derived.set.mover} at "${derived.set.name}"`,
        set: derived.set,
        regimes: someRegimes(derived, [regime]),
      })),
  ]);
}
