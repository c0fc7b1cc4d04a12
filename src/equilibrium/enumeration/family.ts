import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, type GameForm, NODE } from '../../game/extensive-game.js';
import { forgetfulPlayers } from '../../game/recall.js';
import type { Profile } from '../assessment.js';

/**
 * By information set, the positions of the actions that may be played there, in ascending order.
 *
 * That is what a search knows of a profile before it is complete, and the support of a mixed one:
 * where one action is left the set is settled.
 */
export type Choices = readonly (readonly number[])[];

/** Every action of every information set. */
export function allChoices({ informationSets }: GameForm): Choices {
  return informationSets.map(({ actions }) => [...actions.keys()]);
}

export function isSettled(choices: Choices, informationSet: number): boolean {
  return entry(choices, informationSet).length === 1;
}

/** Pure equilibria that agree but for choices that nothing depends on. */
export interface EquilibriumFamily {
  /** Any of these actions will do. */
  readonly choices: Choices;
}

/** By information set, the position of the action played there. */
export type PureProfile = readonly number[];

/** How many pure behavior-strategy profiles a family holds, actions at unreached sets counted. */
export function familySize({ choices }: EquilibriumFamily): bigint {
  return choices.reduce((product, actions) => product * BigInt(actions.length), 1n);
}

/** Every pure profile of a family. */
export function* profilesOf({ choices }: EquilibriumFamily): Generator<PureProfile> {
  const chosen: number[] = [];
  const choose = function* (set: number): Generator<PureProfile> {
    const actions = choices[set];
    if (actions === undefined) {
      yield [...chosen];
      return;
    }
    for (const action of actions) {
      chosen[set] = action;
      yield* choose(set + 1);
    }
  };
  yield* choose(0);
}

/** A pure profile as probabilities. */
export function asBehavior(game: ExtensiveGame, profile: PureProfile): Profile {
  return game.informationSets.map(({ actions }, set) =>
    actions.map((_, action) => (profile[set] === action ? Rational.one : Rational.zero)),
  );
}

/**
 * How many profiles of reduced strategies a family of Nash equilibria holds.
 *
 * A reduced strategy says nothing about information sets that its own earlier choices exclude, so
 * that it stands for several behavior strategies; Gambit's `enumpure` lists reduced profiles.
 * Families of Nash equilibria stay apart when they are reduced, since nothing depends on choices
 * that their own player excludes. Of a player who forgets, each family has one reduced strategy.
 */
export function reducedProfiles(game: ExtensiveGame, { choices }: EquilibriumFamily): bigint {
  const followers = ownFollowers(game);
  const forgetful = forgetfulPlayers(game);
  const count = (set: number): bigint =>
    entry(choices, set).reduce(
      (total, action) =>
        total +
        entry(entry(followers.after, set), action).reduce((so, next) => so * count(next), 1n),
      0n,
    );
  return followers.first
    .filter((set) => !forgetful.has(entry(game.informationSets, set).player))
    .reduce((product, set) => product * count(set), 1n);
}

interface OwnFollowers {
  /** Information sets at which a player moves first. */
  readonly first: readonly number[];
  /** By information set and action, where the same player may move next. */
  readonly after: readonly (readonly (readonly number[])[])[];
}

/** Where each player moves first, and what follows what of her own. Perfect recall is taken for granted. */
export function ownFollowers({ nodes, informationSets }: GameForm): OwnFollowers {
  const first: number[] = [];
  const after = informationSets.map(({ actions }) => actions.map((): number[] => []));
  informationSets.forEach(({ player, members }, set) => {
    for (let node = entry(members, 0); node > 0; ) {
      const above = entry(nodes.parent, node);
      const mover = nodes.kind[above] === NODE.decision ? entry(nodes.move, above) : undefined;
      if (mover !== undefined && entry(informationSets, mover).player === player) {
        entry(entry(after, mover), entry(nodes.branch, node)).push(set);
        return;
      }
      node = above;
    }
    first.push(set);
  });
  return { first, after };
}
