import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';

/** Where a point differs from the example: `κ = 2, everything else as in the example`. */
export function departures(spec: Specification, point: Point): string {
  const example = examplePoint(spec);
  const changed = spec.parameters.filter(({ name }) => !point.at(name).equals(example.at(name)));
  const all = changed.length === spec.parameters.length;
  return [
    ...changed.map(({ name, spelling }) => `${spelling.text} = ${point.at(name)}`),
    ...(all ? [] : [`everything ${changed.length ? 'else ' : ''}as in the example`]),
  ].join(', ');
}

/** A command that checks a point again. */
export function replay(id: string, point: Point): string {
  return `  Replay: echo '${JSON.stringify(point)}' | npx casus check --claim ${id} --params -`;
}
