import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Specification } from '../../src/claim/specification.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt, type Relation, standardForm } from '../../src/exact/relation.js';
import { formOf } from '../../src/game/unfold.js';
import { predictedAt } from '../../src/verify/characterize/characterization.js';
import { characterize } from '../../src/verify/characterize/characterize.js';
import { theoremDocument } from '../../src/verify/characterize/theorem-document.js';
import { recheckTheorem } from '../../src/verify/characterize/theorem-recheck.js';
import { readTheorem } from '../../src/verify/characterize/theorem-schema.js';
import { claims } from '../arbitrary/claimed.js';
import { source } from '../claim/entry.js';
import { allDemands, profileKey, solvedAt } from './characterized.js';

const CONCEPT = 'weak perfect Bayesian';

/** So many profiles are gone through one by one, of so many drawn games. */
const [FEW, GAMES] = [100, 40];

/**
 * The theorem without any of what shortens the search for it: every profile by itself, with all that is
 * asked of it, and nothing refuted, implied or left out.
 */
function plainTheorem(spec: Specification, game: Specification['games'][number]) {
  const order = [...formOf(game).informationSets.keys()];
  const { found, predictedAt: predicted } = allDemands(spec, game, CONCEPT, order);
  return { profiles: found.map(({ choices }) => profileKey(choices)), predicted };
}

/** Points at which much ties: of a point, all that belongs to one symbol after another is moved to a bound. */
function withTies(point: Point): Point[] {
  return [...point.values.keys()].flatMap((symbol) =>
    [Rational.zero, Rational.one].map((bound) => point.with(symbol, bound)),
  );
}

it('the theorem of a drawn game is the same with and without what shortens the search', async () => {
  let [refuted, tied, needless] = [0n, 0, 0];
  await fc.assert(
    fc.asyncProperty(claims({ stages: { minLength: 2, maxLength: 4 } }), async (drawn) => {
      const { claim, parameters, restrictions, points } = drawn;
      const { game } = claim;
      const form = formOf(game);
      const count = form.informationSets.reduce((all, set) => all * set.actions.length, 1);
      fc.pre(count <= FEW);
      const spec: Specification = {
        ...{ publication: source.publication, parameters, restrictions },
        ...{ games: [game], claims: [] },
      };
      const plain = plainTheorem(spec, game);
      const found = await characterize(spec, game, { threads: 0 });
      refuted += found.refuted;
      const listed = [...found.equilibria, ...found.open];
      expect(plain.profiles.length).toBe(listed.length + Number(found.refuted));
      const witnesses = listed.flatMap(({ choices, witness, inner }) => {
        for (const told of [witness, inner])
          if (told) expect(solvedAt(form, CONCEPT, told)).toContain(profileKey(choices));
        return [witness, inner];
      });
      const at = [...points, ...points.slice(0, 1).flatMap(withTies), ...witnesses];
      for (const point of at) {
        if (point === undefined) continue;
        if (!restrictions.every(({ relation }) => holds(relation, point))) continue;
        const predicted = predictedAt(found, point).map(({ choices }) => profileKey(choices));
        expect(predicted.sort()).toEqual(plain.predicted(point));
        expect(predicted).toEqual(solvedAt(form, CONCEPT, point));
        if (predicted.length > 1) tied++;
        for (const { choices, conditions } of listed) {
          if (conditions.implied.length > 0) needless++;
          if (!conditions.supports.every(({ exact }) => exact)) continue;
          const asTold =
            conditions.relations.every((each) => holds(each, point)) &&
            conditions.supports.every(({ anyOf }) =>
              anyOf.some((row) => row.every((each) => holds(each, point))),
            );
          expect(asTold).toBe(predicted.includes(profileKey(choices)));
        }
      }
      const document = JSON.parse(JSON.stringify(theoremDocument(found)));
      expect(recheckTheorem(spec, readTheorem(document, 'it')).defects).toEqual([]);
    }),
    { seed: 16, numRuns: GAMES },
  );
  // What is compared is there: profiles that are refuted, ties, and conditions that are not told.
  expect(refuted).toBeGreaterThan(0n);
  expect(tied).toBeGreaterThan(0);
  expect(needless).toBeGreaterThan(0);
});

function holds(relation: Relation, point: Point): boolean {
  return holdsAt(standardForm(relation), point);
}
