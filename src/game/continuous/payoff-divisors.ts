import { divisorsIn, type Formula, formulaText, symbolsOf } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { type Relation, relationKey } from '../../exact/relation.js';
import { isNumber, paidWhere } from './case-payoff.js';
import { type ContinuousGame, historiesBefore } from './continuous-game.js';

/** What a payoff divides by that rests on chosen numbers, and the ways in which it does. */
export interface PayoffDivisor {
  readonly player: string;
  readonly divisor: Formula;
  /** What has to be so: all of one way. */
  readonly way: readonly Relation[];
}

const known = new WeakMap<ContinuousGame, readonly PayoffDivisor[]>();

/** Everything by which payoffs divide that rests on chosen numbers. */
export function payoffDivisors(game: ContinuousGame): readonly PayoffDivisor[] {
  const found = known.get(game) ?? foundIn(game);
  known.set(game, found);
  return found;
}

function foundIn(game: ContinuousGame): readonly PayoffDivisor[] {
  const all = historiesBefore(game, game.stages.length).flatMap((history) =>
    Object.entries(game.payoffs(history)).flatMap(([player, payoff]) =>
      paidWhere(payoff).flatMap(({ formula, ways }) =>
        divisorsOfNumbers(formula).flatMap((divisor) =>
          ways.map((way): PayoffDivisor => ({ player, divisor, way })),
        ),
      ),
    ),
  );
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}

function divisorsOfNumbers(formula: Formula): readonly Formula[] {
  return [...divisorsIn(formula)].filter((each) => [...symbolsOf(each)].some(isNumber));
}

function keyOf({ player, divisor, way }: PayoffDivisor): string {
  return [player, functionOf(divisor), ...way.map(relationKey)].join('\n');
}

/** How it is told what is divided by. */
export function divisorText({ player, divisor }: PayoffDivisor): string {
  return `the payoff of ${player} divides by ${formulaText(divisor)}`;
}
