import type { Polynomial } from '../../exact/polynomial.js';
import type { Simplified } from './simplification.js';

/** Only hypotheses on symbols that what is denied mentions, and bounds that bear on these. */
export function nearGoal(simple: Simplified): Simplified {
  const goal = simple.active.find(({ index }) => index === simple.denied);
  if (goal === undefined) return simple;
  const mentioned = goal.hypothesis.polynomial.symbols;
  const bounded = new Set(mentioned);
  const bounds = simple.active.map(({ hypothesis }) => hypothesis.polynomial).filter(isLinear);
  for (let before = -1; before < bounded.size; ) {
    before = bounded.size;
    for (const { symbols } of bounds)
      if ([...symbols].some((symbol) => bounded.has(symbol)))
        for (const symbol of symbols) bounded.add(symbol);
  }
  return {
    ...simple,
    active: simple.active.filter(({ hypothesis: { polynomial } }) => {
      const near = isLinear(polynomial) ? bounded : mentioned;
      return [...polynomial.symbols].every((symbol) => near.has(symbol));
    }),
  };
}

function isLinear({ degree }: Polynomial): boolean {
  return degree === 1;
}
