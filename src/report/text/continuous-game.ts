import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import {
  type ContinuousGame,
  continuousSets,
  ownType,
} from '../../game/continuous/continuous-game.js';
import { sourceText } from '../../game/game.js';
import { toldTable } from '../told-columns.js';
import { columns, informationSetsText } from './columns.js';
import { beliefRows, distributionRows, paidRows, ruleRows, stageRows } from './continuous-rows.js';
import { PLAINLY } from './cutoff-rule.js';

/** A game with types or actions from intervals: who does what when, knowing what; draws, and what is paid. */
export function continuousGameText(game: ContinuousGame): string {
  const { id, title, source, players } = game;
  const draws = distributionRows(game, PLAINLY);
  return [
    `${title} (${id})`,
    ...(source ? [sourceText(source)] : []),
    `players: ${players.join(', ')}; ${continuousSetsText(game)}`,
    '',
    columns([['', 'who', 'decides', 'among', 'knowing', ''], ...stageRows(game, PLAINLY)], '  '),
    ...(draws.length > 0
      ? ['', columns(toldTable(['draw', 'given', 'distributed'], draws), '  ')]
      : []),
    '',
    columns([['paid after', ...players], ...paidRows(game, PLAINLY)], '  '),
  ].join('\n');
}

/** How many information sets there are, where those that differ in a number alone are one. */
export function continuousSetsText(game: ContinuousGame): string {
  const sets = continuousSets(game);
  const numbers = sets.some(
    ({ move, seen }) => seen.length > 0 || ownType(game, move) !== undefined,
  );
  return `${informationSetsText(sets.length)}${numbers ? ', one for each number that is known there' : ''}`;
}

/** What a claim has every mover do, and what is believed after what nobody is to do. */
export function cutoffTables(claim: ContinuousClaim): string {
  const believed = beliefRows(claim, PLAINLY);
  return [
    columns([['player', 'decides', 'by', 'does'], ...ruleRows(claim, PLAINLY)], '  '),
    ...(believed.length > 0
      ? ['', columns([['player', 'decides', 'believes off the path'], ...believed], '  ')]
      : []),
  ].join('\n');
}
