import { admissiblePoint, type PointInput } from '../claim/admissible-point.js';
import { claimedEquilibria } from '../claim/claimed-equilibrium.js';
import { rootsOfGame } from '../claim/roots-behind.js';
import { gameNamed, type Specification } from '../claim/specification.js';
import { withRoots } from '../claim/with-roots.js';
import type { Point } from '../exact/point.js';
import { properGameAt } from '../game/declared-form.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { type Solved, type SolveOptions, solve } from './solve.js';

/**
 * The equilibria of a declared game at a parameter point, and where its claimed equilibria are among them.
 * @param game the game, or its id.
 * @param at an exact number for each parameter, and for each root on which the game rests; the roots of claims
 * are looked for, and a claim is judged at each of them.
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
  const point = gamePoint(spec, named, at);
  return besideClaims(spec, named, point, solve(gameAtPoint(spec, named, point), options));
}

/** Equilibria of a declared game at a point, and where the claimed ones are among them. */
export function besideClaims(
  spec: Specification,
  game: Game,
  point: Point,
  solved: Solved,
): Solved {
  const claims = spec.claims
    .filter((claim) => claim.game === game)
    .flatMap((claim) => claimedEquilibria(claim, point, solved.solution));
  return { ...solved, claims };
}

/** Numbers for all parameters and for the roots on which a game itself rests, whatever claims about it do. */
function gamePoint(spec: Specification, game: Game, at: PointInput): Point {
  return admissiblePoint(withRoots(spec, rootsOfGame(game)), at);
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
  return properGameAt(formOf(named), gamePoint(spec, named, at));
}
