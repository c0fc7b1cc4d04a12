import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { actionTitle } from '../text/extensive-names.js';
import type { MixedReport } from '../text/mixed-solution.js';

/** Equilibria in which somebody mixes, as part of a JSON document; supports that are not covered are listed in full. */
export function mixedJson(game: ExtensiveGame, { found, mixing }: MixedReport) {
  const named = (supports: readonly (readonly number[])[]): string[][] =>
    supports.map((used, set) =>
      used.map((action) => actionTitle(entry(game.informationSets, set).actions, action)),
    );
  return {
    mixing,
    supports: found.supports,
    equilibria: found.equilibria.map(({ profile, free }) => ({ profile, free })),
    nonlinear: found.nonlinear.map(named),
    undecided: found.undecided.map(named),
  };
}
