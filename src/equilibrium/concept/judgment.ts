import { entry } from '../../exact/entry.js';
import type { ExtensiveGame, InformationSet } from '../../game/extensive-game.js';
import { absentMinded, forgetfulPlayers, recallFailures } from '../../game/recall.js';
import { type Assessment, NotADistribution } from '../assessment.js';
import type { Facts } from './failures.js';
import { playOf, profileProblems } from './play.js';
import { judgeForgetfulPlayer, judgePlayer } from './player-judgment.js';
import type { Concept, ConceptVerdict } from './verdict.js';
import { verdictsOn } from './verdicts.js';

/** Everything that is found out about a profile, or an assessment, of a game. */
export interface Judgment<At extends InformationSet = InformationSet> extends Facts<At> {
  /** Each is decided when it is first asked for. */
  readonly verdicts: Readonly<Record<Concept, ConceptVerdict>>;
}

/** A game, with what is known of its information sets. */
export type GameWith<At extends InformationSet> = ExtensiveGame & {
  readonly informationSets: readonly At[];
};

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
export function judgeProfile<At extends InformationSet>(
  game: GameWith<At>,
  assessment: Assessment,
): Judgment<At> {
  const play = playOf(game, assessment.profile);
  const problems = profileProblems(play);
  if (problems.length > 0)
    throw new NotADistribution(
      problems
        .map(({ informationSet, says }) => `the mix at information set ${informationSet} ${says}`)
        .join('\n'),
    );
  const recall = recallFailures(game);
  const forgetful = forgetfulPlayers(game);
  const passedTwice = new Set(
    absentMinded(recall).map(({ informationSet }) => entry(game.informationSets, informationSet)),
  );
  const sets = game.informationSets;
  const players = game.players.map((_, player) =>
    forgetful.has(player)
      ? judgeForgetfulPlayer(play, player, sets, passedTwice)
      : judgePlayer(play, player, sets, assessment.beliefs),
  );
  const findings = players
    .flatMap((each) => each.findings)
    .sort((one, other) => one.set.index - other.set.index);
  const facts = { play, players, findings, recall };
  return { ...facts, verdicts: verdictsOn(facts, assessment) };
}
