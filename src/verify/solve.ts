import { admissiblePoint, type PointInput } from '../claim/admissible-point.js';
import { type ClaimedEquilibrium, claimedEquilibrium } from '../claim/claimed-equilibrium.js';
import { rootsOfClaim, rootsOfGame } from '../claim/roots-behind.js';
import { gameNamed, type Specification } from '../claim/specification.js';
import { refuseRoots, withRoots } from '../claim/with-roots.js';
import {
  type MixedEquilibria,
  mixedEquilibria,
} from '../equilibrium/enumeration/mixed/mixed-equilibria.js';
import {
  type Solution,
  type SolvedConcept,
  solution,
} from '../equilibrium/enumeration/solution.js';
import { Unusable } from '../exact/message.js';
import { properGameAt } from '../game/declared-form.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';

/** Which equilibria are looked for, and how far. */
export interface SolveOptions {
  /** By default weak perfect Bayesian equilibrium. */
  readonly concept?: SolvedConcept | undefined;
  /** The search ends after so many families of equilibria; by default 100,000. */
  readonly most?: number | undefined;
  /** Also look for weak perfect Bayesian equilibria in which at most so many sets mix. */
  readonly mixing?: number | undefined;
}

/** The equilibria of a game that were found, and whether these are all. */
export interface Solved {
  readonly solution: Solution;
  /** Where the claimed equilibria of a declared game are among them. */
  readonly claims: readonly ClaimedEquilibrium[];
  readonly mixed: { readonly mixing: number; readonly found: MixedEquilibria } | undefined;
}

export const DEFAULT_MOST = 100_000;

/**
 * All pure equilibria of a game, by outcome, and some in which somebody mixes, if asked for.
 * @throws {Unusable} where mixing is asked for of another concept than weak perfect Bayesian.
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 * @example
 * ```js
 * import { readEfg, solve } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * const { solution } = solve(readEfg(text, 'choice'), { concept: 'nash' });
 * [solution.complete, solution.classes.length]; // [true, 1]
 * ```
 */
export function solve(
  game: ExtensiveGame,
  { concept = 'weakPerfectBayesian', most = DEFAULT_MOST, mixing }: SolveOptions = {},
): Solved {
  if (mixing !== undefined && concept !== 'weakPerfectBayesian')
    throw new Unusable(
      'equilibria with mixing are looked for by the concept weakPerfectBayesian alone: leave out the concept, or the mixing',
    );
  return {
    solution: solution(game, concept, most),
    claims: [],
    mixed: mixing === undefined ? undefined : { mixing, found: mixedEquilibria(game, mixing) },
  };
}

/**
 * The same of a declared game at a parameter point, and where its claimed equilibria are among them.
 * @param game the game, or its id.
 * @throws {Unusable} for an id that is nobody's, and for a point that is not admissible.
 * @throws {ImproperGame} where the declaration is no game at the point.
 * @example
 * ```js
 * import { solveAt } from 'casus';
 * import paper from './entry.js';
 * solveAt(paper, 'entry', { c: 1 }).claims.map(({ kind }) => kind); // ['found']
 * ```
 */
export function solveAt(
  spec: Specification,
  game: string | Game,
  at: PointInput,
  options: SolveOptions = {},
): Solved {
  const named = gameNamed(spec, game);
  refuseRoots(`the equilibria of ${named.id}`, [
    ...rootsOfGame(named),
    ...spec.claims.filter((claim) => claim.game === named).flatMap(rootsOfClaim),
  ]);
  const point = admissiblePoint(spec, at);
  const solved = solve(gameAtPoint(spec, named, point), options);
  const claims = spec.claims
    .filter((claim) => claim.game === named)
    .map((claim) => claimedEquilibrium(claim, point, solved.solution));
  return { ...solved, claims };
}

/**
 * A declared game at a parameter point as a game of numbers, which can be solved, judged and, by
 * `efgText`, written in Gambit's format.
 * @param game the game, or its id.
 * @throws {Unusable} for an id that is nobody's, and for a point that is not admissible.
 * @throws {ImproperGame} where the declaration is no game at the point.
 * @example
 * ```js
 * import { efgText, gameAtPoint } from 'casus';
 * import paper from './entry.js';
 * efgText(gameAtPoint(paper, 'entry', { c: '1/2' })).includes('{ 3/2 }'); // true
 * ```
 */
export function gameAtPoint(
  spec: Specification,
  game: string | Game,
  at: PointInput,
): ExtensiveGame {
  const named = gameNamed(spec, game);
  const speaking = withRoots(spec, rootsOfGame(named));
  return properGameAt(formOf(named), admissiblePoint(speaking, at));
}
