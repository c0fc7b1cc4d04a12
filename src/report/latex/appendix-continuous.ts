import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { formulaLatex } from '../../exact/formula.js';
import { relationLatex } from '../../exact/relation.js';
import type { ContinuousGame } from '../../game/continuous/continuous-game.js';
import { sourceText } from '../../game/game.js';
import {
  beliefRows,
  distributionRows,
  paidRows,
  ruleRows,
  stageRows,
} from '../text/continuous-rows.js';
import type { Writing } from '../text/cutoff-rule.js';
import type { AuthorWords } from './author-words.js';
import { latexList } from './document.js';
import { latexTable, ROOM_FOR_A_TABLE, ragged } from './table.js';

/** A game with types or actions from intervals as a section: its timing, its draws, and what it pays. */
export function continuousGameSection(game: ContinuousGame, words: AuthorWords): string[] {
  const { prose, name } = words;
  const writing = writingOf(words);
  const { players } = game;
  const source = game.source ? ` (${prose(sourceText(game.source))})` : '';
  const draws = distributionRows(game, writing);
  const share = Math.floor(70 / players.length);
  return [
    `\\section{The game: ${prose(game.title)}}`,
    `The players are ${latexList(players.map((player) => `$${name(player)}$`))}${source}. They move in this order:`,
    latexTable(
      ['r', 'l', 'l', ragged(22), 'l', ragged(30)],
      ['', 'who', '', 'among', 'knowing', ''],
      stageRows(game, writing).map((row) => [...row.slice(0, -1), prose(row.at(-1) ?? '')]),
    ),
    ...(draws.length === 0
      ? []
      : [
          'Nature draws in this way:',
          latexTable(
            ['l', 'l', ragged(45)],
            ['draw', 'given', 'distributed'],
            draws.map(([draw = '', given = '', how = '']) => [draw, prose(given), how]),
          ),
        ]),
    'After the last move, players are paid:',
    latexTable(
      [ragged(22), ...players.map(() => ragged(share))],
      ['after', ...players.map((player) => `$${name(player)}$`)],
      paidRows(game, writing),
    ),
  ];
}

/** What a claim has every mover do, and what is believed after what nobody is to do, as tables. */
export function cutoffTablesLatex(claim: ContinuousClaim, words: AuthorWords): string[] {
  const writing = writingOf(words);
  const { prose } = words;
  const believed = beliefRows(claim, writing);
  return [
    `${ROOM_FOR_A_TABLE}The profile is this:`,
    latexTable(
      ['l', ragged(25), 'l', ragged(45)],
      ['player', 'decides', 'by', 'does'],
      ruleRows(claim, writing).map(([player = '', set = '', by = '', does = '']) => {
        return [player, prose(set), by, does];
      }),
    ),
    ...(believed.length === 0
      ? []
      : [
          'After what nobody is to do, this is believed:',
          latexTable(
            ['l', ragged(25), ragged(45)],
            ['player', 'decides', 'believes'],
            believed.map(([player = '', set = '', belief = '']) => [player, prose(set), belief]),
          ),
        ]),
  ];
}

function writingOf({ name }: AuthorWords): Writing {
  return {
    formula: (formula) => `$${formulaLatex(formula)}$`,
    relation: (relation) => `$${relationLatex(relation)}$`,
    name: (each) => `$${name(each)}$`,
  };
}
