import { type Formula, functionOf } from '../exact/formula.js';
import { RationalFunction } from '../exact/rational-function.js';
import { controlsIn, visible } from '../exact/visible.js';
import { type Dictionary, PROTOTYPE, remedy } from '../game/dictionary.js';
import type { Game } from '../game/game.js';
import { keyOf } from '../game/key.js';
import { isPossibleKey } from '../game/possible-key.js';
import type { InformationSet, Tree } from '../game/tree.js';
import type { BeliefFormulas, Claim } from './claim.js';

/** Thrown where a claim's tables do not fit its game; lists every problem found. */
export class InvalidClaim extends Error {
  override readonly name = 'InvalidClaim';

  constructor(claim: string, problems: readonly string[]) {
    super(
      `the claim ${claim} cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`,
    );
  }
}

const usable = new WeakSet<Claim>();

/**
 * The compiler refuses misfits already; this repeats it for declarations that it never saw.
 * @throws {InvalidClaim}
 */
export function refuseClaim(claim: Claim, tree: Tree): void {
  if (usable.has(claim)) return;
  const problems = [
    ...[claim.id, claim.title].flatMap((name) =>
      controlsIn(name).length === 0
        ? []
        : [`it is called "${visible(name)}": expected no control characters`],
    ),
    ...(claim.scope.kind === 'if' && claim.scope.at && noneIn(claim.scope.at)
      ? ['"at" names no information set']
      : []),
    ...tree.informationSets.flatMap((set) => setProblems(claim, set)),
    ...inventedRows(claim, tree),
  ];
  if (problems.length > 0) throw new InvalidClaim(claim.id, problems);
  usable.add(claim);
}

function setProblems(claim: Claim, set: InformationSet): string[] {
  const { strategies, beliefs, scope } = claim;
  const place = `${set.mover} choosing ${set.variable} at "${set.key}"`;
  const written = remedy(set.variable) || remedy(set.key);
  const behavior = strategies[set.variable]?.[set.key];
  const belief = beliefs[set.variable]?.[set.key];
  const guarded =
    scope.kind === 'if' ||
    scope.guards.some(({ variable, key }) => variable === set.variable && key === set.key);
  return [
    ...(behavior === undefined ? [`no strategy for ${place}${written}`] : []),
    ...Object.keys(behavior ?? {})
      .filter((action) => !set.actions.includes(action))
      .map((action) => `${place} cannot ${action}: the actions are ${set.actions.join(', ')}`),
    ...lostWeight(`the mix of ${place}`, behavior, set.actions),
    ...(belief === undefined && set.members.length > 1 ? [`no belief for ${place}${written}`] : []),
    ...(belief ? beliefProblems(claim.game, set, belief, place) : []),
    ...(guarded ? [] : [`no conditions (nor "always") for ${place}${written}`]),
  ];
}

function beliefProblems(
  game: Game,
  { unseen, histories: members }: InformationSet,
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
          `${place} cannot face "${history}": no such history leads there; there are ${histories.map((each) => JSON.stringify(each)).join(', ')}`,
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
function inventedRows({ strategies, beliefs, scope, game }: Claim, tree: Tree): string[] {
  const rows = [
    ...[strategies, beliefs].flatMap((table) =>
      Object.entries(table).flatMap(([variable, keys]) =>
        Object.keys(keys).map((key) => ({ variable, key })),
      ),
    ),
    ...(scope.kind === 'iff'
      ? scope.guards
      : Object.entries(scope.at ?? {}).flatMap(([variable, keys]) =>
          keys.map((key) => ({ variable, key })),
        )),
  ];
  const moves = game.stages.filter(({ kind }) => kind === 'move').map(({ name }) => name);
  const problems = rows.flatMap(({ variable, key }) => {
    const keys = tree.informationSets
      .filter((set) => set.variable === variable)
      .map((set) => set.key);
    if (keys.includes(key)) return [];
    const there = moves.includes(variable)
      ? `there are ${keys.map((each) => `"${each}"`).join(', ')}`
      : `the moves are ${moves.join(', ')}`;
    return [`there is no information set "${key}" at ${variable}: ${there}`];
  });
  return [...new Set(problems)];
}

function noneIn(at: Dictionary<readonly string[]>): boolean {
  return Object.values(at).every((keys) => keys.length === 0);
}
