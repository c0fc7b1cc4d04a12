import {
  claim,
  math,
  parameter,
  relation,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';

const source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Games made for these tests',
    year: 2026,
  },
  place: 'a race',
};

const c = parameter('c', {
  ...{ text: 'c', latex: 'c', meaning: 'the cost of racing', unit: 'payoff', example: 1 },
  source,
});
const v = parameter('v', {
  ...{ text: 'v', latex: 'v', meaning: 'the value of the prize', unit: 'payoff', example: 2 },
  source,
});

const game = timing({ id: 'race', title: 'A race', players: ['E'], source })
  .move('move', { by: 'E', knows: [], chooses: ['race', 'stay'] })
  .payoffs({ E: ({ move }) => (move === 'race' ? math`${v} − ${c}` : 0) });

/** Who races does where the prize is worth it, and who mixes where it is worth just that. */
export const race: Specification = specification({
  publication: source.publication,
  parameters: [c, v],
  restrictions: [],
  games: [game],
  claims: [
    claim(game, {
      ...{ id: 'racing', title: 'A race', source, says: 'E races where that pays.' },
      strategies: { move: { nothing: 'race' } },
      beliefs: {},
      holds: {
        iff: { move: { nothing: stated('pays', 'it pays', relation`${c} ≤ ${v}`, source) } },
      },
      expected: 'holds',
    }),
    claim(game, {
      ...{ id: 'mixing', title: 'Perhaps a race', source, says: 'E mixes where it is all one.' },
      strategies: { move: { nothing: { race: '1/2', stay: '1/2' } } },
      beliefs: {},
      holds: {
        iff: { move: { nothing: stated('even', 'it is all one', relation`${c} = ${v}`, source) } },
      },
      expected: 'holds',
    }),
  ],
});
