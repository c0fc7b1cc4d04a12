import { type Comparison, type ComparisonAtPoint, comparisonText } from '../../claim/comparison.js';
import {
  type AssertedAtPoint,
  type Assertion,
  type CutoffEquilibriumAsserted,
  comparisonsIn,
  cutoffEquilibriaIn,
  type EquilibriumAsserted,
  equilibriaIn,
  type SurvivalAsserted,
  survivalsIn,
} from '../../claim/proposition/assertion.js';
import type { Quantity } from '../../claim/quantity.js';
import { quantityText } from '../../claim/quantity.js';
import { survivalText } from '../../claim/survival.js';
import { isFormula, symbolsOf } from '../../exact/formula.js';
import type { Rational } from '../../exact/rational.js';
import { wrapped } from './columns.js';
import { equilibriumClaimed } from './concepts.js';
import { cutoffEquilibriumText, reasonsAgainstCutoffs } from './continuous.js';
import { reasonsAgainst } from './no-equilibrium.js';
import { refinementReasons } from './refinement.js';

/** Assertions that hold at once. */
export function togetherText(asserts: readonly Assertion[]): string {
  return assertionTexts(asserts).join(', and ');
}

/** Assertions, equilibria first. */
export function assertionTexts(asserts: readonly Assertion[]): string[] {
  return [
    ...equilibriaIn(asserts).map((claim) => `${claim.id} is a ${equilibriumClaimed(claim)}`),
    ...cutoffEquilibriaIn(asserts).map(cutoffEquilibriumText),
    ...survivalsIn(asserts).map(survivalText),
    ...comparisonsIn(asserts).map(comparisonText),
  ];
}

function equilibriumLines({ claim: { id }, equilibrium, judged }: EquilibriumAsserted): string[] {
  return standingLines(id, equilibrium, equilibrium === undefined ? [] : reasonsAgainst(judged));
}

function cutoffLines({ claim: { id }, judgment }: CutoffEquilibriumAsserted): string[] {
  return standingLines(id, judgment.equilibrium, reasonsAgainstCutoffs(judgment));
}

function standingLines(
  id: string,
  equilibrium: boolean | undefined,
  reasons: readonly string[],
): string[] {
  const said =
    equilibrium === undefined
      ? `  ? whether ${id} is an equilibrium is not decided`
      : `  ${equilibrium ? '✓' : '✗'} ${id} is ${equilibrium ? 'an' : 'no'} equilibrium`;
  return [said, ...reasons.map((each) => wrapped(each, '      '))];
}

function survivalLines({ survival, verdict }: SurvivalAsserted): string[] {
  const mark = verdict.kind === 'survives' ? '✓' : '✗';
  const because = verdict.kind === 'survives' ? [] : refinementReasons(verdict);
  return [`  ${mark} ${survivalText(survival)}`, ...because.map((each) => `      ${each}`)];
}

/** Comparisons at a point, a line each. */
export function comparisonLines(comparisons: readonly ComparisonAtPoint[]): string[] {
  return comparisons.map(({ comparison, left, right, holds }) => {
    const { sign } = comparison;
    // Beside a sign that is = itself, values stand in brackets.
    const value = (quantity: Quantity, number: Rational | undefined): string => {
      const [text, is] = [quantityText(quantity), `${number ?? 'undefined'}`];
      if (isNumber(quantity) && number) return is;
      return sign === '=' ? `${text} (${is})` : `${text} = ${is}`;
    };
    const sides = `${value(comparison.left, left)} ${sign} ${value(comparison.right, right)}`;
    return `  ${holds ? '✓' : '✗'} ${sides}`;
  });
}

/** What is so though it is said never to be, a line each. */
export function asAsserted({
  comparisons,
  equilibria,
  cutoffEquilibria,
  survivals,
}: AssertedAtPoint): string[] {
  return [
    ...comparisons.map(({ comparison, left, right }) => {
      const { sign } = comparison;
      const told = `${quantityText(comparison.left)} = ${left}`;
      return isNumber(comparison.right)
        ? `${told}, which is ${sign} ${right}`
        : `${told}, ${sign} ${quantityText(comparison.right)} = ${right}`;
    }),
    ...[...equilibria, ...cutoffEquilibria].map(({ claim: { id } }) => `${id} is an equilibrium`),
    ...survivals.map(({ survival }) => survivalText(survival)),
  ];
}

/** Whether it has no symbols: what it comes to says all, be it written as 1/2 or as 1 - 1/2. */
function isNumber(quantity: Quantity): boolean {
  return isFormula(quantity) && symbolsOf(quantity).size === 0;
}

/** What is not as compared, a line each: the values, or why there are none. */
function failingComparisons(comparisons: readonly ComparisonAtPoint[]): string[] {
  return comparisons
    .filter(({ holds }) => !holds)
    .map(({ comparison, left, right, lacking }) =>
      lacking.length > 0
        ? [...new Set(lacking)].join('; ')
        : differenceText(comparison, left, right),
    );
}

/** Two sides that are not as compared, with their values; a plain number is its own. */
function differenceText(
  { left, sign, right }: Comparison,
  one: Rational | undefined,
  other: Rational | undefined,
): string {
  const told = `${quantityText(left)} = ${one}`;
  return isNumber(right)
    ? `${told}, which is not ${sign} ${other}`
    : `${told}, but ${quantityText(right)} = ${other}`;
}

/** What is not as asserted, a line each. */
export function unlikeAsserted({
  comparisons,
  equilibria,
  cutoffEquilibria,
  survivals,
}: AssertedAtPoint): string[] {
  return [
    ...failingComparisons(comparisons),
    ...equilibria
      .filter(({ equilibrium }) => equilibrium === false)
      .map(
        ({ claim: { id }, judged }) =>
          `${id} is no equilibrium: ${reasonsAgainst(judged).join('; ')}`,
      ),
    ...cutoffEquilibria
      .filter(({ judgment }) => judgment.equilibrium === false)
      .map(
        ({ claim: { id }, judgment }) =>
          `${id} is no equilibrium: ${reasonsAgainstCutoffs(judgment).join('; ')}`,
      ),
    ...survivals
      .filter(({ verdict }) => verdict.kind !== 'survives')
      .map(
        ({ survival, verdict }) =>
          `it is not so that ${survivalText(survival)}: ${refinementReasons(verdict).join('; ')}`,
      ),
  ];
}

/** Assertions with what is so, a line each. */
export function assertionLines({
  comparisons,
  equilibria,
  cutoffEquilibria,
  survivals,
}: AssertedAtPoint): string[] {
  return [
    ...comparisonLines(comparisons),
    ...equilibria.flatMap(equilibriumLines),
    ...cutoffEquilibria.flatMap(cutoffLines),
    ...survivals.flatMap(survivalLines),
  ];
}
