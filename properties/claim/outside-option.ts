import { always, type Claim, claim, type Parameter, parameter, timing } from '../../src/index.js';
import { source } from './entry.js';

/*
 * The first player stays out or comes in, and then both move at once. T is dominant for the first,
 * L the best reply to it: whoever is in plays T and L, whatever a belief off the path may say.
 */

export const w: Parameter = parameter('w', {
  ...{ text: 'w', latex: 'w', meaning: 'the worth of staying out', example: 3, unit: 'payoff' },
  source,
});

const outsideOption = timing({ id: 'option', title: 'Outside option', players: ['1', '2'], source })
  .move('entry', { by: '1', knows: [], chooses: ['out', 'in'] })
  .move('row', { by: '1', knows: [], when: { entry: 'in' }, chooses: ['T', 'B'] })
  .move('column', { by: '2', knows: [], when: { entry: 'in' }, chooses: ['L', 'R'] })
  .payoffs({
    1: ({ entry, row, column }) =>
      entry === 'out' ? w : row === 'B' ? -1 : column === 'L' ? 2 : 0,
    2: ({ entry, row, column }) =>
      entry === 'out' ? 0 : row === 'T' ? (column === 'L' ? 1 : 0) : column === 'L' ? 0 : 5,
  });

/** The first player stays out; the second does something, believing something of the first. */
export function stayingOut(column: 'L' | 'R', believed: 'T' | 'B'): Claim {
  return claim(outsideOption, {
    id: `out-${column}-${believed}`,
    title: 'Staying out',
    source,
    says: '1 stays out.',
    strategies: { entry: { nothing: 'out' }, row: { nothing: 'T' }, column: { nothing: column } },
    beliefs: {
      row: { nothing: { in: 1 } },
      column: { nothing: believed === 'T' ? { 'in, T': 1 } : { 'in, B': 1 } },
    },
    holds: {
      iff: { entry: { nothing: always }, row: { nothing: always }, column: { nothing: always } },
    },
    expected: 'holds',
  });
}

const blind = timing({ id: 'blind', title: 'Blind entry', players: ['1', '2'], source })
  .nature('state', { from: ['good', 'bad'], probabilities: { good: '1/2', bad: '1/2' } })
  .move('entry', { by: '1', knows: [], chooses: ['out', 'in'] })
  .move('reply', { by: '2', knows: [], when: { entry: 'in' }, chooses: ['fight', 'yield'] })
  .payoffs({
    1: ({ entry, reply }) => (entry === 'out' ? 0 : reply === 'fight' ? -1 : 1),
    2: ({ state, entry, reply }) =>
      entry === 'out' ? 0 : reply === 'yield' ? 1 : state === 'bad' ? '3/2' : 0,
  });

/** The second player takes an entry, which the first made blindly, for a sign of a bad state. */
export const readingSigns: Claim = claim(blind, {
  id: 'reading-signs',
  title: 'Reading signs',
  source,
  says: '1 stays out for fear of 2, who takes entry for a bad state and fights.',
  strategies: { entry: { nothing: 'out' }, reply: { nothing: 'fight' } },
  beliefs: {
    entry: { nothing: { good: '1/2', bad: '1/2' } },
    reply: { nothing: { 'bad, in': 1 } },
  },
  holds: { iff: { entry: { nothing: always }, reply: { nothing: always } } },
  expected: 'holds',
});
