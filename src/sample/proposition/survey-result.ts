import type { Proposition } from '../../claim/proposition/proposition.js';
import type { DecidedByPoint } from './search.js';

/** What came of drawing parameters for a proposition, or of going through its game. */
export type SurveyResult =
  | { readonly kind: 'survived' }
  | DecidedByPoint
  /** By going through every case, which `cases` tells. */
  | { readonly kind: 'proved'; readonly by: 'every case'; readonly cases: string }
  /** No parameters were found that it speaks of, which does not show that there are none. */
  | { readonly kind: 'unmet' }
  /** Neither the draws nor the game tell. */
  | { readonly kind: 'undecided'; readonly because: string };

/** A survey of a proposition of one kind. */
export interface SurveyOf<Each extends Proposition> {
  readonly kind: Each['kind'];
  readonly proposition: Each;
  readonly result: SurveyResult;
  readonly draws: number;
}
