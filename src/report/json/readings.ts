import { alternativesOf } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';

/** Of each reading that has alternatives, which is in force. */
export function readingsJson(spec: Specification) {
  return alternativesOf(spec).map(({ name, alternative, chosen, read }) => ({
    ...{ name, alternative, chosen, read },
  }));
}

/** A document that names the readings in force, where the specification has alternatives to them. */
export function standingUnder(spec: Specification, document: object): object {
  const readings = readingsJson(spec);
  return readings.length === 0 ? document : { ...document, readings };
}
