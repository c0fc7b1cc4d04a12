import type { Point } from '../exact/point.js';
import { examplePoint, type Specification } from './specification.js';

/** Where a point differs from the example: `κ = 2, everything else as in the example`. */
export function fromExample(spec: Specification, point: Point): string {
  const example = examplePoint(spec);
  const changed = spec.parameters.filter(({ name }) => !point.at(name).equals(example.at(name)));
  if (spec.parameters.length === 0) return 'the only point, there being no parameters';
  const all = changed.length === spec.parameters.length;
  return [
    ...changed.map(({ name, spelling }) => `${spelling.text} = ${point.at(name)}`),
    ...(all ? [] : [`everything ${changed.length ? 'else ' : ''}as in the example`]),
  ].join(', ');
}
