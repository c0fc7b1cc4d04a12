import type { Specification } from '../claim/specification.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredForm } from '../game/declared-form.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { Expansion } from './expansion.js';
import { TermNaming } from './naming.js';
import { SymbolicWalk } from './symbolic-walk.js';
import { vocabularyOf } from './vocabulary.js';

/** A game in which nobody moves: enough for what is expected where nobody moves any more. */
export interface UnplayedWalk {
  readonly tree: DeclaredForm;
  readonly walk: SymbolicWalk;
  /** Names for polynomials in the words of the game's own claims first, then of the others. */
  readonly naming: TermNaming;
}

/** The walk through a game of a specification before any strategies: of nodes behind which nobody moves. */
export function unplayedWalk(spec: Specification, game: Game): UnplayedWalk {
  const tree = formOf(game);
  const expansion = new Expansion(spec);
  const own = spec.claims.filter((claim) => claim.game === game);
  const others = spec.claims.filter((claim) => claim.game !== game);
  const naming = new TermNaming(vocabularyOf(spec, [...own, ...others], expansion));
  const nobody = tree.informationSets.map(({ actions }) => actions.map(() => Polynomial.zero));
  return { tree, walk: new SymbolicWalk(tree, nobody, expansion), naming };
}
