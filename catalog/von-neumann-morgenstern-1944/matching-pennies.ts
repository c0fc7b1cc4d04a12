/*
 * John von Neumann and Oskar Morgenstern (1944), "Theory of Games and Economic Behavior".
 *
 * Two pennies are shown at once; Row wins if they match, Column if they do not.
 *
 * Known result: that both show heads with probability 1/2 is an equilibrium; in pure
 * strategies there is none.
 */
import {
  always,
  claim,
  exists,
  only,
  type Publication,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';

const publication: Publication = {
  authors: ['John von Neumann', 'Oskar Morgenstern'],
  title: 'Theory of Games and Economic Behavior',
  year: 1944,
};

const source: Source = { publication, place: 'the game "Matching Pennies"' };

const matchingPennies = timing({
  id: 'matching-pennies',
  title: 'Matching pennies',
  players: ['Row', 'Column'],
  source,
})
  .move('row', { by: 'Row', knows: [], chooses: ['heads', 'tails'] })
  .move('column', { by: 'Column', knows: [], chooses: ['heads', 'tails'] })
  .payoffs({
    Row: ({ row, column }) => (row === column ? 1 : -1),
    Column: ({ row, column }) => (row === column ? -1 : 1),
  });

export const evenMixing = claim(matchingPennies, {
  id: 'even-mixing',
  title: 'Both mix evenly',
  source,
  says: 'Each player shows heads with probability 1/2.',
  strategies: {
    row: { nothing: { heads: '1/2', tails: '1/2' } },
    column: { nothing: { heads: '1/2', tails: '1/2' } },
  },
  beliefs: { column: { nothing: { heads: '1/2', tails: '1/2' } } },
  holds: { iff: { row: { nothing: always }, column: { nothing: always } } },
  expected: 'holds',
});

const matchingPenniesGame: Specification = specification({
  publication,
  parameters: [],
  restrictions: [],
  games: [matchingPennies],
  claims: [evenMixing],
  statements: [
    only(matchingPennies, {
      id: 'none-in-pure-strategies',
      source,
      says: 'In pure strategies there is no equilibrium.',
      among: 'pure',
      concept: 'Nash',
      upTo: 'nothing',
      equilibria: [],
    }),
    exists(matchingPennies, {
      id: 'some-in-pure-strategies',
      source,
      says: 'In pure strategies there is one.',
      among: 'pure',
      concept: 'Nash',
      expected: 'fails',
    }),
  ],
});

export default matchingPenniesGame;
