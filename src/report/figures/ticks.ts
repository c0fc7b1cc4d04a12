import { Rational } from '../../exact/rational.js';
import type { Axis } from '../../sample/map/axis.js';

/** Round numbers along an axis, about five of them, with how they are written. */
export function ticksOf({
  from,
  to,
}: Pick<Axis, 'from' | 'to'>): { at: Rational; label: string }[] {
  const step = roundStep(to.minus(from));
  const first = ceiling(from.over(step));
  const ticks: { at: Rational; label: string }[] = [];
  for (let k = first; ; k++) {
    const at = step.times(Rational.of(k));
    if (to.lessThan(at)) return ticks;
    ticks.push({ at, label: decimal(at) });
  }
}

/** 1, 2 or 5 times a power of ten, of which a width has four to ten. */
function roundStep(width: Rational): Rational {
  const ten = Rational.of(10);
  let unit = Rational.one;
  while (width.lessThan(unit)) unit = unit.over(ten);
  while (!width.lessThan(unit.times(ten))) unit = unit.times(ten);
  // The width is now from 1 to 10 of these units.
  const steps = [Rational.ratio(1n, 5n), Rational.half, Rational.one, Rational.of(2)];
  const most = Rational.of(6);
  const factor = steps.find((each) => width.over(unit.times(each)).atMost(most));
  return unit.times(factor ?? Rational.of(2));
}

function ceiling({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator > 0n && quotient * denominator !== numerator ? quotient + 1n : quotient;
}

/** A number with finitely many decimals, all of them. */
function decimal(value: Rational): string {
  let places = 0;
  for (let scaled = value; scaled.denominator !== 1n; places++)
    scaled = scaled.times(Rational.of(10));
  const digits = value.magnitude.times(Rational.of(10).power(places)).numerator;
  const text = `${digits}`.padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  return `${value.sign < 0 ? '−' : ''}${whole}${places > 0 ? `.${text.slice(-places)}` : ''}`;
}
