import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { conceptWarnings } from '../../src/claim/concept-warning.js';
import { examplePoint } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import type { Claim } from '../../src/index.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { market, selective } from './entry.js';
import { readingSigns, stayingOut } from './outside-option.js';

const somewhere = Point.of({ w: 3 });

function warnings(claim: Claim, point = somewhere): string[] {
  return conceptWarnings(claim, [point]).map((warning) =>
    warning.kind === 'belief' ? `${warning.set.mover} at ${warning.set.variable}` : warning.concept,
  );
}

describe('a claimed equilibrium', () => {
  it('is warned of where a stated belief contradicts the strategies', () => {
    expect(warnings(stayingOut('R', 'B'))).toEqual(['2 at column', 'subgamePerfect', 'sequential']);
  });

  it('is not where beliefs are those that the strategies dictate', () => {
    expect(warnings(stayingOut('L', 'T'))).toEqual([]);
  });

  it('is warned of where it is subgame perfect and yet not sequential', () => {
    expect(warnings(readingSigns)).toEqual(['sequential']);
  });

  it('is not held against stronger concepts where it is no equilibrium', () => {
    expect(warnings(stayingOut('R', 'T'))).toEqual([]);
    expect(warnings(stayingOut('L', 'T'), Point.of({ w: 1 }))).toEqual([]);
    expect(warnings(selective, Point.of({ c: 5, q: '1/3' }))).toEqual([]);
  });

  it('of some information sets alone is warned of beliefs there, and of nothing else', () => {
    const about = (variable: string): Claim => ({
      ...stayingOut('R', 'B'),
      scope: { kind: 'if', conditions: [], at: { [variable]: ['nothing'] } },
    });
    expect(warnings(about('column'))).toEqual(['2 at column']);
    expect(warnings(about('entry'))).toEqual([]);
  });

  it('is judged inside its conditions by the survey', async () => {
    const settings = { runs: 5, seed: 1 };
    expect((await surveyEquilibrium(market, selective, settings)).warnings).toEqual([]);
    const spec = { ...market, restrictions: [] };
    expect((await surveyEquilibrium(spec, readingSigns, settings)).warnings).toHaveLength(1);
  });

  it.each(collusion.claims.map((claim) => ({ claim })))(
    'of the paper, $claim.id, is sequential where it holds',
    ({ claim }) => {
      const inside = admissibleRegion(
        collusion,
        claim.conditions.map(({ relation }) => relation),
      );
      const point = findPoint(inside, examplePoint(collusion));
      expect(point).toBeDefined();
      expect(point && warnings(claim, point)).toEqual([]);
    },
  );
});
