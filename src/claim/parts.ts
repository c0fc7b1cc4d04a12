import { match, P } from 'ts-pattern';
import type { z } from 'zod';
import type { Formula } from '../exact/formula.js';
import { meaningOf, type Relation, relationKey } from '../exact/relation.js';
import type { ContinuousGame } from '../game/continuous/continuous-game.js';
import type { Game } from '../game/game.js';
import type { Maker } from '../game/maker.js';
import type { Alternatives } from '../game/reading.js';
import * as schema from '../game/schema.js';
import { formOf } from '../game/unfold.js';
import type { Case } from './case.js';
import { type Claim, formulasOf } from './claim.js';
import { asAmong, type Condition } from './condition.js';
import {
  type ContinuousClaim,
  continuousConditions,
  formulasOfContinuous,
} from './continuous/continuous-claim.js';
import type { CutoffPlay, IntegralQuantity } from './continuous/integral-quantity.js';
import type { Parameter, Restriction } from './parameter.js';
import {
  type Assertion,
  comparisonsIn,
  cutoffEquilibriaIn,
  equilibriaIn,
} from './proposition/assertion.js';
import type { Statement } from './proposition/proposition.js';
import { claimsCounted } from './proposition/pure-claim.js';
import { claimsIn, integralsIn, ownFormulas } from './quantity-parts.js';
import type { Root } from './root.js';
import { definingFormulas } from './roots-behind.js';

/** What a paper is put together from. */
export interface Parts {
  readonly parameters: readonly Parameter[];
  /** Symbols for roots of equations in them. */
  readonly roots?: readonly Root[];
  readonly restrictions: readonly Restriction[];
  readonly games: readonly Game[];
  readonly claims: readonly Claim[];
  /** Sentences of the source as formal statements. */
  readonly statements?: readonly Statement[];
  readonly cases?: readonly Case[];
  /** Readings with alternatives; those that a game, a claim or a statement names need not stand here. */
  readonly readings?: readonly Alternatives[];
}

/** A list of what a maker of the vocabulary makes; of claims and statements, copies serve, too. */
function listOf<Made>(
  maker: Maker,
  written: string,
  each: z.ZodType<Made> = schema.made<Made>(maker, written),
): z.ZodType<readonly Made[]> {
  return schema.list(each, `what ${written} makes`);
}

function unchangedListOf<Made extends object>(maker: Maker, written: string) {
  return listOf<Made>(maker, written, schema.unchanged<Made>(maker, written));
}

/** The parts of a specification. What each of them holds was looked at where it was made. */
export const declaredParts = schema.record({
  publication: schema.publication,
  parameters: unchangedListOf<Parameter>('parameter', 'parameter(…)'),
  roots: unchangedListOf<Root>('root', 'root(…)').optional(),
  restrictions: unchangedListOf<Restriction>('restriction', 'restriction(…)'),
  games: unchangedListOf<Game>('game', 'timing(…) … .payoffs(…)'),
  claims: listOf<Claim>('claim', 'claim(…)'),
  statements: listOf<Statement>(
    'statement',
    'everywhere(…), nowhere(…), somewhere(…), forLarge(…), forSmall(…), near(…), neverForLarge(…), neverForSmall(…), neverNear(…), regardless(…), only(…), exists(…) or unique(…)',
  ).optional(),
  cases: unchangedListOf<Case>('case', 'casePath(…)').optional(),
  readings: unchangedListOf<Alternatives>('reading', 'alternatives(…)').optional(),
});

/** Formulas of a specification, and where they stand: `the condition affordable`. */
export interface Mention {
  readonly place: string;
  readonly formulas: readonly Formula[];
}

/** Everything that a specification says in formulas. */
export function mentionsIn(parts: Parts): Mention[] {
  const { roots = [], restrictions, claims, statements = [] } = parts;
  return [
    ...roots.map((root) => ({ place: `the root ${root.name}`, formulas: definingFormulas(root) })),
    ...restrictions.map(({ relation, says }) => ({
      place: `the restriction "${says}"`,
      formulas: sidesOf(relation),
    })),
    ...conditionsOf(parts).map(({ id, relation }) => ({
      place: `the condition ${id}`,
      formulas: sidesOf(relation),
    })),
    ...[...new Set([...claims, ...statements.flatMap(claimsBehind)])].map((claim) => ({
      place: `the claim ${claim.id}`,
      formulas: [...formulasOf(claim)],
    })),
    ...gamesIn(parts).map((game) => ({
      place: `the game ${game.id}`,
      formulas: [...formOf(game).quantities, ...game.assuming.flatMap(sidesOf)],
    })),
    ...statements.map((statement) => ({
      place: `the statement ${statement.id}`,
      formulas: [...statement.lookAt.flatMap(sidesOf), ...formulasSaid(statement)],
    })),
  ];
}

/** The games that are listed, and those that stationary claims make of theirs. */
export function gamesIn({ games, claims }: Pick<Parts, 'games' | 'claims'>): readonly Game[] {
  return [...new Set([...games, ...claims.map(({ game }) => game)])];
}

/** The conditions of all claims and statements, as often as they are written. */
export function conditionsOf({
  claims,
  statements = [],
}: Pick<Parts, 'claims' | 'statements'>): Condition[] {
  return [
    ...claims.flatMap(({ conditions }) => conditions),
    ...statements.flatMap(conditionsGiven),
  ];
}

/** The conditions that a statement names. */
function conditionsGiven(statement: Statement): readonly Condition[] {
  return statement.kind === 'continuous equilibrium'
    ? continuousConditions(statement)
    : statement.given;
}

/** The claims on which a statement rests: whose profiles it plays, or said to be equilibria. */
export function claimsBehind(statement: Statement): readonly Claim[] {
  const behind = (asserts: readonly Assertion[]): readonly Claim[] => [
    ...equilibriaIn(asserts),
    ...comparisonsIn(asserts).flatMap(({ left, right }) => [...claimsIn(left), ...claimsIn(right)]),
  ];
  const all = match(statement)
    .returnType<readonly Claim[]>()
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere', 'eventually') }, ({ asserts }) =>
      behind(asserts),
    )
    .with({ kind: 'regardless' }, () => [])
    .with({ kind: 'pure equilibria' }, claimsCounted)
    .with({ kind: 'continuous equilibrium' }, () => [])
    .exhaustive();
  return [...new Set(all)];
}

/** What a statement says that is integrated over types. */
export function integralsBehind(statement: Statement): readonly IntegralQuantity[] {
  return 'asserts' in statement
    ? comparisonsIn(statement.asserts).flatMap(({ left, right }) => [
        ...integralsIn(left),
        ...integralsIn(right),
      ])
    : [];
}

/** The games with continuous variables in which a statement looks at play. */
export function continuousGamesIn(statement: Statement): readonly ContinuousGame[] {
  return [...new Set(cutoffPlayBehind(statement).map(({ game }) => game))];
}

/** Profiles of games with continuous variables that a statement says to be equilibria. */
export function cutoffEquilibriaBehind(statement: Statement): readonly ContinuousClaim[] {
  return 'asserts' in statement ? cutoffEquilibriaIn(statement.asserts) : [];
}

/** Those, and the ones over whose play a statement integrates. */
export function cutoffPlayBehind(statement: Statement): readonly CutoffPlay[] {
  const integrated = integralsBehind(statement).map(({ claim }) => claim);
  return [...new Set([...integrated, ...cutoffEquilibriaBehind(statement)])];
}

/** The formulas of a statement itself, those of its claims and conditions apart. */
export function formulasSaid(statement: Statement): readonly Formula[] {
  const compared = (asserts: readonly Assertion[]): readonly Formula[] =>
    comparisonsIn(asserts).flatMap(({ left, right }) => [
      ...ownFormulas(left),
      ...ownFormulas(right),
    ]);
  return match(statement)
    .returnType<readonly Formula[]>()
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere') }, ({ asserts }) =>
      compared(asserts),
    )
    .with({ kind: 'eventually' }, ({ parameter, to, asserts }) => [
      parameter,
      ...(to === 'infinity' ? [] : to.map(({ value }) => value)),
      ...compared(asserts),
    ])
    .with({ kind: P.union('regardless', 'pure equilibria') }, () => [])
    .with({ kind: 'continuous equilibrium' }, formulasOfContinuous)
    .exhaustive();
}

function sidesOf({ left, right }: Relation): Formula[] {
  return [left, right];
}

/** A condition, and the other names under which the same relation is stated. */
export interface DistinctCondition {
  readonly condition: Condition;
  readonly alsoCalled: readonly string[];
}

/**
 * The conditions of all claims and statements, each once, in the order of the specification: those
 * of one relation, written alike, are one, and those of one name and meaning. A condition that the
 * source states goes before one that was added.
 */
export function distinctConditions(
  parts: Pick<Parts, 'claims' | 'statements'>,
): DistinctCondition[] {
  const all = conditionsOf(parts);
  const byRelation = new Map<string, Condition[]>();
  for (const condition of all) {
    const key = relationKey(asAmong(all, condition).relation);
    byRelation.set(key, [...(byRelation.get(key) ?? []), condition]);
  }
  return [...byRelation.values()].flatMap((conditions) => {
    const condition = conditions.find(({ statedIn }) => statedIn) ?? conditions[0];
    if (condition === undefined) return [];
    const others = new Set(conditions.map(({ id }) => id).filter((id) => id !== condition.id));
    return [{ condition, alsoCalled: [...others] }];
  });
}

/** Which of some distinct conditions a condition is. */
export function amongDistinct(
  distinct: readonly DistinctCondition[],
  condition: Condition,
): Condition {
  const meaning = meaningOf(condition.relation);
  const found = distinct.find(
    (each) =>
      [each.condition.id, ...each.alsoCalled].includes(condition.id) &&
      meaningOf(each.condition.relation) === meaning,
  );
  return found?.condition ?? condition;
}

/** Where a condition belongs: the game and the claim it occurs in first, and whose choice it guards. */
export interface ConditionHome {
  /** The title of the game; `undefined` for a condition of statements alone. */
  readonly game: string | undefined;
  /** `undefined` where it guards no choice, but the existence of mixing probabilities, say. */
  readonly player: string | undefined;
}

export function homeOf(
  { claims }: Pick<Parts, 'claims'>,
  { condition, alsoCalled }: DistinctCondition,
): ConditionHome {
  const names = new Set([condition.id, ...alsoCalled]);
  const claim = claims.find(({ conditions }) => conditions.some(({ id }) => names.has(id)));
  return { game: claim?.game.title, player: claim && guardedPlayer(claim, names) };
}

/** The sections of a list by home, in the order of first appearance: `Entry: E`. */
export function homeText({ game, player }: ConditionHome): string {
  if (game === undefined) return 'Conditions of statements';
  return player === undefined ? game : `${game}: ${player}`;
}

function guardedPlayer({ scope, game }: Claim, names: ReadonlySet<string>): string | undefined {
  if (scope.kind !== 'iff') return undefined;
  const guard = scope.guards.find(({ conditions }) => conditions.some(({ id }) => names.has(id)));
  return formOf(game).informationSets.find(
    ({ variable, key }) => variable === guard?.variable && key === guard.key,
  )?.mover;
}
