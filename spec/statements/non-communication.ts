import {
  compare,
  deviating,
  everywhere,
  probability,
  type Statement,
  somewhere,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { nonCommunication } from '../claims/non-communication.js';
import { G } from '../conditions.js';
import { W_A } from '../primitives.js';
import { slide } from '../source.js';
import { fullSupport, highPossible, moderatePossible } from './added.js';

/*
 * Non-communication equilibrium.
 */

const mobilizingInstead = deviating(nonCommunication, { z: { l: 'mobilize', m: 'mobilize' } });
const holdingInstead = deviating(nonCommunication, { z: { h: 'hold' } });
const facesHigh = (claim: typeof nonCommunication, t: 'l' | 'm' | 'h') =>
  probability(claim, { office: 'H' }, { t });

export const nonCommunicationStatements: readonly Statement[] = [
  everywhere({
    id: 'facing',
    source: slide('Non-communication equilibrium'),
    says: 'Mobilizing increases the probability that B faces A_H, whatever his type.',
    given: fullSupport,
    asserts: [
      compare(facesHigh(mobilizingInstead, 'l'), '>', facesHigh(nonCommunication, 'l')),
      compare(facesHigh(mobilizingInstead, 'm'), '>', facesHigh(nonCommunication, 'm')),
      compare(facesHigh(nonCommunication, 'h'), '>', facesHigh(holdingInstead, 'h')),
    ],
  }),
  everywhere({
    id: 'must-be-high',
    source: slide('Non-communication equilibrium'),
    says: 'If B mobilizes he must be B^h, and then D wants A_H.',
    given: [highPossible],
    asserts: [
      compare(probability(nonCommunication, { t: 'h' }, { z: 'mobilize' }), '=', 1),
      compare(W_A('H', 'h', 1), '>', W_A('L', 'h', 1)),
    ],
  }),
  somewhere({
    id: 'knew',
    source: slide('Non-communication equilibrium'),
    says: 'B^m would want to mobilize if he knew that A was A_H, yet holds because he does not know: both at once.',
    given: [moderatePossible],
    asserts: [nonCommunication, compare(G('m', 'H'), '>', 0)],
  }),
  everywhere({
    id: 'knew-as-stated',
    source: slide('Non-communication equilibrium'),
    says: 'Wherever the equilibrium exists, B^m would want to mobilize if he knew that A was A_H.',
    given: nonCommunication.conditions,
    asserts: [compare(G('m', 'H'), '>', 0)],
    expected: 'fails',
  }),
  everywhere({
    id: 'undermined',
    source: slide('Non-communication equilibrium'),
    says: "By not mobilizing B^m lowers A_H's chance of staying in office, and the private message raises it.",
    given: [moderatePossible],
    asserts: [
      compare(
        probability(nonCommunication, { r: 'retain' }, { θ: 'H', t: 'm' }),
        '<',
        probability(mobilizingInstead, { r: 'retain' }, { θ: 'H', t: 'm' }),
      ),
      compare(
        probability(communication, { r: 'retain' }, { θ: 'H' }),
        '>',
        probability(nonCommunication, { r: 'retain' }, { θ: 'H' }),
      ),
    ],
  }),
  everywhere({
    id: 'undermined-as-stated',
    source: slide('Non-communication equilibrium'),
    says: "The private message raises A_H's chance of staying in office.",
    asserts: [
      compare(
        probability(communication, { r: 'retain' }, { θ: 'H' }),
        '>',
        probability(nonCommunication, { r: 'retain' }, { θ: 'H' }),
      ),
    ],
    expected: 'fails',
  }),
];
