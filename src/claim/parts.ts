import type { Game } from '../game/game.js';
import type { Case } from './case.js';
import type { Claim } from './claim.js';
import type { Parameter, Restriction } from './parameter.js';
import type { Statement } from './proposition/proposition.js';

/** What a paper is put together from. */
export interface Parts {
  readonly parameters: readonly Parameter[];
  readonly restrictions: readonly Restriction[];
  readonly games: readonly Game[];
  readonly claims: readonly Claim[];
  /** Sentences of the source as formal statements. */
  readonly statements?: readonly Statement[];
  readonly cases?: readonly Case[];
}
