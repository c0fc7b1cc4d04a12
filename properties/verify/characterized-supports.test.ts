import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import type { PureConcept } from '../../src/claim/proposition/pure-count.js';
import { examplePoint } from '../../src/claim/specification.js';
import {
  characterize,
  characterizeMixed,
  math,
  outcomeMap,
  parameter,
  solveAt,
  specification,
  theoremDocument,
  timing,
} from '../../src/index.js';
import { recheckTheorem } from '../../src/verify/characterize/theorem-recheck.js';
import { readTheorem } from '../../src/verify/characterize/theorem-schema.js';
import { source } from '../claim/entry.js';

describe('beliefs that support what is done against many plans', () => {
  const a = parameter('a', {
    ...{ text: 'a', latex: 'a', meaning: 'what a guess is worth', unit: 'payoff' },
    ...{ example: '1', source },
  });
  /** Who guesses wrong loses: to be safe is best for who believes in all three, though not for who is sure of one. */
  const guessing = timing({ id: 'guessing', title: 'A guess', players: ['A', 'B'] })
    .move('s', { by: 'A', knows: [], chooses: ['out', 'left', 'middle', 'right'] })
    .move('z', {
      by: 'B',
      knows: [],
      when: { s: ['left', 'middle', 'right'] },
      chooses: ['safe', 'left', 'middle', 'right'],
    })
    .payoffs({
      A: ({ s }) => (s === 'out' ? 1 : 0),
      B: ({ s, z }) => (s === 'out' || z === 'safe' ? 0 : s === z ? a : math`−1`),
    });
  const spec = specification({
    publication: source.publication,
    ...{ parameters: [a], restrictions: [], games: [guessing], claims: [], statements: [] },
  });

  it('are told in a theorem to be more than those that are sure of a history', async () => {
    const found = await characterize(spec, guessing, { threads: 0 });
    const written = JSON.parse(JSON.stringify(theoremDocument(found)));
    const safe = written.equilibria.find(({ strategies }: { strategies: { z: object } }) =>
      JSON.stringify(strategies.z).includes('safe'),
    );
    expect(safe.supports).toEqual([expect.objectContaining({ exact: false })]);
    expect(recheckTheorem(spec, readTheorem(written, 'it')).defects).toEqual([]);
    delete safe.supports[0].exact;
    expect(recheckTheorem(spec, readTheorem(written, 'it')).defects).toHaveLength(1);
  });
});

describe('a concept that is nobody’s', () => {
  const unknown = 'weakPerfectBayes' as PureConcept;

  it('is refused, and not taken for another one', async () => {
    const game = 'beer-quiche';
    const says = /no concept is called "weakPerfectBayes"/u;
    const options = { concept: unknown, threads: 0 };
    expect(() => characterize(beerQuiche, game, options)).toThrow(says);
    expect(() => characterizeMixed(beerQuiche, game, options)).toThrow(says);
    const at = examplePoint(beerQuiche);
    const [x, y] = beerQuiche.parameters.map(({ name }) => name);
    expect(() => outcomeMap(beerQuiche, game, `${x}`, `${y}`, { ...options, at })).toThrow(says);
    expect(() => solveAt(beerQuiche, game, at, { concept: unknown as 'nash' })).toThrow(says);
  });
});
