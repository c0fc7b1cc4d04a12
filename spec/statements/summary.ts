import {
  compare,
  everywhere,
  type Formula,
  inLowestTerms,
  math,
  minus,
  payoff,
  relation,
  type Statement,
  somewhere,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { nonCommunication } from '../claims/non-communication.js';
import { G, o } from '../conditions.js';
import { q } from '../parameters.js';
import { W_A, Δ, π } from '../primitives.js';
import { slide } from '../source.js';
import {
  audienceNotForHigh,
  bothEquilibria,
  highPossible,
  inEquilibrium,
  lowPossible,
  mobilizingBites,
  moderatePossible,
  moderateStrictlyMobilizes,
  officeStrictlyWorthIt,
  own,
} from './added.js';

/*
 * To summarize: who gains by the message.
 */

const ofModerate = {
  with: payoff(communication, 'B', { t: 'm' }),
  without: payoff(nonCommunication, 'B', { t: 'm' }),
};
const ofHigh = {
  with: payoff(communication, 'A', { θ: 'H' }),
  without: payoff(nonCommunication, 'A', { θ: 'H' }),
};
const ofAudience = { with: payoff(communication, 'D'), without: payoff(nonCommunication, 'D') };

/**
 * What D gains by B^m's mobilizing, A being of type H: war is worse under whoever would be in office
 * anyway, and A_H stays more often in the place of a type-L replacement.
 */
const atEase = o.H[0];
const worse = (θ: 'L' | 'H') => math`${W_A(θ, 'm', 1)} − ${W_A(θ, 'm', 0)}`;
const audienceGain: Formula = math`${atEase} ${worse('H')} + ${inLowestTerms(math`1 − ${atEase}`)} ${worse('L')} + ${inLowestTerms(math`${o.H[1]} − ${atEase}`)} ${Δ('m', 1)}`;

export const summary: readonly Statement[] = [
  everywhere({
    id: 'security',
    source: slide('To summarize'),
    says: 'A gives B a security benefit: B^m is better off with the private message, by Pr(θ=H) G(m|H).',
    reading: inEquilibrium,
    given: [...bothEquilibria, moderateStrictlyMobilizes, moderatePossible],
    asserts: [
      compare(ofModerate.with, '>', ofModerate.without),
      compare(minus(ofModerate.with, ofModerate.without), '=', math`${π} ${G('m', 'H')}`),
    ],
  }),
  everywhere({
    id: 'security-as-stated',
    source: slide('To summarize'),
    says: 'The same wherever both equilibria exist, G(m|H) = 0 included.',
    given: [...bothEquilibria, moderatePossible],
    asserts: [compare(ofModerate.with, '>', ofModerate.without)],
    lookAt: [relation`${G('m', 'H')} = 0`],
    expected: 'fails',
  }),
  everywhere({
    id: 'political',
    source: slide('To summarize'),
    says: 'B gives A a political benefit: A_H is better off with the private message.',
    reading: inEquilibrium,
    given: [...bothEquilibria, moderatePossible, officeStrictlyWorthIt],
    asserts: [compare(ofHigh.with, '>', ofHigh.without)],
  }),
  everywhere({
    id: 'political-as-stated',
    source: slide('To summarize'),
    says: 'The same wherever both equilibria exist.',
    given: bothEquilibria,
    asserts: [compare(ofHigh.with, '>', ofHigh.without)],
    expected: 'fails',
  }),
  everywhere({
    id: 'others',
    source: slide('Overview'),
    says: 'Nobody among A_L, B^l and B^h loses by the private message: each gets exactly the same.',
    reading: inEquilibrium,
    given: [...bothEquilibria, lowPossible, highPossible],
    asserts: [
      compare(
        payoff(communication, 'A', { θ: 'L' }),
        '=',
        payoff(nonCommunication, 'A', { θ: 'L' }),
      ),
      compare(
        payoff(communication, 'B', { t: 'l' }),
        '=',
        payoff(nonCommunication, 'B', { t: 'l' }),
      ),
      compare(
        payoff(communication, 'B', { t: 'h' }),
        '=',
        payoff(nonCommunication, 'B', { t: 'h' }),
      ),
    ],
  }),
  everywhere({
    id: 'against-D',
    source: slide('Overview'),
    says: "It is against A's domestic opposition: D loses by the private message.",
    reading: inEquilibrium,
    given: [...bothEquilibria, moderatePossible, audienceNotForHigh, mobilizingBites],
    asserts: [compare(ofAudience.with, '<', ofAudience.without)],
  }),
  everywhere({
    id: 'against-D-as-stated',
    source: slide('Overview'),
    says: 'The same wherever both equilibria exist and B may be of type m.',
    given: [...bothEquilibria, moderatePossible],
    asserts: [compare(ofAudience.with, '<', ofAudience.without)],
    lookAt: [relation`${audienceGain} ≥ 0`],
    expected: 'fails',
  }),
  somewhere({
    id: 'for-D',
    source: slide('Overview'),
    says: 'D can gain by the private message: where she prefers A_H against B^m too, and mobilizing does little harm.',
    reading: own,
    given: [moderatePossible],
    asserts: [nonCommunication, communication, compare(ofAudience.with, '>', ofAudience.without)],
    lookAt: [relation`${audienceGain} > 0`],
  }),
  everywhere({
    id: 'audience-loss',
    source: slide('Overview'),
    says: "What D loses is war with B^m made worse, and then the leader whom B^m's mobilizing keeps in office.",
    reading: own,
    asserts: [
      compare(minus(ofAudience.with, ofAudience.without), '=', math`${π} ${q.m} ${audienceGain}`),
    ],
  }),
];
