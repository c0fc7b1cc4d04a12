import type { Assessment } from '../equilibrium/assessment.js';
import { statedProfile } from '../equilibrium/stated-profile.js';
import { unusable } from '../exact/message.js';
import type { DeclaredForm } from '../game/declared-form.js';
import { parseExactJson } from './exact-json.js';
import { gambitLists } from './gambit-profile.js';
import { exampleTables, type Lists, listsIn } from './profile-files.js';

/**
 * Reads a behavior-strategy profile of a declared game, in tables; see `statedProfile`.
 * @throws {Unusable} listing every problem at once.
 */
export function readProfile(tree: DeclaredForm, text: string, where: string): Assessment {
  const printed = gambitLists(tree, text, where);
  if (printed) return statedProfile(tree, tablesOf(tree, printed), where);
  const given = parseExactJson(text, where);
  if (listsIn(given) === undefined) return statedProfile(tree, given, where);
  throw unusable(`${where} cannot be used`, [
    `expected tables by player, information set and action, such as ${exampleTables(tree)}; lists are for \`casus judge\``,
  ]);
}

/** Lists as tables; what only zeros stand for is left out. */
function tablesOf({ players, informationSets }: DeclaredForm, lists: Lists): object {
  return Object.fromEntries(
    players.map((name, player) => {
      const own = informationSets.filter((set) => set.player === player);
      const rows = own.flatMap((set, index) => {
        const row = lists[player]?.[index] ?? [];
        if (row.every((each) => Number(each) === 0)) return [];
        return [[set.name, Object.fromEntries(set.actions.map((action, at) => [action, row[at]]))]];
      });
      return [name, Object.fromEntries(rows)];
    }),
  );
}
