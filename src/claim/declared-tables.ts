import { z } from 'zod';
import { type Formula, isFormula, toFormula } from '../exact/formula.js';
import { Rational } from '../exact/rational.js';
import { isRelation } from '../exact/relation.js';
import { type Dictionary, dictionary, owned } from '../game/dictionary.js';
import type { Game } from '../game/game.js';
import { isPossibleKey } from '../game/game.js';
import { found } from '../game/invalid.js';
import { markOf } from '../game/maker.js';
import * as schema from '../game/schema.js';
import { formOf } from '../game/unfold.js';
import type { Claim, ClaimedBelief, ClaimScope, Guard, Implication, Table } from './claim.js';
import { InvalidClaim } from './claim-refusal.js';
import { CLAIMED_CONCEPTS, USUAL_CONCEPT } from './claimed-concept.js';
import type { Condition } from './condition.js';

/*
 * A claim and its tables as a modeler writes them, read into what the engine works with:
 * dictionaries, a mix for each action, formulas for weights.
 */

/** A condition, which a bare relation is not: reports call it by its name. */
const condition: z.ZodType<Condition> = z.custom<Condition>(isCondition, {
  error: ({ input }) =>
    `expected stated(…) or added(…), found ${found(input)}${conditionRemedy(input)}`,
});

function conditionRemedy(input: unknown): string {
  if (isRelation(input))
    return ", which has no name: write stated('name', 'in words', relation`…`, source)";
  return input === 'always' ? ": write always without quotation marks; 'casus' exports it" : '';
}

function isCondition(value: unknown): boolean {
  const { id, relation } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && isRelation(relation);
}

export const declaredConditions = schema.list(condition, 'stated(…) or added(…)');

/** A row for each thing that a mover may know, in a table for each variable. */
function rows<Entry>(entry: z.ZodType<Entry>, what: string): z.ZodType<Table<Entry>> {
  return schema.table(
    schema.table(entry, `a table { what the mover knows: ${what}, … }`),
    `a table { variable: { what the mover knows: ${what}, … }, … }`,
  );
}

const weights = schema.table(schema.formula, 'a table { history: weight, … }');

const pure = schema.name.transform((action) => dictionary([[action, toFormula(1)]]));
const mixed = schema.table(schema.formula, 'an action, or a mix { action: probability, … }');

export const behaviors: z.ZodType<Table<Dictionary<Formula>>> = rows(
  schema.choice((behavior) => (typeof behavior === 'string' ? pure : mixed)),
  'action',
);

const normalized = weights.transform((stated) => ({ weights: stated, otherwise: undefined }));
const proportional = schema
  .record({ inProportionTo: weights, otherwise: weights })
  .transform(({ inProportionTo, otherwise }) => ({ weights: inProportionTo, otherwise }));

/** Any word: one other than `some` is told what there is. */
const someBelief = z.literal('some', {
  error: ({ input }) => `expected a table { history: weight, … } or 'some', found ${found(input)}`,
});

const beliefs: z.ZodType<Table<ClaimedBelief>> = rows(
  schema.choice<ClaimedBelief>((belief) => {
    if (typeof belief === 'string') return someBelief;
    return isProportional(belief) ? proportional : normalized;
  }),
  'belief',
);

/** A history may itself be called `inProportionTo`: its weight is then a number, and no table. */
function isProportional(belief: unknown): boolean {
  const { inProportionTo: table } = owned<unknown>(Object(belief));
  return (
    typeof table === 'object' && table !== null && !isFormula(table) && !(table instanceof Rational)
  );
}

const one = condition.transform((only) => [only]);

const guards: z.ZodType<readonly Guard[]> = rows(
  schema.choice<readonly Condition[]>((each) => (Array.isArray(each) ? declaredConditions : one)),
  'conditions',
).transform((table) =>
  Object.entries(table).flatMap(([variable, keys]) =>
    Object.entries(keys).map(([key, guarding]) => ({ variable, key, conditions: guarding })),
  ),
);

const iff = schema
  .record({ iff: guards })
  .transform(({ iff: listed }): ClaimScope => ({ kind: 'iff', guards: listed }));

const exactly = schema
  .record({ iff: declaredConditions })
  .transform(({ iff: conditions }): ClaimScope => ({ kind: 'exactly', conditions }));

const sets = schema.table(schema.nameList, 'a table { variable: [what the mover knows, …], … }');

const ifThen = schema
  .record({ if: declaredConditions, at: sets.optional() })
  .transform(({ if: given, at }): ClaimScope => ({ kind: 'if', conditions: given, at }));

const both = z.custom<never>(() => false, {
  error: 'expected one of "iff" and "if", found both',
});

/** What `holds` says: either `iff`, set by set or of the whole, or `if`. */
const scope: z.ZodType<ClaimScope> = schema.choice((holds) => {
  const said = typeof holds === 'object' && holds !== null;
  if (said && 'iff' in holds && 'if' in holds) return both;
  if (said && ('if' in holds || 'at' in holds)) return ifThen;
  return said && 'iff' in holds && Array.isArray(holds.iff) ? exactly : iff;
});

const tables = { strategies: behaviors, beliefs: beliefs.default({}) };

/** An assessment as it is declared. */
export const declaredAssessment = schema.record(tables);

const implication: z.ZodType<Implication> = schema.record({
  condition,
  by: declaredConditions,
  because: schema.prose,
});

/** The concept of a claimed equilibrium. */
const declaredConcept = z.enum(
  CLAIMED_CONCEPTS,
  schema.expected(CLAIMED_CONCEPTS.map((each) => `'${each}'`).join(', ')),
);

/** A claimed equilibrium as it is declared. */
export const declaredClaim = schema.record({
  id: schema.name,
  title: schema.name,
  source: schema.source,
  says: schema.prose,
  concept: declaredConcept.default(USUAL_CONCEPT),
  ...tables,
  holds: scope,
  where: declaredConditions.default([]),
  implied: schema.list(implication, '{ condition, by, because }').default([]),
  expected: schema.expectedVerdict,
  reading: schema.reading.optional(),
});

/** Of a stationary game all states are looked at, and the strategies as a whole. */
const wholeScope = schema.choice<Exclude<ClaimScope, { readonly kind: 'iff' }>>((holds) =>
  typeof holds === 'object' && holds !== null && 'if' in holds
    ? 'iff' in holds
      ? both
      : schema
          .record({ if: declaredConditions })
          .transform(({ if: conditions }) => ({ kind: 'if' as const, conditions }))
    : schema
        .record({ iff: declaredConditions })
        .transform(({ iff: conditions }) => ({ kind: 'exactly' as const, conditions })),
);

/** A claimed equilibrium of a stationary game as it is declared. */
export const declaredStationaryClaim = schema.record({
  id: schema.name,
  title: schema.name,
  source: schema.source,
  says: schema.prose,
  strategies: schema.table<unknown>(z.unknown(), 'a table { state: strategies, … }'),
  holds: wholeScope,
  where: declaredConditions.default([]),
  expected: schema.expectedVerdict,
  reading: schema.reading.optional(),
});

/** A claim in another declaration. */
export const claimed: z.ZodType<Claim> = schema.made('claim', 'claim(…)');

/** A claim about a finite game, whose play can be looked at. */
export const finitelyClaimed: z.ZodType<Claim> = claimed.refine(
  (claim) => markOf(claim.game)?.as !== 'continuation',
  'expected a claim about a finite game, found one about a stationary game: what its strategies are worth is value(claim, player, state)',
);

/** What a claim is about. */
export const declaredGame: z.ZodType<Game> = schema.made('game', 'timing(…) … .payoffs(…)');

/**
 * Behavior at some information sets.
 * @param what whose behavior it is, where it cannot be read: `a deviation from selective`.
 * @throws {InvalidClaim}
 */
export function behaviorTable(written: unknown, what: string): Table<Dictionary<Formula>> {
  return schema.parsed(behaviors, written, (problems) => new InvalidClaim(what, problems));
}

/*
 * A row for what a mover might know, value by value, and yet never knows, for no history leads
 * there, is no mistake and means nothing: claims are kept without such rows.
 */

/** A table without the rows that mean nothing. */
export function reachedRows<Entry>(game: Game, table: Table<Entry>): Table<Entry> {
  const idle = idleIn(game);
  return dictionary(
    Object.entries(table).map(([variable, rows]) => [
      variable,
      dictionary(Object.entries(rows).filter(([key]) => !idle(variable, key))),
    ]),
  );
}

/** What a claim is about, without the information sets that no history leads to. */
export function reachedScope(game: Game, scope: ClaimScope): ClaimScope {
  const idle = idleIn(game);
  if (scope.kind === 'iff')
    return {
      ...scope,
      guards: scope.guards.filter(({ variable, key }) => !idle(variable, key)),
    };
  if (scope.kind === 'exactly') return scope;
  const { at } = scope;
  return {
    ...scope,
    at:
      at &&
      dictionary(
        Object.entries(at).map(([variable, keys]) => [
          variable,
          keys.filter((key) => !idle(variable, key)),
        ]),
      ),
  };
}

/** Whether a row means nothing: it joins values that are there, but that no history has. */
function idleIn(game: Game): (variable: string, key: string) => boolean {
  const { informationSets } = formOf(game);
  return (variable, key) => {
    const move = game.stages.find(({ name }) => name === variable);
    return (
      move?.kind === 'move' &&
      isPossibleKey(game, move.knows, key) &&
      !informationSets.some((set) => set.variable === variable && set.key === key)
    );
  };
}
