import { improperPlay } from '../../equilibrium/continuous/improper-play.js';
import { expectationOf } from '../../equilibrium/continuous/integral.js';
import { numberReader } from '../../equilibrium/continuous/number-reader.js';
import { untoldNews } from '../../equilibrium/continuous/told-types.js';
import { Unusable } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { IntegralQuantity } from './integral-quantity.js';

/** What is expected of play at a point; `undefined` where nothing is. */
export function integralAt(quantity: IntegralQuantity, point: Point): Rational | undefined {
  if (improperIntegral(quantity, point).length > 0) return undefined;
  const [untold] = untoldNews(quantity.claim, numberReader(point, quantity.claim.game));
  if (untold !== undefined)
    throw new Unusable(`what is expected in ${quantity.claim.id} is not told: ${untold}`);
  const walk = {
    ...quantity.claim,
    reader: numberReader(point, quantity.claim.game),
    ask: isAtLeastZero,
  };
  const { above, below } = expectationOf(walk, quantity);
  const mass = numberIn(below);
  return mass.isZero ? undefined : numberIn(above).over(mass);
}

/** Why nothing is expected at a point where nothing is. */
export function whyWithoutIntegral({ claim, given }: IntegralQuantity, point: Point): string {
  const improper = improperPlay(claim, numberReader(point, claim.game));
  if (improper.length > 0) return `in ${claim.id} ${improper.join('; ')}`;
  const event = Object.entries(given).map(([name, value]) => `${name} = ${value}`);
  return `${event.join(', ')} has probability 0 in ${claim.id}`;
}

/** What keeps numbers from being a game and a profile of it. */
export function improperIntegral({ claim }: IntegralQuantity, point: Point): readonly string[] {
  return improperPlay(claim, numberReader(point, claim.game));
}

function isAtLeastZero(polynomial: Polynomial): boolean {
  return numberIn(polynomial).sign >= 0;
}

/** What a polynomial is in which nothing is left that has no value. */
function numberIn(polynomial: Polynomial): Rational {
  const value = polynomial.constantValue;
  if (value === undefined) throw new RangeError(`${polynomial} is no number`);
  return value;
}
