import { restriction } from '../../src/claim/parameter.js';
import { relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { source } from '../claim/entry.js';
import type { Claimed } from './claimed.js';

const THREE = Rational.of(3);

/** Parameters strictly between 0 and 1, so that what is ever done does not depend on them. */
export function inside({ claim, parameters, points }: Claimed): Claimed {
  return {
    claim,
    parameters,
    restrictions: parameters.flatMap((each) => [
      restriction(`${each.name} is positive`, relation`${each} > 0`, source),
      restriction(`${each.name} is below 1`, relation`${each} < 1`, source),
    ]),
    points: points.map(
      ({ values }) =>
        new Point(
          new Map([...values].map(([name, value]) => [name, value.plus(Rational.one).over(THREE)])),
        ),
    ),
  };
}
