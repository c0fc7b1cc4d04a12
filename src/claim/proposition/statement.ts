import { z } from 'zod';
import type { Formula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import {
  holdsAt,
  RELATION_SIGNS,
  type Relation,
  standardForm,
  symbolsIn,
} from '../../exact/relation.js';
import type { Reading, Source } from '../../game/game.js';
import { InvalidDeclaration, refusalOf } from '../../game/invalid.js';
import { frozen, marked } from '../../game/maker.js';
import * as schema from '../../game/schema.js';
import { declaredParameter, valueBeside } from '../approached-value.js';
import { type Comparison, comparisonAtPoint } from '../comparison.js';
import { type Condition, eachOnce } from '../condition.js';
import { isCutoffPlay } from '../continuous/integral-quantity.js';
import { claimed, declaredConditions, declaredGame } from '../declared-tables.js';
import { isQuantity, type Quantity } from '../quantity.js';
import { endlessProblems } from '../quantity-parts.js';
import type { Root } from '../root.js';
import { movingProblems, rootsInFormulas, rootsOfClaim, rootsOfQuantity } from '../roots-behind.js';
import { declaredSurvival } from '../survival.js';

/** What an author writes of every statement. */
export interface Sentence {
  readonly id: string;
  readonly source: Source;
  /** The source's sentence, restated. */
  readonly says: string;
  /** What it was taken to mean, where that is not plain. */
  readonly reading?: Reading;
  readonly given?: readonly Condition[];
  /** Where to look first for a counterexample or a witness; what is found is checked like any. */
  readonly lookAt?: readonly Relation[];
  /** By default `holds`; `fails` for one kept to show that it is false as literally read. */
  readonly expected?: 'holds' | 'fails';
}

/** A sentence of the source as a formal statement of one kind. */
export interface StatementOf<Kind extends string> extends Required<Omit<Sentence, 'reading'>> {
  readonly kind: Kind;
  readonly reading: Reading | undefined;
}

/** What a statement says at a point, and what is so. */
export interface StatementAtPoint<Statement> {
  readonly proposition: Statement;
  readonly point: Point;
  /** Whether the statement speaks of this point: what is given holds. */
  readonly givenHolds: boolean;
  /** Whether the point is a witness, which proves what is said to be possible. */
  readonly shows: boolean;
  /** Whether the point is a counterexample to what is said of all points. */
  readonly refutes: boolean;
}

/** Puts a statement together, of parts that were not refused. */
export function statement<Kind extends string, Content extends object>(
  kind: Kind,
  sentence: Sentence,
  content: Content,
): StatementOf<Kind> & Content {
  const { id, source, says, reading, given = [], lookAt = [], expected = 'holds' } = sentence;
  return marked('statement', {
    ...content,
    ...{ kind, id, source, says, reading, expected },
    lookAt: kept(lookAt),
    given: frozen(eachOnce(given)),
  });
}

/** A list as it is declared, which nobody can change any more: not what was looked at, either. */
export function kept<Each>(list: readonly Each[]): readonly Each[] {
  return frozen([...list]);
}

/** Whether what is given holds at a point. */
export function givenAt(
  proposition: { readonly given: readonly Condition[] },
  point: Point,
): boolean {
  return failingGiven(proposition, point).length === 0;
}

/** What is given and does not hold at a point. */
export function failingGiven(
  { given }: { readonly given: readonly Condition[] },
  point: Point,
): Condition[] {
  return given.filter(({ relation }) => !holdsAt(standardForm(relation), point));
}

/** Comparisons at a point where what is given holds; elsewhere they are not looked at. */
export function comparedAt<Compared extends Comparison>(
  proposition: { readonly given: readonly Condition[] },
  asserts: readonly Compared[],
  point: Point,
) {
  const givenHolds = givenAt(proposition, point);
  const comparisons = givenHolds ? asserts.map((each) => comparisonAtPoint(each, point)) : [];
  return { givenHolds, comparisons, asSaid: comparisons.every(({ holds }) => holds) };
}

/** Thrown where a statement is not put together as it should be, or says nothing. */
export class InvalidStatement extends InvalidDeclaration {
  override readonly name = 'InvalidStatement';
}

const ASSERTED =
  "compare(quantity, '≥', quantity), relation`…`, claim(…), survives(…) or continuousClaim(…)";

const assertion = z.custom(
  (value) => isCutoffPlay(value) || isOfTheEnd(value),
  schema.expected(ASSERTED),
);

const ASSERTED_IN_THE_END =
  "compare(quantity, '≥', quantity), relation`…`, claim(…) or survives(…)";

/** What may be said of all values that are large, or close, enough. */
const assertionOfTheEnd = z.custom(isOfTheEnd, schema.expected(ASSERTED_IN_THE_END));

/** The roots on which what is asserted rests. */
function rootsAsserted(value: unknown): readonly Root[] {
  const claim = claimed.safeParse(value).data ?? declaredSurvival.safeParse(value).data?.claim;
  return claim ? rootsOfClaim(claim) : sidesOf(value).flatMap(rootsOfQuantity);
}

/** The quantities that an assertion compares; none of a claim. */
function sidesOf(assertion: unknown): readonly Quantity[] {
  if (claimed.safeParse(assertion).success || declaredSurvival.safeParse(assertion).success)
    return [];
  return Object.values(Object(assertion) as object).filter(isQuantity);
}

function rootsOfCondition({ relation }: Condition): readonly Root[] {
  return rootsInFormulas([relation.left, relation.right]);
}

function isOfTheEnd(value: unknown): boolean {
  if (claimed.safeParse(value).success || declaredSurvival.safeParse(value).success) return true;
  const { left, sign, right } = Object(value) as Readonly<Record<string, unknown>>;
  return isQuantity(left) && isQuantity(right) && RELATION_SIGNS.some((each) => each === sign);
}

const assertions = schema.list(assertion, ASSERTED);
const assertionsOfTheEnd = schema.list(assertionOfTheEnd, ASSERTED_IN_THE_END);
const relations = schema.list(schema.writtenRelation, 'relation`…`');

/** What every statement is declared with. */
export const declaredSentence = {
  id: schema.name,
  source: schema.source,
  says: schema.prose,
  reading: schema.reading.optional(),
  given: declaredConditions.default([]),
  lookAt: relations.default([]),
  expected: schema.expectedVerdict.optional(),
};

/** What refuses an argument before the sentence, by which one it is. */
type ArgumentRefusal = (
  which: 'first' | 'second',
) => (problems: readonly string[]) => InvalidDeclaration;

/** What each kind of statement is given, after its first arguments where it has some. */
const sentences = {
  everywhere: () =>
    schema.record({ ...declaredSentence, asserts: assertions }).superRefine(assertsSomething),
  nowhere: () =>
    schema.record({ ...declaredSentence, asserts: assertions }).superRefine(assertsSomething),
  somewhere: () =>
    schema
      .record({ ...declaredSentence, asserts: assertions.default([]) })
      .superRefine(({ asserts, given }, context) => {
        if (asserts.length + given.length === 0)
          context.addIssue('it says nothing: state what is possible under "asserts" or "given"');
      }),
  eventually: (first: unknown, refusal: ArgumentRefusal, second: unknown) => {
    const { name } = schema.parsed(declaredParameter, first, refusal('first'));
    const to = schema.parsed(towards(name), second, refusal('second'));
    return schema
      .record({ ...declaredSentence, asserts: assertionsOfTheEnd })
      .superRefine(assertsSomething)
      .superRefine(({ asserts, given }, context) => {
        const roots = [
          ...new Set([...asserts.flatMap(rootsAsserted), ...given.flatMap(rootsOfCondition)]),
          ...(Array.isArray(to) ? rootsInFormulas(to.map(({ value }) => value)) : []),
        ];
        for (const problem of movingProblems(roots, name)) context.addIssue(problem);
        for (const problem of new Set(asserts.flatMap(sidesOf).flatMap(endlessProblems)))
          context.addIssue(problem);
      })
      .superRefine(({ given }, context) => {
        for (const { id, relation } of given)
          if (symbolsIn(relation).has(name))
            context.addIssue(
              `${id} restricts ${name}, which is to ${to === 'infinity' ? 'grow' : 'come close to a value'}: state it under "asserts", or as a restriction`,
            );
      });
  },
  regardless: (first: unknown, refusal: ArgumentRefusal) => {
    const { id, players, stages } = schema.parsed(declaredGame, first, refusal('first'));
    return schema
      .record({ ...declaredSentence, player: schema.name, variable: schema.name })
      .superRefine(({ player, variable }, context) => {
        if (!players.includes(player)) context.addIssue(`${player} is not a player of ${id}`);
        if (!stages.some(({ name }) => name === variable))
          context.addIssue(`${variable} is not a variable of ${id}`);
      });
  },
};

/** What a parameter goes towards. */
function towards(name: string) {
  const side = schema.record({
    value: valueBeside(name),
    from: z.enum(['above', 'below'], schema.expected("'above' or 'below'")),
  });
  const sides = schema
    .list(side, '{ value, from }')
    .refine((list) => list.length > 0, { error: () => 'it is about no side of any value' });
  const grows = z.literal('infinity', schema.expected("'infinity' or a list of { value, from }"));
  return schema.choice<unknown>((to) => (Array.isArray(to) ? sides : grows));
}

/**
 * The value that a parameter is said to come close to, as a formula.
 * @throws {InvalidStatement}
 */
export function comesCloseTo(first: unknown, value: unknown, said: unknown): Formula {
  const refusal = argumentRefusal(said);
  const { name } = schema.parsed(declaredParameter, first, refusal('first'));
  return schema.parsed(valueBeside(name), value, refusal('second'));
}

function argumentRefusal(said: unknown): ArgumentRefusal {
  const refusal = refusalOf('the statement', said, InvalidStatement);
  return (which) => (problems) => refusal(problems.map((each) => `the ${which} argument: ${each}`));
}

function assertsSomething(
  { asserts }: { readonly asserts: readonly unknown[] },
  context: z.RefinementCtx,
): void {
  if (asserts.length === 0) context.addIssue('it asserts nothing');
}

/**
 * Refuses a statement that the compiler would refuse, were it asked, and one that says nothing.
 * @param first the parameter whose values in the end it is about, or the game.
 * @param second what the parameter goes towards.
 * @throws {InvalidStatement}
 */
export function refuseStatement(
  kind: keyof typeof sentences,
  said: unknown,
  first?: unknown,
  second?: unknown,
): void {
  const refusal = refusalOf('the statement', said, InvalidStatement);
  const expected = sentences[kind](first, argumentRefusal(said), second);
  schema.parsed<unknown>(expected, said, refusal);
}
