/*
 * Gordon Tullock (1980), "Efficient rent seeking", in: James M. Buchanan, Robert D. Tollison and Gordon Tullock
 * (editors), Toward a Theory of the Rent-Seeking Society, Texas A&M University Press, 97-112: two contestants,
 * each of whom wins with the share of what she spends.
 *
 * Each spends something on a prize without knowing what the other spends, which is lost to both. The first values
 * the prize at V, the second at W. If nobody spends anything, each wins with probability 1/2.
 *
 * Known result: who values the prize alike spend a quarter of it each, so that half of the rent is dissipated; in
 * general V² W/(V + W)² and V W²/(V + W)², of which the sum is at most half of the higher value. The case of
 * different values is later than Tullock: Arye L. Hillman and John G. Riley (1989), "Politically contestable rents
 * and transfers", Economics & Politics 1(1), 17-39.
 *
 * Left out: more than two contestants, other returns to spending than constant ones; that there is no other
 * equilibrium.
 */
import {
  between,
  compare,
  continuousClaim,
  continuousTiming,
  decreasing,
  derivative,
  everywhere,
  increasing,
  limit,
  math,
  type Publication,
  payoff,
  relation,
  type Source,
  type Specification,
  specification,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Gordon Tullock'],
  title: 'Efficient rent seeking',
  year: 1980,
};

const source: Source = { publication, place: 'pages 97–112' };
const { payoff: declared, condition, restrict } = cited(source);

const v = declared('V', 'V', 'what the prize is worth to the first', 1);
const w = declared('W', 'W', 'what the prize is worth to the second', '1/2');
const b = declared('b', 'b', 'the most that the first can spend', '1/2');

type Amount = Parameters<typeof math>[1];

/** What a contestant gets who spends something, and another one something else. */
const lottery = (value: Amount, own: Amount, other: Amount) => ({
  where: relation`${own} + ${other} = 0`,
  pays: math`${value}/2`,
  else: math`${value} ${own}/(${own} + ${other}) − ${own}`,
});

const contest = continuousTiming({
  id: 'contest',
  title: 'Two contestants for a prize',
  players: ['first', 'second'],
  source,
})
  .move('x', { by: 'first', knows: [], chooses: between(0, v) })
  .move('y', { by: 'second', knows: [], chooses: between(0, w) })
  .payoffs({
    first: ({ x, y }) => lottery(v, x, y),
    second: ({ x, y }) => lottery(w, y, x),
  });

/** The same prize for both, and a first contestant who has no more than b. */
const budgeted = continuousTiming({
  id: 'budgeted',
  title: 'A contestant with a budget',
  players: ['first', 'second'],
  source,
})
  .move('x', { by: 'first', knows: [], chooses: between(0, b) })
  .move('y', { by: 'second', knows: [], chooses: between(0, v) })
  .payoffs({
    first: ({ x, y }) => lottery(v, x, y),
    second: ({ x, y }) => lottery(v, y, x),
  });

const alike = condition('alike', 'both value the prize alike', relation`${v} = ${w}`);
const affordable = condition('affordable', 'a quarter can be spent', relation`4 ${b} ≥ ${v}`);

/** What the first spends, and the second. */
const spent = [math`${v}^2 ${w}/(${v} + ${w})^2`, math`${v} ${w}^2/(${v} + ${w})^2`] as const;

export const spending = continuousClaim(contest, {
  id: 'spending',
  title: 'Each spends by both values',
  source,
  says: 'Each spends her value times the odds of both.',
  strategies: { x: spent[0], y: spent[1] },
  holds: { iff: [] },
});

/** Tullock's own case: exactly where values are the same is a quarter of them best. */
export const quarter = continuousClaim(contest, {
  id: 'quarter',
  title: 'Each spends a quarter',
  source,
  says: 'Where both value the prize alike, each spends a quarter of that, and not elsewhere.',
  strategies: { x: math`${v}/4`, y: math`${w}/4` },
  holds: { iff: [alike] },
});

export const quarterOfBudget = continuousClaim(budgeted, {
  id: 'quarter-of-budget',
  title: 'A quarter that can be spent',
  source,
  says: 'A budget does not matter exactly if it is a quarter of the prize.',
  strategies: { x: math`${v}/4`, y: math`${v}/4` },
  holds: { iff: [affordable] },
});

export const peace = continuousClaim(contest, {
  id: 'peace',
  title: 'Nobody spends anything',
  source,
  says: 'Both save what they would spend.',
  strategies: { x: 0, y: 0 },
  holds: { if: [] },
  expected: 'fails',
});

export const whole = continuousClaim(contest, {
  id: 'whole',
  title: 'The whole rent is spent',
  source,
  says: 'Each spends half of the prize, so that nothing of it is left.',
  strategies: { x: math`${v}/2`, y: math`${w}/2` },
  holds: { if: [alike] },
  expected: 'fails',
});

const total = math`${spent[0]} + ${spent[1]}`;

export const dissipation = everywhere({
  id: 'dissipation',
  source,
  says: 'Half of the rent is dissipated, of the same value.',
  given: [alike],
  asserts: [
    compare(total, '=', math`${v}/2`),
    compare(payoff(quarter, 'first'), '=', math`${v}/4`),
    compare(payoff(quarter, 'second'), '=', math`${v}/4`),
  ],
});

export const moving = everywhere({
  id: 'moving',
  source,
  says: 'More is dissipated, the higher either value; the first gains by a higher value, and by a weaker opponent.',
  asserts: [
    compare(total, '≤', math`(${v} + ${w})/4`),
    increasing(total, v),
    increasing(total, w),
    increasing(payoff(spending, 'first'), v),
    decreasing(payoff(spending, 'first'), w),
    compare(derivative(payoff(spending, 'second'), v), '<', 0),
    compare(limit(payoff(spending, 'first'), w, 0), '=', v),
  ],
});

/** A weaker opponent makes the first spend less: not so where she is the weaker one. */
export const intimidation = everywhere({
  id: 'intimidation',
  source,
  says: 'The first spends the more, the more the second values the prize.',
  asserts: [increasing(spent[0], w)],
  expected: 'fails',
});

const game: Specification = specification({
  publication,
  parameters: [v, w, b],
  restrictions: [
    ...restrict('the prize is worth something', relation`${v} > 0`, relation`${w} > 0`),
    ...restrict('there is a budget', relation`${b} > 0`),
  ],
  games: [],
  claims: [],
  statements: [spending, quarter, quarterOfBudget, peace, whole, dissipation, moving, intimidation],
});

export default game;
