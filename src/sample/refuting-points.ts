import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import { walkedAt } from './confirmed-draws.js';
import type { ChainResult } from './kernel/chain.js';
import { type Chart, pointOf } from './kernel/chart.js';
import type { GridPoint } from './kernel/grid.js';
import type { RefutingTests } from './kernel/refutation.js';
import { type RefutationSearch, searchFrom } from './kernel/refutation-search.js';
import type { SampledPlace, WalkedDraw } from './sampled-ground.js';

/**
 * How refutations are searched for at a place, beside drawing there; not at a single condition, for
 * what refutes a claim there lies inside the wider places, too.
 */
export function searchIn(
  { parameters }: Specification,
  { kind }: SampledPlace,
  { free }: Chart,
  start: GridPoint,
  searched: Pick<RefutationSearch, 'kernel' | 'constraints'>,
): RefutationSearch | undefined {
  if (kind === 'beyond' || kind === 'just beyond' || kind === 'at equality') return undefined;
  const payoffs = new Set(
    parameters.filter(({ unit }) => unit === 'payoff').map(({ name }) => name),
  );
  return searchFrom(
    searched,
    start,
    [...free.keys()].filter((place) => payoffs.has(entry(free, place))),
  );
}

/** What the walk finds where a search found something. */
export function walkedWhereFound(
  spec: Specification,
  proposition: Proposition,
  refutations: readonly RefutingTests[],
  chart: Chart,
  { from: { grid } }: RefutationSearch,
  { found }: ChainResult,
): WalkedDraw[] {
  return found.map(({ index, numerators }) => {
    const point = pointOf(chart, numerators, grid.denominator);
    return walkedAt(spec, proposition, refutations, point, index + 1);
  });
}
