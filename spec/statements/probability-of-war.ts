import {
  compare,
  decreasing,
  derivative,
  everywhere,
  increasing,
  inLowestTerms,
  math,
  minus,
  type Parameter,
  probability,
  relation,
  type Statement,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { nonCommunication } from '../claims/non-communication.js';
import { echo } from '../claims/public-message.js';
import { o } from '../conditions.js';
import { p, q, ε, κ, τ, ψ } from '../parameters.js';
import { π } from '../primitives.js';
import { slide } from '../source.js';
import {
  leaderMattersMoreWithHigh,
  leaderMattersMoreWithLow,
  mobilizingPossible,
  moderatePossible,
  own,
} from './added.js';

/*
 * How probable war is: what provocation adds to it, and how it moves with the parameters. It is that
 * of the claimed behavior, wherever its mixing probabilities are probabilities; none of this needs
 * the behavior to be an equilibrium.
 */

const war = {
  communication: probability(communication, { war: 'war' }),
  nonCommunication: probability(nonCommunication, { war: 'war' }),
  echo: probability(echo, { war: 'war' }),
};

/** p_H^m − p_L^m: how much likelier war with B^m is under A_H. */
const underHigh = math`${p.H.m} − ${p.L.m}`;
/** By how much likelier A_H is to stay if B^m mobilizes. */
const staysMore = inLowestTerms(math`${o.H[1]} − ${o.H[0]}`);

/** How a quantity moves as one type of B becomes likelier at the expense of another. */
const shift = (more: Parameter, less: Parameter) =>
  minus(derivative(war.communication, more), derivative(war.communication, less));

export const probabilityOfWar: readonly Statement[] = [
  everywhere({
    id: 'raises-war',
    source: slide('Overview'),
    says: 'Provocation makes war likelier than it is without a message: by the probability that A_H faces B^m, times what his mobilizing adds to the risk and what her staying in office more often adds.',
    reading: own,
    given: [moderatePossible],
    asserts: [
      compare(war.communication, '>', war.nonCommunication),
      compare(
        minus(war.communication, war.nonCommunication),
        '=',
        math`${π} ${q.m} (${ε} + ${staysMore} (${underHigh}))`,
      ),
    ],
  }),
  everywhere({
    id: 'echo-no-safer',
    source: slide('Public message'),
    says: 'War is exactly as likely when A echoes in public as when she provokes in private.',
    reading: own,
    given: echo.where,
    asserts: [compare(war.echo, '=', war.communication)],
  }),
  everywhere({
    id: 'war-unmoved',
    source: slide('Communication equilibrium'),
    says: 'As long as A, B and D do as the communication equilibrium says, what office is worth and what mobilizing costs B do not move the probability of war.',
    reading: own,
    asserts: [
      compare(derivative(war.communication, ψ), '=', 0),
      compare(derivative(war.communication, κ), '=', 0),
    ],
  }),
  everywhere({
    id: 'war-unmoved-in-echo',
    source: slide('Public message'),
    says: 'Nor do they in echo, though D mixes otherwise.',
    reading: own,
    given: echo.where,
    asserts: [compare(derivative(war.echo, ψ), '=', 0), compare(derivative(war.echo, κ), '=', 0)],
  }),
  everywhere({
    id: 'war-rises-with-mobilization',
    source: slide('Conflict payoffs'),
    says: 'The more mobilizing adds to the risk, the likelier war is in the communication equilibrium, if B may be of a type that mobilizes.',
    reading: own,
    given: [mobilizingPossible],
    asserts: [increasing(war.communication, ε)],
  }),
  everywhere({
    id: 'war-rises-with-mobilization-always',
    source: slide('Conflict payoffs'),
    says: 'The same whatever the prior.',
    reading: own,
    asserts: [increasing(war.communication, ε)],
    lookAt: [relation`${q.l} = 1`],
    expected: 'fails',
  }),
  everywhere({
    id: 'war-rises-with-types',
    source: slide('Types'),
    says: 'In the communication equilibrium war becomes likelier as B becomes likelier to be of type m rather than l, or h rather than m.',
    reading: {
      name: 'along the prior',
      silent: 'The slides do not ask. The prior sums to 1: no probability in it can move alone.',
      read: 'One probability rises by as much as another falls: the difference of the two partial derivatives.',
    },
    asserts: [compare(shift(q.m, q.l), '>', 0), compare(shift(q.h, q.m), '>', 0)],
  }),
  everywhere({
    id: 'war-rises-with-accuracy',
    source: slide("D's signal"),
    says: 'A more accurate signal makes war likelier where the leader matters more to war with B^h than with B^l, the prior counted in: it keeps A_H in office facing the one, and out of it facing the other.',
    reading: own,
    given: [leaderMattersMoreWithHigh],
    asserts: [increasing(war.communication, τ)],
  }),
  everywhere({
    id: 'war-falls-with-accuracy',
    source: slide("D's signal"),
    says: 'It makes war less likely where the leader matters less to war with B^h than with B^l.',
    reading: own,
    given: [leaderMattersMoreWithLow],
    asserts: [decreasing(war.communication, τ)],
  }),
  everywhere({
    id: 'war-rises-with-accuracy-always',
    source: slide("D's signal"),
    says: 'A more accurate signal makes war likelier, in every communication equilibrium.',
    reading: own,
    given: communication.conditions,
    asserts: [increasing(war.communication, τ)],
    expected: 'fails',
  }),
  everywhere({
    id: 'war-falls-with-accuracy-always',
    source: slide("D's signal"),
    says: 'A more accurate signal makes war less likely, in every communication equilibrium.',
    reading: own,
    given: communication.conditions,
    asserts: [decreasing(war.communication, τ)],
    expected: 'fails',
  }),
];
