import type { AnyClaim } from '../proposition/claimed-conditions.js';
import type { Specification } from '../specification.js';

/** All claims of a specification, by which it is asked. */
export function allClaims({ claims, statements = [] }: Specification): readonly AnyClaim[] {
  return [
    ...claims,
    ...statements.flatMap((each) => (each.kind === 'continuous equilibrium' ? [each] : [])),
  ];
}
