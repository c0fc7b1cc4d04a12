import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { propositionAtPoint, quantifierOf } from '../../src/claim/proposition/proposition.js';
import { examplePoint } from '../../src/claim/specification.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { briefCheck } from '../../src/verify/brief-check.js';
import { everywhere } from '../derive/derived.js';

describe('a brief verdict is that of the walk', () => {
  it.each(everywhere)('on $id', ({ spec, claim }) => {
    const [region, start] = [admissibleRegion(spec), examplePoint(spec)];
    const brief = briefCheck(spec, claim);
    const points = fc.oneof(
      pointArbitrary(region, start),
      fc.constantFrom(start, ...boundaryPoints(region, start)),
    );
    fc.assert(
      fc.property(points, (point) => {
        const { walked: _, ...verdict } = brief(point);
        const { judgment, conditionsHold } = claimAtPoint(claim, point);
        const { equilibrium } = judgment;
        expect(verdict).toEqual({
          claim: claim.id,
          equilibrium: equilibrium ?? null,
          conditionsHold,
        });
      }),
      { numRuns: 25 },
    );
  });

  const [region, start] = [admissibleRegion(collusion), examplePoint(collusion)];
  it.each(collusion.statements ?? [])('on the statement $id', (statement) => {
    const brief = briefCheck(collusion, statement);
    fc.assert(
      fc.property(pointArbitrary(region, start), (point) => {
        const { givenHolds, shows, refutes } = saidOf(point);
        const asSaid = quantifierOf(statement) === 'some' ? shows : !refutes;
        const { walked: _, ...verdict } = brief(point);
        expect(verdict).toEqual({
          claim: statement.id,
          holds: givenHolds ? asSaid : null,
          conditionsHold: givenHolds,
        });
      }),
      { numRuns: 4 },
    );
    function saidOf(point: typeof start) {
      const at = propositionAtPoint(collusion, statement, point);
      if (at.kind === 'equilibrium') throw new Error('a statement is no claimed equilibrium');
      return at;
    }
  });

  it('is confirmed by the walk when it is first met, and again after many points', () => {
    const brief = briefCheck(collusion, 'communication');
    const walked = Array.from({ length: 2005 }, () => brief(start).walked);
    expect(walked.flatMap((each, index) => (each ? [index] : []))).toEqual([0, 1, 1001, 2001]);
  });
});
