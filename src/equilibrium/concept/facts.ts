import type { InformationSet } from '../../game/extensive-game.js';
import type { RecallFailure } from '../../game/recall.js';
import type { Finding } from './finding.js';
import type { Play } from './play.js';
import type { PlayerJudgment } from './player-judgment.js';

/** What verdicts rest on. */
export interface Facts<At extends InformationSet = InformationSet> {
  readonly play: Play;
  /** By player. */
  readonly players: readonly PlayerJudgment<At>[];
  /** In order of the game's information sets; those of which nothing can be said are missing. */
  readonly findings: readonly Finding<At>[];
  readonly recall: readonly RecallFailure[];
}
