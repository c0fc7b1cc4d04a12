import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { ARRIVAL, arrivals, payoffBound } from './bounds.js';
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

/**
 * Equilibria by outcome. Outcomes are ordered by what is done at the first node, in preorder, at which
 * their paths part.
 */
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
  const [view] = views;
  return view ? inOrderOfPlay(view, [...classes.values()]) : [...classes.values()];
}

function inOrderOfPlay(
  { valuation: { forks, forksBefore, never } }: Vantage,
  classes: readonly OutcomeClass[],
): OutcomeClass[] {
  const played = (path: OutcomeClass['path']): number[] => {
    const actions: number[] = [];
    const waiting = [0];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const at = entry(forksBefore, node);
      if (at === entry(forksBefore, node + 1)) continue;
      const { set, children } = entry(forks, at);
      const action = set === undefined ? undefined : path[set];
      if (action === undefined)
        waiting.push(...children.filter((child) => never[child] !== 1).reverse());
      else {
        actions.push(action);
        waiting.push(entry(children, action));
      }
    }
    return actions;
  };
  return classes
    .map((each) => ({ each, actions: played(each.path) }))
    .sort((one, other) => {
      const parting = one.actions.findIndex((action, k) => action !== other.actions[k]);
      return parting < 0 ? 0 : entry(one.actions, parting) - entry(other.actions, parting);
    })
    .map(({ each }) => each);
}

/** What everybody expects from the start, where the choices settle all that is arrived at. */
function payoffsUnder(views: readonly Vantage[], choices: Choices): Rational[] {
  return views.map((view, player) => {
    const least = payoffBound(view, choices, 'least', arrivals(view, choices, 'followed'));
    return Rational.of(BigInt(entry(least, 0))).over(entry(view.valuation.scale, player));
  });
}

function pathOf(view: Vantage, choices: Choices): (number | undefined)[] {
  const path: (number | undefined)[] = choices.map(() => undefined);
  const followed = arrivals(view, choices, 'followed');
  for (const { node, set } of view.forks)
    if (set !== undefined && followed[node] === ARRIVAL.certain)
      path[set] = isSettled(choices, set) ? entry(choices, set)[0] : undefined;
  return path;
}
