import { formulaText } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { type Bound, plainSign } from '../../exact/plain-sign.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { standardForm } from '../../exact/relation.js';
import type { Claim } from '../claim.js';
import type { Restriction } from '../parameter.js';
import { continuationOf } from './continuation-game.js';
import type { Presumption } from './played-state.js';

/**
 * What stationary claims presume and restrictions do not plainly say. With a discount factor of 1 or
 * more, sums of what is paid for ever need not exist, and the equations that define values mean nothing.
 */
export function presumptionProblems(
  claims: readonly Claim[],
  restrictions: readonly Restriction[],
): string[] {
  const bounds = restrictions.flatMap(({ relation }): Bound<undefined>[] => {
    const form = standardForm(relation);
    return form.kind === 'polynomial' && form.sense !== '='
      ? [{ polynomial: form.polynomial, sense: form.sense, by: undefined }]
      : [];
  });
  const problems = claims.flatMap(({ id, game }) =>
    (continuationOf(game)?.presumes ?? [])
      .filter((each) => !isPlain(each, bounds))
      .map((each) => `the claim ${id} rests on that ${each.says}, ${lackingText(each)}`),
  );
  return [...new Set(problems)];
}

function lackingText({ says, formula, sense }: Presumption): string {
  const { numerator, denominator } = functionOf(formula);
  const [above, below] = [numerator.constantValue, denominator.constantValue];
  return above === undefined || below === undefined
    ? `which the restrictions do not plainly say: add restriction('${says}', relation\`${formulaText(formula)} ${sense} 0\`, source), in several restrictions where it divides or is a product`
    : `which is not so, for ${above.over(below)} ${sense} 0 is false: no claim in which it is not so is decided`;
}

function isPlain({ formula, sense }: Presumption, bounds: readonly Bound<undefined>[]): boolean {
  const { numerator, denominator } = functionOf(formula);
  const sign = (polynomial: Polynomial) => plainSign(polynomial, bounds);
  if (numerator.isZero) return sense === '≥';
  const [above, below] = [sign(numerator), sign(denominator)];
  if (above === undefined || below?.strict !== true) return false;
  return above.sign === below.sign && (sense === '≥' || above.strict);
}
