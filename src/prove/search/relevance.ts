import type { Polynomial } from '../../exact/polynomial.js';
import type { Simplified } from './simplification.js';

/**
 * Only hypotheses on symbols that what is denied mentions, and bounds that bear on these: fewer
 * hypotheses make smaller programs, and most proofs need no others.
 */
export function relevantToDenial(simple: Simplified): Simplified {
  const denial = simple.active.find(({ index }) => index === simple.denied);
  if (denial === undefined) return simple;
  const mentioned = denial.hypothesis.polynomial.symbols;
  const polynomials = simple.active.map(({ hypothesis }) => hypothesis.polynomial);
  const bounded = connected(mentioned, polynomials.filter(isLinear));
  return {
    ...simple,
    active: simple.active.filter(({ hypothesis: { polynomial } }) => {
      const relevant = isLinear(polynomial) ? bounded : mentioned;
      return [...polynomial.symbols].every((symbol) => relevant.has(symbol));
    }),
  };
}

/**
 * Only hypotheses on symbols that bounds connect to what is denied, directly or by a hypothesis that has one
 * other symbol: more than are relevant, yet not all. So the constraints of one player's types, after one
 * news and another, are kept together.
 */
export function connectedToDenial(simple: Simplified): Simplified {
  const { active } = simple;
  const denial = active.find(({ index }) => index === simple.denied);
  if (denial === undefined) return simple;
  const polynomials = active.map(({ hypothesis }) => hypothesis.polynomial);
  const bounds = polynomials.filter(isLinear);
  const near = connected(denial.hypothesis.polynomial.symbols, bounds);
  const others = polynomials
    .filter((each) => !isLinear(each))
    .map(({ symbols }) => [...symbols].filter((symbol) => !near.has(symbol)))
    .filter(({ length }) => length === 1);
  const symbols = connected(new Set([...near, ...others.flat()]), bounds);
  return {
    ...simple,
    active: active.filter(({ hypothesis: { polynomial } }) =>
      [...polynomial.symbols].every((symbol) => symbols.has(symbol)),
    ),
  };
}

/** Symbols with all that bounds connect them to, from one to the next. */
function connected(
  symbols: ReadonlySet<string>,
  bounds: readonly Polynomial[],
): ReadonlySet<string> {
  const found = new Set(symbols);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const bound of bounds)
      if ([...bound.symbols].some((symbol) => found.has(symbol)))
        for (const symbol of bound.symbols) found.add(symbol);
  }
  return found;
}

function isLinear({ degree }: Polynomial): boolean {
  return degree === 1;
}
