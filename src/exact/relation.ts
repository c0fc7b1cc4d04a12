import { match } from 'ts-pattern';
import { certainSign } from './enclosure.js';
import {
  divisorsIn,
  type Formula,
  formulaLatex,
  formulaText,
  isFormula,
  noOperators,
  symbolsOf,
} from './formula.js';
import {
  dividesBySymbol,
  enclosedPolynomial,
  enclosedValue,
  functionOf,
  structureOf,
  valueAt,
} from './formula-value.js';
import { assertPoint, type Point } from './point.js';
import { Polynomial } from './polynomial.js';
import { NotRational } from './rational.js';
import { holdsForSign } from './sign-condition.js';

export const RELATION_SIGNS = ['≥', '>', '=', '<', '≤'] as const;
export type RelationSign = (typeof RELATION_SIGNS)[number];

/** Two formulas and how they compare. */
export interface Relation {
  readonly left: Formula;
  readonly sign: RelationSign;
  readonly right: Formula;
}

/** Whether a value is a relation; what it compares must be formulas. */
export function isRelation(value: unknown): value is Relation {
  if (typeof value !== 'object' || value === null) return false;
  const { left, sign, right } = value as Readonly<Record<string, unknown>>;
  return isFormula(left) && isFormula(right) && RELATION_SIGNS.some((each) => each === sign);
}

const refusal = noOperators<Relation>(
  'relation',
  relationText,
  'it is neither true nor false before the parameters have values: state it as a restriction or a condition, or put it into "asserts"',
);

/** A relation that operators of JavaScript refuse to touch. */
export function related(relation: Relation): Relation {
  return { ...relation, ...refusal };
}

/**
 * A relation as "this is at least, above, or equal to zero": a polynomial where the relation
 * divides by no symbol, else the difference of its sides as a formula.
 */
export type StandardForm =
  | {
      readonly kind: 'polynomial';
      readonly polynomial: Polynomial;
      readonly sense: Sense;
    }
  | { readonly kind: 'quotient'; readonly difference: Formula; readonly sense: Sense };

export type Sense = '≥' | '>' | '=';

const forms = new WeakMap<Relation, StandardForm>();

export function standardForm(relation: Relation): StandardForm {
  const known = forms.get(relation);
  if (known) return known;
  const form = brought(relation);
  forms.set(relation, form);
  return form;
}

function brought({ left, sign, right }: Relation): StandardForm {
  const [larger, smaller] = sign === '≤' || sign === '<' ? [right, left] : [left, right];
  const sense = match(sign)
    .returnType<Sense>()
    .with('≥', '≤', () => '≥')
    .with('>', '<', () => '>')
    .with('=', () => '=')
    .exhaustive();
  if (dividesBySymbol(larger) || dividesBySymbol(smaller)) {
    const terms: Formula[] = [larger, { kind: 'negative', of: smaller }];
    return { kind: 'quotient', difference: { kind: 'sum', terms }, sense };
  }
  const polynomial = functionOf(larger).minus(functionOf(smaller)).numerator;
  return { kind: 'polynomial', polynomial, sense };
}

/** A relation as a quotient of polynomials compared with 0, and everything that it divides by. */
export interface RelationQuotient {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  /** The relation holds only where none of these is 0; what is constant is left out. */
  readonly divisors: readonly Polynomial[];
  readonly sense: Sense;
  readonly of: Relation;
}

export function quotientOf(relation: Relation): RelationQuotient {
  const form = standardForm(relation);
  const { sense } = form;
  if (form.kind === 'polynomial')
    return {
      ...{ numerator: form.polynomial, denominator: Polynomial.one, divisors: [] },
      ...{ sense, of: relation },
    };
  const { numerator, denominator } = functionOf(form.difference);
  // Nested quotients have divisors that cancel in the end: each must still differ from 0.
  const inner = [...divisorsIn(form.difference)].flatMap((divisor) => {
    const parts = functionOf(divisor);
    return [parts.numerator, parts.denominator];
  });
  const divisors = [denominator, ...inner].filter((each) => each.constantValue === undefined);
  return { numerator, denominator, divisors, sense, of: relation };
}

/**
 * The sign of a standard form at a point; `undefined` where it divides by zero. Doubles decide it
 * where their enclosure leaves no doubt, exact numbers everywhere else.
 */
function signAt(form: StandardForm, point: Point): -1 | 0 | 1 | undefined {
  const enclosure =
    form.kind === 'polynomial'
      ? enclosedPolynomial(form.polynomial, point)
      : enclosedValue(form.difference, point);
  const certain = certainSign(enclosure);
  if (certain !== undefined) return certain;
  return form.kind === 'polynomial'
    ? form.polynomial.signAt(point)
    : valueAt(form.difference, point)?.sign;
}

/**
 * Whether a relation holds at a point, exactly: one by itself or in standard form, or what rests on
 * one, as a condition and a restriction do. Where it divides by zero, it does not hold.
 * @throws {MissingValue} when the point gives no value to a symbol of it.
 * @example
 * ```js
 * import { holdsAt, Point } from 'casus';
 * import paper from './entry.js';
 * const [affordable] = paper.claims[0].conditions;
 * holdsAt(affordable, Point.of({ c: 3 })); // false
 * ```
 */
export function holdsAt(
  said: Relation | StandardForm | { readonly relation: Relation },
  point: Point,
): boolean {
  assertPoint(point);
  const form = 'sense' in said ? said : standardForm('relation' in said ? said.relation : said);
  const sign = signAt(form, point);
  return sign !== undefined && holdsForSign(sign, form.sense);
}

/** The symbols that a relation mentions. */
export function symbolsIn({ left, right }: Relation): ReadonlySet<string> {
  return new Set([...symbolsOf(left), ...symbolsOf(right)]);
}

const meanings = new WeakMap<Relation, string>();

/**
 * What a relation says, by names and values of parameters, whatever terms are called: `a ≤ b` and
 * `b - a ≥ 0` mean the same. Relations that divide by symbols must be put together alike for that.
 */
export function meaningOf(relation: Relation): string {
  const known = meanings.get(relation);
  if (known !== undefined) return known;
  const form = standardForm(relation);
  const meaning =
    form.kind === 'polynomial'
      ? `${form.polynomial} ${form.sense} 0`
      : `quotient ${structureOf(form.difference)} ${form.sense} 0`;
  meanings.set(relation, meaning);
  return meaning;
}

/** A key that relations share exactly if they are written alike and mean the same. */
export function relationKey(relation: Relation): string {
  return `${relationText(relation)}, which means ${meaningOf(relation)}`;
}

const texts = new WeakMap<Relation, string>();

/** As a reader would type it; written once, for it stands in the answer to every point. */
export function relationText(relation: Relation): string {
  const known = texts.get(relation);
  if (known !== undefined) return known;
  const { left, sign, right } = relation;
  const text = `${formulaText(left)} ${sign} ${formulaText(right)}`;
  texts.set(relation, text);
  return text;
}

/** The signs of relations in LaTeX. */
export const LATEX_SIGNS: Readonly<Record<RelationSign, string>> = {
  ...{ '≥': '\\ge', '>': '>', '=': '=', '<': '<', '≤': '\\le' },
};

export function relationLatex({ left, sign, right }: Relation): string {
  return `${formulaLatex(left)} ${LATEX_SIGNS[sign]} ${formulaLatex(right)}`;
}

/** The relation that holds exactly where this one fails. An equation has no such relation. */
export function negated(relation: Relation): Relation {
  const [opposite, other] = contraries(relation);
  if (opposite === undefined || other !== undefined)
    throw new NotRational(`"${relationText(relation)}" fails on two sides: negate each side alone`);
  return opposite;
}

/** The relations of which one holds wherever both sides have a value and the given one fails. */
export function contraries(relation: Relation): Relation[] {
  const signs = ({ '≥': ['<'], '>': ['≤'], '<': ['≥'], '≤': ['>'], '=': ['<', '>'] } as const)[
    relation.sign
  ];
  return signs.map((sign) => ({ ...relation, sign }));
}

/** The same relation without equality; an equation has no such relation, and stays. */
export function strengthened(relation: Relation): Relation {
  const sign = ({ '≥': '>', '≤': '<' } as const)[relation.sign as '≥' | '≤'] ?? relation.sign;
  return { ...relation, sign };
}

/** The same relation with equality allowed. */
export function weakened(relation: Relation): Relation {
  const sign = ({ '>': '≥', '<': '≤' } as const)[relation.sign as '>' | '<'] ?? relation.sign;
  return { ...relation, sign };
}
