import {
  always,
  type Claim,
  claim,
  math,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../../catalog/cited.js';
import { made } from './made.js';

const source: Source = { publication: made, place: 'advice of an expert, or of a novice' };
const { payoff, probability, condition, restrict } = cited(source);

const e = probability('e', 'e', 'the probability that the adviser is an expert', '1/2');
const g = probability('g', 'g', 'the probability that an expert finds the asset good', '1/2');
const f = payoff('f', 'f', 'what the adviser gets from a sale', '1/2');
const m = payoff('m', 'm', 'what an asset is worth that nobody looked into', '-1');

/** Only an expert gets a report: what she knows depends on who she is. */
const advice = timing({
  id: 'advice',
  title: 'Advice of an expert, or of a novice',
  players: ['adviser', 'client'],
  source,
})
  .nature('type', {
    from: ['expert', 'novice'],
    probabilities: { expert: e, novice: math`1 − ${e}` },
  })
  .nature('report', {
    from: ['good', 'bad'],
    when: { type: 'expert' },
    probabilities: { good: g, bad: math`1 − ${g}` },
  })
  .move('advice', { by: 'adviser', knows: ['type', 'report'], chooses: ['buy', 'pass'] })
  .move('act', { by: 'client', knows: ['advice'], chooses: ['buy', 'pass'] })
  .payoffs({
    adviser: ({ report, act }) => (act === 'pass' ? 0 : math`${worth(report)} + ${f}`),
    client: ({ report, act }) => (act === 'pass' ? 0 : worth(report)),
  });

function worth(report: 'good' | 'bad' | '-') {
  return report === '-' ? m : report === 'good' ? 1 : -1;
}

const about = {
  id: 'honest-advice',
  title: 'Honest advice',
  source,
  says: 'An expert tells what she found, a novice advises to pass, and the client follows.',
  expected: 'holds',
} as const;

const strategies = {
  advice: { 'expert, good': 'buy', 'expert, bad': 'pass', 'novice, -': 'pass' },
  act: { buy: 'buy', pass: 'pass' },
} as const;

const beliefs = {
  act: {
    buy: { 'expert, good': 1 },
    pass: {
      inProportionTo: { 'expert, bad': math`${e} (1 − ${g})`, 'novice, -': math`1 − ${e}` },
      otherwise: { 'novice, -': 1 },
    },
  },
} as const;

const guards = {
  advice: {
    'expert, good': always,
    'expert, bad': condition('unbribed', 'a sale is no reason to lie', relation`${f} ≤ 1`),
    'novice, -': condition('modest', 'nor is it for a novice', relation`${m} + ${f} ≤ 0`),
  },
  act: {
    buy: always,
    pass: condition(
      'cautious',
      'without a recommendation, the asset is not worth having',
      relation`(1 − ${e}) ${m} ≤ ${e} (1 − ${g})`,
    ),
  },
} as const;

/** True. */
export const honest: Claim = claim(advice, {
  ...about,
  strategies,
  beliefs,
  holds: { iff: guards },
});

/** The same, with rows for reports that a novice never gets: such rows mean nothing. */
export const honestAtLength: Claim = claim(advice, {
  ...about,
  id: 'honest-advice-at-length',
  strategies: {
    ...strategies,
    advice: { ...strategies.advice, 'novice, good': 'buy', 'novice, bad': 'pass' },
  },
  beliefs: {
    act: { ...beliefs.act, buy: { 'expert, good': 1, 'novice, good': 0 } },
  },
  holds: {
    iff: {
      ...guards,
      advice: {
        ...guards.advice,
        'novice, good': condition('idle', 'this restricts nothing', relation`${f} ≤ −1`),
      },
    },
  },
});

export const adviceGame: Specification = specification({
  publication: made,
  parameters: [e, g, f, m],
  restrictions: [
    ...restrict('a probability; there are novices', relation`${e} ≥ 0`, relation`${e} < 1`),
    ...restrict('a probability', relation`${g} ≥ 0`, relation`${g} ≤ 1`),
    ...restrict('a sale is worth something to the adviser', relation`${f} ≥ 0`),
  ],
  games: [advice],
  claims: [honest, honestAtLength],
});
