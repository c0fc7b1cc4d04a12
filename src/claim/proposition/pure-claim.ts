import { match } from 'ts-pattern';
import type { Game, GameShape } from '../../game/game.js';
import type { Claim } from '../claim.js';
import { USUAL_CONCEPT } from '../claimed-concept.js';
import { isClaim } from './asked-actions.js';
import { refusePureClaim } from './pure-claim-refusal.js';
import type { PureClaim, PureConcept, PureCount, SomeActions, UpTo } from './pure-count.js';
import { kept, type Sentence, statement } from './statement.js';

/** A sentence about the equilibria of a game in pure strategies. */
export interface PureSentence extends Sentence {
  /** Of equilibria in which somebody mixes nothing is said. */
  readonly among: 'pure';
  /** Weak perfect Bayesian, with some beliefs that support it, where that is left out. */
  readonly concept?: PureConcept;
}

/**
 * That a game has no other equilibria in pure strategies than those claimed: at all admissible
 * parameters where what is given holds, each plays as one of the claims does, at every information
 * set or, up to the outcome, wherever play arrives; up to messages, then also with messages renamed that
 * mean nothing by themselves. Strategies are compared; that the claims are
 * equilibria, and where, is for the claims to say. An empty list says that there are none.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, only } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const [entering] = paper.claims;
 * const about = { id: 'no-other', source: entry.source, says: 'E enters, whatever that costs.' };
 * const said = only(entry, { ...about, among: 'pure', upTo: 'nothing', equilibria: [entering] });
 * check(paper, said, { c: 3 }).refutes; // true
 * ```
 */
export function only<Shape extends GameShape>(
  game: Game<Shape>,
  sentence: PureSentence & {
    readonly upTo: UpTo;
    readonly equilibria: readonly Claim[];
  },
): PureClaim {
  refusePureClaim('only', sentence, game);
  const { upTo, equilibria } = sentence;
  return pureClaim(game as Game, sentence, {
    ...{ word: 'only', upTo, equilibria: kept(equilibria) },
  });
}

/**
 * That a game has an equilibrium in pure strategies at all admissible parameters where what is given
 * holds; `with` lists claims, or actions at some information sets, as one of which it plays.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, exists } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const about = { id: 'some', source: entry.source, says: 'E may stay out.' };
 * const staying = { move: { nothing: 'stay' } };
 * const said = exists(entry, { ...about, among: 'pure', with: [staying] });
 * [check(paper, said, { c: 3 }).refutes, check(paper, said, { c: 1 }).refutes]; // [false, true]
 * ```
 */
export function exists<Shape extends GameShape>(
  game: Game<Shape>,
  sentence: PureSentence & {
    readonly with?: readonly (Claim | SomeActions<NoInfer<Shape>>)[];
  },
): PureClaim {
  refusePureClaim('exists', sentence, game);
  const { with: as = [] } = sentence;
  return pureClaim(game as Game, sentence, {
    ...{ word: 'exists', with: kept(as as readonly (Claim | SomeActions)[]) },
  });
}

/**
 * That a game has exactly one equilibrium in pure strategies, or one outcome of such, at all
 * admissible parameters where what is given holds; not everywhere the same one.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, unique } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const about = { id: 'one', source: entry.source, says: 'What E does is determined.' };
 * const said = unique(entry, { ...about, among: 'pure', upTo: 'outcome' });
 * [check(paper, said, { c: 1 }).refutes, check(paper, said, { c: 2 }).refutes]; // [false, true]
 * ```
 */
export function unique<Shape extends GameShape>(
  game: Game<Shape>,
  sentence: PureSentence & { readonly upTo: UpTo },
): PureClaim {
  refusePureClaim('unique', sentence, game);
  return pureClaim(game as Game, sentence, { word: 'unique', upTo: sentence.upTo });
}

function pureClaim(
  game: Game,
  { concept = USUAL_CONCEPT as PureConcept, ...sentence }: PureSentence,
  counts: PureCount,
): PureClaim {
  return statement('pure equilibria', sentence, {
    ...{ game, concept, among: 'pure' as const, counts: Object.freeze(counts) },
  });
}

/** Refuses a copy with changes, as its maker would have. */
export function refuseChangedPureClaim({ kind: _, game, counts, ...said }: PureClaim): void {
  const { word, ...rest } = counts;
  refusePureClaim(word, { ...said, ...rest }, game);
}

/** The claims among which, or as one of which, equilibria are counted. */
export function claimsCounted({ counts }: PureClaim): readonly Claim[] {
  return match(counts)
    .with({ word: 'only' }, ({ equilibria }) => equilibria)
    .with({ word: 'exists' }, ({ with: as }) => as.filter(isClaim))
    .with({ word: 'unique' }, () => [])
    .exhaustive();
}
