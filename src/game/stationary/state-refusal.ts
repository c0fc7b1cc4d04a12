import type { Formula } from '../../exact/formula.js';
import { formulaText } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { unknownName } from '../../exact/message.js';
import { Rational } from '../../exact/rational.js';
import type { Dictionary } from '../dictionary.js';
import { UNPLAYED, type Values } from '../game.js';
import { found } from '../invalid.js';
import {
  completeHistories,
  END,
  playersIn,
  type StageState,
  type StateOfPlay,
} from './state-of-play.js';

/*
 * What keeps states from being a stationary game, a line for each problem.
 */

/** The parts of a stationary game on which it depends whether it is one. */
interface Parts {
  readonly players: readonly string[];
  readonly discount: Dictionary<Formula>;
  readonly starts: string;
  readonly states: Dictionary<StateOfPlay>;
}

export function stateProblems(parts: Parts): string[] {
  const { states, starts } = parts;
  const names = Object.keys(states);
  if (names.length === 0) return ['states: expected at least one state, found none'];
  const problems = [
    ...names.flatMap(nameProblems),
    ...(names.includes(starts) ? [] : [`starts: ${unknownName('state', starts, names)}`]),
    ...names.flatMap((name) => playerProblems(parts, name)),
    ...discountProblems(parts),
  ];
  const transitions = new Map(names.map((name) => [name, transitionsFrom(states, name)]));
  problems.push(...[...transitions.values()].flatMap((each) => each.problems));
  return problems.length > 0 ? problems : unreached(starts, transitions);
}

function nameProblems(name: string): string[] {
  return name === END || name === UNPLAYED || name.includes(', ') || name.trim() === ''
    ? [
        `a state cannot be called "${name}": "${END}" and "${UNPLAYED}" have a meaning of their own, and keys join names by ", "`,
      ]
    : [];
}

function playerProblems({ players, states }: Parts, name: string): string[] {
  const state = states[name];
  const own = state ? playersIn(state) : [];
  const same = own.length === players.length && own.every((each) => players.includes(each));
  return same
    ? []
    : [
        `the stage game of ${name} is played by ${own.join(', ')}, another by ${players.join(', ')}: list all players in each, also those who do nothing there`,
      ];
}

function discountProblems({ players, discount }: Parts): string[] {
  return [
    ...players
      .filter((player) => discount[player] === undefined)
      .map((player) => `discount: none for ${player}`),
    ...Object.entries(discount).flatMap(([player, factor]) => {
      if (!players.includes(player)) return [`discount: ${unknownName('player', player, players)}`];
      const number = functionOf(factor).polynomial?.constantValue;
      return number && (number.sign < 0 || !number.lessThan(Rational.one))
        ? [`discount: expected from 0 to below 1, found ${formulaText(factor)}`]
        : [];
    }),
  ].filter((problem, index, all) => all.indexOf(problem) === index);
}

interface Transitions {
  readonly to: ReadonlySet<string>;
  readonly problems: readonly string[];
}

function transitionsFrom(states: Dictionary<StateOfPlay>, name: string): Transitions {
  const state = states[name];
  const to = new Set<string>();
  const problems: string[] = [];
  for (const { after, next } of state ? continuationsOf(state) : []) {
    if (typeof next === 'string' && (next === END || states[next] !== undefined)) to.add(next);
    else
      problems.push(
        `after ${after} in ${name}: expected the next state (${Object.keys(states).join(', ')}, or ${END}), found ${next instanceof Error ? `an error: ${next.message}` : found(next)}`,
      );
  }
  return { to, problems };
}

/** What may happen in a state, and what its author says that follows. */
function continuationsOf(state: StateOfPlay): { readonly after: string; readonly next: unknown }[] {
  if (state.kind === 'offer')
    return [
      { after: 'an accepted offer', next: state.accepted.next },
      { after: 'a rejected offer', next: state.rejected.next },
    ];
  return completeHistories(state.game).map((history) => ({
    after: historyText(history),
    next: nextAfter(state, history),
  }));
}

/** What an author's function returns, which may be anything. */
function nextAfter(state: StageState, history: Values): unknown {
  try {
    return state.next(history);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function historyText(history: Values): string {
  return Object.entries(history)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

/** No deviation would be looked at there that anybody could ever make. */
function unreached(starts: string, transitions: ReadonlyMap<string, Transitions>): string[] {
  const reached = new Set([starts]);
  for (const state of reached)
    for (const next of transitions.get(state)?.to ?? []) reached.add(next);
  return [...transitions.keys()]
    .filter((name) => !reached.has(name))
    .map(
      (name) =>
        `play never comes to the state ${name} from ${starts}, whatever is done: leave it out`,
    );
}
