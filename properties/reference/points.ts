import { brokenRestrictions, restrictionText } from '../../src/claim/parameter.js';
import type { Specification } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import type { Values } from './violations.js';

/**
 * Points at which a specification says something.
 * @throws {RangeError} naming the restriction that one of them breaks.
 */
export function admissible(
  { restrictions }: Specification,
  values: readonly Values[],
): readonly Point[] {
  return values.map((each) => {
    const point = Point.of(each);
    const [broken] = brokenRestrictions(restrictions, point);
    if (broken) throw new RangeError(`${JSON.stringify(point)} breaks ${restrictionText(broken)}`);
    return point;
  });
}
