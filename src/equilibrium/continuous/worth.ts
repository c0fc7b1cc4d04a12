import { Polynomial } from '../../exact/polynomial.js';
import type { CasePayoff } from '../../game/continuous/case-payoff.js';
import type { TypeDraw } from '../../game/continuous/continuous-game.js';
import { comparedIn } from './division.js';
import { type CutoffWalk, integrated, readIn, type Situation } from './situation.js';

/** What a payoff comes to in the end, integrated over all types in the cells of a situation, times its weight. */
export function worthIn(
  walk: CutoffWalk,
  payoff: CasePayoff,
  end: Situation,
  densityOf: (type: TypeDraw, situation: Situation) => Polynomial,
): Polynomial {
  return Polynomial.sum(
    paidIn(walk, payoff, end).map(({ worth, situation }) =>
      integrated(walk, worth.times(situation.weight), situation, densityOf),
    ),
  );
}

interface Paid {
  readonly worth: Polynomial;
  readonly situation: Situation;
}

/** What is paid in each part of a situation. */
function paidIn(walk: CutoffWalk, payoff: CasePayoff, situation: Situation): readonly Paid[] {
  if (payoff.kind === 'pays')
    return [{ worth: readIn(walk, payoff.formula, situation), situation }];
  const { left, sign, right } = payoff.where;
  const difference = readIn(walk, left, situation).minus(readIn(walk, right, situation));
  const { so, otherwise } = comparedIn(walk, difference, sign, situation);
  return [
    ...so.flatMap((part) => paidIn(walk, payoff.pays, part)),
    ...otherwise.flatMap((part) => paidIn(walk, payoff.else, part)),
  ];
}
