import { entry } from '../../../exact/entry.js';
import { Radical, signOfSum } from '../../../exact/radical.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Belief, Profile } from '../../assessment.js';
import type { Trembles } from '../trembles.js';
import { likeliest, nodeLikelihoods } from './likelihood.js';
import { lossesUnder } from './loss.js';

/**
 * The information sets at which an action gains under the beliefs that trembles tend to, whether or
 * not those are rational; as sentences.
 *
 * Single actions are enough: under consistent beliefs whole plans gain only if one of those does
 * (Hendon, Jacobsen and Sloth 1996; Perea 2002).
 * @param beliefs at sets that no trembles lead to, where any belief will do; all of them have to do
 * where none is given.
 */
export function checkRationality(
  game: ExtensiveGame,
  profile: Profile,
  trembles: Trembles,
  beliefs: readonly (Belief | undefined)[],
): string[] {
  const likelihoods = nodeLikelihoods(game, trembles);
  const losses = lossesUnder(game, profile);
  return game.informationSets.flatMap(({ actions, members }, at) => {
    const stated = beliefs[at]?.map((share) => (share.isZero ? undefined : Radical.of(share)));
    const weights = likeliest(members, likelihoods) ?? stated;
    return losses(at).flatMap((byMember, action) => {
      if (byMember.every(({ sign }) => sign >= 0)) return [];
      const expected =
        weights &&
        signOfSum(
          byMember.flatMap((coefficient, k) => {
            const radical = entry(weights, k);
            return radical ? [{ coefficient, radical }] : [];
          }),
        );
      return expected === undefined || expected < 0
        ? [`information set ${at}: the action "${actions[action]}" gains`]
        : [];
    });
  });
}
