import { match } from 'ts-pattern';
import type { Comparison } from '../claim/comparison.js';
import type { Quantity } from '../claim/quantity.js';
import { formulaText, isFormula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Sense } from '../exact/relation.js';
import type { SignCondition } from '../exact/sign-condition.js';
import type { Values } from '../game/key.js';
import { formOf } from '../game/unfold.js';
import { chanceQuestions, gameExists } from './chance-questions.js';
import {
  type Draft,
  dividesByZero,
  strategiesDivide,
  strategiesExist,
  strategiesFail,
} from './existence.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import { denied } from './question.js';
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
function differenceOf(
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

interface SymbolicComparison {
  readonly left: SymbolicQuantity;
  readonly right: SymbolicQuantity;
  /** What the comparison says, where both sides have a value. */
  readonly says: SignCondition;
}

function symbolicComparison(
  { left, sign, right }: Comparison,
  expansion: Expansion,
): SymbolicComparison {
  const [one, other] = [symbolicQuantity(left, expansion), symbolicQuantity(right, expansion)];
  const { numerator } = differenceOf(one, other);
  const larger = sign === '<' || sign === '≤' ? numerator.negated() : numerator;
  const sense: Sense = ({ '<': '>', '≤': '≥' } as const)[sign as '<' | '≤'] ?? sign;
  return {
    left: one,
    right: other,
    says: { polynomial: expansion.cleared(larger), sense },
  };
}

/** The ways in which a comparison fails where both sides have a value. */
export function comparisonFails(comparison: Comparison, expansion: Expansion): Draft[] {
  const { left, right, says } = symbolicComparison(comparison, expansion);
  const asserts = 'the comparison holds wherever both sides have a value';
  return denied(says, asserts).map((denial) => ({
    asserts,
    hypotheses: [...left.defined, ...right.defined, denial],
  }));
}

/** The ways in which a side of some comparison has no value, each once: then it fails, too. */
export function valuesLacking(comparisons: readonly Comparison[], expansion: Expansion): Draft[] {
  const ways = comparisons.flatMap((comparison) => {
    const { left, right } = symbolicComparison(comparison, expansion);
    return [...left.undefined, ...right.undefined];
  });
  const keyOf = (way: readonly Hypothesis[]): string =>
    way.map(({ sense, polynomial }) => `${sense} ${polynomial}`).join('; ');
  return [...new Map(ways.map((way) => [keyOf(way), way])).values()].map((hypotheses) => ({
    asserts: 'every quantity compared has a value',
    hypotheses,
  }));
}

/** That a comparison holds, and that both of its sides have a value. */
export function comparisonHolds(
  comparison: Comparison,
  text: string,
  expansion: Expansion,
): Hypothesis[] {
  const { left, right, says } = symbolicComparison(comparison, expansion);
  const both = [left, right].flatMap(({ defined, exists }) => [...exists, ...defined]);
  return [...both, { ...says, says: text }];
}
