import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { claimNamed, gameNamed } from '../claim/specification.js';
import { type Derivation, derivation } from '../derive/derivation.js';
import { type LastMove, lastMoves } from '../derive/last-moves.js';
import type { Game } from '../game/game.js';

/**
 * The incentive constraints of a claimed equilibrium, in symbols and in its author's words.
 * @param claim the claim, or its id.
 * @throws {Unusable} for an id that is no claimed equilibrium's.
 * @example
 * ```js
 * import { derive } from 'casus';
 * import paper from './entry.js';
 * derive(paper, 'entering').sets.map(({ set }) => [set.mover, set.name]); // [['E', 'nothing']]
 * ```
 */
export function derive(spec: Specification, claim: string | Claim): Derivation {
  return derivation(spec, claimNamed(spec, claim));
}

/**
 * What actions gain over others at the information sets of a game after which nobody moves: there
 * it depends on no strategy.
 * @param game the game, or its id.
 * @throws {Unusable} for an id that is no game's.
 * @example
 * ```js
 * import { deriveLastMoves } from 'casus';
 * import paper from './entry.js';
 * deriveLastMoves(paper, 'entry').map(({ action, insteadOf }) => [action, insteadOf]); // [['stay', 'enter']]
 * ```
 */
export function deriveLastMoves(spec: Specification, game: string | Game): readonly LastMove[] {
  return lastMoves(spec, gameNamed(spec, game));
}
