import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment } from '../assessment.js';
import { checkInconsistency } from './check/inconsistency.js';
import { checkTrembles } from './check/trembles.js';
import { UnprovedVerdict } from './checked-support.js';
import { type Consistency, consistency } from './consistency.js';

/**
 * Whether stated beliefs are the limit of Bayesian ones under completely mixed profiles, with the
 * trembles or the reasons that prove it checked.
 * @throws {UnprovedVerdict} where the check fails.
 */
export function checkedConsistency(game: ExtensiveGame, assessment: Assessment): Consistency {
  const found = consistency(game, assessment);
  const problems =
    found.kind === 'consistent'
      ? checkTrembles(game, assessment, found.trembles)
      : found.reasons.flatMap((reason) => checkInconsistency(game, assessment, reason));
  if (problems.length === 0) return found;
  throw new UnprovedVerdict(
    [
      `whether the beliefs of an assessment of "${game.title}" are consistent was answered "${found.kind}" without a proof: a defect of casus, please report it`,
      ...problems.map((each) => `  - ${each}`),
    ].join('\n'),
  );
}
