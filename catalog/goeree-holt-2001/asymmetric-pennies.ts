/*
 * Jacob K. Goeree and Charles A. Holt (2001), "Ten Little Treasures of Game Theory and Ten Intuitive
 * Contradictions", the matching pennies games.
 *
 * Matching pennies with unequal stakes: Row's best prize is x, which is 80, 320 and 44 there.
 *
 * Known result: each mixes so that the other is indifferent. Row mixes evenly, whatever her own
 * prize is; Column plays left with probability 40/x. No other mix of both is an equilibrium.
 */
import {
  always,
  claim,
  math,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Jacob K. Goeree', 'Charles A. Holt'],
  title: 'Ten Little Treasures of Game Theory and Ten Intuitive Contradictions',
  year: 2001,
  venue: 'American Economic Review 91(5), 1402–1422',
};

const source: Source = { publication, place: 'the matching pennies games' };
const { payoff, probability, condition, restrict } = cited(source);

const x = payoff(
  'x',
  'x',
  "Row's prize at top and left: 80, 320 and 44 in the paper's treatments",
  320,
);
const ρ = probability('rho', 'ρ', 'the probability of top', '1/2');
const σ = probability('sigma', 'σ', 'the probability of left', '1/8');

const asymmetricPennies = timing({
  id: 'asymmetric-pennies',
  title: 'Asymmetric matching pennies',
  players: ['Row', 'Column'],
  source,
})
  .move('row', { by: 'Row', knows: [], chooses: ['top', 'bottom'] })
  .move('column', { by: 'Column', knows: [], chooses: ['left', 'right'] })
  .payoffs({
    Row: ({ row, column }) =>
      row === 'top' ? (column === 'left' ? x : 40) : column === 'left' ? 40 : 80,
    Column: ({ row, column }) => ((row === 'top') === (column === 'left') ? 40 : 80),
  });

export const indifference = claim(asymmetricPennies, {
  id: 'indifference',
  title: 'Each mixes so that the other is indifferent',
  source,
  says: 'Row mixes evenly, whatever her own prize; Column plays left with probability 40/x.',
  strategies: {
    row: { nothing: { top: '1/2', bottom: '1/2' } },
    column: { nothing: { left: math`40/${x}`, right: math`1 − 40/${x}` } },
  },
  beliefs: { column: { nothing: { top: '1/2', bottom: '1/2' } } },
  where: [condition('left-is-a-probability', '40/x does not exceed 1', relation`${x} ≥ 40`)],
  holds: { iff: { row: { nothing: always }, column: { nothing: always } } },
  expected: 'holds',
});

const rowIndifferent = condition('row-indifferent', 'Row is indifferent', relation`${x} ${σ} = 40`);
const columnIndifferent = condition(
  'column-indifferent',
  'Column is indifferent',
  relation`2 ${ρ} = 1`,
);

export const anyMixing = claim(asymmetricPennies, {
  id: 'any-mixing',
  title: 'Both mix somehow',
  source,
  says: 'Both mix: an equilibrium exactly when each makes the other indifferent.',
  strategies: {
    row: { nothing: { top: ρ, bottom: math`1 − ${ρ}` } },
    column: { nothing: { left: σ, right: math`1 − ${σ}` } },
  },
  beliefs: { column: { nothing: { top: ρ, bottom: math`1 − ${ρ}` } } },
  holds: { iff: { row: { nothing: rowIndifferent }, column: { nothing: columnIndifferent } } },
  expected: 'holds',
});

const asymmetricPenniesGame: Specification = specification({
  publication,
  parameters: [x, ρ, σ],
  restrictions: [
    ...restrict('the prize is one', relation`${x} > 0`),
    ...restrict('Row may play both', relation`${ρ} > 0`, relation`${ρ} < 1`),
    ...restrict('Column may play both', relation`${σ} > 0`, relation`${σ} < 1`),
  ],
  games: [asymmetricPennies],
  claims: [indifference, anyMixing],
});

export default asymmetricPenniesGame;
