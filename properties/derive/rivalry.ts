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
 * pays: as the derivation finds it, and as an author may, using that the probabilities sum to 1.
 */

const source: Source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Games made for these tests',
    year: 2026,
  },
  place: 'a rivalry',
};

const probabilities = (name: string, example: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: `the probabilities of ${name}`, example, source },
    unit: 'probability',
  });
const [a, b] = [probabilities('a', '1/3'), probabilities('b', '2/3')];
const φ = probabilities('φ', '1/2');
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
  .nature('market', { from: ['large', 'small'], probabilities: { large: a, small: b } })
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

/** The firm enters unless φ keeps it away, and another that sees it do so answers. */
const answered = timing({ id: 'answered', title: 'Entry answered', players: ['E', 'I'], source })
  .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
  .move('answer', { by: 'I', knows: ['move'], chooses: ['yield', 'fight'] })
  .payoffs({
    E: ({ move, answer }) => (move === 'stay' ? 0 : answer === 'fight' ? -1 : c),
    I: ({ move, answer }) => (move === 'enter' && answer === 'fight' ? math`${φ} − 2` : 0),
  });

/** Where φ = 1 the answer is off the path, though φ = 0 is not admissible. */
const hesitant = claim(answered, {
  id: 'hesitant',
  title: 'Hesitation',
  source,
  says: 'E enters now and then, and I yields.',
  strategies: {
    move: { nothing: { enter: math`1 − ${φ}`, stay: φ } },
    answer: { enter: 'yield', stay: 'yield' },
  },
  beliefs: { answer: { enter: { nothing: 1 }, stay: { nothing: 1 } } },
  holds: { if: [] },
  expected: 'fails',
}) as Claim;

export const rivalry: Specification = specification({
  publication: source.publication,
  parameters: [a, b, c, φ],
  restrictions: [
    restriction('the probabilities sum to 1', one, source),
    restriction('a is not negative', relation`${a} ≥ 0`, source),
    restriction('b is not negative', relation`${b} ≥ 0`, source),
    restriction('something keeps E away', relation`${φ} > 0`, source),
    restriction('at most all that there is', relation`${φ} ≤ 1`, source),
  ],
  games: [rival, answered],
  claims: [aloof, hesitant],
});
