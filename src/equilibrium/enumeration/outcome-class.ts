import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { ARRIVAL, arrivals, bounds } from './bounds.js';
import { type Choices, type EquilibriumFamily, familySize, isSettled } from './family.js';
import { valuation } from './valuation.js';
import { type Vantage, viewsFromRoot } from './vantage.js';

/** Equilibria with one outcome: the same distribution over complete histories. */
export interface OutcomeClass {
  /** By information set, the position of the action played where play arrives; else `undefined`. */
  readonly path: readonly (number | undefined)[];
  /** By player, what is expected from the start. */
  readonly payoffs: readonly Rational[];
  /** How the path may be completed elsewhere. */
  readonly families: readonly EquilibriumFamily[];
  /** The number of pure profiles, actions at unreached information sets counted. */
  readonly profiles: bigint;
}

/** Sorts equilibria by outcome, in order of appearance. */
export function outcomeClasses(
  game: ExtensiveGame,
  families: Iterable<EquilibriumFamily>,
): OutcomeClass[] {
  const views = viewsFromRoot(valuation(game));
  const classes = new Map<string, OutcomeClass & { readonly families: EquilibriumFamily[] }>();
  for (const family of families) {
    const [view] = views;
    const path = view ? pathOf(view, family.choices) : [];
    const key = path.join();
    const before = classes.get(key);
    const members = before?.families ?? [];
    members.push(family);
    classes.set(key, {
      path,
      payoffs: before?.payoffs ?? payoffsUnder(views, family.choices),
      families: members,
      profiles: familySize(family) + (before?.profiles ?? 0n),
    });
  }
  return [...classes.values()];
}

/** What everybody expects from the start, where the choices settle all that is arrived at. */
function payoffsUnder(views: readonly Vantage[], choices: Choices): Rational[] {
  return views.map((view, player) =>
    Rational.of(BigInt(entry(bounds(view, choices).least, 0))).over(
      entry(view.valuation.scale, player),
    ),
  );
}

function pathOf(view: Vantage, choices: Choices): (number | undefined)[] {
  const path: (number | undefined)[] = choices.map(() => undefined);
  const followed = arrivals(view, choices, 'followed');
  for (const { node, set } of view.forks)
    if (set !== undefined && followed[node] === ARRIVAL.certain)
      path[set] = isSettled(choices, set) ? entry(choices, set)[0] : undefined;
  return path;
}
