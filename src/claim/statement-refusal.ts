import { z } from 'zod';
import { isRelation, RELATION_SIGNS, symbolsIn } from '../exact/relation.js';
import { found } from '../game/found.js';
import { InvalidDeclaration, refusalOf } from '../game/invalid.js';
import * as schema from '../game/schema.js';
import { claimed, conditionList, declaredGame } from './declared-tables.js';
import type { Parameter } from './parameter.js';
import { isQuantity } from './quantity.js';

/** Thrown where a statement is not put together as it should be, or says nothing. */
export class InvalidStatement extends InvalidDeclaration {
  override readonly name = 'InvalidStatement';
}

const comparison = z.custom(
  (value) => {
    const { left, sign, right } = Object(value) as Readonly<Record<string, unknown>>;
    return isQuantity(left) && isQuantity(right) && RELATION_SIGNS.some((each) => each === sign);
  },
  {
    error: ({ input }) =>
      `expected compare(quantity, '≥', quantity), found ${found(input)}${isRelation(input) ? ': write compare(left, sign, right) to compare here' : ''}`,
  },
);
const comparisons = schema.list(comparison, "compare(quantity, '≥', quantity)");
const relations = schema.list(schema.statedRelation, 'relation`…`');

const sentence = {
  id: schema.name,
  source: schema.source,
  says: schema.prose,
  reading: schema.reading.optional(),
  given: conditionList.default([]),
  lookAt: relations.default([]),
  expected: schema.holdsOrFails.optional(),
};

type Refusal = (problems: readonly string[]) => InvalidDeclaration;

/** What each kind of statement is given, after its first argument where it has one. */
const sentences = {
  everywhere: () =>
    schema.record({ ...sentence, asserts: comparisons }).superRefine(assertsSomething),
  somewhere: () =>
    schema
      .record({
        ...sentence,
        asserts: comparisons.default([]),
        equilibria: schema.list(claimed, 'claim(…)').default([]),
      })
      .superRefine(({ asserts, equilibria, given }, context) => {
        if (asserts.length + equilibria.length + given.length === 0)
          context.addIssue(
            'it says nothing: state what is possible under "asserts", "equilibria" or "given"',
          );
      }),
  eventually: (first: unknown, refusal: Refusal) => {
    const { name } = schema.parsed(parameter, first, refusal);
    return schema
      .record({ ...sentence, asserts: relations })
      .superRefine(assertsSomething)
      .superRefine(({ given }, context) => {
        for (const { id, relation } of given)
          if (symbolsIn(relation).has(name))
            context.addIssue(
              `${id} restricts ${name}, which is to grow: state it under "asserts", or as a restriction`,
            );
      });
  },
  regardless: (first: unknown, refusal: Refusal) => {
    const { id, players, stages } = schema.parsed(declaredGame, first, refusal);
    return schema
      .record({ ...sentence, player: schema.name, variable: schema.name })
      .superRefine(({ player, variable }, context) => {
        if (!players.includes(player)) context.addIssue(`${player} is not a player of ${id}`);
        if (!stages.some(({ name }) => name === variable))
          context.addIssue(`${variable} is not a variable of ${id}`);
      });
  },
};

const parameter: z.ZodType<Parameter> = schema.made('parameter', 'parameter(…)');

function assertsSomething(
  { asserts }: { readonly asserts: readonly unknown[] },
  context: z.RefinementCtx,
): void {
  if (asserts.length === 0) context.addIssue('it asserts nothing');
}

/**
 * Refuses a statement that the compiler would refuse, were it asked, and one that says nothing.
 * @param first the parameter whose large values it is about, or the game.
 * @throws {InvalidStatement}
 */
export function refuseStatement(
  kind: keyof typeof sentences,
  said: unknown,
  first?: unknown,
): void {
  const refusal = refusalOf('the statement', said, InvalidStatement);
  const expected = sentences[kind](first, (problems) =>
    refusal(problems.map((each) => `the first argument: ${each}`)),
  );
  schema.parsed<unknown>(expected, said, refusal);
}
