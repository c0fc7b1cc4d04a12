import { entry } from '../../../exact/entry.js';
import { Radical } from '../../../exact/radical.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../../game/extensive-game.js';
import type { Trembles } from '../trembles.js';

/** How likely trembles make a node as ε falls to 0: weight · ε^exponent. */
export interface Likelihood {
  readonly exponent: bigint;
  readonly weight: Radical;
}

const CERTAIN: Likelihood = { exponent: 0n, weight: Radical.one };

/** How likely trembles make each node, from the root down; `undefined` behind a draw of probability 0. */
export function nodeLikelihoods(
  game: ExtensiveGame,
  trembles: Trembles,
): readonly (Likelihood | undefined)[] {
  const { count, kind, parent, branch, move } = game.nodes;
  const draws = game.chanceMoves.map((_, at) =>
    probabilitiesOf(game, at).map((each): Likelihood | undefined =>
      each.isZero ? undefined : { exponent: 0n, weight: Radical.of(each) },
    ),
  );
  const errors = trembles.map((set) =>
    set.map(({ exponent, weight: { radicand, index } }): Likelihood => {
      return { exponent, weight: Radical.of(radicand, index) };
    }),
  );
  const found: (Likelihood | undefined)[] = [CERTAIN];
  for (let node = 1; node < count; node += 1) {
    const above = entry(parent, node);
    const steps = entry<readonly (Likelihood | undefined)[]>(
      kind[above] === NODE.chance ? draws : errors,
      entry(move, above),
    );
    found.push(after(entry(found, above), entry(steps, entry(branch, node))));
  }
  return found;
}

function after(
  before: Likelihood | undefined,
  step: Likelihood | undefined,
): Likelihood | undefined {
  if (before === undefined || step === undefined) return undefined;
  const sure = step.exponent === 0n && step.weight.equals(Radical.one);
  return sure
    ? before
    : { exponent: before.exponent + step.exponent, weight: before.weight.times(step.weight) };
}

/**
 * The weights of the likeliest members of an information set, to which beliefs are in proportion in
 * the limit; `undefined` for all others, and nothing at all where no trembles lead to the set.
 */
export function likeliest(
  members: readonly number[],
  likelihoods: readonly (Likelihood | undefined)[],
): readonly (Radical | undefined)[] | undefined {
  const each = members.map((member) => entry(likelihoods, member));
  let least: bigint | undefined;
  for (const one of each)
    if (one && (least === undefined || one.exponent < least)) least = one.exponent;
  return least === undefined
    ? undefined
    : each.map((one) => (one?.exponent === least ? one.weight : undefined));
}
