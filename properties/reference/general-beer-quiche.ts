import {
  always,
  type Claim,
  claim,
  everywhere,
  math,
  nowhere,
  parameter,
  relation,
  restriction,
  type Specification,
  specification,
  stated,
  survives,
  timing,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * Beer or quiche (Cho and Kreps 1987) with any stakes: how much each type likes its favorite breakfast, and
 * to be left alone; what B wins by a right decision about each type.
 */

const symbol = (name: string, unit: 'payoff' | 'probability' = 'payoff', example = '1') =>
  parameter(name, { text: name, latex: name, meaning: name, unit, example, source });
const w = symbol('w', 'probability', '1/10');
const mu = symbol('mu', 'probability', '1');
const likes = { wimpish: symbol('b_w'), surly: symbol('b_s') } as const;
const alone = {
  wimpish: symbol('r_w', 'payoff', '2'),
  surly: symbol('r_s', 'payoff', '2'),
} as const;
const right = { wimpish: symbol('c_w'), surly: symbol('c_s') } as const;

const game = timing({
  id: 'stakes',
  title: 'Beer or quiche, any stakes',
  players: ['A', 'B'],
  source,
})
  .nature('type', {
    from: ['wimpish', 'surly'],
    probabilities: { wimpish: w, surly: math`1 − ${w}` },
  })
  .move('breakfast', { by: 'A', knows: ['type'], chooses: ['beer', 'quiche'] })
  .move('answer', { by: 'B', knows: ['breakfast'], chooses: ['duel', 'refrain'] })
  .payoffs({
    A: ({ type, breakfast, answer }) => {
      const liked = (breakfast === 'quiche') === (type === 'wimpish') ? likes[type] : 0;
      return answer === 'refrain' ? math`${liked} + ${alone[type]}` : liked;
    },
    B: ({ type, answer }) => ((answer === 'duel') === (type === 'wimpish') ? right[type] : 0),
  });

function pooled(on: 'beer' | 'quiche', longing: 'wimpish' | 'surly'): Claim {
  const off = on === 'beer' ? 'quiche' : 'beer';
  const is = (id: string, states: Parameters<typeof stated>[2]) =>
    stated(`${id}-${on}`, `${id} on ${on}`, states, source);
  const afraid = is('afraid', relation`${likes[longing]} ≤ ${alone[longing]}`);
  const few = is('few', relation`${w} ${right.wimpish} ≤ (1 − ${w}) ${right.surly}`);
  const taken = is('taken', relation`${mu} ${right.wimpish} ≥ (1 − ${mu}) ${right.surly}`);
  const prior = { wimpish: w, surly: math`1 − ${w}` };
  const surprised = { wimpish: mu, surly: math`1 − ${mu}` };
  return claim(game, {
    ...{ id: `${on}-pool`, title: `All order ${on}`, says: `All order ${on}.`, source },
    strategies: {
      breakfast: { wimpish: on, surly: on },
      answer: {
        beer: on === 'beer' ? 'refrain' : 'duel',
        quiche: on === 'beer' ? 'duel' : 'refrain',
      },
    },
    beliefs: {
      answer: {
        beer: off === 'beer' ? surprised : prior,
        quiche: off === 'quiche' ? surprised : prior,
      },
    },
    holds: {
      iff: {
        breakfast: {
          wimpish: longing === 'wimpish' ? afraid : always,
          surly: longing === 'surly' ? afraid : always,
        },
        answer: { beer: on === 'beer' ? few : taken, quiche: on === 'beer' ? taken : few },
      },
    },
    expected: 'holds',
  });
}

const beer = pooled('beer', 'wimpish');
const quiche = pooled('quiche', 'surly');
const about = (id: string) => ({ id, source, says: 'So it is said to be.' });

export const stakes: Specification = specification({
  publication: source.publication,
  parameters: [w, mu, ...[likes, alone, right].flatMap(({ wimpish, surly }) => [wimpish, surly])],
  restrictions: [
    ...[relation`${w} > 0`, relation`${w} < 1`, relation`${mu} ≥ 0`, relation`${mu} ≤ 1`],
    ...[likes, alone, right].flatMap(({ wimpish, surly }) => [
      relation`${wimpish} > 0`,
      relation`${surly} > 0`,
    ]),
  ].map((each, k) => restriction(`as it should be, ${k + 1}`, each, source)),
  games: [game],
  claims: [beer, quiche],
  statements: [
    everywhere({
      ...about('beer-survives'),
      given: beer.conditions,
      asserts: [survives(beer, 'intuitive criterion')],
    }),
    everywhere({
      ...about('beer-survives-d1'),
      given: beer.conditions,
      asserts: [survives(beer, 'D1')],
    }),
    nowhere({ ...about('quiche-fails'), asserts: [survives(quiche, 'intuitive criterion')] }),
    nowhere({ ...about('quiche-fails-d1'), asserts: [survives(quiche, 'D1')] }),
    nowhere({ ...about('beer-fails'), expected: 'fails', asserts: [survives(beer, 'D1')] }),
    everywhere({
      ...about('quiche-survives'),
      given: quiche.conditions,
      expected: 'fails',
      asserts: [survives(quiche, 'D1')],
    }),
  ],
});
