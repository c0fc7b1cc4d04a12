import { describe, expect, it } from 'vitest';
import {
  claim,
  math,
  parameter,
  relation,
  restriction,
  specification,
  stated,
  timing,
  verify,
} from '../../src/index.js';
import { verdictDetails } from '../../src/report/text/verdict.js';
import { source } from '../claim/entry.js';

/*
 * A and B each know a type of their own. A is to stay out, and B to pass; what D would do after B's
 * mistake rests on beliefs that are left open, of which perfect Bayesian ones are not found at any point.
 */

const k = parameter('k', {
  ...{ text: 'k', latex: 'k', meaning: 'what r pays D', unit: 'payoff', example: '1/4', source },
});

const game = timing({ id: 'watched', title: 'Watched', players: ['A', 'B', 'D'], source })
  .nature('a', { from: ['g', 'h'], probabilities: { g: '1/2', h: '1/2' } })
  .nature('b', { from: ['x', 'y'], probabilities: { x: '1/2', y: '1/2' } })
  .move('entry', { by: 'A', knows: ['a'], chooses: ['out', 'in'] })
  .move('word', { by: 'B', knows: ['b', 'entry'], chooses: ['pass', 'talk'] })
  .move('reply', { by: 'D', knows: ['entry', 'word'], chooses: ['l', 'r'] })
  .payoffs({
    A: ({ entry }) => (entry === 'out' ? 1 : 0),
    B: ({ word }) => (word === 'pass' ? 1 : 0),
    D: ({ b, reply }) => (reply === 'r' ? math`${k}` : b === 'x' ? 1 : 0),
  });

const quiet = claim(game, {
  ...{ id: 'quiet', title: 'Quiet', source, says: 'Nobody stirs, and D replies r to talk.' },
  concept: 'perfect Bayesian',
  strategies: {
    entry: { g: 'out', h: 'out' },
    word: { 'x, out': 'pass', 'x, in': 'pass', 'y, out': 'pass', 'y, in': 'pass' },
    reply: { 'out, pass': 'l', 'out, talk': 'r', 'in, pass': 'l', 'in, talk': 'r' },
  },
  beliefs: {
    word: { 'x, in': 'some', 'y, in': 'some' },
    reply: { 'out, talk': 'some', 'in, pass': 'some', 'in, talk': 'some' },
  },
  holds: { if: [stated('little', 'r pays little', relation`2 ${k} ≤ 1`, source)] },
  expected: 'holds',
});

const spec = specification({
  publication: source.publication,
  parameters: [k],
  restrictions: [restriction('r pays something', relation`${k} ≥ 0`, source)],
  games: [game],
  claims: [quiet],
});

describe('a draw at which it is not told whether an assessment is an equilibrium', () => {
  it('is not counted as one at which it is none', async () => {
    const [verdict] = await verify(spec, { runs: 5, seed: 1 });
    if (verdict?.survey.kind !== 'equilibrium') throw new Error('it is a claim');
    expect(verdict.kind).toBe('undecided');
    expect(verdict.survey.strata.map(({ equilibria }) => equilibria)).toContain(undefined);
    const text = verdictDetails(spec, verdict);
    expect(text).toContain('not each told to be an equilibrium or none');
    expect(text).not.toContain('an equilibrium at 0');
  });
});
