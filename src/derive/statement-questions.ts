import { match } from 'ts-pattern';
import type { Claim } from '../claim/claim.js';
import type { Quantity } from '../claim/quantity.js';
import type { Specification } from '../claim/specification.js';
import type { Comparison, Statement } from '../claim/statement.js';
import { divisorsIn, functionOf } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { type Relation, relationText, type Sense, standardForm } from '../exact/relation.js';
import { symbolicClaim } from './claim-questions.js';
import { Expansion } from './expansion.js';
import { conditionHolds, denied, questionOf, restrictionHolds } from './hypotheses.js';
import type { Hypothesis, Question } from './question.js';
import { differenceOf, symbolicQuantity } from './symbolic-quantity.js';

/**
 * The questions that a statement comes to: a point of the admissible parameters refutes the
 * statement exactly if it solves one of them.
 * @returns `undefined` where a statement is about one point or about the game's tree, and not
 * about all parameters.
 */
export function statementQuestions(
  spec: Specification,
  { form, given }: Statement,
): readonly Question[] | undefined {
  const expansion = new Expansion(spec);
  const ground = [
    ...spec.restrictions.flatMap((each) => restrictionHolds(each, expansion)),
    ...given.flatMap((each) => conditionHolds(each, expansion)),
  ];
  const ask = (asserts: string, hypotheses: readonly Hypothesis[]): Question =>
    questionOf(asserts, [...ground, ...hypotheses], expansion);
  return match(form)
    .with({ kind: 'always' }, ({ asserts }) =>
      asserts.flatMap((comparison) => {
        const hints = mixingHints(comparison, spec, expansion);
        return comparisonFails(comparison, expansion).map(({ says, hypotheses }) => ({
          ...ask(says, hypotheses),
          hints,
        }));
      }),
    )
    .with({ kind: 'eventually' }, ({ parameter, asserts, never }) => {
      const name = parameter.name;
      const large = `for all large ${parameter.spelling.text}`;
      if (!never)
        return asserts.flatMap((relation) =>
          failsInTheLimit(relation, name).map((hypotheses) =>
            ask(`${large}: ${relationText(relation)}`, hypotheses),
          ),
        );
      const all = asserts
        .map((relation) => holdsInTheLimit(relation, name))
        .reduce((before, next) => before.flatMap((one) => next.map((other) => [...one, ...other])));
      return all.map((hypotheses) =>
        ask(`${large}, not all of ${asserts.map(relationText).join('; ')}`, hypotheses),
      );
    })
    .with({ kind: 'somewhere' }, { kind: 'regardless' }, () => undefined)
    .exhaustive();
}

/** The ways in which a comparison of quantities that both have a value fails. */
function comparisonFails(
  { left, sign, right }: Comparison,
  expansion: Expansion,
): { readonly says: string; readonly hypotheses: readonly Hypothesis[] }[] {
  const [one, other] = [left, right].map((side) => symbolicQuantity(side, expansion));
  if (one === undefined || other === undefined) return [];
  const { numerator } = differenceOf(one, other);
  const larger = sign === '<' || sign === '≤' ? numerator.negated() : numerator;
  const sense: Sense = ({ '<': '>', '≤': '≥' } as const)[sign as '<' | '≤'] ?? sign;
  const says = `the comparison holds wherever both sides have a value`;
  return denied({ polynomial: expansion.cleared(larger), sense }, says).map((denial) => ({
    says,
    hypotheses: [...one.defined, ...other.defined, denial],
  }));
}

/**
 * What mixing suggests: that those who mix are indifferent, and that no action they mix between is
 * left out.
 */
function mixingHints(
  { left, right }: Comparison,
  spec: Specification,
  expansion: Expansion,
): Hypothesis[] {
  const claims = new Set([...claimsIn(left), ...claimsIn(right)]);
  return [...claims].flatMap((claim) => {
    const { sets } = symbolicClaim(spec, claim, expansion);
    const gains = sets.flatMap(({ set, regimes }) => {
      const [shortest] = regimes
        .filter(({ regime }) => regime.belief === 'Bayes')
        .flatMap(({ constraints }) => constraints.filter(({ later }) => later.length === 0))
        .map(({ gain }) => gain)
        .sort((one, other) => one.terms.length - other.terms.length);
      return shortest ? [{ set, gain: shortest }] : [];
    });
    const mixed = expansion.abbreviationsIn(gains.map(({ gain }) => gain));
    return [
      ...gains
        .filter(({ gain }) => mixed.some(({ symbol }) => gain.symbols.has(symbol)))
        .flatMap(({ set, gain }): Hypothesis[] => {
          const says = `${set.player} is indifferent at "${set.name}"`;
          return [gain, gain.negated()].map((polynomial) => ({ polynomial, sense: '≥', says }));
        }),
      ...mixed.flatMap(({ symbol }): Hypothesis[] => {
        const share = Polynomial.symbol(symbol);
        const says = `${symbol} is strictly between 0 and 1`;
        return [
          { polynomial: share, sense: '>', says },
          { polynomial: Polynomial.one.minus(share), sense: '>', says },
        ];
      }),
    ];
  });
}

function claimsIn(quantity: Quantity): readonly Claim[] {
  return match(quantity)
    .with({ kind: 'formula' }, () => [])
    .with({ kind: 'difference' }, ({ one, other }) => [...claimsIn(one), ...claimsIn(other)])
    .with({ kind: 'payoff' }, { kind: 'probability' }, ({ claim }) => [claim])
    .exhaustive();
}

/** That a polynomial is positive, negative or zero for all large values, as hypotheses. */
type Sign = -1 | 0 | 1;

/** The ways in which a polynomial has a sign for all large values of a parameter. */
function leadingSign(
  polynomial: Polynomial,
  sign: Sign,
  parameter: string,
  says: string,
): Hypothesis[][] {
  const coefficients = polynomial.coefficientsIn(parameter);
  const zero = (from: number): Hypothesis[] =>
    coefficients.slice(from).map((coefficient, k) => ({
      polynomial: coefficient,
      sense: '=',
      says: `${says}: no part in ${parameter}^${from + k}`,
    }));
  if (sign === 0) return [zero(0)];
  return coefficients.map((coefficient, power) => [
    ...zero(power + 1),
    {
      polynomial: sign > 0 ? coefficient : coefficient.negated(),
      sense: '>',
      says: `${says}: led by ${parameter}^${power}`,
    },
  ]);
}

interface InTheLimit {
  readonly parts: readonly Polynomial[];
  readonly divisors: readonly Polynomial[];
  readonly sense: Sense;
}

function partsOf(relation: Relation): InTheLimit {
  const form = standardForm(relation);
  if (form.kind === 'polynomial')
    return { parts: [form.polynomial], divisors: [], sense: form.sense };
  const { numerator, denominator } = functionOf(form.difference);
  const divisors = [...divisorsIn(form.difference)].flatMap((divisor) => {
    const parts = functionOf(divisor);
    return [parts.numerator, parts.denominator];
  });
  return {
    parts: [numerator, denominator],
    divisors: [denominator, ...divisors],
    sense: form.sense,
  };
}

/** The signs of the parts whose product is one of those given. */
function signPatterns(count: number, products: readonly Sign[]): Sign[][] {
  let patterns: Sign[][] = [[]];
  for (let k = 0; k < count; k++)
    patterns = patterns.flatMap((pattern) =>
      ([-1, 0, 1] as const).map((sign): Sign[] => [...pattern, sign]),
    );
  return patterns.filter((pattern) =>
    products.includes(pattern.reduce<number>((product, sign) => product * sign, 1) as Sign),
  );
}

function combined(lists: readonly Hypothesis[][][]): Hypothesis[][] {
  return lists.reduce<Hypothesis[][]>(
    (before, next) => before.flatMap((one) => next.map((other) => [...one, ...other])),
    [[]],
  );
}

/** The ways in which a relation holds for all large values of a parameter. */
function holdsInTheLimit(relation: Relation, parameter: string): Hypothesis[][] {
  const { parts, divisors, sense } = partsOf(relation);
  const says = relationText(relation);
  const wanted: readonly Sign[] = { '≥': [0, 1], '>': [1], '=': [0] }[sense] as Sign[];
  const distinct = [...new Map(divisors.map((each) => [`${each}`, each])).values()].filter(
    (each) => each.constantValue === undefined,
  );
  const defined = distinct.map((divisor) =>
    ([-1, 1] as const).flatMap((sign) => leadingSign(divisor, sign, parameter, says)),
  );
  return signPatterns(parts.length, wanted).flatMap((pattern) =>
    combined([
      ...parts.map((part, k) => leadingSign(part, pattern[k] ?? 0, parameter, says)),
      ...defined,
    ]),
  );
}

/** The ways in which a relation fails for all large values of a parameter. */
function failsInTheLimit(relation: Relation, parameter: string): Hypothesis[][] {
  const { parts, divisors, sense } = partsOf(relation);
  const says = `denied: ${relationText(relation)}`;
  const unwanted = { '≥': [-1], '>': [-1, 0], '=': [-1, 1] }[sense] as Sign[];
  return [
    ...signPatterns(parts.length, unwanted).flatMap((pattern) =>
      combined(parts.map((part, k) => leadingSign(part, pattern[k] ?? 0, parameter, says))),
    ),
    ...divisors
      .filter((divisor) => divisor.constantValue === undefined)
      .flatMap((divisor) => leadingSign(divisor, 0, parameter, `undefined: ${says}`)),
  ];
}
