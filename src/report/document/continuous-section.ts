import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { ContinuousGame } from '../../game/continuous/continuous-game.js';
import { sourceText } from '../../game/game.js';
import { continuousSetsText } from '../text/continuous-game.js';
import {
  beliefRows,
  distributionRows,
  paidRows,
  ruleRows,
  stageRows,
} from '../text/continuous-rows.js';
import type { Writing } from '../text/cutoff-rule.js';
import {
  type Block,
  inFormula,
  inRelation,
  ownName,
  paragraph,
  type TextLine,
  type TextPart,
  tableBlock,
} from './block.js';

/** A game with types or actions from intervals: who does what when, knowing what; draws, and what is paid. */
export function continuousGameBlocks(game: ContinuousGame): Block[] {
  const { id, players, source } = game;
  const rows = inParts((writing) => ({
    stages: stageRows(game, writing),
    draws: distributionRows(game, writing),
    paid: paidRows(game, writing),
  }));
  return [
    paragraph(`Players: ${players.join(', ')}; ${continuousSetsText(game)}.`),
    ...(source ? [paragraph('Source: ', sourceText(source))] : []),
    ...tableBlock(
      `Timing of ${id}`,
      ['step', 'who', 'decides', 'among', 'knowing', 'remarks'],
      rows.stages,
    ),
    ...tableBlock(`Nature's draws in ${id}`, ['draw', 'given', 'distributed'], rows.draws),
    ...tableBlock(`Payoffs of ${id}`, ['after', ...players], rows.paid),
  ];
}

/** What a claim has every mover do, and what is believed after what nobody is to do. */
export function cutoffTableBlocks(claim: ContinuousClaim): Block[] {
  const rows = inParts((writing) => ({
    rules: ruleRows(claim, writing),
    beliefs: beliefRows(claim, writing),
  }));
  return [
    ...tableBlock(
      `The profile of ${claim.id}, in ${claim.game.id}`,
      ['player', 'decides', 'by', 'does'],
      rows.rules,
    ),
    ...tableBlock(
      `What is believed in ${claim.id} after what nobody is to do`,
      ['player', 'decides', 'believes'],
      rows.beliefs,
    ),
  ];
}

/** A place in a written row for a part that is more than text: no name that is written has such a character. */
const [OPENING_MARK, CLOSING_MARK] = ['\uE000', '\uE001'];
const MARKED = new RegExp(`${OPENING_MARK}(\\d+)${CLOSING_MARK}`, 'u');

/** Rows in which formulas, relations and names are parts of their own. */
function inParts<Tables extends Record<string, string[][]>>(
  write: (writing: Writing) => Tables,
): { readonly [Table in keyof Tables]: TextLine[][] } {
  const parts: TextPart[] = [];
  const marked = (part: TextPart): string =>
    `${OPENING_MARK}${parts.push(part) - 1}${CLOSING_MARK}`;
  const tables = write({
    formula: (formula) => marked(inFormula(formula)),
    relation: (relation) => marked(inRelation(relation)),
    name: (name) => marked(ownName(name)),
  });
  const lineOf = (cell: string): TextLine =>
    // What is split by a pattern with a group has the groups at odd places.
    cell
      .split(MARKED)
      .flatMap((text, index) => (index % 2 === 1 ? (parts[Number(text)] ?? []) : text || []));
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => row.map(lineOf))]),
  ) as { [Table in keyof Tables]: TextLine[][] };
}
