import { describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Rational } from '../../src/exact/rational.js';
import { forLarge, math, neverForLarge, relation, somewhere } from '../../src/index.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import {
  type EquilibriumSurvey,
  surveyEquilibrium,
} from '../../src/sample/proposition/equilibrium.js';
import { survey } from '../../src/sample/proposition/survey.js';
import {
  affordable,
  c,
  condition,
  market,
  prohibitive,
  q,
  selective,
  selectiveIf,
  selectiveIff,
} from '../claim/entry.js';
import { drawnAt } from './regions.js';

const settings = { runs: 20, seed: 1 };

function places({ strata }: EquilibriumSurvey): string[] {
  return strata.map(({ place }) =>
    'condition' in place ? `${place.kind} ${place.condition.id}` : place.kind,
  );
}

describe('a survey', () => {
  it('of a true claim goes to every place, and is survived', async () => {
    const found = await surveyEquilibrium(market, selective, settings);
    expect(found.result).toEqual({ kind: 'survived' });
    expect(found.neverAlone).toEqual([]);
    expect(places(found)).toEqual([
      'inside all conditions',
      ...['beyond affordable', 'just beyond affordable', 'at equality affordable'],
      ...['beyond prohibitive', 'just beyond prohibitive', 'at equality prohibitive'],
      'anywhere admissible',
    ]);
  });

  it('counts what it drew, at each place and in all', async () => {
    let told = 0;
    const found = await surveyEquilibrium(market, selective, {
      ...settings,
      onDraws: (draws) => {
        told += draws;
      },
    });
    expect(told).toBe(found.draws);
    expect(found.strata.reduce((sum, { draws }) => sum + draws, 0)).toBe(found.draws);
    const wide = found.strata.filter(({ place }) => !('condition' in place));
    for (const { draws } of wide) expect(draws).toBeGreaterThanOrEqual(settings.runs);
  });

  it('finds an equilibrium at every draw inside and at equality, and at none beyond', async () => {
    for (const { place, draws, discarded, equilibria } of (
      await surveyEquilibrium(market, selective, settings)
    ).strata) {
      if (place.kind === 'anywhere admissible') continue;
      const beyond = place.kind === 'beyond' || place.kind === 'just beyond';
      expect(equilibria).toBe(beyond ? 0 : draws);
      expect(discarded).toBe(0);
      expect(draws).toBeGreaterThan(0);
    }
  });

  it('is a function of the seed', async () => {
    const again = async (seed: number) =>
      (await surveyEquilibrium(market, selective, { runs: 30, seed })).strata;
    expect(await again(1)).toEqual(await again(1));
    const counts = await Promise.all(
      [1, 2, 3, 4].map(async (seed) => JSON.stringify(await again(seed))),
    );
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  it.each([
    ['with a condition too few', selectiveIff([affordable], [])],
    [
      'with a condition too many',
      selectiveIff([affordable, condition('late', relation`${c} ≤ 3/2`)], [prohibitive]),
    ],
    [
      'with a boundary wrongly excluded',
      selectiveIff([affordable], [condition('above', relation`${c} > 1`)]),
    ],
    [
      'with a boundary in the wrong place',
      selectiveIff([affordable], [condition('early', relation`${c} ≥ 999/1000`)]),
    ],
    ['with an "if" that does not suffice', selectiveIf([affordable], 'holds')],
  ])('refutes a claim %s', async (_, claim) => {
    const { result } = await surveyEquilibrium(market, claim, settings);
    expect(result.kind).toBe('refuted');
    if (result.kind !== 'refuted') return;
    const { point } = result.counterexample;
    expect(claimAtPoint(claim, point).refutes).toBe(true);
    expect(`${point.at('q')}`).toBe('1/3');
  });

  it('says so if nothing was found that satisfies its conditions', async () => {
    const never = [affordable, condition('dear', relation`${c} > 2`)];
    const found = await surveyEquilibrium(market, selectiveIf(never, 'holds'), settings);
    expect(found.result).toEqual({ kind: 'unmet' });
    expect(found.draws).toBe(0);
  });

  it('names a condition that never fails alone, though no implication is declared', async () => {
    const loose = condition('loose', relation`${c} ≤ 3`);
    const claim = selectiveIff([affordable, loose], [prohibitive]);
    expect((await surveyEquilibrium(market, claim, settings)).neverAlone).toEqual([loose]);
  });

  it('lets an implied condition fail together with those that imply it', async () => {
    const loose = condition('loose', relation`${c} ≤ 3`);
    const claim = {
      ...selectiveIff([affordable, loose], [prohibitive]),
      implied: [{ condition: loose, by: [affordable], because: '2 is less than 3' }],
    };
    const found = await surveyEquilibrium(market, claim, settings);
    expect(found.result).toEqual({ kind: 'survived' });
    expect(found.neverAlone).toEqual([]);
    expect(places(found)).toContain('beyond loose');
  });

  it('does not excuse a condition by an implication that is false', async () => {
    const claim = {
      ...selectiveIff([affordable], [prohibitive]),
      implied: [{ condition: affordable, by: [prohibitive], because: 'it is not' }],
    };
    const found = await surveyEquilibrium(market, claim, settings);
    expect(found.falselyImplied).toMatchObject([{ implication: claim.implied[0] }]);
    const excused = found.strata.flatMap(({ place }) =>
      'condition' in place && place.implied ? [place.condition.id] : [],
    );
    expect(excused).toEqual([]);
    for (const { place, draws, equilibria } of found.strata)
      if (place.kind === 'at equality') expect(equilibria).toBe(draws);
  });

  it('goes to both sides of an equation', async () => {
    const even = condition('even', relation`${c} = 2`);
    const late = selectiveIff([even], [prohibitive]);
    const claim = { ...late, strategies: { ...late.strategies, move: mixing }, beliefs };
    const costs = (claimGrounds(market, claim)?.grounds ?? [])
      .filter(({ place }) => place.kind === 'beyond')
      .flatMap((ground) => drawnAt(ground, { seed: 1, numRuns: 20 }))
      .map((point) => point.at('c').compare(Rational.of(2)));
    expect(new Set(costs)).toEqual(new Set([-1, 1]));
    expect((await surveyEquilibrium(market, claim, settings)).result).toEqual({ kind: 'survived' });
  });
});

const mixing = {
  rich: { enter: math`1/2`, stay: math`1/2` },
  poor: { stay: math`1` },
};

const beliefs = {
  answer: {
    enter: { weights: { rich: math`1` }, otherwise: undefined },
    stay: { weights: { rich: math`${q}/2`, poor: math`1 − ${q}` }, otherwise: { poor: math`1` } },
  },
};

describe('a survey of a statement', () => {
  const { source } = c;
  const said = (id: string, asserts: Parameters<typeof forLarge>[1]['asserts']) => ({
    ...{ id, source, says: id, asserts },
  });
  const many = { runs: 4000, seed: 1 };

  it('of all large values draws in volume, though no drawn value is large', async () => {
    const dear = forLarge(c, said('dear', [relation`${c} > 1000 + ${q}`]));
    const { result, draws } = await survey(market, dear, many);
    expect(result).toEqual({ kind: 'survived' });
    expect(draws).toBeGreaterThanOrEqual(many.runs);
  });

  it('of all large values is refuted where it fails in the end, whatever holds at the point', async () => {
    const cheap = forLarge(c, said('cheap', [relation`${c} < 1000`]));
    const never = neverForLarge(c, said('never', [relation`${c} > 1000`]));
    for (const statement of [cheap, never])
      expect((await survey(market, statement, many)).result.kind).toBe('refuted');
  });

  it('of a possibility ends with the first point that shows it', async () => {
    const possible = somewhere({ ...said('possible', []), asserts: [selective] });
    const { result, draws } = await survey(market, possible, many);
    expect([result.kind, draws]).toEqual(['proved', 1]);
  });
});
