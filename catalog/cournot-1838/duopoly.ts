/*
 * Antoine Augustin Cournot (1838), "Recherches sur les principes mathématiques de la théorie des richesses",
 * chapter VII: two sellers, with a linear price and constant costs.
 *
 * Each chooses a quantity without knowing the other's, of at most a. The price is a − q₁ − q₂, and to produce
 * a unit costs the first c and the second d.
 *
 * Known result: quantities (a − 2 c + d)/3 and (a − 2 d + c)/3 are the equilibrium where both are at least 0.
 *
 * Left out: that the price does not fall below 0; at these quantities it is above.
 */
import {
  between,
  continuousClaim,
  continuousTiming,
  math,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Antoine Augustin Cournot'],
  title: 'Recherches sur les principes mathématiques de la théorie des richesses',
  year: 1838,
};

const source: Source = { publication, place: 'chapter VII' };
const { payoff, condition, restrict } = cited(source);

const a = payoff('a', 'a', 'the price at which nothing is sold', 1);
const c = payoff('c', 'c', "the first seller's cost of a unit", '1/4');
const d = payoff('d', 'd', "the second seller's cost of a unit", '1/4');

const market = continuousTiming({
  id: 'market',
  title: 'Two sellers',
  players: ['first', 'second'],
  source,
})
  .move('one', { by: 'first', knows: [], chooses: between(0, a) })
  .move('two', { by: 'second', knows: [], chooses: between(0, a) })
  .payoffs({
    first: ({ one, two }) => math`${one} (${a} − ${one} − ${two} − ${c})`,
    second: ({ one, two }) => math`${two} (${a} − ${one} − ${two} − ${d})`,
  });

const firstSells = condition('first-sells', 'the first can sell', relation`2 ${c} − ${d} ≤ ${a}`);
const secondSells = condition(
  'second-sells',
  'the second can sell',
  relation`2 ${d} − ${c} ≤ ${a}`,
);

export const duopoly = continuousClaim(market, {
  id: 'duopoly',
  title: 'Both sell',
  source,
  says: 'Each sells a third of what the market leaves beyond its cost, corrected for the other’s.',
  strategies: { one: math`(${a} − 2 ${c} + ${d})/3`, two: math`(${a} − 2 ${d} + ${c})/3` },
  holds: { iff: [firstSells, secondSells] },
});

/** Half of what a monopolist would sell, each. */
export const collusion = continuousClaim(market, {
  id: 'collusion',
  title: 'Both restrain themselves',
  source,
  says: 'Each sells half of what a monopolist would.',
  strategies: { one: math`(${a} − ${c})/4`, two: math`(${a} − ${d})/4` },
  holds: { if: [firstSells, secondSells] },
  expected: 'fails',
});

const game: Specification = specification({
  publication,
  parameters: [a, c, d],
  restrictions: [
    ...restrict('there is a market', relation`${a} > 0`),
    ...restrict('costs', relation`${c} ≥ 0`, relation`${d} ≥ 0`),
    ...restrict('costs below the price', relation`${c} ≤ ${a}`, relation`${d} ≤ ${a}`),
  ],
  games: [],
  claims: [],
  statements: [duopoly, collusion],
});

export default game;
