import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/claim/proposition/proposition.js';
import { Point } from '../../src/exact/point.js';
import {
  compare,
  everywhere,
  forLarge,
  forSmall,
  near,
  neverForLarge,
  neverNear,
  payoff,
  regardless,
  relation,
  restriction,
  somewhere,
} from '../../src/index.js';
import type { DecidedByPoint } from '../../src/sample/proposition/search.js';
import { decidedAt, survey } from '../../src/sample/proposition/survey.js';
import { affordable, c, entry, market, selective, selectiveIf, source } from '../claim/entry.js';

const settings = { runs: 20, seed: 1 };
const about = { id: 'said', source, says: 'It is said.' };
const spec = {
  ...market,
  restrictions: [...market.restrictions, restriction('it costs', relation`${c} ≥ 0`, source)],
};

/** One of each kind, and what decides it. */
const cases: readonly (readonly [string, Statement, DecidedByPoint['by'] | undefined])[] = [
  ['everywhere', everywhere({ ...about, asserts: [compare(c, '<', 3)] }), 'a counterexample'],
  ['everywhere', everywhere({ ...about, asserts: [relation`${c} ≥ 0`] }), undefined],
  [
    'somewhere',
    somewhere({
      ...about,
      asserts: [selective, compare(payoff(selective, 'E'), '>', 0)],
    }),
    'a witness',
  ],
  ['somewhere', somewhere({ ...about, asserts: [relation`${c} < 0`] }), undefined],
  ['forLarge', forLarge(c, { ...about, asserts: [relation`${c} < 3`] }), 'a counterexample'],
  ['neverForLarge', neverForLarge(c, { ...about, asserts: [relation`${c} < 3`] }), undefined],
  ['forSmall', forSmall(c, { ...about, asserts: [relation`1/${c} < 3`] }), 'a counterexample'],
  ['forSmall', forSmall(c, { ...about, asserts: [relation`${c} < 3`] }), undefined],
  ['near', near(c, 2, { ...about, asserts: [relation`${c} ≤ 2`] }), 'a counterexample'],
  ['near', near(c, 0, { ...about, asserts: [relation`${c} > 0`] }), undefined],
  ['neverNear', neverNear(c, 2, { ...about, asserts: [relation`${c} > 2`] }), 'a counterexample'],
  [
    'regardless',
    regardless(entry, { ...about, player: 'E', variable: 'answer' }),
    'a counterexample',
  ],
];

const titled = cases.map(([kind, statement, by]) => ({
  ...{ kind, statement, by },
  decides: `${by ?? 'nothing'} decides`,
}));

describe.each(titled)('what is said $kind, which $decides', async ({ statement, by }) => {
  const { result } = await survey(spec, statement, settings);

  it('is decided by a point exactly where one decides it', () => {
    expect('by' in result ? result.by : undefined).toBe(by);
  });

  it('is decided by nothing that is not admissible', () => {
    expect(decidedAt(spec, statement, Point.of({ c: -5, q: '1/3' }))).toBeUndefined();
  });

  if (by === undefined) return;

  it('is decided alike at the point that was found', () => {
    const point = 'witness' in result ? result.witness : undefined;
    const at = 'counterexample' in result ? result.counterexample.point : point;
    expect(decidedAt(spec, statement, at ?? expect.fail('no point'))).toMatchObject({ by });
  });
});

describe('a claim', () => {
  const claim = selectiveIf([affordable], 'fails');

  it('is refuted by the point that refutes it, and by no inadmissible one', async () => {
    const { result } = await survey(spec, claim, settings);
    if (result.kind !== 'refuted') throw new Error('it was not refuted');
    expect(decidedAt(spec, claim, result.counterexample.point)).toMatchObject({ kind: 'refuted' });
    expect(decidedAt(spec, claim, Point.of({ c: -5, q: '1/3' }))).toBeUndefined();
  });
});
