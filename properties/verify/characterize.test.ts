import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { formOf } from '../../src/game/unfold.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';
import { predictedAt } from '../../src/verify/characterize/characterization.js';
import { characterize } from '../../src/verify/characterize/characterize.js';
import { claims } from '../arbitrary/claimed.js';
import { source } from '../claim/entry.js';
import { allDemands, profileKey, solvedAt } from './characterized.js';

const CONCEPTS = ['Nash', 'subgame perfect', 'weak perfect Bayesian'] as const;

/** So many profiles are gone through one by one. */
const FEW = 300;

describe('what an equilibrium asks of pure choices', () => {
  it.each(CONCEPTS)('holds exactly where solving the game finds it: %s', (concept) => {
    let [some, none] = [0, 0];
    fc.assert(
      fc.property(claims({ stages: { minLength: 2, maxLength: 4 } }), fc.nat(), (drawn, turn) => {
        const { claim, parameters, restrictions, points } = drawn;
        const form = formOf(claim.game);
        const profiles = form.informationSets.reduce((all, set) => all * set.actions.length, 1);
        fc.pre(profiles <= FEW);
        const spec: Specification = {
          publication: source.publication,
          parameters,
          restrictions,
          games: [],
          claims: [],
        };
        const sets = [...form.informationSets.keys()];
        const order = sets.map((_, index) => (index + turn) % sets.length);
        const { predictedAt: predicted } = allDemands(spec, claim.game, concept, order);
        for (const point of points) {
          const solved = solvedAt(form, concept, point);
          expect(predicted(point)).toEqual(solved);
          if (solved.length === 0) none++;
          else some++;
        }
      }),
    );
    expect(some).toBeGreaterThan(none);
  });
});

describe('the baseline game of the talk', () => {
  it('has exactly the pure equilibria that solving it at drawn points finds', async () => {
    const found = await characterize(collusion, 'baseline', { threads: 1 });
    expect(found.proper).toBe(true);
    expect(found.unsearched).toEqual([]);
    const listed = found.equilibria.length + found.open.length;
    expect(found.refuted + BigInt(listed)).toBe(found.profiles);
    const region = admissibleRegion(collusion);
    const points = pointsAlong(region, examplePoint(collusion))(7, 60);
    for (const point of points) {
      const solved = solvedAt(formOf(found.game), 'weak perfect Bayesian', point);
      const predicted = predictedAt(found, point).map(({ choices }) => profileKey(choices));
      expect(predicted.sort()).toEqual(solved);
    }
    const claimed = found.equilibria.flatMap(({ claims: those }) => those.map(({ id }) => id));
    expect(claimed).toContain('non-communication');
  });
});
