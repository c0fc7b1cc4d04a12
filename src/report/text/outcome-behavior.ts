import type { OutcomeClass } from '../../equilibrium/enumeration/outcome-class.js';
import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { actionName, playerName, setName, setNumbers } from './extensive-names.js';

/** What each player does where play arrives: `E  at "rich, open": enter`, a player a line. */
export function pathLines(game: ExtensiveGame, path: OutcomeClass['path']): string[] {
  const numbers = setNumbers(game);
  return game.players.flatMap((_, player) => {
    const moves = game.informationSets.flatMap((set, at) => {
      const action = path[at];
      return set.player === player && action !== undefined
        ? [`${placeName(game, numbers, at)}: ${actionName(set.actions, action)}`]
        : [];
    });
    return moves.length === 0 ? [] : [`${playerName(game, player)}  ${moves.join('; ')}`];
  });
}

/**
 * How the path is completed where play does not arrive.
 * @param open whether there may be more ways than were found.
 */
export function elsewhereText(game: ExtensiveGame, found: OutcomeClass, open: boolean): string[] {
  const { path, families, profiles } = found;
  const numbers = setNumbers(game);
  const unreached = path.flatMap((action, set) => (action === undefined ? [set] : []));
  if (unreached.length === 0) return ['play arrives everywhere: one profile'];
  const used = (set: number): number[] =>
    [...new Set(families.flatMap(({ choices }) => entry(choices, set)))].sort((a, b) => a - b);
  const combinations = unreached.reduce((product, set) => product * BigInt(used(set).length), 1n);
  const told = unreached.map((set) => {
    const { player, actions } = entry(game.informationSets, set);
    const names = used(set).map((action) => actionName(actions, action));
    const any = actions.length > 1 && names.length === actions.length;
    return `${playerName(game, player)} at ${placeName(game, numbers, set)}: ${any ? 'anything' : names.join(' or ')}`;
  });
  const counted = profilesText(profiles, open);
  const how =
    profiles === 1n
      ? counted
      : combinations === profiles
        ? `${counted}, all combinations of these`
        : `${counted} among the combinations of these`;
  return [`elsewhere, in ${how}: ${told.join('; ')}`];
}

/** `15 profiles`, or `15 profiles found` where there may be more. */
export function profilesText(profiles: bigint, open: boolean): string {
  return `${profiles === 1n ? 'one profile' : `${profiles} profiles`}${open ? ' found' : ''}`;
}

/** The label of an information set where it has one, else its number. */
function placeName(game: ExtensiveGame, numbers: readonly number[], set: number): string {
  const label = entry(game.informationSets, set).name;
  const player = game.informationSets[set]?.player;
  const alike = game.informationSets.filter(
    (other) => other.player === player && other.name === label,
  );
  return label !== '' && alike.length === 1 ? `"${visible(label)}"` : setName(game, numbers, set);
}
