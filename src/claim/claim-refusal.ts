import { z } from 'zod';
import { type Formula, isFormula } from '../exact/formula.js';
import { functionOf } from '../exact/formula-value.js';
import { thereAre } from '../exact/message.js';
import { RationalFunction } from '../exact/rational-function.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import { type Dictionary, PROTOTYPE, remedy } from '../game/dictionary.js';
import { type Game, isPossibleKey, keyOf } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import * as schema from '../game/schema.js';
import { formOf } from '../game/unfold.js';
import {
  type BeliefFormulas,
  type Claim,
  conditionsIn,
  type Implication,
  isWhole,
} from './claim.js';
import { CLAIMED_CONCEPTS, USUAL_CONCEPT } from './claimed-concept.js';
import { undefinedConcept } from './defined-concept.js';

/** Thrown where a claim is not put together as it should be, or does not fit its game. */
export class InvalidClaim extends InvalidDeclaration {
  override readonly name = 'InvalidClaim';
}

/** The parts of a claim that are keyed as its game's timing says. */
type Tables = Pick<Claim, 'game' | 'strategies' | 'beliefs' | 'scope'> &
  Partial<Pick<Claim, 'concept'>>;

/**
 * Refuses a claim whose tables do not fit its game, or its implications its conditions. The
 * compiler refuses misfits already; this is for declarations that it never saw.
 * @throws {InvalidClaim}
 */
export function refuseMisfits(claim: Claim, what = `the claim ${claim.id}`): void {
  const problems = [...misfits(claim), ...lostConditions(claim), ...strangeImplications(claim)];
  if (problems.length > 0) throw new InvalidClaim(what, problems);
}

const formulas = schema.table(
  z.custom<Formula>(isFormula, schema.expected('a formula')),
  'a table of formulas',
);

/** A table by variable, then by what the mover knows. */
function rows<Entry>(entry: z.ZodType<Entry>, what: string) {
  return schema.table(schema.table(entry), what);
}

const condition = z.looseObject(
  { id: schema.name, relation: schema.writtenRelation },
  schema.expected('a condition'),
);
const conditions = schema.list(condition, 'conditions');

const guard = z.looseObject(
  { variable: schema.name, key: schema.name, conditions },
  schema.expected('{ variable, key, conditions }'),
);
const iff = z.looseObject(
  {
    kind: z.literal('iff', schema.expected("'iff', 'exactly' or 'if'")),
    guards: schema.list(guard, 'guards'),
  },
  schema.expected('what "holds" was made into'),
);
const exactly = z.looseObject({ conditions });
const ifThen = z.looseObject({
  conditions,
  at: schema.table(schema.nameList).optional(),
});

const weighed = z.looseObject(
  { weights: formulas, otherwise: formulas.optional() },
  schema.expected("{ weights, otherwise } or 'some'"),
);

/** What a claim is made of: what follows from anything else is no claim's verdict. */
const shape = z.looseObject({
  id: schema.name,
  title: schema.name,
  source: schema.source,
  says: schema.prose,
  game: schema.made<Game>('game', 'timing(…) … .payoffs(…)'),
  concept: z.enum(
    CLAIMED_CONCEPTS,
    schema.expected(CLAIMED_CONCEPTS.map((each) => `'${each}'`).join(', ')),
  ),
  strategies: rows(formulas, 'a table of strategies'),
  beliefs: rows(
    schema.choice<object | 'some'>((belief) =>
      typeof belief === 'string'
        ? z.literal('some', schema.expected("{ weights, otherwise } or 'some'"))
        : weighed,
    ),
    'a table of beliefs',
  ),
  conditions,
  where: conditions,
  implied: schema.list(
    z.looseObject({ condition, by: conditions }, schema.expected('{ condition, by, because }')),
    'implications',
  ),
  scope: schema.choice<object>((scope) => {
    const { kind } = Object(scope);
    if (kind === 'exactly') return exactly;
    return kind === 'if' ? ifThen : iff;
  }),
  expected: schema.expectedVerdict,
});

/**
 * Refuses a copy of a claim with changes, as its maker would have.
 * @throws {InvalidClaim}
 */
export function refuseChangedClaim(claim: Claim): void {
  const what = typeof claim.id === 'string' ? `the claim ${claim.id}` : 'a claim';
  schema.parsed(shape, claim, (problems) => new InvalidClaim(what, problems));
  refuseMisfits(claim, what);
}

/** What keeps tables from fitting the game, a line for each problem. */
export function misfits(tables: Tables): string[] {
  const { game, scope } = tables;
  const tree = formOf(game);
  return [
    ...(scope.kind === 'if' && scope.at && noneIn(scope.at)
      ? ['"at" names no information set']
      : []),
    ...tree.informationSets.flatMap((set) => setProblems(tables, set)),
    ...inventedRows(tables, tree),
    ...undefinedConcept(tables.concept ?? USUAL_CONCEPT, tree),
  ];
}

/** Conditions that a copy with changes leaves out of its list: they would pass for met everywhere. */
function lostConditions({ scope, where, conditions }: Claim): string[] {
  return [...where, ...conditionsIn(scope)]
    .filter((condition) => !conditions.includes(condition))
    .map(({ id }) => `it rests on ${id}, which is not among its "conditions"`);
}

/** Implications of or by conditions that the claim does not have, or for no reason. */
function strangeImplications({ conditions, implied }: Claim): string[] {
  return implied.flatMap(({ condition, by, because }: Partial<Implication>) => [
    ...[condition, ...(by ?? [])]
      .filter((each) => each && !conditions.includes(each))
      .map((each) => `it does not rest on ${each?.id}, said to be implied or to imply`),
    ...(typeof because === 'string'
      ? []
      : [`${condition?.id} is said to be implied, and not why: state it under "because"`]),
  ]);
}

function setProblems(
  { game, concept, strategies, beliefs, scope }: Tables,
  set: DeclaredSet,
): string[] {
  const place = `${set.mover} choosing ${set.variable} at "${set.key}"`;
  const written = remedy(set.variable) || remedy(set.key);
  const behavior = strategies[set.variable]?.[set.key];
  const belief = beliefs[set.variable]?.[set.key];
  const guarded =
    scope.kind !== 'iff' ||
    scope.guards.some(({ variable, key }) => variable === set.variable && key === set.key);
  return [
    ...(behavior === undefined ? [`no strategy for ${place}${written}`] : []),
    ...Object.keys(behavior ?? {})
      .filter((action) => !set.actions.includes(action))
      .map((action) => `${place} cannot ${action}: the actions are ${set.actions.join(', ')}`),
    ...lostWeight(`the mix of ${place}`, behavior, set.actions),
    ...(belief && belief !== 'some' ? beliefProblems(game, set, belief, place) : []),
    ...(belief === 'some' && concept === 'sequential' && (scope.kind === 'iff' || !isWhole(scope))
      ? [
          `'some' as the belief of ${place}: of a sequential equilibrium beliefs hang together, so that it is told of the whole, and not set by set, whether some support it; write holds: { iff: [conditions] } or { if: [conditions] }, or state the belief`,
        ]
      : []),
    ...(guarded ? [] : [`no conditions (nor "always") for ${place}${written}`]),
  ];
}

function beliefProblems(
  game: Game,
  { unseen, histories: members }: DeclaredSet,
  { weights, otherwise }: BeliefFormulas,
  place: string,
): string[] {
  const histories = members.map((history) => keyOf(unseen, history));
  // No weight on what cannot happen says nothing that is false.
  const harmless = (history: string): boolean =>
    isPossibleKey(game, unseen, history) &&
    [weights[history], otherwise?.[history]].every(
      (weight) => weight === undefined || functionOf(weight).isZero,
    );
  return [
    ...Object.keys({ ...weights, ...otherwise })
      .filter((history) => !histories.includes(history) && !harmless(history))
      .map(
        (history) =>
          `${place} cannot face "${history}": no such history leads there; ${thereAre(histories.map((each) => JSON.stringify(each)))}`,
      ),
    ...(otherwise
      ? [
          ...unlisted(`the weights "inProportionTo" of ${place}`, weights, histories),
          ...lostWeight(`the belief "otherwise" of ${place}`, otherwise, histories),
        ]
      : lostWeight(`the belief of ${place}`, weights, histories)),
  ];
}

/** A word that an object literal loses is missed where the other weights do not make up for it. */
function lostWeight(
  what: string,
  weights: Dictionary<Formula> | undefined,
  words: readonly string[],
): string[] {
  if (weights === undefined || !words.includes(PROTOTYPE)) return [];
  const sum = Object.values(weights)
    .map(functionOf)
    .reduce((total, next) => total.plus(next), RationalFunction.zero);
  return sum.minus(RationalFunction.one).isZero ? [] : unlisted(what, weights, words);
}

function unlisted(what: string, weights: Dictionary<Formula>, words: readonly string[]): string[] {
  return words.includes(PROTOTYPE) && weights[PROTOTYPE] === undefined
    ? [`${what} leaves out ${PROTOTYPE}${remedy(PROTOTYPE)}`]
    : [];
}

/** Rows for moves that there are not, and for what their movers can never know. */
function inventedRows({ strategies, beliefs, scope, game }: Tables, tree: DeclaredForm): string[] {
  const rows = [
    ...[strategies, beliefs].flatMap((table) =>
      Object.entries(table).flatMap(([variable, keys]) =>
        Object.keys(keys).map((key) => ({ variable, key })),
      ),
    ),
    ...(scope.kind === 'iff' ? scope.guards : []),
    ...Object.entries((scope.kind === 'if' && scope.at) || {}).flatMap(([variable, keys]) =>
      keys.map((key) => ({ variable, key })),
    ),
  ];
  const moves = game.stages.filter(({ kind }) => kind === 'move').map(({ name }) => name);
  const problems = rows.flatMap(({ variable, key }) => {
    const keys = tree.informationSets
      .filter((set) => set.variable === variable)
      .map((set) => set.key);
    if (keys.includes(key)) return [];
    const there = moves.includes(variable)
      ? thereAre(keys.map((each) => `"${each}"`))
      : `the moves are ${moves.join(', ')}`;
    return [`there is no information set "${key}" at ${variable}: ${there}`];
  });
  return [...new Set(problems)];
}

function noneIn(at: Dictionary<readonly string[]>): boolean {
  return Object.values(at).every((keys) => keys.length === 0);
}
