/*
 * Andreas Diekmann (1985), "Volunteer's Dilemma".
 *
 * Each of three can see to a good that all of them have then: who does bears its cost, and one is
 * enough. If nobody does, nobody has it.
 *
 * Known result: all volunteer alike in an equilibrium in which each abstains so often that the others
 * are indifferent, q = (c/b)^(1/(n - 1)): for n = 3, a root of an equation. The dearer it
 * is to volunteer, the more seldom anybody does; and with three, each volunteers more seldom than with
 * two, and it is more likely that nobody does. To have more who could help does not help.
 */
import {
  always,
  claim,
  compare,
  decreasing,
  derivative,
  everywhere,
  increasing,
  math,
  nowhere,
  type Publication,
  payoff,
  probability,
  relation,
  root,
  type Source,
  type Specification,
  somewhere,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Andreas Diekmann'],
  title: "Volunteer's Dilemma",
  year: 1985,
  venue: 'Journal of Conflict Resolution 29(4), 605–610',
};

const source: Source = { publication, place: 'Mixed strategies' };
const cites = cited(source);

const b = cites.payoff('b', 'b', 'what the good is worth to each; U there', 4);
const c = cites.payoff('c', 'c', 'what it costs who volunteers; K there', 1);

/** How often each of three abstains: the others then have the good with probability 1 − q². */
const q = root('q', {
  text: 'q',
  latex: 'q',
  meaning: 'how often each of three abstains',
  unit: 'probability',
  solves: (q) => relation`${b} ${q}^2 = ${c}`,
  between: [0, 1],
  source,
});

/** How often each of two abstains, which is a formula. */
const ofTwo = math`${c}/${b}`;

const volunteers = timing({
  id: 'volunteers',
  title: 'Three who could help',
  players: ['A', 'B', 'C'],
  source,
})
  .move('a', { by: 'A', knows: [], chooses: ['volunteer', 'abstain'] })
  .move('b', { by: 'B', knows: [], chooses: ['volunteer', 'abstain'] })
  .move('c', { by: 'C', knows: [], chooses: ['volunteer', 'abstain'] })
  .payoffs({
    A: ({ a, b, c }) => worth(a, [a, b, c]),
    B: ({ a, b, c }) => worth(b, [a, b, c]),
    C: ({ a, b, c }) => worth(c, [a, b, c]),
  });

function worth(own: string, all: readonly string[]) {
  if (own === 'volunteer') return math`${b} − ${c}`;
  return all.includes('volunteer') ? b : 0;
}

const mix = { volunteer: math`1 − ${q}`, abstain: q };

export const alike = claim(volunteers, {
  id: 'alike',
  title: 'All volunteer alike',
  source,
  says: 'Each abstains as often as makes the others indifferent.',
  concept: 'Nash',
  strategies: { a: { nothing: mix }, b: { nothing: mix }, c: { nothing: mix } },
  holds: { iff: { a: { nothing: always }, b: { nothing: always }, c: { nothing: always } } },
  expected: 'holds',
});

const nobody = probability(alike, { a: 'abstain', b: 'abstain', c: 'abstain' });

const dilemma: Specification = specification({
  publication,
  parameters: [b, c],
  roots: [q],
  restrictions: [
    ...cites.restrict('to volunteer costs something', relation`${c} > 0`),
    ...cites.restrict('and less than the good is worth', relation`${c} < ${b}`),
  ],
  games: [volunteers],
  claims: [alike],
  statements: [
    everywhere({
      id: 'dearer',
      source,
      says: 'The dearer it is to volunteer, the more often each abstains.',
      asserts: [increasing(q, c)],
    }),
    everywhere({
      id: 'worthier',
      source,
      says: 'The more the good is worth, the more likely somebody sees to it.',
      asserts: [decreasing(nobody, b)],
    }),
    everywhere({
      id: 'no-gain',
      source,
      says: 'Nobody gains by the others: each gets what he has who volunteers.',
      asserts: [compare(payoff(alike, 'A'), '=', math`${b} − ${c}`)],
    }),
    everywhere({
      id: 'more-seldom',
      source,
      says: 'With three, each volunteers more seldom than with two.',
      asserts: [compare(q, '>', ofTwo)],
    }),
    everywhere({
      id: 'less-help',
      source,
      says: 'And it is more likely that nobody does.',
      asserts: [compare(nobody, '>', math`${ofTwo}^2`)],
    }),
    everywhere({
      id: 'more-help',
      source,
      says: 'With more who could help, help is the more likely: a guess that fails.',
      asserts: [compare(nobody, '<', math`${ofTwo}^2`)],
      expected: 'fails',
    }),
    nowhere({
      id: 'sure-help',
      source,
      says: 'It is never sure that somebody volunteers.',
      asserts: [compare(nobody, '=', 0)],
    }),
    somewhere({
      id: 'steep',
      source,
      says: 'Where help costs little, a little more of it changes much.',
      asserts: [compare(derivative(q, c), '>', 10)],
    }),
  ],
});

export default dilemma;
