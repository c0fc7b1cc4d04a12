import { match, P } from 'ts-pattern';
import { type Formula, isFormula } from '../exact/formula.js';
import type { Claim } from './claim.js';
import {
  formulasOfPlay,
  type IntegralQuantity,
  restsOnNumbers,
} from './continuous/integral-quantity.js';
import type { ProfileQuantity, Quantity } from './quantity.js';

/** The quantities of which one is made; none of a formula, or of what a game comes to. */
export function quantitiesIn(quantity: Quantity): readonly Quantity[] {
  if (isFormula(quantity)) return [];
  return match(quantity)
    .returnType<readonly Quantity[]>()
    .with({ kind: P.union('payoff', 'probability', 'integral') }, () => [])
    .with({ kind: P.union('difference', 'times', 'over') }, ({ one, other }) => [one, other])
    .with({ kind: 'derivative' }, ({ of, by }) => [of, by])
    .with({ kind: 'limit' }, ({ of, by, to }) => [of, by, ...(to === 'infinity' ? [] : [to])])
    .with({ kind: 'maximum' }, { kind: 'minimum' }, ({ of }) => of)
    .exhaustive();
}

/** The claims of finite games whose profiles a quantity is about. */
export function claimsIn(quantity: Quantity): readonly Claim[] {
  return isOfFinitePlay(quantity) ? [quantity.claim] : quantitiesIn(quantity).flatMap(claimsIn);
}

function isOfFinitePlay(quantity: Quantity): quantity is ProfileQuantity {
  return quantity.kind === 'payoff' || quantity.kind === 'probability';
}

/** What a quantity is made of that is integrated over types. */
export function integralsIn(quantity: Quantity): readonly IntegralQuantity[] {
  if (isFormula(quantity)) return [];
  return quantity.kind === 'integral' ? [quantity] : quantitiesIn(quantity).flatMap(integralsIn);
}

/** Whether a quantity is a limit, or is made of one. */
export function hasLimit(quantity: Quantity): boolean {
  if (isFormula(quantity)) return false;
  return quantity.kind === 'limit' || quantitiesIn(quantity).some(hasLimit);
}

/** Whether a quantity is a greatest or least one, or is made of one. */
export function hasExtreme(quantity: Quantity): boolean {
  if (isFormula(quantity)) return false;
  if (quantity.kind === 'maximum' || quantity.kind === 'minimum') return true;
  return quantitiesIn(quantity).some(hasExtreme);
}

/** The products and quotients within a quantity. */
export function productsIn(quantity: Quantity): readonly Quantity[] {
  if (isFormula(quantity)) return [];
  const within = quantitiesIn(quantity).flatMap(productsIn);
  return quantity.kind === 'times' || quantity.kind === 'over' ? [quantity, ...within] : within;
}

/** The claims whose profiles are played where a quantity is; in a limit they are not played there. */
export function claimsPlayed(quantity: Quantity): readonly Claim[] {
  if (isFormula(quantity) || quantity.kind === 'limit') return [];
  return isOfFinitePlay(quantity) ? [quantity.claim] : quantitiesIn(quantity).flatMap(claimsPlayed);
}

/** The same of those that are played where a quantity is. */
export function integralsPlayed(quantity: Quantity): readonly IntegralQuantity[] {
  if (isFormula(quantity) || quantity.kind === 'limit') return [];
  return quantity.kind === 'integral'
    ? [quantity]
    : quantitiesIn(quantity).flatMap(integralsPlayed);
}

/** What is not told of a quantity for values without end. */
export function endlessProblems(quantity: Quantity): string[] {
  return integralsIn(quantity)
    .filter(restsOnNumbers)
    .map(
      ({ claim }) =>
        `expected play whose types are uniform and whose chosen numbers rest on parameters alone, found that of ${claim.id}: of other play it is told at points, and not for all values that are large or close enough`,
    );
}

/** The formulas that a quantity is made of, those of claims of finite games apart. */
export function ownFormulas(quantity: Quantity): readonly Formula[] {
  if (isFormula(quantity)) return [quantity];
  if (quantity.kind === 'integral') return formulasOfPlay(quantity);
  return quantitiesIn(quantity).flatMap(ownFormulas);
}
