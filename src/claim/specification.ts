import { Point } from '../exact/point.js';
import type { Publication, Reading } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import { isOriginal, marked, refuseOtherCopy } from '../game/maker.js';
import { parsed } from '../game/schema.js';
import { refuseChanged } from './changed-proposition.js';
import { claimsBehind, undeclaredSymbols, zeroDivisions } from './mentioned.js';
import { brokenRestrictions, restrictionText } from './parameter.js';
import { declaredParts, type Parts } from './parts.js';
import {
  controlCharacterProblems,
  homonyms,
  listingProblems,
  nameProblems,
} from './specification-refusal.js';
import { spellingProblems } from './spelling.js';

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
 * that are no parameters, what rests on a claim that is not listed, different things that are
 * spelled alike, control characters in texts, and an example point that breaks a restriction.
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
  const { restrictions, claims, statements = [] } = parts;
  statements.forEach(refuseChanged);
  new Set([...claims, ...statements.flatMap(claimsBehind)]).forEach(refuseChanged);
  const problems = [
    ...nameProblems(parts),
    ...listingProblems(parts),
    ...homonyms(parts),
    ...undeclaredSymbols(parts),
    ...zeroDivisions(parts),
    ...spellingProblems(parts),
    ...controlCharacterProblems(parts),
  ];
  if (problems.length === 0)
    problems.push(
      ...brokenRestrictions(restrictions, examplePoint(parts)).map(
        (broken) => `the example values break ${restrictionText(broken)}`,
      ),
    );
  if (problems.length > 0) throw refusal(problems);
  return marked('specification', parts);
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

/** The readings that a specification's declarations rest on, each once. */
export function readingsOf({ games, claims, statements = [] }: Specification): Reading[] {
  const all = [
    ...games.flatMap((game) => [...game.readings, ...game.stages.map((stage) => stage.reading)]),
    ...claims.map((claim) => claim.reading),
    ...statements.map((statement) => statement.reading),
  ];
  return [...new Set(all.filter((reading) => reading !== undefined))];
}
