import type { Claim, Implication } from '../claim/claim.js';
import type { Inference } from '../claim/inference.js';
import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { contraries } from '../exact/relation.js';
import { admissibleRegion } from './region.js';
import { findPoint } from './witness.js';

/**
 * Searches for admissible parameters that belie an inference: its premises hold, its conclusion
 * does not. `undefined` where none were found, which proves nothing.
 * @param attempts how often the search begins anew; as often as any, where nothing is said.
 */
export function belyingPoint(
  spec: Specification,
  { premises, conclusion }: Inference,
  start: Point,
  attempts?: number,
): Point | undefined {
  const given = premises.map(({ relation }) => relation);
  const denials = conclusion ? contraries(conclusion.relation).map((each) => [each]) : [[]];
  for (const denial of denials) {
    const found = findPoint(admissibleRegion(spec, [...given, ...denial]), start, attempts);
    if (found) return found;
  }
  return undefined;
}

/** A declared implication with parameters that belie it. */
export interface BeliedImplication {
  readonly implication: Implication;
  /** What is said to imply the condition holds here, and the condition fails. */
  readonly point: Point;
}

/** Declared implications are mostly true: the search for what belies them is kept short. */
export const FEW_ATTEMPTS = 6;

/** The implications that a claim declares and that parameters near a point belie. */
export function beliedImplications(
  spec: Specification,
  { implied }: Claim,
  start: Point,
): BeliedImplication[] {
  return implied.flatMap((implication) => {
    const point = belyingPoint(spec, declaredInference(implication), start, FEW_ATTEMPTS);
    return point ? [{ implication, point }] : [];
  });
}

export function declaredInference({ condition, by }: Implication): Inference {
  return { premises: by, conclusion: condition };
}
