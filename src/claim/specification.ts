import { Unusable, unknownName } from '../exact/message.js';
import { Point } from '../exact/point.js';
import type { Game, Publication } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import { isOriginal, marked, refuseOtherCopy } from '../game/maker.js';
import { parsed } from '../game/schema.js';
import { type Case, casePoint } from './case.js';
import type { Claim } from './claim.js';
import type { Condition } from './condition.js';
import { continuousGamesOf } from './continuous/listed-games.js';
import { boundDerivatives } from './derivative-refusal.js';
import { brokenRestrictions, restrictionText } from './parameter.js';
import { claimsBehind, conditionsOf, declaredParts, type Parts } from './parts.js';
import { type Proposition, refuseChanged } from './proposition/proposition.js';
import { mootIn, readingProblems } from './readings.js';
import type { Root } from './root.js';
import { rootProblems } from './root-refusal.js';
import {
  caseProblems,
  listingProblems,
  nameProblems,
  undeclaredSymbols,
  zeroDivisions,
} from './specification-refusal.js';
import { controlCharacterProblems, homonyms, spellingProblems } from './spelling.js';
import { continuationOf } from './stationary/continuation-game.js';
import { presumptionProblems } from './stationary/presumption.js';

/** A paper as data: what a specification module exports by default. */
export interface Specification extends Parts {
  readonly publication: Publication;
  /** The module that it was loaded from, as the call named it; absent where none was named. */
  readonly module?: string;
}

/** Thrown where the parts of a specification do not fit together. */
export class InvalidSpecification extends InvalidDeclaration {
  override readonly name = 'InvalidSpecification';
}

/**
 * Puts a specification together. What its parts say of themselves was looked at where they were
 * made; copies with changes, which nobody made, are looked at here.
 * @throws {OtherCopy} for what another copy of casus made.
 * @throws {InvalidSpecification} for what the vocabulary did not make, names used twice, symbols
 * that are no parameters, what rests on a claim that is not listed, a derivative by a parameter that
 * an equation binds to others, different things that are spelled alike, control characters in texts,
 * a reading of which claims are said to be moot that are not listed, and an example point or a case that breaks a restriction.
 * @throws {InvalidGame|InvalidClaim|InvalidStatement} for a copy of a game, claim or statement that is none.
 * @example
 * ```js
 * // entry.js: a paper on which the other examples rest
 * import { claim, math, parameter, relation, restriction, specification, stated, timing } from 'casus';
 * const publication = { authors: ['A. N. Other'], title: 'On entry', year: 2026 };
 * const source = { publication, place: 'Section 1' };
 * const spelt = { text: 'c', latex: 'c', meaning: 'the cost of entry' };
 * const c = parameter('c', { ...spelt, unit: 'payoff', example: 1, source });
 * const entry = timing({ id: 'entry', title: 'Entry', players: ['E'], source })
 *   .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
 *   .payoffs({ E: ({ move }) => (move === 'enter' ? math`2 − ${c}` : 0) });
 * const affordable = stated('affordable', 'it pays to enter', relation`${c} ≤ 2`, source);
 * const entering = claim(entry, {
 *   id: 'entering', title: 'Entry', source, says: 'E enters where that costs at most 2.',
 *   strategies: { move: { nothing: 'enter' } },
 *   beliefs: {},
 *   holds: { iff: { move: { nothing: affordable } } },
 *   expected: 'holds',
 * });
 * const paper = specification({
 *   publication,
 *   parameters: [c],
 *   restrictions: [restriction('no cost is negative', relation`${c} ≥ 0`, source)],
 *   games: [entry],
 *   claims: [entering],
 * });
 * export default paper;
 * paper.claims.map(({ id }) => id); // ['entering']
 * ```
 */
export function specification(parts: Specification): Specification {
  if (isOriginal(parts)) return parts;
  const refusal = (problems: readonly string[]) =>
    new InvalidSpecification('the specification', problems);
  refuseOtherCopy('the specification', parts);
  parsed(declaredParts, withoutModule(parts), refusal);
  const { claims, statements = [] } = parts;
  statements.forEach(refuseChanged);
  new Set([...claims, ...statements.flatMap(claimsBehind)]).forEach(refuseChanged);
  const problems = [
    ...nameProblems(parts),
    ...listingProblems(parts),
    ...caseProblems(parts),
    ...homonyms(parts),
    ...undeclaredSymbols(parts),
    ...zeroDivisions(parts),
    ...boundDerivatives(parts),
    ...presumptionProblems(parts.claims, parts.restrictions),
    ...rootProblems(parts),
    ...spellingProblems(parts),
    ...controlCharacterProblems(parts),
    ...readingProblems(parts),
  ];
  if (problems.length === 0) problems.push(...inadmissiblePoints(parts));
  if (problems.length > 0) throw refusal(problems);
  return marked('specification', parts);
}

/** Restrictions that the example breaks, and those that only a case does. */
function inadmissiblePoints(parts: Specification): string[] {
  const { restrictions, cases = [] } = parts;
  const example = examplePoint(parts);
  const broken = brokenRestrictions(restrictions, example);
  const kept = restrictions.filter((each) => !broken.includes(each));
  return [
    ...broken.map((each) => `the example values break ${restrictionText(each)}`),
    ...cases.flatMap((told) =>
      brokenRestrictions(kept, casePoint(told, example)).map(
        (each) => `the parameters of the case ${told.id} break ${restrictionText(each)}`,
      ),
    ),
  ];
}

/** What an author lists: where it was loaded from, the one who loads it says. */
function withoutModule(parts: unknown): unknown {
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) return parts;
  const { module: _, ...listed } = parts as Specification;
  return listed;
}

/** The point where each parameter has its example value. */
export function examplePoint({ parameters }: Pick<Specification, 'parameters'>): Point {
  return new Point(new Map(parameters.map(({ name, example }) => [name, example])));
}

/**
 * Where a point differs from the example, as a phrase that follows "at": `κ = 2, everything else as in
 * the example`, or `the example's values`.
 */
export function fromExample(spec: Specification, point: Point): string {
  const example = examplePoint(spec);
  const isParameter = ({ name }: Root): boolean =>
    spec.parameters.some((each) => each.name === name);
  const names = new Set(spec.roots?.map(({ name }) => name));
  // What a root is at the example is in no file. A point may be about parameters alone.
  const given = [
    ...spec.parameters,
    ...(spec.roots ?? []).filter((each) => !isParameter(each)),
  ].filter(({ name }) => point.values.has(name));
  const changed = given.filter(
    ({ name }) => names.has(name) || !point.at(name).equals(example.at(name)),
  );
  if (spec.parameters.length === 0) return 'the only point, there being no parameters';
  if (changed.length === 0) return "the example's values";
  const all = changed.length === given.length;
  return [
    ...changed.map(({ name, spelling }) => `${spelling.text} = ${point.at(name)}`),
    ...(all ? [] : ['everything else as in the example']),
  ].join(', ');
}

/*
 * What a specification lists, by name. A function that decides something takes the thing or its id,
 * and an id that is nobody's is refused with those that there are.
 */

/**
 * Everything that there is to decide: what makes no sense under the readings in force is not.
 * @throws {Unusable} where there is nothing: no verdict would be as expected, and none otherwise.
 */
export function allPropositions(spec: Specification): Proposition[] {
  const moot = mootIn(spec);
  const all = listedPropositions(spec).filter(({ id }) => !moot.has(id));
  if (all.length > 0) return all;
  throw new Unusable(
    'there is nothing to decide: the specification lists no claim(…) under "claims" and no statement, such as everywhere(…), under "statements"',
  );
}

/** The place of each proposition among all: by it one is known again where its module is loaded anew. */
export function positionsIn(spec: Specification): ReadonlyMap<Proposition, number> {
  return new Map(allPropositions(spec).map((each, position) => [each, position]));
}

/** Everything that a specification claims. */
export function listedPropositions({ claims, statements = [] }: Specification): Proposition[] {
  return [...claims, ...statements];
}

/**
 * @throws {Unusable} naming the claims and statements there are; for one that makes no sense under the
 * readings in force, with the reason.
 * @throws {InvalidClaim|InvalidStatement} for a copy that is none.
 * @throws {InvalidSpecification} where it presumes what the restrictions do not say.
 */
export function propositionNamed(spec: Specification, named: string | Proposition): Proposition {
  if (typeof named !== 'string') refuseChanged(named);
  const found =
    typeof named === 'string' ? itemNamed('claim', listedPropositions(spec), named) : named;
  const moot = mootIn(spec).get(found.id);
  if (moot !== undefined) throw new Unusable(`${found.id} is not decided: ${moot}`);
  refusePresuming(spec, found);
  return found;
}

/** What is not listed, and what stands in a changed copy of a specification, nobody has looked at. */
function refusePresuming(spec: Specification, proposition: Proposition): void {
  const claims = proposition.kind === 'equilibrium' ? [proposition] : claimsBehind(proposition);
  const problems = presumptionProblems(claims, spec.restrictions);
  if (problems.length > 0) throw new InvalidSpecification('the specification', problems);
}

/**
 * @throws {Unusable} naming the games there are, and for one that is not finite: whoever asks for a game
 * looks at other strategies than the claimed ones.
 */
export function gameNamed(spec: Specification, named: string | Game): Game {
  const { games, claims } = spec;
  const meant = claims.find(
    ({ game }) => continuationOf(game) && (named === game || named === stationaryId(game)),
  );
  if (meant)
    throw new Unusable(
      `${stationaryId(meant.game)} is a stationary game: it is not solved, nor are other strategies judged in it; what stationaryClaim(…) claims of it is decided, such as ${meant.id}`,
    );
  if (typeof named !== 'string') return named;
  refuseContinuous(spec, named);
  return itemNamed('game', games, named);
}

function refuseContinuous(spec: Specification, named: string): void {
  const isIt = ({ id }: { readonly id: string }): boolean => id === named;
  if (continuousGamesOf(spec).some(isIt) && !spec.games.some(isIt))
    throw new Unusable(
      `${named} has types or actions from intervals: expected a game with finitely many; what is claimed of ${named} is decided by verify, check and sample, where it is so by map, and show tells what it is`,
    );
}

function stationaryId(game: Game): string | undefined {
  return continuationOf(game)?.stationary.id;
}

/** @throws {Unusable} naming the conditions of claims and statements there are. */
export function conditionNamed(spec: Specification, named: string | Condition): Condition {
  return typeof named === 'string'
    ? itemNamed('condition', [...new Set(conditionsOf(spec))], named)
    : named;
}

/** @throws {Unusable} naming the cases there are. */
export function caseNamed({ cases = [] }: Specification, id: string): Case {
  return itemNamed('case', cases, id);
}

/**
 * @throws {Unusable} for an id that is not a claimed equilibrium's.
 * @throws {InvalidClaim} for a copy that is none.
 */
export function claimNamed(
  { claims, statements = [] }: Specification,
  named: string | Claim,
): Claim {
  if (typeof named !== 'string') {
    refuseChanged(named);
    return named;
  }
  if (statements.some(({ id }) => id === named))
    throw new Unusable(
      `${named} is a statement: only claimed equilibria have incentive constraints`,
    );
  return itemNamed('claim', claims, named);
}

/** @throws {Unusable} with the name that may have been meant, or those there are. */
export function itemNamed<Item extends { readonly id: string }>(
  what: string,
  items: readonly Item[],
  id: string,
): Item {
  const found = items.find((each) => each.id === id);
  if (found) return found;
  const ids = items.map((each) => each.id);
  throw new Unusable(unknownName(what, id, ids));
}
