import { describe, expect, it } from 'vitest';
import cheapTalk, { babbling } from '../../catalog/crawford-sobel-1982/cheap-talk.js';
import { everywhere, specification, survives, verify } from '../../src/index.js';
import { stakes } from './general-beer-quiche.js';

describe('beer or quiche with any stakes', () => {
  it('is refined for all parameters as Cho and Kreps have it', async () => {
    const found = await verify(stakes, { runs: 40 });
    expect(found.map(({ survey, kind }) => `${survey.proposition.id}: ${kind}`)).toEqual([
      'beer-pool: proved',
      'quiche-pool: proved',
      'beer-survives: proved',
      'beer-survives-d1: proved',
      'quiche-fails: proved',
      'quiche-fails-d1: proved',
      'beer-fails: refuted',
      'quiche-survives: refuted',
    ]);
  });
});

describe('cheap talk', () => {
  it('is not refined, whatever the parameters', async () => {
    const { source, conditions: given } = babbling;
    const says = 'Nobody loses by a word.';
    const statements = (['intuitive criterion', 'D1'] as const).map((refinement, k) =>
      everywhere({
        id: `words-${k}`,
        source,
        says,
        given,
        asserts: [survives(babbling, refinement)],
      }),
    );
    const spec = specification({ ...cheapTalk, claims: [babbling], statements });
    const found = await verify(spec, { propositions: ['words-0', 'words-1'], runs: 20 });
    expect(found.map(({ kind }) => kind)).toEqual(['proved', 'proved']);
  });
});
