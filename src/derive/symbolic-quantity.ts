import { match } from 'ts-pattern';
import type { Comparison } from '../claim/comparison.js';
import type { Quantity } from '../claim/quantity.js';
import { formulaText, isFormula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import type { SignCondition } from '../exact/sign-condition.js';
import type { Values } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { chanceQuestions, gameExists } from './chance-questions.js';
import { dividesByZero, strategiesDivide, strategiesExist, strategiesFail } from './existence.js';
import type { Expansion } from './expansion.js';
import { comparedWithZero, denied, type Hypothesis } from './question.js';
import { SymbolicWalk, symbolicAssessment } from './symbolic-walk.js';

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
function symbolicQuantity(quantity: Quantity, expansion: Expansion): SymbolicQuantity {
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
    .with({ kind: 'difference' }, ({ one, other }) =>
      differenceOf(symbolicQuantity(one, expansion), symbolicQuantity(other, expansion)),
    )
    .with({ kind: 'payoff' }, { kind: 'probability' }, (each) => quantityOfGame(each, expansion))
    .exhaustive();
}

/** What a game comes to under a claim's profile, given that something happens in it. */
function quantityOfGame(
  quantity: Extract<Quantity, { readonly kind: 'payoff' | 'probability' }>,
  expansion: Expansion,
): SymbolicQuantity {
  const { claim, given } = quantity;
  const tree = formOf(claim.game);
  const assessment = symbolicAssessment(claim, tree, expansion);
  const walk = new SymbolicWalk(tree, assessment.profile, expansion);
  const probability = walk.probability(holding(given));
  const happens: Hypothesis = {
    polynomial: expansion.cleared(probability),
    sense: '>',
    says: `what is given happens in ${claim.id}`,
  };
  return {
    numerator:
      quantity.kind === 'payoff'
        ? walk.payoffIn(holding(given), tree.players.indexOf(quantity.player))
        : walk.probability(holding(given, quantity.of)),
    denominator: probability,
    defined: [...strategiesExist(tree, assessment, expansion), happens],
    exists: [...gameExists(tree, expansion), ...strategiesDivide(claim, tree, expansion)],
    undefined: [
      ...chanceQuestions(tree, expansion).map(({ hypotheses }) => hypotheses),
      ...strategiesFail(claim, tree, assessment, expansion),
      ...denied(happens, happens.says).map((denial) => [denial]),
    ],
  };
}

/** One quantity less another, over their common denominator. */
function differenceOf(one: SymbolicQuantity, other: SymbolicQuantity): SymbolicQuantity {
  const sides = {
    defined: [...one.defined, ...other.defined],
    exists: [...one.exists, ...other.exists],
    undefined: [...one.undefined, ...other.undefined],
  };
  if (one.denominator.equals(other.denominator))
    return {
      ...sides,
      numerator: one.numerator.minus(other.numerator),
      denominator: one.denominator,
    };
  return {
    ...sides,
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

/** A comparison of quantities in symbols. */
export interface SymbolicComparison {
  readonly sides: readonly [SymbolicQuantity, SymbolicQuantity];
  /** What the comparison says, where both sides have a value. */
  readonly says: SignCondition;
}

export function symbolicComparison(
  { left, sign, right }: Comparison,
  expansion: Expansion,
): SymbolicComparison {
  const [one, other] = [symbolicQuantity(left, expansion), symbolicQuantity(right, expansion)];
  const { numerator } = differenceOf(one, other);
  return { sides: [one, other], says: comparedWithZero(numerator, sign, expansion) };
}
