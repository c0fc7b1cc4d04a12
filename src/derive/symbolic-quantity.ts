import { match } from 'ts-pattern';
import type { Comparison } from '../claim/comparison.js';
import type { Parameter } from '../claim/parameter.js';
import { happens, type Quantity, quantityText } from '../claim/quantity.js';
import type { Root } from '../claim/root.js';
import { movingWith, rootsOfQuantity } from '../claim/roots-behind.js';
import { formulaText, isFormula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { plainTruth, type SignCondition } from '../exact/sign-condition.js';
import { formOf } from '../game/unfold.js';
import {
  allDefined,
  differenceOf,
  quotientsLess,
  symbolicProduct,
  symbolicRatio,
} from './arithmetic-of-quantities.js';
import { derivativeIn } from './chain-rule.js';
import { chanceQuestions, gameExists } from './chance-questions.js';
import { symbolicIntegral } from './continuous/symbolic-integral.js';
import { dividesByZero, strategiesDivide, strategiesExist, strategiesFail } from './existence.js';
import type { Expansion } from './expansion.js';
import { comparedWithZero, denied, type Hypothesis } from './question.js';
import type { QuotientInCase, SymbolicQuantity } from './quotient-in-case.js';
import { symbolicLimit } from './symbolic-limit.js';
import { SymbolicWalk, symbolicAssessment } from './symbolic-walk.js';

/** A quantity for all parameters at once: what `quantityAt` is at a point. */
function symbolicQuantity(quantity: Quantity, expansion: Expansion): SymbolicQuantity {
  if (isFormula(quantity))
    return {
      cases: [
        { where: [], numerator: expansion.polynomial(quantity), denominator: Polynomial.one },
      ],
      defined: expansion
        .divisorsOf(quantity)
        .map((divisor) => ({ ...divisor, says: 'the formula divides by no zero' })),
      exists: [],
      undefined: dividesByZero(quantity, formulaText(quantity), expansion),
      kinked: false,
    };
  return match(quantity)
    .returnType<SymbolicQuantity>()
    .with({ kind: 'difference' }, ({ one, other }) =>
      differenceOf(symbolicQuantity(one, expansion), symbolicQuantity(other, expansion)),
    )
    .with({ kind: 'times' }, ({ one, other }) =>
      symbolicProduct(symbolicQuantity(one, expansion), symbolicQuantity(other, expansion)),
    )
    .with({ kind: 'over' }, ({ one, other }) =>
      symbolicRatio(
        symbolicQuantity(one, expansion),
        symbolicQuantity(other, expansion),
        `${quantityText(other)} is not 0`,
        expansion,
      ),
    )
    .with({ kind: 'derivative' }, ({ of, by }) =>
      derivativeOf(
        symbolicQuantity(of, expansion),
        by,
        movingWith(rootsOfQuantity(of), by.name),
        expansion,
      ),
    )
    .with({ kind: 'limit' }, (each) =>
      symbolicLimit(each, symbolicQuantity(each.of, expansion), expansion),
    )
    .with({ kind: 'maximum' }, ({ of }) => extremeOf(of, 1, expansion))
    .with({ kind: 'minimum' }, ({ of }) => extremeOf(of, -1, expansion))
    .with({ kind: 'payoff' }, { kind: 'probability' }, (each) => quantityOfGame(each, expansion))
    .with({ kind: 'integral' }, (each) => symbolicIntegral(each, expansion))
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
  const probability = walk.probability(happens(given));
  const isGiven: Hypothesis = {
    polynomial: expansion.cleared(probability),
    sense: '>',
    says: `what is given happens in ${claim.id}`,
  };
  const numerator =
    quantity.kind === 'payoff'
      ? walk.payoffIn(happens(given), tree.players.indexOf(quantity.player))
      : walk.probability(happens(given, quantity.of));
  return {
    cases: [{ where: [], numerator, denominator: probability }],
    defined: [...strategiesExist(tree, assessment, expansion), isGiven],
    exists: [...gameExists(tree, expansion), ...strategiesDivide(claim, tree, expansion)],
    undefined: [
      ...chanceQuestions(tree, expansion).map(({ hypotheses }) => hypotheses),
      ...strategiesFail(claim, tree, assessment, expansion),
      ...denied(isGiven, isGiven.says).map((denial) => [denial]),
    ],
    kinked: false,
  };
}

/**
 * The derivative of a quantity, by the quotient rule. It has a value where the quantity has one: but
 * not where several cases are so at once, as at the kink of a maximum, and come to different slopes.
 * @param moving roots on which it rests, and which move: each is to have a slope.
 */
function derivativeOf(
  quantity: SymbolicQuantity,
  { name }: Parameter,
  moving: readonly Root[],
  expansion: Expansion,
): SymbolicQuantity {
  const { defined, exists, undefined: lacking, kinked, open, openSlope } = quantity;
  const { cases, jumps, touching } = withEnds(quantity, expansion);
  const still = moving.flatMap((root) => {
    const { slope } = expansion.equations.get(root.name) ?? {};
    return slope === undefined ? [] : [{ polynomial: slope, says: `${root.name} has a slope` }];
  });
  const slopes = cases.map(({ where, numerator, denominator }): QuotientInCase => {
    const [above, below] = [
      derivativeIn(numerator, name, expansion),
      derivativeIn(denominator, name, expansion),
    ];
    return {
      where,
      numerator: above.times(denominator).minus(numerator.times(below)),
      denominator: denominator.times(denominator),
    };
  });
  const divisors = slopes.flatMap(({ numerator, denominator }) =>
    expansion.divisorsIn([numerator, denominator]),
  );
  const kinks = slopes.flatMap((one, index) =>
    slopes.slice(index + 1).flatMap((other) => {
      const { where, numerator } = quotientsLess(one, other);
      const polynomial = expansion.cleared(numerator);
      return [polynomial, polynomial.negated()].map((each): Hypothesis[] => [
        ...defined,
        ...where,
        { polynomial: each, sense: '>', says: 'the slopes on both sides differ' },
      ]);
    }),
  );
  return {
    cases: slopes,
    defined: [
      ...defined,
      ...divisors.map((divisor) => ({ ...divisor, says: 'the derivative is defined' })),
      ...still.map((each): Hypothesis => ({ ...each, sense: '≠' })),
    ],
    exists,
    undefined: [
      ...lacking,
      ...jumps,
      ...kinks,
      ...still.map(({ polynomial, says }): Hypothesis[] => [
        { polynomial, sense: '=', says: `denied: ${says}` },
      ]),
    ],
    kinked: kinked || kinks.some((each) => each.every((part) => plainTruth(part) !== false)),
    touching,
    open: open ?? openSlope,
  };
}

/**
 * The cases with the points at which they end, where a slope on the one side is that of one case, and on
 * the other that of another; and the ways in which two that meet there come to different values.
 */
function withEnds(
  { cases, defined, touching = false }: SymbolicQuantity,
  expansion: Expansion,
): Pick<SymbolicQuantity, 'cases' | 'touching'> & { readonly jumps: readonly Hypothesis[][] } {
  if (!cases.some(({ where }) => where.some(({ sense }) => sense === '>')))
    return { cases, touching, jumps: [] };
  const ended = cases.map((each) => ({
    ...each,
    where: each.where.map(
      (part): Hypothesis => (part.sense === '>' ? { ...part, sense: '≥' } : part),
    ),
  }));
  const jumps = ended.flatMap((one, index) =>
    ended.slice(index + 1).flatMap((other) => {
      const { where, numerator } = quotientsLess(one, other);
      const polynomial = expansion.cleared(numerator);
      return [polynomial, polynomial.negated()].map((each): Hypothesis[] => [
        ...defined,
        ...where,
        { polynomial: each, sense: '>', says: 'the values on both sides differ' },
      ]);
    }),
  );
  return { cases: ended, touching: true, jumps };
}

/** The greatest of several quantities, or the least: each where it is one. */
function extremeOf(
  quantities: readonly Quantity[],
  sign: 1 | -1,
  expansion: Expansion,
): SymbolicQuantity {
  const all = quantities.map((each) => symbolicQuantity(each, expansion));
  const chosen = all.flatMap(({ cases }, index) => cases.map((each) => ({ each, index })));
  return {
    ...allDefined(all),
    cases: chosen.flatMap(({ each, index }) => {
      const others = all.filter((_, other) => other !== index).map(({ cases }) => cases);
      return inEachCombination(others).map(
        (rest): QuotientInCase => ({
          ...each,
          where: [
            ...each.where,
            ...rest.flatMap((other): Hypothesis[] => {
              const { numerator } =
                sign > 0 ? quotientsLess(each, other) : quotientsLess(other, each);
              const says = `what is ${sign > 0 ? 'greatest' : 'least'}`;
              return [
                ...other.where,
                { polynomial: expansion.cleared(numerator), sense: '≥', says },
              ];
            }),
          ],
        }),
      );
    }),
  };
}

/** One of each list, in every combination. */
export function inEachCombination<Each>(
  lists: readonly (readonly Each[])[],
): readonly (readonly Each[])[] {
  return lists.reduce<readonly (readonly Each[])[]>(
    (found, list) => found.flatMap((chosen) => list.map((each) => [...chosen, each])),
    [[]],
  );
}

/** A comparison of quantities in symbols. */
export interface SymbolicComparison {
  readonly sides: readonly [SymbolicQuantity, SymbolicQuantity];
  /** What the comparison says, case by case, where both sides have a value. */
  readonly cases: readonly {
    readonly where: readonly Hypothesis[];
    readonly says: SignCondition;
  }[];
}

export function symbolicComparison(
  { left, sign, right }: Comparison,
  expansion: Expansion,
): SymbolicComparison {
  const [one, other] = [symbolicQuantity(left, expansion), symbolicQuantity(right, expansion)];
  return {
    sides: [one, other],
    cases: differenceOf(one, other).cases.map(({ where, numerator }) => ({
      where,
      says: comparedWithZero(numerator, sign, expansion),
    })),
  };
}
