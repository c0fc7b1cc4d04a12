/*
 * Reinhard Selten (1975), "Reexamination of the Perfectness Concept for Equilibrium Points in
 * Extensive Games", Figure 1.
 *
 * 1 passes the move to 2 (R) or to 3 (L); 2 ends the game (R) or passes the move to 3 (L), who does
 * not know who of them passed it.
 *
 * Known result: two families of Nash equilibria. Those of type 1 are sequentially rational; in those
 * of type 2 the player 2, who is not reached, would gain by another move, and they are not.
 */
import {
  claim,
  math,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
  unique,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Reinhard Selten'],
  title: 'Reexamination of the Perfectness Concept for Equilibrium Points in Extensive Games',
  year: 1975,
  venue: 'International Journal of Game Theory 4, 25–55',
};

const figure: Source = { publication, place: 'Figure 1' };
const typeOne: Source = { publication, place: 'Figure 1, equilibrium points of type 1' };
const typeTwo: Source = { publication, place: 'Figure 1, equilibrium points of type 2' };

const { probability, restrict } = cited(figure);

const ρ = probability('rho', 'ρ', 'the probability that 3 plays R', '1/4');
const σ = probability('sigma', 'σ', 'the probability that 2 plays R', '1');
const ν = probability('nu', 'ν', 'the probability, as 3 believes, that 1 played L', '1/3');

const horse = timing({
  id: 'seltens-horse',
  title: "Selten's horse",
  players: ['1', '2', '3'],
  source: figure,
})
  .move('one', { by: '1', knows: [], chooses: ['R', 'L'] })
  .move('two', { by: '2', knows: [], when: { one: 'R' }, chooses: ['R', 'L'] })
  .move('three', { by: '3', knows: [], when: [{ one: 'L' }, { two: 'L' }], chooses: ['R', 'L'] })
  .payoffs({
    '1': ({ one, three }) => (three === '-' ? 1 : three === 'L' ? 0 : one === 'L' ? 3 : 4),
    '2': ({ one, three }) => (three === '-' ? 1 : three === 'L' ? 0 : one === 'L' ? 2 : 4),
    '3': ({ one, three }) =>
      three === '-' ? 1 : one === 'L' ? (three === 'R' ? 2 : 0) : three === 'R' ? 0 : 1,
  });

const { condition } = cited(typeOne);

export const horseTypeOne = claim(horse, {
  id: 'horse-type-1',
  title: 'Equilibrium points of type 1',
  source: typeOne,
  says: '1 and 2 play R; 3, who is not reached, would play R with probability 1/4 at most.',
  strategies: {
    one: { nothing: 'R' },
    two: { nothing: 'R' },
    three: { nothing: { R: ρ, L: math`1 − ${ρ}` } },
  },
  beliefs: {
    two: { nothing: { R: 1 } },
    three: { nothing: { 'L, -': ν, 'R, L': math`1 − ${ν}` } },
  },
  holds: {
    iff: {
      one: { nothing: condition('one-stays', '1 does not gain by L', relation`3 ${ρ} ≤ 1`) },
      two: { nothing: condition('two-stays', '2 does not gain by L', relation`4 ${ρ} ≤ 1`) },
      // Whatever 3 plays with positive probability must be best: 2ν from R, 1 − ν from L.
      three: {
        nothing: [
          condition('three-may-play-R', 'if 3 plays R, R is best', relation`${ρ} (3 ${ν} − 1) ≥ 0`),
          condition(
            'three-may-play-L',
            'if 3 plays L, L is best',
            relation`(1 − ${ρ}) (3 ${ν} − 1) ≤ 0`,
          ),
        ],
      },
    },
  },
  expected: 'holds',
});

export const horseTypeTwo = claim(horse, {
  id: 'horse-type-2',
  title: 'Equilibrium points of type 2',
  source: typeTwo,
  says: '1 plays L, 3 plays R, and 2, who is not reached, would play R with probability 1/3 at least.',
  strategies: {
    one: { nothing: 'L' },
    two: { nothing: { R: σ, L: math`1 − ${σ}` } },
    three: { nothing: 'R' },
  },
  beliefs: {
    two: { nothing: { R: 1 } },
    three: { nothing: { 'L, -': 1 } },
  },
  holds: {
    if: [
      cited(typeTwo).condition('one-is-not-tempted', '1 does not gain by R', relation`3 ${σ} ≥ 1`),
    ],
  },
  expected: 'fails',
});

const isProbability = [ρ, σ, ν].flatMap((each) => [relation`${each} ≥ 0`, relation`${each} ≤ 1`]);

const horseGame: Specification = specification({
  publication,
  parameters: [ρ, σ, ν],
  restrictions: [...restrict('a probability', ...isProbability)],
  games: [horse],
  claims: [horseTypeOne, horseTypeTwo],
  statements: [
    unique(horse, {
      id: 'one-rational-point',
      source: typeOne,
      says: 'In pure strategies one equilibrium is sequentially rational.',
      among: 'pure',
      upTo: 'nothing',
    }),
    unique(horse, {
      id: 'one-nash-point',
      source: typeTwo,
      says: 'There is no other Nash equilibrium in pure strategies, either.',
      among: 'pure',
      concept: 'Nash',
      upTo: 'nothing',
      expected: 'fails',
    }),
  ],
});

export default horseGame;
