import { subgameRoots } from '../../game/closed-subtree.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { recallFailures } from '../../game/imperfect-recall.js';
import { type Assessment, NotADistribution } from '../assessment.js';
import type { Facts } from './facts.js';
import { playOf, profileProblems } from './play.js';
import { judgeForgetfulPlayer, judgePlayer } from './player-judgment.js';
import type { Concept, Verdict } from './verdict.js';
import { verdictsOn } from './verdicts.js';

/** Everything that is found out about a profile, or an assessment, of an extensive game. */
export interface ProfileJudgment extends Facts {
  readonly verdicts: Readonly<Record<Concept, Verdict>>;
}

/**
 * Judges a behavior-strategy profile of any finite game, exactly.
 *
 * Linear in the size of the tree but for unreached information sets of several members whose mover
 * moves again: plans from there on are sought set by set.
 * @param assessment the profile, and beliefs where they are stated; a set without them is judged
 * by whether beliefs exist that support the profile. Mixes may be blank at unreached sets; then
 * Nash equilibrium alone is decided.
 * @throws {NotADistribution} listing every mix that is no distribution, or blank where play arrives.
 */
export function judgeProfile(game: ExtensiveGame, assessment: Assessment): ProfileJudgment {
  const play = playOf(game, assessment.profile);
  const problems = profileProblems(play);
  if (problems.length > 0)
    throw new NotADistribution(
      problems
        .map(({ informationSet, says }) => `the mix at information set ${informationSet} ${says}`)
        .join('\n'),
    );
  const recall = recallFailures(game);
  const forgetful = new Set(
    recall.map(({ informationSet }) => game.informationSets[informationSet]?.player),
  );
  const absentMinded = new Set(
    recall.flatMap(({ kind, informationSet }) =>
      kind === 'absent-minded' ? [informationSet] : [],
    ),
  );
  const proper = play.blank.length === 0 ? subgameRoots(game).filter((root) => root !== 0) : [];
  const players = game.players.map((_, player) =>
    forgetful.has(player)
      ? judgeForgetfulPlayer(play, player, absentMinded)
      : judgePlayer(play, player, proper, assessment.beliefs),
  );
  const findings = players
    .flatMap((each) => each.findings)
    .sort((one, other) => one.informationSet - other.informationSet);
  const found = { play, players, findings, recall };
  return { ...found, verdicts: verdictsOn(found, assessment) };
}
