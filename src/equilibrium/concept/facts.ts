import type { RecallFailure } from '../../game/imperfect-recall.js';
import type { Finding } from './finding.js';
import type { Play } from './play.js';
import type { PlayerJudgment } from './player-judgment.js';

/** What verdicts rest on. */
export interface Facts {
  readonly play: Play;
  /** By player. */
  readonly players: readonly PlayerJudgment[];
  /** In order of the game's information sets; those of which nothing can be said are missing. */
  readonly findings: readonly Finding[];
  readonly recall: readonly RecallFailure[];
}
