import type { ExtensiveGame } from '../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from '../game/extensive-tree.js';

/** How many there are of each, and who hears what. */
export interface CheapTalkSize {
  readonly states: number;
  readonly first: number;
  readonly second: number;
  readonly actions: number;
  /**
   * `relay`: a mediator hears the sender, the receiver hears the mediator alone; `open relay`: she
   * hears both; `two senders`: both know the state, speak without hearing each other, and are heard.
   */
  readonly hears: 'relay' | 'open relay' | 'two senders';
}

/** Talk that costs nothing, between a sender who knows the state, another player and a receiver. */
export function cheapTalk(
  { states, first, second, actions, hears }: CheapTalkSize,
  payoffs: (state: number, action: number) => readonly [number, number, number],
): ExtensiveGame {
  const each = <T>(count: number, prefix: string, of: (index: number) => T): Record<string, T> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${prefix}${index + 1}`, of(index)] as const),
    );
  const tree: ExtensiveTree = {
    chance: each(states, 'state ', (state) => [
      `1/${states}`,
      {
        player: 'sender',
        knows: `${state}`,
        actions: each(first, 'm', (m) => ({
          player: 'mediator',
          knows: hears === 'two senders' ? `${state}` : `${m}`,
          actions: each(second, 'n', (n) => ({
            player: 'receiver',
            knows: hears === 'relay' ? `${n}` : `${m}, ${n}`,
            actions: each(actions, 'a', (action) => ({ payoffs: payoffs(state, action) })),
          })),
        })),
      },
    ]),
  };
  return extensiveGame('cheap talk', ['sender', 'mediator', 'receiver'], tree);
}

/** A sender with a bias, a mediator with half of it, and a receiver who wants the state matched. */
export function biased(states: number, actions: number, bias: number) {
  return (state: number, action: number): readonly [number, number, number] => {
    const miss = (shift: number): number =>
      -((action * 2 * states - state * 2 * actions - shift) ** 2);
    return [miss(2 * bias), miss(bias), miss(0)];
  };
}
