import {
  type Claim,
  claim,
  math,
  parameter,
  relation,
  restriction,
  type Source,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';

/*
 * A firm that may enter a market which is large or small, and two ways of writing down when that
 * pays: as the derivation finds it, and as an author may, using that the odds sum to 1.
 */

const source: Source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Games made for these tests',
    year: 2026,
  },
  place: 'a rivalry',
};

const odds = (name: string, example: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: `the odds of ${name}`, example, source },
    unit: 'probability',
  });
const [a, b] = [odds('a', '1/3'), odds('b', '2/3')];
const c = parameter('c', {
  ...{ text: 'c', latex: 'c', meaning: 'the cost of entering', example: '1', source },
  unit: 'payoff',
});

const one = relation`${a} + ${b} = 1`;

const rival = timing({
  id: 'rivalry',
  title: 'Rivalry',
  players: ['E'],
  source,
  assuming: [one],
})
  .nature('market', { from: ['large', 'small'], odds: { large: a, small: b } })
  .move('move', { by: 'E', knows: [], chooses: ['stay', 'enter'] })
  .payoffs({
    E: ({ market, move }) => (move === 'stay' ? 0 : math`${market === 'large' ? 2 : 0} − ${c}`),
  });

const dear = stated(
  'dear',
  'entering costs too much',
  relation`3 ${c} ≥ 3 + 3 ${a} − 3 ${b}`,
  source,
);

const aloof = claim(rival, {
  id: 'aloof',
  title: 'Staying away',
  source,
  says: 'E stays away exactly if entering costs more than it is worth on average.',
  strategies: { move: { nothing: 'stay' } },
  beliefs: { move: { nothing: { large: a, small: b } } },
  holds: { iff: { move: { nothing: dear } } },
  expected: 'holds',
}) as Claim;

export const rivalry: Specification = specification({
  publication: source.publication,
  parameters: [a, b, c],
  restrictions: [
    restriction('the odds sum to 1', one, source),
    restriction('a is not negative', relation`${a} ≥ 0`, source),
    restriction('b is not negative', relation`${b} ≥ 0`, source),
  ],
  games: [rival],
  claims: [aloof],
});
