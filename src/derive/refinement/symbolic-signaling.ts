import {
  type NotSignaling,
  type SignalingTiming,
  timingOf,
} from '../../equilibrium/refinement/signaling-timing.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredForm, DeclaredSet } from '../../game/declared-form.js';
import { childrenOf, drawAt, type QuantityIndex } from '../../game/extensive-game.js';
import type { SymbolicClaim } from '../symbolic-claim.js';
import { ABOVE, AT_ZERO, TooManyWays } from './sign-ways.js';
import { allTold, anyTold, not, type SignTeller, type Told } from './told.js';

/** What one type may send, in symbols: the same as at a point. */
export interface SymbolicSending {
  /** The type, as the sender's strategy names it. */
  readonly type: string;
  /** With what probability it sends it. */
  readonly share: Polynomial;
  /** By reply, what the type gains over what the assessment gives it, and what the receiver gets. */
  readonly gains: readonly Polynomial[];
  readonly paysReceiver: readonly Polynomial[];
}

/** A message that the receiver replies to. */
export interface SymbolicMessage {
  readonly set: DeclaredSet;
  /** By type that is possible and can send it. */
  readonly senders: readonly SymbolicSending[];
  /** That no type sends it. */
  readonly unsent: Told;
  /** That it is believed, though it is not sent, to come from a type that is never drawn. */
  readonly impossible: Told;
}

/** The sender–receiver game that there is where certain draws are possible. */
export interface SignalingCase {
  /** That these draws are possible, and no others. */
  readonly where: Told;
  /** `undefined` where the game is then of another form. */
  readonly signaling: SymbolicSignaling | undefined;
}

export interface SymbolicSignaling {
  readonly timing: SignalingTiming;
  readonly messages: readonly SymbolicMessage[];
}

/** So many draws may be possible or not. */
const MOST_UNSURE = 4;

/** The game of a claim, in each case that there is of which types nature may draw. */
export function signalingCases(symbolic: SymbolicClaim, teller: SignTeller): SignalingCase[] {
  const { tree, expansion } = symbolic;
  const draws = new Map(
    [...priorDraws(tree)].map((quantity) => {
      const polynomial = expansion.polynomial(entry(tree.quantities, quantity));
      // A probability is not negative, or there is no game.
      return [
        quantity,
        { polynomial, signs: teller.possibleSigns(polynomial) & (ABOVE | AT_ZERO) },
      ];
    }),
  );
  const sure = [...draws].filter(([, { signs }]) => signs === ABOVE).map(([quantity]) => quantity);
  const unsure = [...draws].filter(([, { signs }]) => signs === (ABOVE | AT_ZERO));
  if (unsure.length > MOST_UNSURE) throw new TooManyWays('too many types may be possible or not');
  const chosen = unsure.reduce<QuantityIndex[][]>(
    (lists, [quantity]) => lists.flatMap((list) => [list, [...list, quantity]]),
    [sure],
  );
  return chosen.flatMap((possible): SignalingCase[] => {
    const isPossible = (quantity: QuantityIndex) => possible.includes(quantity);
    if (!isComplete(tree, isPossible)) return [];
    const where = allTold(
      unsure.map(([quantity, { polynomial }]) =>
        teller.told(
          polynomial,
          isPossible(quantity) ? '>' : '=',
          isPossible(quantity) ? 'a type is possible' : 'a type is never drawn',
        ),
      ),
    );
    const timing: SignalingTiming | NotSignaling = timingOf(tree, isPossible);
    return [
      { where, signaling: 'because' in timing ? undefined : signalingOf(timing, symbolic, teller) },
    ];
  });
}

/** The probabilities of what nature draws before anybody moves. */
function priorDraws(tree: DeclaredForm): ReadonlySet<QuantityIndex> {
  return new Set(firstDraws(tree).flatMap(({ probabilities }) => probabilities));
}

function firstDraws(tree: DeclaredForm, node = 0): { probabilities: readonly QuantityIndex[] }[] {
  const draw = drawAt(tree, node);
  if (draw === undefined) return [];
  return [draw, ...childrenOf(tree.nodes, node).flatMap((child) => firstDraws(tree, child))];
}

/** Whether something is drawn wherever nature moves first: else there is no such game. */
function isComplete(tree: DeclaredForm, isPossible: (quantity: QuantityIndex) => boolean): boolean {
  return firstDraws(tree).every(({ probabilities }) => probabilities.some(isPossible));
}

function signalingOf(
  timing: SignalingTiming,
  symbolic: SymbolicClaim,
  teller: SignTeller,
): SymbolicSignaling {
  const { tree, walk, assessment } = symbolic;
  const { sender, receiver, drawn } = timing;
  const setOf = ({ index }: { readonly index: number }) => entry(tree.informationSets, index);
  const messages = timing.messages.flatMap(({ set: seen, from }): SymbolicMessage[] => {
    if (seen === undefined) return [];
    const set = setOf(seen);
    const senders = from.map(({ type, action, node }): SymbolicSending => {
      const at = entry(drawn, type);
      const kept = walk.payoff(at.node, sender);
      const ends = childrenOf(tree.nodes, node);
      return {
        type: setOf(at.set).name,
        share: entry(entry(assessment.profile, at.set.index), action),
        // Payoffs are at the ends alone.
        gains: ends.map((end) => walk.payoff(end, sender).minus(kept)),
        paysReceiver: ends.map((end) => walk.payoff(end, receiver)),
      };
    });
    const nodes = from.map(({ node }) => node);
    return [
      {
        ...{ set, senders },
        unsent: allTold(
          senders.map(({ type, share }) =>
            teller.told(share, '=', `${type} does not send "${set.name}"`),
          ),
        ),
        impossible: believedImpossible(set, nodes, symbolic, teller),
      },
    ];
  });
  return { timing, messages };
}

/** That the belief stated at a set has weight on a member that is never drawn. */
function believedImpossible(
  set: DeclaredSet,
  possible: readonly number[],
  { assessment }: SymbolicClaim,
  teller: SignTeller,
): Told {
  const outside = set.members.flatMap((node, k) => (possible.includes(node) ? [] : [k]));
  if (outside.length === 0) return anyTold([]);
  const belief = assessment.beliefs[set.index];
  if (belief === undefined)
    throw new TooManyWays(
      'no belief is stated where a message may come from a type that is never drawn',
    );
  const says = `the receiver believes at "${set.name}" in a type that is never drawn`;
  const onThem = (weights: readonly Polynomial[]) =>
    anyTold(outside.map((k) => teller.told(entry(weights, k), '≠', says)));
  if (belief.otherwise === undefined) return onThem(belief.weights);
  const total = belief.weights.reduce((sum, each) => sum.plus(each));
  const vanishing = teller.told(total, '=', `the weights of the belief at "${set.name}" sum to 0`);
  return anyTold([
    allTold([not(vanishing), onThem(belief.weights)]),
    allTold([vanishing, onThem(belief.otherwise)]),
  ]);
}
