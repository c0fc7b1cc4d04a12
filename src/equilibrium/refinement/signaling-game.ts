import { entry } from '../../exact/entry.js';
import { RATIONAL_FIELD } from '../../exact/field.js';
import { Rational } from '../../exact/rational.js';
import { childrenOf, type ExtensiveGame, type InformationSet } from '../../game/extensive-game.js';
import {
  branchProbabilities,
  expectedPayoffs,
  payoffsByNode,
  reachProbabilities,
} from '../expected-payoff.js';
import { type NotSignaling, timingOf } from './signaling-timing.js';

/**
 * A sender–receiver game: nature draws a type, the sender, who knows it, sends a message, and the
 * receiver, who sees the message alone, replies (Cho and Kreps 1987, section II). What nature draws
 * afterwards is in the payoffs, which are expected ones.
 */
export interface SignalingGame {
  readonly game: ExtensiveGame;
  /** Positions in the game's players. */
  readonly sender: number;
  readonly receiver: number;
  /** In preorder; those that are drawn with positive probability. */
  readonly types: readonly SignalingType[];
  /** What some type can send, in preorder. */
  readonly messages: readonly SignalingMessage[];
}

/** What the sender knows. */
export interface SignalingType {
  /** Where she knows it, and sends her message. */
  readonly set: InformationSet;
  /** The one member of the set that is possible. */
  readonly node: number;
  /** The probability that nature draws it; positive. */
  readonly prior: Rational;
  /** By action of hers, the message that it is: a position in the game's messages. */
  readonly messages: readonly number[];
}

/** What the receiver sees: an information set of hers, whatever the sender's actions are called. */
export interface SignalingMessage {
  /** Where she replies; `undefined` where the game ends with the message. */
  readonly set: InformationSet | undefined;
  /** How many replies there are: one where the game ends. */
  readonly replies: number;
  /** The types that can send it, in order. */
  readonly senders: readonly Sending[];
}

/** A message of one type. */
export interface Sending {
  /** Position in the game's types. */
  readonly type: number;
  /** The sender's action. */
  readonly action: number;
  /** Where it leads. */
  readonly node: number;
  /** By reply, what the sender and the receiver get, in expectation. */
  readonly pays: readonly Rational[];
  readonly paysReceiver: readonly Rational[];
}

/**
 * A finite game as a sender–receiver game, or why it is none.
 *
 * Types that nature never draws are left out, and with them what only they can send.
 */
export function signalingGame(game: ExtensiveGame): SignalingGame | NotSignaling {
  const timing = timingOf(game, (probability) => !entry(game.values, probability).isZero);
  if ('because' in timing) return timing;
  const { sender, receiver, drawn } = timing;
  const pays = totals(game, sender);
  const paysReceiver = totals(game, receiver);
  const messages = timing.messages.map(({ set, from }): SignalingMessage => {
    const ends = from.map(({ node }) => (set ? childrenOf(game.nodes, node) : [node]));
    return {
      set,
      replies: set?.actions.length ?? 1,
      senders: from.map(({ type, action, node }, index) => ({
        type,
        action,
        node,
        pays: entry(ends, index).map((end) => entry(pays, end)),
        paysReceiver: entry(ends, index).map((end) => entry(paysReceiver, end)),
      })),
    };
  });
  const priors = reachProbabilities(game.nodes, drawsOf(game), RATIONAL_FIELD);
  const types = drawn.map(({ set, node }, type) => ({
    set,
    node,
    // Nature alone moves before.
    prior: entry(priors, node),
    messages: set.actions.map((_, action) =>
      messages.findIndex(({ senders }) =>
        senders.some((each) => each.type === type && each.action === action),
      ),
    ),
  }));
  return { game, sender, receiver, types, messages };
}

/** By node from which nature alone moves on, what a player gets in all on the way and afterwards. */
function totals(game: ExtensiveGame, player: number): Rational[] {
  const { nodes, values } = game;
  const draws = drawsOf(game);
  const paid = payoffsByNode(game, player, values, RATIONAL_FIELD);
  const onwards = expectedPayoffs(game, draws, paid, RATIONAL_FIELD);
  const before = new Array<Rational>(nodes.count).fill(Rational.zero);
  for (let node = 1; node < nodes.count; node++) {
    const above = entry(nodes.parent, node);
    before[node] = entry(before, above).plus(entry(paid, above));
  }
  return onwards.map((value, node) => value.plus(entry(before, node)));
}

/** By node, the probability of the draw that leads there; 0 where a player moves. */
function drawsOf(game: ExtensiveGame): Rational[] {
  const { values, informationSets } = game;
  const still = informationSets.map(({ actions }) => actions.map(() => Rational.zero));
  return branchProbabilities(game, values, still, RATIONAL_FIELD);
}
