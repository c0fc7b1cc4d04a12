import type { Assessment, Mix } from '../../../src/equilibrium/assessment.js';
import { asBehavior, profilesOf } from '../../../src/equilibrium/enumeration/family.js';
import { pureEquilibria } from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { Rational, type RationalInput } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';
import type { Played } from './by-corners.js';
import { type SignalingTables, tabled, treeOf } from './signaling-tables.js';

/** Another game, and the profile that is played in it. */
interface Rewritten {
  readonly game: ExtensiveGame;
  readonly assessment: Assessment;
}

/** The profile of a game that does at each set what was played at the set of that name. */
function replayed(
  game: ExtensiveGame,
  { sender, receiver }: Played,
  original: (name: string) => string = (name) => name,
): Assessment {
  const profile = game.informationSets.map(({ name, mover, actions }): Mix => {
    const mixes = mover.endsWith('S') ? sender : receiver;
    const row = mixes[original(name)] ?? {};
    return actions.map((action) => row[original(action)] ?? Rational.zero);
  });
  return { profile, beliefs: [] };
}

/** By other names, with types, messages and replies in the reverse order, and the receiver first. */
export function rebuilt({ prior, pays }: SignalingTables, played: Played): Rewritten {
  const named = (name: string): string => `${name}'`;
  const reversed = <Each, Other>(
    table: Readonly<Record<string, Each>>,
    next: (each: Each) => Other,
  ): Record<string, Other> =>
    Object.fromEntries(
      Object.entries(table)
        .reverse()
        .map(([name, each]) => [named(name), next(each)]),
    );
  const tables: SignalingTables = {
    prior: reversed(prior, (share) => share),
    pays: reversed(pays, (messages) =>
      reversed(messages, (replies) => reversed(replies, (pair) => pair)),
    ),
  };
  const game = tabled(tables);
  return { game, assessment: replayed(game, played, (name) => name.slice(0, -1)) };
}

/** With one more type, which is never drawn, and gets the same whatever happens. */
export function withIdleType({ prior, pays }: SignalingTables, played: Played): Rewritten {
  const [[, messages] = ['', {}]] = Object.entries(pays);
  const idle = Object.fromEntries(
    Object.entries(messages).map(([message, replies]) => [
      message,
      Object.fromEntries(
        Object.keys(replies).map((reply, k) => [reply, [0, k === 0 ? 3 : 0] as const]),
      ),
    ]),
  );
  const game = tabled({ prior: { ...prior, idle: 0 }, pays: { ...pays, idle } });
  const [sure = ''] = Object.keys(messages);
  const sender = { ...played.sender, idle: { [sure]: Rational.one } };
  return { game, assessment: replayed(game, { ...played, sender }) };
}

/** With a lottery of the same expectation at every end. */
export function withLotteries(tables: SignalingTables, played: Played): Rewritten {
  const lottery = ([first, second]: readonly [RationalInput, RationalInput]): ExtensiveTree => {
    const less = (by: number): readonly Rational[] => [
      Rational.of(first).minus(Rational.of(by)),
      Rational.of(second).plus(Rational.of(by)),
    ];
    return { chance: { up: ['1/3', { payoffs: less(-4) }], down: ['2/3', { payoffs: less(2) }] } };
  };
  const game = extensiveGame('With lotteries', ['S', 'R'], treeOf(tables, lottery));
  return { game, assessment: replayed(game, played) };
}

/** The talk in which every message pays what the first one does, and its first pure equilibria. */
export function withoutMeaning({ prior, pays }: SignalingTables): Rewritten[] {
  const talk: SignalingTables = {
    prior,
    pays: Object.fromEntries(
      Object.entries(pays).map(([type, messages]) => {
        const [replies = {}] = Object.values(messages);
        return [type, { one: replies, two: replies, three: replies }];
      }),
    ),
  };
  const game = tabled(talk);
  const found: Rewritten[] = [];
  for (const family of pureEquilibria(game, 'weakPerfectBayesian'))
    for (const profile of profilesOf(family)) {
      found.push({ game, assessment: { profile: asBehavior(game, profile), beliefs: [] } });
      if (found.length === 4) return found;
    }
  return found;
}
