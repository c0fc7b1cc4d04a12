import type { Specification } from '../../claim/specification.js';
import { formulaLatex } from '../../exact/formula.js';
import { tidyFormula } from '../../exact/tidy-formula.js';
import { circumstanceText, type Game, sourceText, UNPLAYED } from '../../game/game.js';
import { payoffTable } from '../payoff-rows.js';
import { oneLine } from '../text/columns.js';
import { type DrawRow, drawRows, timingRows } from '../timing-rows.js';
import type { AuthorWords } from './author-words.js';
import { latexList } from './document.js';
import { latexTable, ragged } from './table.js';

/** More rows of payoffs nobody reads. */
const MOST_PAYOFFS = 60;

/** A game as a section: its timing, its draws, what it pays, and how the source was read. */
export function gameSection(spec: Specification, game: Game, words: AuthorWords): string[] {
  const { prose, name } = words;
  const source = game.source ? ` (${prose(sourceText(game.source))})` : '';
  return [
    `\\section{The game: ${prose(game.title)}}`,
    `The players are ${latexList(game.players.map((player) => `$${name(player)}$`))}${source}. They move in this order:`,
    timingLatex(game, words),
    ...drawsLatex(drawRows(game), words),
    ...payoffsLatex(spec, game, words),
    ...readingsLatex(game, words),
  ];
}

function timingLatex(game: Game, { prose, name }: AuthorWords): string {
  const inMath = (names: readonly string[]): string =>
    names.map((each) => `$${name(each)}$`).join(', ');
  return latexTable(
    ['r', 'l', 'l', ragged(22), 'l', ragged(30)],
    ['', 'who', '', 'among', 'knowing', ''],
    timingRows(game).map(({ number, who, stage, knows }) => [
      `${number}`,
      who === undefined ? 'nature' : `$${name(who)}$`,
      `$${name(stage.name)}$`,
      inMath(stage.values),
      knows === undefined ? '' : knows.length === 0 ? 'nothing' : inMath(knows),
      [
        ...(stage.meaning === undefined ? [] : [prose(oneLine(stage.meaning))]),
        ...(stage.when.length === 0
          ? []
          : [`only if ${prose(stage.when.map(circumstanceText).join(' or '))}`]),
      ].join('; '),
    ]),
  );
}

function drawsLatex(rows: readonly DrawRow[], { name }: AuthorWords): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ variable, given, outcomes }) => [
    `$${name(variable)}$`,
    given.length === 0
      ? ''
      : `$${given.map(([each, at]) => `${name(each)} = ${name(at)}`).join(', ')}$`,
    outcomes
      .map(
        ({ value, probability }) => `$${name(value)}$: $${formulaLatex(tidyFormula(probability))}$`,
      )
      .join(', '),
  ]);
  return [
    'Nature draws with these probabilities:',
    latexTable(['l', 'l', ragged(45)], ['draw', 'given', 'with probability'], cells),
  ];
}

function payoffsLatex(spec: Specification, game: Game, { name }: AuthorWords): string[] {
  const table = payoffTable(spec, game);
  if (table === undefined || table.rows.length > MOST_PAYOFFS) return [];
  const inMath = (each: string): string => (each === UNPLAYED ? '--' : `$${name(each)}$`);
  const share = Math.max(8, Math.floor((90 - 7 * table.variables.length) / game.players.length));
  return [
    'After the last move, players expect:',
    `{\\small\\setlength{\\tabcolsep}{4pt}\n${latexTable(
      [...table.variables.map(() => 'l'), ...game.players.map(() => ragged(share))],
      [...table.variables, ...game.players].map((each) => `$${name(each)}$`),
      table.rows.map(({ values, payoffs }) => [
        ...values.map(inMath),
        ...payoffs.map((each) => `$${formulaLatex(tidyFormula(each))}$`),
      ]),
    )}\n}`,
  ];
}

function readingsLatex(game: Game, { prose }: AuthorWords): string[] {
  const readings = new Set(
    [...game.readings, ...game.stages.map(({ reading }) => reading)].filter(
      (each) => each !== undefined,
    ),
  );
  if (readings.size === 0) return [];
  const items = [...readings].map(
    ({ name, silent, read }) => `\\item[${prose(name)}] ${prose(silent)} ${prose(read)}`,
  );
  return [
    `Where the source is silent, this is assumed:\n\\begin{description}\n${items.join('\n')}\n\\end{description}`,
  ];
}
