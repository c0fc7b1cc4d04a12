import { describe, expect, it } from 'vitest';
import { baseline } from '../../spec/baseline.js';
import { bluff, echo, reticence } from '../../spec/claims/public-message.js';
import collusion from '../../spec/index.js';
import { assessmentAt } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../src/claim/specification.js';
import { mixedEquilibria } from '../../src/equilibrium/enumeration/mixed/mixed-equilibria.js';
import {
  probabilitySymbol,
  supportConditions,
} from '../../src/equilibrium/enumeration/mixed/support-conditions.js';
import { solveConditions } from '../../src/equilibrium/enumeration/mixed/support-solution.js';
import { valuation } from '../../src/equilibrium/enumeration/valuation.js';
import { viewsFromRoot } from '../../src/equilibrium/enumeration/vantage.js';
import type { Point } from '../../src/exact/point.js';
import { properGameAt } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import { drawnAt } from '../sample/regions.js';

function gameHere(game: Game, point: Point) {
  return properGameAt(formOf(game), point);
}

/** The claimed profile's supports, and the conditions on their probabilities solved. */
function solved(claim: typeof echo, point: Point) {
  const form = gameHere(claim.game, point);
  const { profile } = assessmentAt(claim, formOf(claim.game), point);
  const supports = profile.map((mix) =>
    mix.flatMap((probability, action) => (probability.isZero ? [] : [action])),
  );
  const views = viewsFromRoot(valuation(form));
  return { profile, supports, found: solveConditions(supportConditions(views, supports)) };
}

describe.each([
  { claim: echo, free: 0 },
  { claim: bluff, free: 1 },
  { claim: reticence, free: 1 },
])('the supports of $claim.id', ({ claim, free }) => {
  const grounds = claimGrounds(collusion, claim as typeof echo)?.grounds ?? [];
  const inside = grounds.filter(({ place }) => place.kind === 'inside all conditions');
  const points = inside.flatMap((ground) => drawnAt(ground, { seed: 20_250_125, numRuns: 4 }));

  it('carry an equilibrium inside its conditions, found by linear algebra', () => {
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) {
      const { profile, supports, found } = solved(claim as typeof echo, point);
      if (found.kind !== 'solved') throw new Error(`${claim.id}: ${found.kind}`);
      expect(found.free).toBe(free);
      if (found.free > 0) continue;
      supports.forEach((used, set) => {
        if (used.length < 2) return;
        for (const action of used)
          expect(`${found.probabilities.get(probabilitySymbol(set, action))}`).toBe(
            `${profile[set]?.[action]}`,
          );
      });
    }
  });
});

describe('the game without a message, at the example', () => {
  it('has no equilibrium in which somebody mixes, and every support is covered', () => {
    const form = gameHere(baseline, examplePoint(collusion));
    const found = mixedEquilibria(form, form.informationSets.length);
    expect(found.supports).toBeGreaterThan(0);
    expect(found).toMatchObject({ equilibria: [], nonlinear: [], undecided: [] });
  });
});
