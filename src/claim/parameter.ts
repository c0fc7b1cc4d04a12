import { type Formula, guarded, type Spelling } from '../exact/formula.js';
import { noOperators } from '../exact/operators.js';
import type { Point } from '../exact/point.js';
import { Rational, type RationalInput } from '../exact/rational.js';
import { holdsAt, type Relation, relationText, standardForm } from '../exact/relation.js';
import { isParameterName } from '../exact/symbol-name.js';
import { controlsIn, visible } from '../exact/visible.js';
import { marked } from '../game/maker.js';
import type { Source } from '../game/source.js';

type SymbolFormula = Extract<Formula, { kind: 'symbol' }>;

/**
 * A parameter of a model. It is a formula, so that formulas interpolate it. Its type carries its
 * name: two of them are no more compared by `<` or `===` than a parameter and a number.
 */
export interface Parameter<Name extends string = string> extends SymbolFormula {
  readonly name: Name;
  readonly meaning: string;
  readonly unit: 'probability' | 'payoff';
  /** Its value in the example point, where everything is at its simplest. */
  readonly example: Rational;
  readonly source: Source;
}

/**
 * Declares a parameter under the name that parameter files use.
 * @throws {NotRational} when the example is no exact rational.
 * @throws {RangeError} for a name that would read as more than a name in a polynomial.
 * @example
 * ```js
 * import { parameter } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * `${c.example}`; // '1'
 * ```
 */
export function parameter<const Name extends string>(
  name: Name,
  about: Spelling & {
    readonly meaning: string;
    readonly unit: 'probability' | 'payoff';
    readonly example: RationalInput;
    readonly source: Source;
  },
): Parameter<Name> {
  const { text, latex, meaning, unit, source } = about;
  if ([name, text, latex].some((each) => controlsIn(each).length > 0))
    throw new RangeError(
      `the parameter "${visible(name)}", spelt "${visible(text)}" and "${visible(latex)}", needs a name and spellings without control characters`,
    );
  if (!isParameterName(name))
    throw new RangeError(
      `the parameter "${name}" needs a name such as q_m: a letter first, not a digit, - or #; then neither blanks nor * ^ + ( ) / | or quotes; its spelling may have them`,
    );
  const symbol = guarded({
    kind: 'symbol' as const,
    name,
    spelling: { text, latex },
    meaning,
    unit,
    source,
    example: Rational.of(about.example),
  });
  return marked('parameter', symbol);
}

/** What a model assumes of its parameters. */
export interface Restriction {
  readonly relation: Relation;
  readonly says: string;
  readonly source: Source;
}

const refusal = noOperators<Restriction>(
  'restriction',
  restrictionText,
  'it is neither true nor false before the parameters have values: put restrictions into a list',
);

/**
 * Declares what is assumed of parameters, whatever is claimed: a point that breaks it is refused.
 * @example
 * ```js
 * import { parameter, relation, restriction } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * restriction('no cost is negative', relation`${c} ≥ 0`, source).says; // 'no cost is negative'
 * ```
 */
export function restriction(says: string, relation: Relation, source: Source): Restriction {
  return marked('restriction', { relation, says, source, ...refusal });
}

/** The restrictions that a point breaks; none where it is admissible. */
export function brokenRestrictions(
  restrictions: readonly Restriction[],
  point: Point,
): Restriction[] {
  return restrictions.filter(({ relation }) => !holdsAt(standardForm(relation), point));
}

/** As an error message names it: `c_L < c_H (entry costs a low type less)`. */
export function restrictionText({ relation, says }: Restriction): string {
  return `${relationText(relation)} (${says})`;
}
