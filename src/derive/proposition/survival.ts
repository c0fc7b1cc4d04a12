import { type Survival, survivalText } from '../../claim/survival.js';
import type { Draft } from '../question.js';
import { survivalWays } from '../refinement/symbolic-survival.js';
import type { SymbolicClaim } from '../symbolic-claim.js';

/**
 * The ways in which an assessment that is an equilibrium does not survive a refinement; one that stays
 * open where they are not told.
 * @param symbolic the claim that is said to survive.
 */
export function survivalFails(survival: Survival, symbolic: SymbolicClaim): Draft[] {
  const found = waysOf(survival, symbolic).fails();
  const asserts = survivalText(survival);
  return found.kind === 'open'
    ? [{ asserts, hypotheses: [], open: found.because }]
    : found.ways.map((hypotheses) => ({ asserts, hypotheses }));
}

/** The ways in which one that is an equilibrium survives; one that stays open where they are not told. */
export function survivalHolds(survival: Survival, symbolic: SymbolicClaim): Draft[] {
  const found = waysOf(survival, symbolic).survives();
  const asserts = `it is not so that ${survivalText(survival)}`;
  return found.kind === 'open'
    ? [{ asserts, hypotheses: [], open: found.because }]
    : found.ways.map((hypotheses) => ({ asserts, hypotheses }));
}

function waysOf({ refinement }: Survival, symbolic: SymbolicClaim) {
  return survivalWays(symbolic, refinement, symbolic.expansion.restrictions);
}
