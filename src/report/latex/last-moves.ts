import type { LastMove } from '../../derive/last-moves.js';
import { formulaLatex } from '../../exact/formula.js';
import type { Game } from '../../game/game.js';
import { latexDefinitions, latexDocument, latexList } from './document.js';
import { latexKey, latexName, latexProse } from './text.js';

/** What a game says of incentives before anything is claimed, as an article for pdflatex. */
export function lastMovesLatex(game: Game, moves: readonly LastMove[]): string {
  return latexDocument(`Incentives without a claim: ${latexProse(game.title)}`, [
    'After these moves nobody moves, so that what an action gains depends on no strategy. One action is rational instead of another if and only if the gains below, weighed by the belief of the mover, sum to at least $0$.',
    ...moves.map(table),
    ...latexDefinitions(moves.flatMap(({ gains }) => [...gains.values()])),
  ]);
}

function table({ player, sets, action, insteadOf, variables, gains }: LastMove): string {
  const places = latexList(sets.map(({ key }) => `$${latexKey(key)}$`));
  const rows = [...gains].map(([values, gain]) => {
    const given =
      variables.length === 0 ? '' : `${latexKey(variables.join(', '))} = ${latexKey(values)}`;
    return `${given === '' ? '' : `$${given}$: `} & $${formulaLatex(gain)}$ \\\\`;
  });
  return [
    `{\\raggedright\\paragraph{Player $${latexName(player)}$.} At ${places}, choosing \\emph{${latexProse(action)}} instead of \\emph{${latexProse(insteadOf)}} gains\\par}`,
    '\\begin{center}',
    '\\begin{tabular}{rl}',
    ...rows,
    '\\end{tabular}',
    '\\end{center}',
  ].join('\n');
}
