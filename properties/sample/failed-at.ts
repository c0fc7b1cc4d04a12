import fc from 'fast-check';
import type { Point } from '../../src/exact/point.js';

/** Where a property fails once it is shrunk, and what fast-check says of it. */
export function failedAt(
  points: fc.Arbitrary<Point>,
  property: (point: Point) => boolean,
  { seed, examples = [] }: { readonly seed?: number; readonly examples?: readonly Point[] } = {},
): { readonly point: Point; readonly message: string } {
  const details = fc.check(fc.property(points, property), {
    numRuns: 1000,
    ...(seed === undefined ? {} : { seed }),
    examples: examples.map((point): [Point] => [point]),
  });
  const [point] = details.counterexample ?? [];
  if (point === undefined) throw new Error('the property did not fail');
  return { point, message: fc.defaultReportMessage(details) ?? '' };
}
