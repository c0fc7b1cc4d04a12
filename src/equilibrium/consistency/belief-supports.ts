import { entry } from '../../exact/entry.js';
import { type BeliefSupport, ordersOfMistakes } from './belief-orders.js';
import type { CriticalSet } from './critical-set.js';
import { type Descent, MistakeNumbers } from './descent.js';
import { localSupport } from './local-support.js';
import type { Refutation } from './refutation.js';

/** What comes of a case. */
export type CaseOutcome<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'refuted'; readonly refutation: Refutation }
  /** Neither: the search came to a limit. */
  | { readonly kind: 'open' };

/**
 * Runs through the choices of supports at critical sets, the small supports first, until one is
 * found that will do.
 *
 * Members are taken in or left out one after another, and a case is given up as soon as linear
 * programs refuse it: no orders of mistakes bring the supports about, or at some set no belief left
 * makes the profile rational. So the work grows with the number of choices that stand, and not with
 * all that can be written down.
 * @param decide settles one choice at all sets.
 * @param budget how many cases may still be looked at; the search stops at 0
 */
export function decideBySupports<Found>(
  critical: readonly CriticalSet[],
  toNode: readonly (Descent | undefined)[],
  budget: { left: number },
  decide: (supports: readonly BeliefSupport[]) => CaseOutcome<Found>,
): CaseOutcome<Found> {
  return choose([]);

  function choose(before: readonly BeliefSupport[]): CaseOutcome<Found> {
    if (before.length === critical.length) return decide(before);
    const { informationSet, members, stated } = entry(critical, before.length);
    if (stated === undefined)
      return narrow(before, { informationSet, believed: [], disbelieved: [], open: members });
    const isBelieved = (_: number, k: number): boolean => entry(stated, k).sign === 1;
    return narrow(before, {
      informationSet,
      believed: members.filter(isBelieved),
      disbelieved: members.filter((member, k) => !isBelieved(member, k)),
      open: [],
    });
  }

  function narrow(before: readonly BeliefSupport[], support: BeliefSupport): CaseOutcome<Found> {
    const { informationSet, believed, disbelieved, open } = support;
    if (believed.length === 0 && open.length === 0)
      return { kind: 'refuted', refutation: { kind: 'nobody', informationSet } };
    if (budget.left <= 0) return { kind: 'open' };
    budget.left -= 1;
    const refutation =
      irrational(entry(critical, before.length), support) ?? disordered([...before, support]);
    if (refutation) return { kind: 'refuted', refutation };
    const [node, ...rest] = open;
    if (node === undefined) return choose([...before, support]);
    const without = narrow(before, {
      ...support,
      disbelieved: [...disbelieved, node],
      open: rest,
    });
    if (without.kind === 'found') return without;
    const within = narrow(before, { ...support, believed: [...believed, node], open: rest });
    if (within.kind !== 'refuted') return within;
    if (without.kind === 'open') return without;
    return {
      kind: 'refuted',
      refutation: {
        kind: 'cases',
        informationSet,
        node,
        believed: within.refutation,
        disbelieved: without.refutation,
      },
    };
  }

  function disordered(supports: readonly BeliefSupport[]): Refutation | undefined {
    if (supports.at(-1)?.believed.length === 0) return undefined;
    const orders = ordersOfMistakes(supports, toNode, new MistakeNumbers());
    return orders.kind === 'impossible' ? { kind: 'orders', terms: orders.terms } : undefined;
  }
}

/** Deviations that gain at a set whatever is believed within the support; none where a belief is stated. */
function irrational(
  { informationSet, members, surplus, stated }: CriticalSet,
  { believed, open }: BeliefSupport,
): Refutation | undefined {
  if (stated) return undefined;
  const positions = (nodes: readonly number[]): number[] =>
    nodes.map((node) => members.indexOf(node));
  const local = localSupport(surplus, positions(believed), positions(open));
  return local.kind === 'none'
    ? { kind: 'deviations', informationSet, deviations: local.deviations }
    : undefined;
}
