import { entry } from '../../exact/entry.js';
import { sum, type Whole } from '../../exact/whole.js';
import { allChoices, type Choices } from './family.js';
import type { Fork, Valuation } from './valuation.js';

/** What backward induction decides of a game, and what it leaves. */
export interface Induced {
  /** The game where the nodes that are decided are worth what follows them, and are forks no more. */
  readonly left: Valuation;
  /** The actions that come into question: where it is decided, those that are best. */
  readonly choices: Choices;
}

/**
 * Decides, from the last moves up, what happens at nodes after which everybody always knows where she
 * is, as long as no choice between best actions matters to anybody. There sequential rationality and
 * subgame perfection ask for a best action, and for nothing else. Linear in the size of the game.
 */
export function byBackwardInduction(valuation: Valuation): Induced {
  const { game, forks, never } = valuation;
  const worth = valuation.worth.map((column) => [...column]);
  const choices: (readonly number[])[] = [...allChoices(game)];
  const isFork = new Uint8Array(game.nodes.count);
  for (const { node } of forks) isFork[node] = 1;
  for (const fork of forks.toReversed()) {
    const { node, set, player, children } = fork;
    if (children.some((child) => isFork[child] === 1)) continue;
    if (set === undefined || player === undefined) {
      for (const column of worth) column[node] = drawnWorth(fork, column, never);
      isFork[node] = 0;
      continue;
    }
    if (entry(game.informationSets, set).members.length > 1) continue;
    const best = bestActions(fork, entry(worth, player));
    const chosen = entry(children, entry(best, 0));
    const alike = worth.every((column) =>
      best.every((action) => entry(column, entry(children, action)) === entry(column, chosen)),
    );
    if (!alike) continue;
    choices[set] = best;
    for (const column of worth) column[node] = entry(column, chosen);
    isFork[node] = 0;
  }
  const rest = forks.filter(({ node }) => isFork[node] === 1);
  const forksBefore = new Int32Array(game.nodes.count + 1);
  for (let node = 0; node < game.nodes.count; node++)
    forksBefore[node + 1] = entry(forksBefore, node) + entry(isFork, node);
  return { left: { ...valuation, worth, forks: rest, forksBefore }, choices };
}

function drawnWorth({ children }: Fork, worth: readonly Whole[], never: Uint8Array): Whole {
  return children.reduce<Whole>(
    (total, child) => (never[child] === 1 ? total : sum(total, entry(worth, child))),
    0,
  );
}

function bestActions({ children }: Fork, worth: readonly Whole[]): number[] {
  const values = children.map((child) => entry(worth, child));
  const isBest = (value: Whole): boolean => values.every((other) => other <= value);
  return values.flatMap((value, action) => (isBest(value) ? [action] : []));
}

/** Whether an information set is among what is left to decide. */
export function isLeft({ game, forksBefore }: Valuation, set: number): boolean {
  const member = entry(entry(game.informationSets, set).members, 0);
  return entry(forksBefore, member + 1) > entry(forksBefore, member);
}
