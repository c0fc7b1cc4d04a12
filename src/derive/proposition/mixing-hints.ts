import type { Comparison } from '../../claim/comparison.js';
import { claimsIn } from '../../claim/quantity-parts.js';
import type { Specification } from '../../claim/specification.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Expansion } from '../expansion.js';
import type { Hypothesis } from '../question.js';
import { symbolicClaim } from '../symbolic-claim.js';

/**
 * What mixing suggests: that those who mix are indifferent, and that no action they mix between is
 * left out.
 */
export function mixingHints(
  { left, right }: Comparison,
  spec: Specification,
  expansion: Expansion,
): Hypothesis[] {
  const claims = new Set([...claimsIn(left), ...claimsIn(right)]);
  return [...claims].flatMap((claim) => {
    const { sets } = symbolicClaim(spec, claim, expansion);
    const gains = sets.flatMap(({ set, regimes }) => {
      const [shortest] = regimes
        .filter(({ regime }) => regime.belief === 'Bayes')
        .flatMap(({ constraints }) => constraints.filter(({ later }) => later.length === 0))
        .map(({ gain }) => gain)
        .sort((one, other) => one.terms.length - other.terms.length);
      return shortest ? [{ set, gain: shortest }] : [];
    });
    const mixed = expansion.abbreviationsIn(gains.map(({ gain }) => gain));
    return [
      ...gains
        .filter(({ gain }) => mixed.some(({ symbol }) => gain.symbols.has(symbol)))
        .flatMap(({ set, gain }): Hypothesis[] => {
          const says = `${set.mover} is indifferent at "${set.name}"`;
          return [gain, gain.negated()].map((polynomial) => ({ polynomial, sense: '≥', says }));
        }),
      ...mixed.flatMap(({ symbol }): Hypothesis[] => {
        const share = Polynomial.symbol(symbol);
        const says = `${symbol} is strictly between 0 and 1`;
        return [
          { polynomial: share, sense: '>', says },
          { polynomial: Polynomial.one.minus(share), sense: '>', says },
        ];
      }),
    ];
  });
}
