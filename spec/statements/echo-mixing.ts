import {
  added,
  compare,
  derivative,
  everywhere,
  type Formula,
  forLarge,
  math,
  minus,
  payoff,
  relation,
  type Statement,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { onlyHigh } from '../claims/echo-undetermined.js';
import { echo } from '../claims/public-message.js';
import { p, q, γ_A, γ_B, ε, τ, ψ } from '../parameters.js';
import { Δ } from '../primitives.js';
import {
  echoA,
  echoD,
  echoDeterminant,
  held,
  kept,
  mobilized,
  rightH,
  rightL,
} from '../public-conditions.js';
import { slide } from '../source.js';
import { moderatePossible, own } from './added.js';

/*
 * How D mixes in echo: how her probabilities move with the accuracy of the signal and with what office
 * is worth, and what openness is worth to A and B together. The slides do not go into this.
 */

const source = slide('Public message');
const τ_: Formula = math`(1 − ${τ})`;
const perD = (formula: Formula): Formula =>
  math`(${formula})/${echoDeterminant}/${echoDeterminant}`;

/** What office is worth against B^m, weighed against all whom A meets: A_L's share less A_H's. */
const atPeace = math`${mobilized('H')} ${kept('L', 'm', 0)} − ${mobilized('L')} ${kept('H', 'm', 0)}`;
const atRisk = math`${held('H')} ${kept('L', 'm', 1)} − ${held('L')} ${kept('H', 'm', 1)}`;

/** −D_echo² ∂a/∂τ and −D_echo² ∂d/∂τ: what is left of Cramer's rule when both are differentiated. */
const fallOfA = math`2 ${τ} ${τ_} ${held('L')} ${held('H')} (${atPeace}) − (${τ_}^2 ${held('L')} ${mobilized('H')} + ${τ}^2 ${held('H')} ${mobilized('L')}) (${atRisk})`;
const fallOfD = math`(${τ}^2 ${held('H')} ${mobilized('L')} + ${τ_}^2 ${held('L')} ${mobilized('H')}) (${atPeace}) − 2 ${τ} ${τ_} ${mobilized('H')} ${mobilized('L')} (${atRisk})`;

/** (q_m + q_h) a − q_m and (q_l + q_m) d − q_m, times D_echo: how far each is above its limit. */
const aboveA = math`(${q.m} + ${q.h}) (${τ} ${held('H')} (${rightL}) − ${τ_} ${held('L')} (${rightH})) − ${q.m} ${echoDeterminant}`;
const aboveD = math`(${q.l} + ${q.m}) (${τ_} ${mobilized('H')} (${rightL}) − ${τ} ${mobilized('L')} (${rightH})) − ${q.m} ${echoDeterminant}`;

/** D_echo² ∂a/∂ψ and D_echo² ∂d/∂ψ. */
const riseOfA = math`${τ} ${τ_} (${aboveD}) (${held('H')} − ${held('L')}) − (${aboveA}) (${τ}^2 ${held('H')} − ${τ_}^2 ${held('L')})`;
const riseOfD = math`0 − (${aboveD}) (${τ}^2 ${mobilized('L')} − ${τ_}^2 ${mobilized('H')}) − ${τ} ${τ_} (${aboveA}) (${mobilized('H')} − ${mobilized('L')})`;

const lessKeenOnPeace = added(
  'prefers-H-less-given-a-holding-m',
  'D prefers A_H less facing a B^m who holds than on average facing who mobilizes when provoked',
  relation`${q.m} ${Δ('m', 1)} + ${q.h} ${Δ('h', 1)} > (${q.m} + ${q.h}) ${Δ('m', 0)}`,
);
const keenerAtRisk = added(
  'prefers-H-more-given-a-mobilized-m',
  'D prefers A_H more facing a mobilized B^m than on average facing who holds when conciliated',
  relation`${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)} < (${q.l} + ${q.m}) ${Δ('m', 1)}`,
);
const distinguishing = [moderatePossible, lessKeenOnPeace, keenerAtRisk];

const openness = {
  A: minus(payoff(echo, 'A'), payoff(communication, 'A')),
  B: minus(payoff(echo, 'B'), payoff(communication, 'B')),
};
const costToB = math`${q.m} ${γ_B} (${p.H.m} − ${p.L.m})/4`;
const gainOfA = math`(${echoA} ${mobilized('H')} + ${echoD} ${held('L')})/2`;

export const echoMixing: readonly Statement[] = [
  everywhere({
    id: 'echo-mixing-and-accuracy',
    source,
    says: "How fast D's mixing probabilities in echo move with the accuracy of the signal, and how fast what openness costs B falls with it, where B^m is possible.",
    reading: own,
    given: echo.where,
    asserts: [
      compare(derivative(echoA, τ), '=', perD(math`0 − (${fallOfA})`)),
      compare(derivative(echoD, τ), '=', perD(math`0 − (${fallOfD})`)),
      compare(derivative(openness.B, τ), '=', costToB),
    ],
  }),
  forLarge(ψ, {
    id: 'echo-a-falls-with-accuracy',
    source,
    says: 'If ψ is large, and D distinguishes enough between those who hold and those who mobilize, a falls in τ: D_echo and −D_echo² ∂a/∂τ are positive.',
    reading: own,
    given: distinguishing,
    asserts: [relation`${echoDeterminant} > 0`, relation`${fallOfA} > 0`],
  }),
  everywhere({
    id: 'echo-a-falls-with-accuracy-always',
    source,
    says: 'In every echo equilibrium, a falls in τ: −D_echo² ∂a/∂τ is positive.',
    reading: own,
    given: echo.conditions,
    asserts: [relation`${fallOfA} > 0`],
    lookAt: [relation`${ε} = 1/14`, relation`${γ_A} = 5/2`],
    expected: 'fails',
  }),
  everywhere({
    id: 'echo-mixing-and-office',
    source,
    says: "How fast D's mixing probabilities in echo move with what office is worth, and that what openness costs B does not.",
    reading: own,
    given: echo.where,
    asserts: [
      compare(derivative(echoA, ψ), '=', perD(riseOfA)),
      compare(derivative(echoD, ψ), '=', perD(riseOfD)),
      compare(derivative(openness.B, ψ), '=', 0),
    ],
  }),
  forLarge(ψ, {
    id: 'echo-a-falls-with-office',
    source,
    says: 'If ψ is large, and D distinguishes as much, a falls in ψ, and so from above to its limit: D_echo is positive, and D_echo² ∂a/∂ψ negative.',
    reading: own,
    given: distinguishing,
    asserts: [relation`${echoDeterminant} > 0`, relation`${riseOfA} < 0`],
  }),
  everywhere({
    id: 'openness-to-A-and-B',
    source,
    says: 'What openness is worth to A, be it more than nothing or less: office, where the signal errs and D retains her all the same, for the message. What B loses by it: what the message tells him no more.',
    reading: own,
    given: echo.where,
    asserts: [
      compare(openness.A, '=', math`(1 − ${τ}) ${gainOfA}`),
      compare(openness.B, '=', math`0 − (1 − ${τ}) ${costToB}`),
    ],
  }),
  forLarge(ψ, {
    id: 'openness-raises-their-sum',
    source,
    says: 'If ψ is large, A gains more by openness than B loses, so that it raises the sum of their payoffs.',
    reading: own,
    given: [moderatePossible],
    asserts: [relation`${gainOfA} > ${costToB}`],
  }),
  everywhere({
    id: 'openness-raises-their-sum-always',
    source,
    says: 'A gains more by openness than B loses, whatever office is worth, be what they do an equilibrium or not.',
    reading: own,
    given: echo.where,
    asserts: [compare(gainOfA, '>', costToB)],
    expected: 'fails',
  }),
  everywhere({
    id: 'echo-undetermined',
    source,
    says: 'Where B is of type h for sure, D_echo = 0.',
    reading: own,
    given: [onlyHigh],
    asserts: [compare(echoDeterminant, '=', 0)],
  }),
];
