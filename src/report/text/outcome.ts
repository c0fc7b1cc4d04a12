import { match } from 'ts-pattern';
import type { ClaimedEquilibrium } from '../../claim/claimed-equilibrium.js';
import type { OutcomeClass } from '../../equilibrium/enumeration/outcome-class.js';
import { isOpen, type Solution } from '../../equilibrium/enumeration/solution.js';
import type { Talk, TalkOfClass } from '../../equilibrium/enumeration/talk.js';
import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { wrapped } from './columns.js';
import { actionName, placeName, playerName } from './extensive-names.js';

/** An outcome: what happens where play arrives, what it pays, and what is done elsewhere. */
export function outcomeLines(
  solution: Solution,
  talk: readonly TalkOfClass[],
  claims: readonly ClaimedEquilibrium[],
  index: number,
): string[] {
  const { game, classes } = solution;
  const found = entry(classes, index);
  const copies = talk.flatMap(({ sameAs }, other) =>
    sameAs === index && other !== index ? [other] : [],
  );
  return [
    wrapped(
      [`Outcome ${index + 1}:`, ...character(entry(talk, index).talk, claims, index)].join(' '),
      '  ',
    ),
    ...pathLines(game, found.path).map((line) => `    ${line}`),
    `    pays ${found.payoffs.map((payoff, player) => `${playerName(game, player)} ${payoff}`).join(', ')}`,
    ...elsewhereText(game, found, isOpen(solution)).map((line) => wrapped(line, '    ')),
    ...copies.map((copy) => copyLine(solution, talk, claims, copy)),
  ];
}

/** What kind of outcome it is, in a few words; nothing, where there is nothing to say. */
function character(talk: Talk, claims: readonly ClaimedEquilibrium[], index: number): string[] {
  const kind = match(talk)
    .with('babbling', () => 'babbling: no message changes what anybody does where play arrives')
    .with('influential', () => 'influential: somebody acts on a message')
    .with('silent', () => '')
    .exhaustive();
  const parts = [claimedIn(claims, index), kind].filter((part) => part !== '');
  return parts.length === 0 ? [] : [parts.join('; ')];
}

function claimedIn(claims: readonly ClaimedEquilibrium[], index: number): string {
  const ids = claims.flatMap((found) =>
    'inClass' in found && found.inClass === index ? [found.claim.id] : [],
  );
  return ids.length === 0 ? '' : `claimed as ${ids.join(', ')}`;
}

function copyLine(
  solution: Solution,
  talk: readonly TalkOfClass[],
  claims: readonly ClaimedEquilibrium[],
  copy: number,
): string {
  const { game, classes } = solution;
  const exchanges = entry(talk, copy).renamed.map(
    ({ player, messages: [one, other], at, throughout }) =>
      `${playerName(game, player)}'s "${visible(one)}" and "${visible(other)}"${throughout ? '' : ` at ${[...at].map((set) => placeName(game, set)).join(' and ')}`}`,
  );
  const claimed = claimedIn(claims, copy);
  return `    Outcome ${copy + 1}: the same with messages reversed: ${exchanges.join(', then ')} trade places (${profilesText(entry(classes, copy).profiles, isOpen(solution))})${claimed ? `; ${claimed}` : ''}`;
}

/** What each player does where play arrives: `E  at "rich, open": enter`, a player a line. */
export function pathLines(game: ExtensiveGame, path: OutcomeClass['path']): string[] {
  return game.players.flatMap((_, player) => {
    const moves = game.informationSets.flatMap((set, at) => {
      const action = path[at];
      return set.player === player && action !== undefined
        ? [`${placeName(game, at)}: ${actionName(set.actions, action)}`]
        : [];
    });
    return moves.length === 0 ? [] : [`${playerName(game, player)}  ${moves.join('; ')}`];
  });
}

/**
 * How the path is completed where play does not arrive.
 * @param open whether there may be more ways than were found.
 */
function elsewhereText(game: ExtensiveGame, found: OutcomeClass, open: boolean): string[] {
  const { path, families, profiles } = found;
  const unreached = path.flatMap((action, set) => (action === undefined ? [set] : []));
  if (path.length === 0) return ['nobody decides anything'];
  if (unreached.length === 0) return ['play arrives everywhere: one profile'];
  const used = unreached.map((set) =>
    usedAt(families, set, entry(game.informationSets, set).actions.length),
  );
  const combinations = used.reduce((product, { length }) => product * BigInt(length), 1n);
  const told = unreached.map((set, k) => {
    const { player, actions } = entry(game.informationSets, set);
    const names = entry(used, k).map((action) => actionName(actions, action));
    const any = actions.length > 1 && names.length === actions.length;
    return `${playerName(game, player)} at ${placeName(game, set)}: ${any ? 'anything' : names.join(' or ')}`;
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

/**
 * What is done at a set in some family, in order: there may be families by the hundred thousand, and sets by the
 * hundred, so that none is looked at where all `actions` have been met.
 */
function usedAt(families: OutcomeClass['families'], set: number, actions: number): number[] {
  const used = new Set<number>();
  for (const { choices } of families) {
    for (const action of entry(choices, set)) used.add(action);
    if (used.size === actions) break;
  }
  return [...used].sort((a, b) => a - b);
}

/** `15 profiles`, or `15 profiles found` where there may be more. */
function profilesText(profiles: bigint, open: boolean): string {
  return `${profiles === 1n ? 'one profile' : `${profiles} profiles`}${open ? ' found' : ''}`;
}
