/*
 * James W. Friedman (1971), "A Non-cooperative Equilibrium for Supergames", for a prisoner's dilemma.
 *
 * Two players meet again and again, and each cooperates or defects. Both cooperate until somebody
 * defects, and from then on defect for ever.
 *
 * Known result: this is a subgame-perfect equilibrium exactly if the future counts enough, that is if
 * δ ≥ (T − R)/(T − P).
 */
import {
  compare,
  everywhere,
  math,
  near,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  stage,
  stationary,
  stationaryClaim,
  timing,
  value,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['James W. Friedman'],
  title: 'A Non-cooperative Equilibrium for Supergames',
  year: 1971,
  venue: 'Review of Economic Studies 38(1), 1–12',
};

const source: Source = { publication, place: 'Theorem 1, for a prisoner’s dilemma' };
const { payoff, probability, condition, restrict } = cited(source);

const T = payoff('T', 'T', 'what it is worth to defect where the other one cooperates', 5);
const R = payoff('R', 'R', 'what it is worth that both cooperate', 3);
const P = payoff('P', 'P', 'what it is worth that both defect', 1);
const S = payoff('S', 'S', 'what it is worth to cooperate where the other one defects', 0);
const delta = probability('delta', 'δ', 'what a payoff of the next period is worth now', '3/4');

const dilemma = timing({
  id: 'dilemma',
  title: "The prisoner's dilemma",
  players: ['1', '2'],
  source,
})
  .move('first', { by: '1', knows: [], chooses: ['cooperate', 'defect'] })
  .move('second', { by: '2', knows: [], chooses: ['cooperate', 'defect'] })
  .payoffs({
    1: ({ first, second }) => earned(first, second),
    2: ({ first, second }) => earned(second, first),
  });

function earned(own: 'cooperate' | 'defect', other: 'cooperate' | 'defect') {
  if (own === 'cooperate') return other === 'cooperate' ? R : S;
  return other === 'cooperate' ? T : P;
}

const supergame = stationary({
  id: 'supergame',
  title: "The repeated prisoner's dilemma",
  source,
  discount: delta,
  starts: 'cooperation',
  states: {
    cooperation: stage(dilemma, ({ first, second }) =>
      first === 'cooperate' && second === 'cooperate' ? 'cooperation' : 'punishment',
    ),
    punishment: stage(dilemma, () => 'punishment'),
  },
});

const grim = {
  cooperation: { first: { nothing: 'cooperate' }, second: { nothing: 'cooperate' } },
  punishment: { first: { nothing: 'defect' }, second: { nothing: 'defect' } },
} as const;

const patient = condition(
  'patient',
  'the future counts enough',
  relation`${delta} ≥ (${T} − ${R})/(${T} − ${P})`,
);

export const grimTrigger = stationaryClaim(supergame, {
  id: 'grim-trigger',
  title: 'Both cooperate until somebody defects',
  source,
  says: 'To defect for ever once somebody did sustains cooperation exactly if the future counts enough.',
  strategies: grim,
  holds: { iff: [patient] },
  expected: 'holds',
});

export const impatientTrigger = stationaryClaim(supergame, {
  id: 'grim-trigger-in-any-case',
  title: 'They do whatever the future counts',
  source,
  says: 'The threat to defect for ever sustains cooperation in any case.',
  strategies: grim,
  holds: { if: [] },
  expected: 'fails',
});

const supergames: Specification = specification({
  publication,
  parameters: [T, R, P, S, delta],
  restrictions: [
    ...restrict(
      'it is a prisoner’s dilemma',
      relation`${T} > ${R}`,
      relation`${R} > ${P}`,
      relation`${P} > ${S}`,
    ),
    ...restrict(
      'the future counts, less than the present',
      relation`${delta} ≥ 0`,
      relation`${delta} < 1`,
    ),
  ],
  games: [],
  claims: [grimTrigger, impatientTrigger],
  statements: [
    everywhere({
      id: 'cooperation-is-better',
      source,
      says: 'Cooperation for ever is worth more than what punishment leaves.',
      asserts: [
        compare(value(grimTrigger, '1'), '>', value(grimTrigger, '1', 'punishment')),
        compare(value(grimTrigger, '1'), '=', math`${R}/(1 − ${delta})`),
      ],
      expected: 'holds',
    }),
    near(delta, 1, {
      id: 'patient-in-the-end',
      source,
      says: 'Players who are patient enough cooperate.',
      asserts: [grimTrigger],
      expected: 'holds',
    }),
  ],
});

export default supergames;
