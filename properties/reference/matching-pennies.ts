import {
  always,
  type Claim,
  claim,
  math,
  type Parameter,
  type Publication,
  parameter,
  relation,
  restriction,
  type Source,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';

const theory: Publication = {
  authors: ['John von Neumann', 'Oskar Morgenstern'],
  title: 'Theory of Games and Economic Behavior',
  year: 1944,
};

const pennies: Source = { publication: theory, place: 'the game "Matching Pennies"' };

/** Two pennies are shown at once; Row wins if they match, Column if they do not. */
const matchingPennies = timing({
  id: 'matching-pennies',
  title: 'Matching pennies',
  players: ['Row', 'Column'],
  source: pennies,
})
  .move('row', { by: 'Row', knows: [], chooses: ['heads', 'tails'] })
  .move('column', { by: 'Column', knows: [], chooses: ['heads', 'tails'] })
  .payoffs({
    Row: ({ row, column }) => (row === column ? 1 : -1),
    Column: ({ row, column }) => (row === column ? -1 : 1),
  });

export const evenMixing: Claim = claim(matchingPennies, {
  id: 'even-mixing',
  title: 'Both mix evenly',
  source: pennies,
  says: 'Each player shows heads with probability 1/2.',
  strategies: {
    row: { nothing: { heads: '1/2', tails: '1/2' } },
    column: { nothing: { heads: '1/2', tails: '1/2' } },
  },
  beliefs: { column: { nothing: { heads: '1/2', tails: '1/2' } } },
  holds: { iff: { row: { nothing: always }, column: { nothing: always } } },
  expected: 'holds',
});

export const matchingPenniesGame: Specification = specification({
  publication: theory,
  parameters: [],
  restrictions: [],
  games: [matchingPennies],
  claims: [evenMixing],
});

const treasures: Publication = {
  authors: ['Jacob K. Goeree', 'Charles A. Holt'],
  title: 'Ten Little Treasures of Game Theory and Ten Intuitive Contradictions',
  year: 2001,
  venue: 'American Economic Review 91(5), 1402–1422',
};

const treasure: Source = { publication: treasures, place: 'the matching pennies games' };

const x = parameter('x', {
  text: 'x',
  latex: 'x',
  meaning: "Row's prize at top and left: 80, 320 and 44 in the paper's treatments",
  unit: 'payoff',
  example: 320,
  source: treasure,
});

function probability(name: string, text: string, meaning: string, example: string): Parameter {
  const latex = `\\${name}`;
  return parameter(name, { text, latex, meaning, unit: 'probability', example, source: treasure });
}

const ρ = probability('rho', 'ρ', 'the probability of top', '1/2');
const σ = probability('sigma', 'σ', 'the probability of left', '1/8');

/** The same with unequal stakes: Row's best prize changes, and with it how Column must mix. */
const asymmetricPennies = timing({
  id: 'asymmetric-pennies',
  title: 'Asymmetric matching pennies',
  players: ['Row', 'Column'],
  source: treasure,
})
  .move('row', { by: 'Row', knows: [], chooses: ['top', 'bottom'] })
  .move('column', { by: 'Column', knows: [], chooses: ['left', 'right'] })
  .payoffs({
    Row: ({ row, column }) =>
      row === 'top' ? (column === 'left' ? x : 40) : column === 'left' ? 40 : 80,
    Column: ({ row, column }) => ((row === 'top') === (column === 'left') ? 40 : 80),
  });

export const indifference: Claim = claim(asymmetricPennies, {
  id: 'indifference',
  title: 'Each mixes so that the other is indifferent',
  source: treasure,
  says: 'Row mixes evenly, whatever her own prize; Column plays left with probability 40/x.',
  strategies: {
    row: { nothing: { top: '1/2', bottom: '1/2' } },
    column: { nothing: { left: math`40/${x}`, right: math`1 − 40/${x}` } },
  },
  beliefs: { column: { nothing: { top: '1/2', bottom: '1/2' } } },
  where: [stated('left-is-a-probability', '40/x does not exceed 1', relation`${x} ≥ 40`, treasure)],
  holds: { iff: { row: { nothing: always }, column: { nothing: always } } },
  expected: 'holds',
});

export const anyMixing: Claim = claim(asymmetricPennies, {
  id: 'any-mixing',
  title: 'Both mix somehow',
  source: treasure,
  says: 'Both mix: an equilibrium exactly when each makes the other indifferent.',
  strategies: {
    row: { nothing: { top: ρ, bottom: math`1 − ${ρ}` } },
    column: { nothing: { left: σ, right: math`1 − ${σ}` } },
  },
  beliefs: { column: { nothing: { top: ρ, bottom: math`1 − ${ρ}` } } },
  holds: {
    iff: {
      row: {
        nothing: stated(
          'row-indifferent',
          'Row is indifferent',
          relation`${x} ${σ} = 40`,
          treasure,
        ),
      },
      column: {
        nothing: stated(
          'column-indifferent',
          'Column is indifferent',
          relation`2 ${ρ} = 1`,
          treasure,
        ),
      },
    },
  },
  expected: 'holds',
});

export const asymmetricPenniesGame: Specification = specification({
  publication: treasures,
  parameters: [x, ρ, σ],
  restrictions: [
    restriction('the prize is one', relation`${x} > 0`, treasure),
    restriction('Row may play top', relation`${ρ} > 0`, treasure),
    restriction('Row may play bottom', relation`${ρ} < 1`, treasure),
    restriction('Column may play left', relation`${σ} > 0`, treasure),
    restriction('Column may play right', relation`${σ} < 1`, treasure),
  ],
  games: [asymmetricPennies],
  claims: [indifference, anyMixing],
});
