import { Rational } from '../../../exact/rational.js';

/** The values that a slider takes: a lowest one, and equal steps up. */
export interface SliderGrid {
  readonly from: Rational;
  readonly step: Rational;
  readonly count: number;
}

/** Steps of a probability: halves, thirds, quarters, fifths, sixths, eighths and tenths are among them. */
const PROBABILITY_STEPS = 120;
const PAYOFF_STEPS = 200;

/** How far a parameter's slider goes: from 0 to 1, or as far below 0 as above, about twice its size. */
export function sliderGrid(unit: 'probability' | 'payoff', start: Rational): SliderGrid {
  if (unit === 'probability' && start.sign >= 0 && !Rational.one.lessThan(start))
    return {
      from: Rational.zero,
      step: Rational.one.over(Rational.of(PROBABILITY_STEPS)),
      count: PROBABILITY_STEPS + 1,
    };
  const wanted = start.magnitude.times(Rational.of(2));
  let reach = Rational.one;
  for (let k = 0; reach.lessThan(wanted); k++)
    reach = reach.times(k % 3 === 1 ? Rational.of('5/2') : Rational.of(2));
  return {
    from: reach.negated(),
    step: reach.times(Rational.of(2)).over(Rational.of(PAYOFF_STEPS)),
    count: PAYOFF_STEPS + 1,
  };
}

export function gridValue({ from, step }: SliderGrid, place: number): Rational {
  return from.plus(step.times(Rational.of(place)));
}

/** The place on a grid that is nearest to a value, at or below it. */
export function gridPlace({ from, step, count }: SliderGrid, value: Rational): number {
  const { numerator, denominator } = value.minus(from).over(step);
  if (numerator <= 0n) return 0;
  const place = numerator / denominator;
  return place >= BigInt(count - 1) ? count - 1 : Number(place);
}
