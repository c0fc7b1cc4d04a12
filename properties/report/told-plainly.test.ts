import { describe, expect, it } from 'vitest';
import {
  added,
  type Claim,
  claim,
  math,
  Point,
  parameter,
  refinementAtPoint,
  refinementText,
  relation,
  restriction,
  specification,
  timing,
} from '../../src/index.js';
import { priorsWithoutFullSupport } from '../../src/report/text/full-support.js';
import { source } from '../claim/entry.js';

const number = (name: string, example: number | string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, example, unit: 'probability' },
    source,
  });
const [c, w, s] = [number('c', 1), number('w', '1/2'), number('s', '1/2')];

/** Beer costs its drinker c where she is fought, and quiche nothing. */
const breakfast = timing({
  ...{ id: 'breakfast', title: 'Breakfast', players: ['A', 'B'] },
  assuming: [relation`${w} + ${s} = 1`],
})
  .nature('type', { from: ['weak', 'strong'], probabilities: { weak: w, strong: s } })
  .move('meal', { by: 'A', knows: ['type'], chooses: ['beer', 'quiche'] })
  .move('answer', { by: 'B', knows: ['meal'], chooses: ['fight', 'refrain'] })
  .payoffs({
    A: ({ meal, answer }) => (meal === 'beer' && answer === 'fight' ? math`−${c}` : 0),
    B: ({ type, answer }) => (answer === 'refrain' ? 0 : type === 'weak' ? 1 : -1),
  });

const beer = claim(breakfast, {
  ...{ id: 'beer', title: 'Beer', source, says: 'All drink beer.', expected: 'holds' },
  strategies: {
    meal: { weak: 'beer', strong: 'beer' },
    answer: { beer: 'refrain', quiche: 'refrain' },
  },
  beliefs: { answer: { beer: { weak: w, strong: s }, quiche: { strong: 1 } } },
  holds: { if: [added('strong', 'most are strong', relation`${s} ≥ 1/2`)] },
}) as unknown as Claim;

const spec = (least: 'positive' | 'any') =>
  specification({
    ...{ publication: source.publication, parameters: [c, w, s], games: [breakfast] },
    ...{ claims: [beer], statements: [] },
    restrictions: [
      restriction('it costs', relation`${c} > 0`, source),
      restriction(
        'some are weak',
        least === 'any' ? relation`${w} ≥ 0` : relation`${w} > 0`,
        source,
      ),
      restriction('some may be strong', relation`${s} ≥ 0`, source),
      restriction('all are either', relation`${w} + ${s} = 1`, source),
    ],
  });

describe('a strategy that is dominated', () => {
  it('is told by the names of its moves', () => {
    const at = Point.of({ c: 1, w: '1/2', s: '1/2' });
    const text = refinementText(refinementAtPoint(beer, at, 'undominated')).replaceAll(
      /\s+/gu,
      ' ',
    );
    expect(text).toContain(
      'the strategy of A is weakly dominated by quiche of A at "weak": never worse, and better by',
    );
    expect(text).toContain('against fight of B at "beer"');
  });
});

describe('a prior without full support', () => {
  const lines = (least: 'positive' | 'any') =>
    priorsWithoutFullSupport(spec(least), beer)
      .split('\n')
      .map((line) => line.trim());

  it('is said to be excluded where restrictions exclude it, or conditions do', () => {
    const told = lines('positive');
    expect(told[told.indexOf('w = 0:') + 1]).toBe('the restrictions exclude that');
    expect(told[told.indexOf('s = 0:') + 1]).toBe('its conditions exclude that');
  });

  it('is looked into where it is admissible', () => {
    const told = lines('any');
    expect(told[told.indexOf('w = 0:') + 1]).toMatch(/^for instance at /u);
  });
});
