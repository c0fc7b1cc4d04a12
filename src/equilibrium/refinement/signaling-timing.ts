import { match } from 'ts-pattern';
import { entry } from '../../exact/entry.js';
import {
  childrenOf,
  drawAt,
  type GameForm,
  type InformationSet,
  NODE,
  type QuantityIndex,
  setAt,
} from '../../game/extensive-game.js';

/** Why a game is not of the sender–receiver form, and where: the first place in preorder. */
export type NotSignaling =
  | {
      readonly because: /** The game may end before anybody has moved. */
        | 'no message'
        /** Nature draws between a message and the reply to it. */
        | 'noise';
      readonly node: number;
    }
  | {
      readonly because: /** Another player moves where the sender would. */
        | 'two senders'
        /** The sender cannot tell draws apart that are possible. */
        | 'unknown type'
        /** The sender moves again. */
        | 'sender again'
        /** Two actions of one type lead to the same information set. */
        | 'hidden message'
        /** Another player replies to one message than to another. */
        | 'two receivers'
        /** Somebody moves after the reply. */
        | 'later move';
      readonly informationSet: number;
    }
  /** Nobody replies to any message. */
  | { readonly because: 'no receiver' };

interface DrawnType {
  readonly set: InformationSet;
  readonly node: number;
}

/** Where a type comes to by an action. */
interface Departure {
  readonly type: number;
  readonly action: number;
  readonly node: number;
}

interface SeenMessage {
  readonly set: InformationSet | undefined;
  readonly from: readonly Departure[];
}

/** Who moves when in a sender–receiver game. */
export interface SignalingTiming {
  readonly sender: number;
  readonly receiver: number;
  readonly drawn: readonly DrawnType[];
  readonly messages: readonly SeenMessage[];
}

/**
 * Reads the timing off the tree: nature, the sender, the receiver, nature.
 * @param isPossible whether a probability of a draw is positive.
 */
export function timingOf(
  game: GameForm,
  isPossible: (probability: QuantityIndex) => boolean,
): SignalingTiming | NotSignaling {
  const drawn = drawnTypes(game, isPossible);
  if ('because' in drawn) return drawn;
  const { player: sender } = entry(drawn, 0).set;
  const messages: { set: InformationSet | undefined; from: Departure[] }[] = [];
  for (const [type, { node, set }] of drawn.entries())
    for (const [action, next] of childrenOf(game.nodes, node).entries()) {
      const seen = receiverAt(game, next, sender);
      if (seen !== undefined && 'because' in seen) return seen;
      const departure = { type, action, node: next };
      const known = seen && messages.find((message) => message.set === seen);
      if (known?.from.some((other) => other.type === type))
        return { because: 'hidden message', informationSet: set.index };
      if (known) known.from.push(departure);
      else messages.push({ set: seen, from: [departure] });
    }
  const replying = messages.flatMap(({ set }) => set ?? []);
  const [first] = replying;
  if (first === undefined) return { because: 'no receiver' };
  const second = replying.find(({ player }) => player !== first.player);
  if (second) return { because: 'two receivers', informationSet: second.index };
  return { sender, receiver: first.player, drawn, messages };
}

/** The sender's nodes that nature leads to with positive probability, each a type. */
function drawnTypes(
  game: GameForm,
  isPossible: (probability: QuantityIndex) => boolean,
): readonly DrawnType[] | NotSignaling {
  const { nodes } = game;
  const types: DrawnType[] = [];
  const open = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const set = setAt(game, node);
    if (entry(nodes.kind, node) === NODE.terminal) return { because: 'no message', node };
    if (set === undefined) {
      const probabilities = drawAt(game, node)?.probabilities ?? [];
      const possible = childrenOf(nodes, node).filter((_, draw) =>
        isPossible(entry(probabilities, draw)),
      );
      open.push(...possible.reverse());
      continue;
    }
    const because = match(types)
      .when(
        ([first]) => first !== undefined && first.set.player !== set.player,
        () => 'two senders' as const,
      )
      .when(
        () => types.some((other) => other.set === set),
        () => 'unknown type' as const,
      )
      .otherwise(() => undefined);
    if (because) return { because, informationSet: set.index };
    types.push({ set, node });
  }
  return types;
}

/** Where a message is answered, `undefined` where nobody moves any more; or what is wrong there. */
function receiverAt(
  game: GameForm,
  node: number,
  sender: number,
): InformationSet | undefined | NotSignaling {
  const set = setAt(game, node);
  const later = laterMove(game, node);
  if (set === undefined) return later && { because: 'noise', node };
  if (set.player === sender) return { because: 'sender again', informationSet: set.index };
  return later ? { because: 'later move', informationSet: later.index } : set;
}

/** The first information set behind a node. */
function laterMove(game: GameForm, node: number): InformationSet | undefined {
  for (let next = node + 1; next < entry(game.nodes.end, node); next++) {
    const set = setAt(game, next);
    if (set) return set;
  }
  return undefined;
}
