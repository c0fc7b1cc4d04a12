import { reducedProfiles } from '../../equilibrium/enumeration/family.js';
import { compared, type Solution } from '../../equilibrium/enumeration/solution.js';
import { talkOf } from '../../equilibrium/enumeration/talk.js';
import { entry } from '../../exact/entry.js';
import { actionTitle, playerTitle } from '../text/extensive-names.js';
import type { SolutionReport } from '../text/solution.js';
import { claimedEquilibriumJson } from './claimed-equilibrium.js';

/**
 * The equilibria of a game as the JSON document of `casus solve`. Outcomes are numbered from 1;
 * numbers of profiles are strings, for they may be large.
 * @example
 * ```js
 * import { readEfg, solutionJson, solve } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * solutionJson(solve(readEfg(text, 'choice'))).profiles; // '1'
 * ```
 */
export function solutionJson({ solution, claims }: SolutionReport) {
  const { game, concept, classes, undecided, complete } = solution;
  const talk = talkOf(game, classes);
  const names = game.players.map((_, player) => playerTitle(game, player));
  const actionAt = (set: number, action: number): string =>
    actionTitle(entry(game.informationSets, set).actions, action);
  return {
    game: game.title,
    concept,
    complete,
    undecided: `${undecided}`,
    profiles: `${total(classes.map((each) => each.profiles))}`,
    ...(concept === 'nash' ? { reducedProfiles: `${reduced(solution)}` } : {}),
    informationSets: game.informationSets.map(({ player, name, actions }) => ({
      player: names[player],
      label: name,
      actions,
    })),
    claims: claims.map(claimedEquilibriumJson),
    outcomes: classes.map((found, index) => ({
      outcome: index + 1,
      talk: entry(talk, index).talk,
      sameAs: entry(talk, index).sameAs + 1,
      renamed: entry(talk, index).renamed.map(({ player, messages }) => ({
        player: names[player],
        messages,
      })),
      payoffs: Object.fromEntries(names.map((name, player) => [name, `${found.payoffs[player]}`])),
      paretoDominatedBy: classes.flatMap((other, rival) =>
        compared(other, found) === 'better' ? [rival + 1] : [],
      ),
      profiles: `${found.profiles}`,
      path: found.path.map((action, set) => (action === undefined ? null : actionAt(set, action))),
      families: found.families.map(({ choices }) =>
        choices.map((actions, set) => actions.map((action) => actionAt(set, action))),
      ),
    })),
  };
}

function reduced({ game, classes }: Solution): bigint {
  return total(
    classes.flatMap(({ families }) => families.map((family) => reducedProfiles(game, family))),
  );
}

function total(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, each) => sum + each, 0n);
}
