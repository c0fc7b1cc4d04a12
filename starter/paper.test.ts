import { isEquilibrium, Rational } from 'casus';
import { fc, pointsInside, testClaims } from 'casus/vitest';
import { it } from 'vitest';
import paper, { pooling, w } from './paper.js';

// A test for each claim: it passes where the verdict is the one that the claim expects.
testClaims(paper, { module: 'paper.ts' });

// A property of your own, at points that are drawn where the claim's conditions hold.
const half = Rational.of('1/2');

it('both types order beer, and at least half of them are surly', () => {
  fc.assert(
    fc.property(
      pointsInside(paper, pooling),
      (point) => isEquilibrium(pooling, point) && !half.lessThan(point.at(w)),
    ),
  );
});
