import { Unusable, unknownName } from '../../exact/message.js';
import type { Game, GameShape } from '../../game/game.js';
import type { Claim } from '../claim.js';
import type { ClaimedConcept } from '../claimed-concept.js';
import type { StatementOf } from './statement.js';

/** The concepts of which all equilibria in pure strategies can be told for all parameters. */
export const PURE_CONCEPTS = [
  'Nash',
  'subgame perfect',
  'weak perfect Bayesian',
] as const satisfies readonly ClaimedConcept[];

export type PureConcept = (typeof PURE_CONCEPTS)[number];

/**
 * One of these concepts by its name, which in JavaScript may be anything.
 * @throws {Unusable} for a name that is none of theirs.
 */
export function pureConceptNamed(name: string): PureConcept {
  const found = PURE_CONCEPTS.find((each) => each === name);
  if (found === undefined) throw new Unusable(unknownName('concept', name, PURE_CONCEPTS));
  return found;
}

/**
 * Which equilibria count as one: `nothing`, where they differ in an action at any information set,
 * play arrives there or not; `outcome`, where they lead to different distributions over complete
 * histories; `messages`, where they still do so whichever way messages trade places that mean nothing by
 * themselves, two of one player's at a time. Beliefs are never compared: profiles of strategies are counted.
 */
export type UpTo = 'nothing' | 'outcome' | 'messages';

/** Actions at some information sets, by variable and by what the mover knows. */
export type SomeActions<Shape extends GameShape = GameShape> = {
  readonly [N in keyof Shape['moves']]?: {
    readonly [K in Shape['moves'][N]['sees']]?: Shape['moves'][N]['actions'];
  };
};

/** How many equilibria there are, or which. */
export type PureCount =
  /** These and no others: each equilibrium plays as one of these claims does. */
  | { readonly word: 'only'; readonly upTo: UpTo; readonly equilibria: readonly Claim[] }
  /** At least one; with behavior as in one of a list, unless that is empty. */
  | { readonly word: 'exists'; readonly with: readonly (Claim | SomeActions)[] }
  /** Exactly one. */
  | { readonly word: 'unique'; readonly upTo: UpTo };

/**
 * How many equilibria in pure strategies a game has, or which, at each of the admissible parameters
 * where what is given holds.
 */
export interface PureClaim extends StatementOf<'pure equilibria'> {
  readonly game: Game;
  readonly concept: PureConcept;
  readonly among: 'pure';
  readonly counts: PureCount;
}
