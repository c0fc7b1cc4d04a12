import { entry } from '../exact/entry.js';
import type { ObservedActions } from '../game/observed-actions.js';
import type { Arithmetic } from './expected-payoff.js';

/** The probability of each state. */
export function stateProbabilities<Value>(
  { draws }: ObservedActions,
  shares: readonly Value[],
  { one, times }: Arithmetic<Value>,
): Value[] {
  return draws.map((way) =>
    way.reduce((product, node) => times(product, entry(shares, node)), one),
  );
}

/** Players who may be of several types. */
export function typedPlayers({ types }: ObservedActions): number[] {
  return types.flatMap((byState, player) => (byState.some((type) => type > 0) ? [player] : []));
}

/**
 * That types are independent, as equations: the probability of some types together, times those of all
 * states as often as there are other players, is the product of the probabilities of each.
 */
export function independence<Value>(
  observed: ObservedActions,
  shares: readonly Value[],
  arithmetic: Arithmetic<Value>,
): { readonly left: Value; readonly right: Value }[] {
  const { zero, plus, times } = arithmetic;
  const probabilities = stateProbabilities(observed, shares, arithmetic);
  const sumOver = (isIn: (state: number) => boolean): Value =>
    probabilities.reduce((sum, each, state) => (isIn(state) ? plus(sum, each) : sum), zero);
  const typed = typedPlayers(observed);
  const total = sumOver(() => true);
  const typeOf = (player: number, state: number): number =>
    entry(entry(observed.types, player), state);
  let combinations: readonly ReadonlyMap<number, number>[] = [new Map()];
  for (const player of typed) {
    const count = Math.max(...entry(observed.types, player)) + 1;
    combinations = combinations.flatMap((each) =>
      Array.from({ length: count }, (_, type) => new Map([...each, [player, type]])),
    );
  }
  return combinations.map((types) => {
    const together = sumOver((state) => [...types].every(([j, type]) => typeOf(j, state) === type));
    return {
      left: typed.slice(1).reduce((product) => times(product, total), together),
      right: [...types]
        .map(([j, type]) => sumOver((state) => typeOf(j, state) === type))
        .reduce((product, each) => times(product, each), arithmetic.one),
    };
  });
}
