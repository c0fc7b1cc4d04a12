import { match } from 'ts-pattern';
import type { MinimaxEquilibrium } from '../../equilibrium/enumeration/zero-sum/minimax-equilibrium.js';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { mixText } from './behavior.js';
import { wrapped } from './columns.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { actionNames, moverName, playerName } from './extensive-names.js';

/** What a game is worth whose payoffs are a constant sum, and one equilibrium of it, for reading. */
export function minimaxText(game: ExtensiveGame, found: MinimaxEquilibrium): string {
  const { profile, values, sum, concept, verdict } = found;
  const worth = values.map((value, player) => `${value} to ${playerName(game, player)}`);
  const name = `${CONCEPT_NAMES[concept]} equilibrium`;
  const judged =
    concept === 'nash'
      ? ''
      : match(verdict.holds)
          .with(true, () => `, and it is a ${name}`)
          .with(false, () => `; it is no ${name}, which others may be`)
          .with(undefined, () => `; whether it is a ${name} could not be decided`)
          .exhaustive();
  return [
    wrapped(
      `Payoffs add up to ${sum} wherever the game ends: it is worth ${worth.join(', ')}, in every Nash equilibrium`,
      '  ',
    ),
    wrapped(`One Nash equilibrium, of which there may be more${judged}:`, '  '),
    ...profile.map((mix, set) => {
      const { actions } = entry(game.informationSets, set);
      return `    ${moverName(game, set)}: ${mixText(actionNames(actions), mix)}`;
    }),
  ].join('\n');
}
