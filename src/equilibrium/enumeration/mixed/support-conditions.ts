import { Polynomial } from '../../../exact/polynomial.js';
import { Rational } from '../../../exact/rational.js';
import { ARRIVAL } from '../arrival.js';
import { NOBODY } from '../scaled-game.js';
import type { Vantage } from '../vantage.js';
import { type Supports, supportRanges } from './support-ranges.js';

/** What the probabilities of an equilibrium with given supports satisfy, besides being positive. */
export interface SupportConditions {
  /** Each equals 0. */
  readonly equations: readonly Polynomial[];
  /** Each is at least 0. */
  readonly inequalities: readonly Polynomial[];
  /** The probabilities of mixed actions. */
  readonly symbols: readonly string[];
}

/** The symbol for the probability of an action. */
export function probabilitySymbol(set: number, action: number): string {
  return `p${set}.${action}`;
}

/**
 * At each reached information set the actions of the support are equally good, and no other is
 * better, each weighed by what chance and the others do before; probabilities sum to 1.
 */
export function supportConditions(
  views: readonly Vantage[],
  supports: Supports,
): SupportConditions {
  const equations: Polynomial[] = [];
  const inequalities: Polynomial[] = [];
  const symbols: string[] = [];
  supports.forEach((used, set) => {
    if (used.length < 2) return;
    const own = used.map((action) => probabilitySymbol(set, action));
    symbols.push(...own);
    equations.push(Polynomial.sum(own.map(Polynomial.symbol)).minus(Polynomial.one));
  });
  for (const view of views)
    for (const [set, worths] of actionWorths(view, supports)) {
      const used = supports[set] ?? [];
      const [base = 0] = used;
      const prescribed = worths[base] ?? Polynomial.zero;
      worths.forEach((worth, action) => {
        if (action === base) return;
        if (used.includes(action)) equations.push(prescribed.minus(worth));
        else inequalities.push(prescribed.minus(worth));
      });
    }
  return { equations, inequalities, symbols };
}

/** By reached information set of the player, what each action yields, weighed by counterfactual reach. */
function actionWorths(view: Vantage, supports: Supports): Map<number, Polynomial[]> {
  const { count, set, end, own, never, worth } = view;
  const { arrival } = supportRanges(view, supports);
  const share = (at: number, action: number): Polynomial | undefined => {
    const used = supports[at];
    if (used === undefined || used[0] === action) {
      if (used === undefined || used.length === 1) return Polynomial.one;
    }
    return used?.includes(action) ? Polynomial.symbol(probabilitySymbol(at, action)) : undefined;
  };
  const reach = new Array<Polynomial | undefined>(count).fill(undefined);
  reach[0] = Polynomial.one;
  for (let node = 0; node < count; node++) {
    const here = reach[node];
    const at = set[node] ?? NOBODY.leaf;
    let action = 0;
    for (let child = node + 1; here && child < (end[node] ?? 0); child = end[child] ?? count) {
      const factor = at < 0 || own[node] === 1 ? Polynomial.one : share(at, action);
      reach[child] = factor && never[child] !== 1 ? here.times(factor) : undefined;
      action++;
    }
  }
  const value = new Array<Polynomial>(count).fill(Polynomial.zero);
  const found = new Map<number, Polynomial[]>();
  for (let node = count - 1; node >= 0; node--) {
    const at = set[node] ?? NOBODY.leaf;
    if (at === NOBODY.leaf) {
      value[node] = Polynomial.constant(Rational.of(BigInt(worth[node] ?? 0)));
      continue;
    }
    const children: Polynomial[] = [];
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? count)
      children.push(value[child] ?? Polynomial.zero);
    value[node] = Polynomial.sum(
      children.flatMap((each, action) => {
        const factor = at < 0 ? Polynomial.one : share(at, action);
        return factor ? [each.times(factor)] : [];
      }),
    );
    const weight = reach[node];
    if (own[node] !== 1 || !weight || !isReached(set, arrival, at)) continue;
    const before = found.get(at) ?? children.map(() => Polynomial.zero);
    found.set(
      at,
      before.map((sum, action) => sum.plus(weight.times(children[action] ?? Polynomial.zero))),
    );
  }
  return found;
}

function isReached(set: Int32Array, arrival: Uint8Array, wanted: number): boolean {
  return set.some((at, node) => at === wanted && arrival[node] !== ARRIVAL.excluded);
}
