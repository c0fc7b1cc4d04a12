import type { Profile } from '../../src/equilibrium/assessment.js';
import { Rational, type RationalInput } from '../../src/exact/rational.js';
import type { ExtensiveGame } from '../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from '../game/extensive-tree.js';

/*
 * Small games, each of which tells two solution concepts apart.
 */

/** Mixes in order of first appearance of the information sets. */
export function profile(...mixes: readonly (readonly RationalInput[])[]): Profile {
  return mixes.map((mix) => mix.map(Rational.of));
}

/** A shop may open beside another, which threatens a price war that would hurt both. */
export const threat: ExtensiveGame = extensiveGame('An empty threat', ['newcomer', 'shop'], {
  player: 'newcomer',
  knows: 'the town',
  actions: {
    'stay out': { payoffs: [0, 4] },
    open: {
      player: 'shop',
      knows: 'a rival',
      actions: { 'price war': { payoffs: [-1, -1] }, share: { payoffs: [2, 2] } },
    },
  },
});

/** The rival may open large or small, which the shop cannot see; a price war is worse either way. */
export const blindThreat: ExtensiveGame = extensiveGame(
  'An empty threat in the dark',
  ['newcomer', 'shop'],
  {
    player: 'newcomer',
    knows: 'the town',
    actions: {
      'stay out': { payoffs: [0, 4] },
      large: answer([-1, -1], [3, 1]),
      small: answer([-2, 0], [2, 2]),
    },
  },
);

function answer(war: readonly number[], share: readonly number[]): ExtensiveTree {
  return {
    player: 'shop',
    knows: 'a rival',
    actions: { 'price war': { payoffs: war }, share: { payoffs: share } },
  };
}

/**
 * The newcomer, once open, chooses a course that the shop cannot see; both courses lead to one
 * subgame. There the only equilibrium is peace on both sides.
 */
export const courses: ExtensiveGame = extensiveGame('Courses', ['newcomer', 'shop'], {
  player: 'newcomer',
  knows: 'the town',
  actions: {
    'stay out': { payoffs: [0, 4] },
    open: {
      player: 'newcomer',
      knows: 'open for business',
      actions: { attack: answer([-3, -1], [1, -2]), settle: answer([-2, -1], [3, 1]) },
    },
  },
});

/** Two switches of one player: both together pay, each alone harms. */
export const switches: ExtensiveGame = extensiveGame('Two switches', ['engineer', 'guard'], {
  player: 'engineer',
  knows: 'the first switch',
  actions: {
    leave: { payoffs: [1, 0] },
    throw: {
      player: 'engineer',
      knows: 'the second switch',
      actions: { leave: { payoffs: [0, 0] }, throw: { payoffs: [2, 0] } },
    },
  },
});

/** A burglar in one of three rooms, or at home; the guard guesses the room, or calls for help. */
export function burglar(guessed: number): ExtensiveGame {
  const rooms = ['attic', 'hall', 'cellar'];
  const guess = (room: string): ExtensiveTree => ({
    player: 'guard',
    knows: 'a noise',
    actions: {
      'call for help': { payoffs: [-1, 2] },
      ...Object.fromEntries(
        rooms.map((each) => [each, { payoffs: [-1, each === room ? guessed : 0] }]),
      ),
    },
  });
  return extensiveGame('A noise at night', ['burglar', 'guard'], {
    player: 'burglar',
    knows: 'the night',
    actions: {
      'stay home': { payoffs: [0, 0] },
      ...Object.fromEntries(rooms.map((room) => [room, guess(room)])),
    },
  });
}

/** The weather before the sowing, which the farmer sees in part, and the market after the harvest. */
export const harvest: ExtensiveGame = extensiveGame('Harvest', ['farmer'], {
  chance: {
    dry: ['1/4', sowing('a blue sky', 0, 8)],
    mild: ['1/4', sowing('a blue sky', 12, 0)],
    wet: ['1/2', sowing('clouds', 2, 4)],
  },
});

function sowing(knows: string, wheat: number, oats: number): ExtensiveTree {
  const market = (crop: number): ExtensiveTree => ({
    chance: { bust: ['1/3', { payoffs: [0] }], boom: ['2/3', { payoffs: [crop] }] },
  });
  return { player: 'farmer', knows, actions: { wheat: market(wheat), oats: market(oats) } };
}

/** Two exits alike: at the first home is missed, at the second found, beyond lies a motel. */
export const driver: ExtensiveGame = extensiveGame('Exits alike', ['driver'], {
  player: 'driver',
  knows: 'an exit',
  actions: {
    leave: { payoffs: [0] },
    drive: {
      player: 'driver',
      knows: 'an exit',
      actions: { leave: { payoffs: [4] }, drive: { payoffs: [1] } },
    },
  },
});

/** Someone who must name twice the same coin, and has forgotten the first when she names the second. */
export const forgetful: ExtensiveGame = extensiveGame('A forgotten coin', ['player'], {
  player: 'player',
  knows: 'the first coin',
  actions: {
    heads: {
      player: 'player',
      knows: 'the second coin',
      actions: { heads: { payoffs: [1] }, tails: { payoffs: [0] } },
    },
    tails: {
      player: 'player',
      knows: 'the second coin',
      actions: { heads: { payoffs: [0] }, tails: { payoffs: [2] } },
    },
  },
});
