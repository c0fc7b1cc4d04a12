import type { Specification } from '../../claim/specification.js';
import { type Survival, survivalText } from '../../claim/survival.js';
import type { Expansion } from '../expansion.js';
import type { Draft } from '../question.js';
import { survivalWays } from '../refinement/symbolic-survival.js';
import { symbolicClaim } from '../symbolic-claim.js';

/**
 * The ways in which an assessment that is an equilibrium does not survive a refinement; one that stays
 * open where they are not told.
 */
export function survivalFails(
  survival: Survival,
  spec: Specification,
  expansion: Expansion,
): Draft[] {
  const found = waysOf(survival, spec, expansion).fails();
  const asserts = survivalText(survival);
  return found.kind === 'open'
    ? [{ asserts, hypotheses: [], open: found.because }]
    : found.ways.map((hypotheses) => ({ asserts, hypotheses }));
}

/** The ways in which one that is an equilibrium survives; one that stays open where they are not told. */
export function survivalHolds(
  survival: Survival,
  spec: Specification,
  expansion: Expansion,
): Draft[] {
  const found = waysOf(survival, spec, expansion).survives();
  const asserts = `it is not so that ${survivalText(survival)}`;
  return found.kind === 'open'
    ? [{ asserts, hypotheses: [], open: found.because }]
    : found.ways.map((hypotheses) => ({ asserts, hypotheses }));
}

function waysOf({ claim, refinement }: Survival, spec: Specification, expansion: Expansion) {
  return survivalWays(symbolicClaim(spec, claim, expansion), refinement, spec.restrictions);
}
