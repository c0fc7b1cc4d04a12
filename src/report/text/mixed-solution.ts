import type {
  MixedEquilibria,
  MixedEquilibrium,
} from '../../equilibrium/enumeration/mixed/mixed-equilibria.js';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { mixText } from './behavior.js';
import { informationSetsText } from './columns.js';
import { actionNames, placeName, playerName } from './extensive-names.js';
import { pathLines } from './outcome.js';

/** Equilibria in which somebody mixes, and what was searched for them. */
export interface MixedReport {
  readonly found: MixedEquilibria;
  /** At how many information sets actions may be mixed. */
  readonly mixing: number;
}

/** For reading: what mixes is told first, then what everybody does for sure. */
export function mixedText(game: ExtensiveGame, { found, mixing }: MixedReport): string {
  const { equilibria, supports } = found;
  const sets = informationSetsText(mixing);
  return [
    `Mixing at no more than ${sets}, all of them reached: ${equilibria.length} weak perfect Bayesian equilibri${equilibria.length === 1 ? 'um' : 'a'}, ` +
      `among ${supports} supports that payoffs do not rule out${found.complete ? '' : '; ? not searched to the end: the search was stopped'}`,
    ...coverage(found),
    ...equilibria.flatMap((each, index) => equilibriumLines(game, each, index)),
  ].join('\n');
}

function coverage({ supports, nonlinear, undecided, complete }: MixedReport['found']): string[] {
  if (supports === 0) return [];
  const which = complete ? 'every one of these supports' : 'every support that was met';
  return nonlinear.length + undecided.length === 0
    ? [`  ${which} is decided, its conditions being linear`]
    : [
        `  ? not covered: ${nonlinear.length} supports whose conditions are not linear, ${undecided.length} whose example fails where play does not arrive`,
      ];
}

function equilibriumLines(
  game: ExtensiveGame,
  { profile, free }: MixedEquilibrium,
  index: number,
): string[] {
  const mixes = game.informationSets.flatMap(({ player, actions }, set) => {
    const mix = entry(profile, set);
    return mix.filter(({ isZero }) => !isZero).length > 1
      ? [
          `${playerName(game, player)} at ${placeName(game, set)}: ${mixText(actionNames(actions), mix)}`,
        ]
      : [];
  });
  const sure = profile.map((mix) => {
    const action = mix.findIndex(({ numerator, denominator }) => numerator === denominator);
    return action < 0 ? undefined : action;
  });
  const many =
    free === 0 ? '' : `, one of many: ${free === 1 ? 'one probability is' : `${free} are`} free`;
  return [
    '',
    `  Mixed ${index + 1}${many}`,
    `    mixes  ${mixes.join('; ')}`,
    ...pathLines(game, sure).map((line) => `    ${line}`),
  ];
}
