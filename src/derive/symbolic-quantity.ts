import { match } from 'ts-pattern';
import type { Quantity } from '../claim/quantity.js';
import { formulaText, isFormula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Values } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { chanceQuestions, gameExists } from './chance-questions.js';
import { dividesByZero, strategiesDivide, strategiesExist, strategiesFail } from './existence.js';
import type { Expansion } from './expansion.js';
import { denied } from './hypotheses.js';
import type { Hypothesis } from './question.js';
import { symbolicAssessment } from './symbolic-assessment.js';
import { SymbolicWalk } from './symbolic-walk.js';

/** A quantity in symbols: a quotient, and when it has a value. */
export interface SymbolicQuantity {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  /** What makes the quotient one, with a positive denominator. */
  readonly defined: readonly Hypothesis[];
  /** What else it takes for the quantity to have a value: that there is a game, and no division by 0. */
  readonly exists: readonly Hypothesis[];
  /** The ways in which the quantity has no value: `quantityAt` is undefined exactly at these. */
  readonly undefined: readonly (readonly Hypothesis[])[];
}

/** A quantity for all parameters at once: what `quantityAt` is at a point. */
export function symbolicQuantity(quantity: Quantity, expansion: Expansion): SymbolicQuantity {
  if (isFormula(quantity))
    return {
      numerator: expansion.polynomial(quantity),
      denominator: Polynomial.one,
      defined: expansion
        .divisorsOf(quantity)
        .map((divisor) => ({ ...divisor, says: 'the formula divides by no zero' })),
      exists: [],
      undefined: dividesByZero(quantity, formulaText(quantity), expansion),
    };
  return match(quantity)
    .returnType<SymbolicQuantity>()
    .with({ kind: 'difference' }, ({ one, other }) => {
      const left = symbolicQuantity(one, expansion);
      const right = symbolicQuantity(other, expansion);
      return {
        ...differenceOf(left, right),
        defined: [...left.defined, ...right.defined],
        exists: [...left.exists, ...right.exists],
        undefined: [...left.undefined, ...right.undefined],
      };
    })
    .with({ kind: 'payoff' }, { kind: 'probability' }, (ofGame) => {
      const { claim, given } = ofGame;
      const tree = formOf(claim.game);
      const assessment = symbolicAssessment(claim, tree, expansion);
      const walk = new SymbolicWalk(tree, assessment.profile, expansion);
      const probability = walk.probability(holding(given));
      const numerator =
        ofGame.kind === 'payoff'
          ? walk.payoffIn(holding(given), tree.players.indexOf(ofGame.player))
          : walk.probability(holding(given, ofGame.of));
      const happens: Hypothesis = {
        polynomial: expansion.cleared(probability),
        sense: '>',
        says: `what is given happens in ${claim.id}`,
      };
      return {
        numerator,
        denominator: probability,
        defined: [...strategiesExist(tree, assessment, expansion), happens],
        exists: [...gameExists(tree, expansion), ...strategiesDivide(claim, tree, expansion)],
        undefined: [
          ...chanceQuestions(tree, expansion).map(({ hypotheses }) => hypotheses),
          ...strategiesFail(claim, tree, assessment, expansion),
          ...denied(happens, happens.says).map((denial) => [denial]),
        ],
      };
    })
    .exhaustive();
}

/** One quotient less another, over their common denominator. */
export function differenceOf(
  one: Pick<SymbolicQuantity, 'numerator' | 'denominator'>,
  other: Pick<SymbolicQuantity, 'numerator' | 'denominator'>,
): Pick<SymbolicQuantity, 'numerator' | 'denominator'> {
  if (one.denominator.equals(other.denominator))
    return { numerator: one.numerator.minus(other.numerator), denominator: one.denominator };
  return {
    numerator: one.numerator.times(other.denominator).minus(other.numerator.times(one.denominator)),
    denominator: one.denominator.times(other.denominator),
  };
}

function holding(...events: readonly Values[]): (history: Values) => boolean {
  return (history) =>
    events.every((event) =>
      Object.entries(event).every(([name, value]) => history[name] === value),
    );
}
