import { z } from 'zod';
import { type Formula, guarded, noOperators, type Spelling } from '../exact/formula.js';
import { isParameterName } from '../exact/monomial.js';
import type { Point } from '../exact/point.js';
import type { Rational, RationalInput } from '../exact/rational.js';
import { holdsAt, type Relation, relationText, standardForm } from '../exact/relation.js';
import type { Source } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import { marked } from '../game/maker.js';
import * as schema from '../game/schema.js';

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

/** Thrown where a parameter is not declared as it should be. */
export class InvalidParameter extends InvalidDeclaration {
  override readonly name = 'InvalidParameter';
}

const declaredName = schema.name.refine(isParameterName, {
  error: ({ input }) =>
    `expected a name such as q_m, a letter first, not a digit, - or #; then neither blanks nor * ^ + ( ) / | or quotes; found "${input}"; its spelling may have them`,
});

const declaredParameter = schema.record({
  name: declaredName,
  text: schema.name,
  latex: schema.name,
  meaning: schema.prose,
  unit: z.enum(['probability', 'payoff'], schema.expected("'probability' or 'payoff'")),
  example: schema.rational,
  source: schema.source,
});

/**
 * Declares a parameter under the name that parameter files use.
 * @throws {InvalidParameter} for a name that would read as more than a name in a polynomial, and
 * where the example is no exact rational.
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
  const refusal = (problems: readonly string[]) =>
    new InvalidParameter(`the parameter ${String(name)}`, problems);
  const { text, latex, ...read } = schema.parsed(declaredParameter, { ...about, name }, refusal);
  const symbol = guarded({ kind: 'symbol' as const, spelling: { text, latex }, ...read, name });
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

/** Thrown where a restriction is not declared as it should be. */
export class InvalidRestriction extends InvalidDeclaration {
  override readonly name = 'InvalidRestriction';
}

const declaredRestriction = schema.record({
  says: schema.prose,
  relation: schema.writtenRelation,
  source: schema.source,
});

/**
 * Declares what is assumed of parameters, whatever is claimed: a point that breaks it is refused.
 * @throws {InvalidRestriction}
 * @example
 * ```js
 * import { parameter, relation, restriction } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * restriction('no cost is negative', relation`${c} ≥ 0`, source).says; // 'no cost is negative'
 * ```
 */
export function restriction(says: string, relation: Relation, source: Source): Restriction {
  schema.parsed(
    declaredRestriction,
    { says, relation, source },
    (problems) => new InvalidRestriction(`the restriction ${String(says)}`, problems),
  );
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
