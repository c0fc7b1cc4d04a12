import type { Assessment } from '../../../src/equilibrium/assessment.js';
import { Rational, type RationalInput } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';

/** By type, message and reply, what sender and receiver get. */
export interface SignalingTables {
  readonly prior: Readonly<Record<string, RationalInput>>;
  readonly pays: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Pair>>>>>>;
}

type Pair = readonly [sender: RationalInput, receiver: RationalInput];

/** The game of these tables: nature, S who knows the type, R who sees the message. */
export function tabled(tables: SignalingTables, title = 'Signaling'): ExtensiveGame {
  return extensiveGame(
    title,
    ['S', 'R'],
    treeOf(tables, (payoffs) => ({ payoffs })),
  );
}

/** Its tree, with ends made of the payoffs. */
export function treeOf(
  { prior, pays }: SignalingTables,
  ending: (pair: Pair) => ExtensiveTree,
): ExtensiveTree {
  const actions = <Each>(
    table: Readonly<Record<string, Each>>,
    next: (each: Each, name: string) => ExtensiveTree,
  ): Record<string, ExtensiveTree> =>
    Object.fromEntries(Object.entries(table).map(([name, each]) => [name, next(each, name)]));
  const types = Object.entries(pays).map(([type, messages]) => {
    const sends: ExtensiveTree = {
      player: 'S',
      knows: type,
      actions: actions(messages, (replies, message) => ({
        player: 'R',
        knows: message,
        actions: actions(replies, ending),
      })),
    };
    return [type, [prior[type] ?? 0, sends]] as const;
  });
  return { chance: Object.fromEntries(types) };
}

/** By information set, the action that is sure, or probabilities. */
export type Behavior = Readonly<Record<string, string | Readonly<Record<string, RationalInput>>>>;

/** The profile that says this at each information set, and no beliefs. */
export function behaving(game: ExtensiveGame, behavior: Behavior): Assessment {
  const profile = game.informationSets.map(({ name, actions }) => {
    const here = behavior[name] ?? {};
    return actions.map((action) =>
      Rational.of(typeof here === 'string' ? (here === action ? 1 : 0) : (here[action] ?? 0)),
    );
  });
  return { profile, beliefs: [] };
}
