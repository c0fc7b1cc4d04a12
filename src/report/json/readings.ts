import { alternativesOf } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';

/** Of each reading that has alternatives, which is in force. */
export function readingsJson(spec: Specification) {
  return alternativesOf(spec).map(({ name, alternative, chosen, read }) => ({
    ...{ name, alternative, chosen, read },
  }));
}
