import { describe, expect, it } from 'vitest';
import crawfordSobel from '../../catalog/crawford-sobel-1982/uniform-quadratic.js';
import fearon from '../../catalog/fearon-1995/private-cost.js';
import malisSmith from '../../catalog/malis-smith-2021/state-visits.js';
import tullock from '../../catalog/tullock-1980/rent-seeking.js';
import { continuousGamesOf } from '../../src/claim/continuous/listed-games.js';
import { formulaText } from '../../src/exact/formula.js';
import { relationText } from '../../src/exact/relation.js';
import type { Block, TextLine } from '../../src/report/document/block.js';
import {
  continuousGameBlocks,
  cutoffTableBlocks,
} from '../../src/report/document/continuous-section.js';
import {
  beliefRows,
  distributionRows,
  paidRows,
  ruleRows,
  stageRows,
} from '../../src/report/text/continuous-rows.js';
import { PLAINLY } from '../../src/report/text/cutoff-rule.js';
import { contentOf, pageProblems, reported } from './report-page.js';

const published = [crawfordSobel, fearon, malisSmith, tullock];
const games = published.flatMap(continuousGamesOf);
const claims = published
  .flatMap(({ statements = [] }) => statements)
  .flatMap((each) => (each.kind === 'continuous equilibrium' ? [each] : []));

/** The rows of every table, as they are written in a terminal, but for empty cells. */
function rowsOf(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((each) =>
    each.kind === 'table' ? filled(each.rows.map(({ cells }) => cells.map(plain))) : [],
  );
}

/** A column that no row fills is left out. */
function filled(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((cells) => cells.filter((cell) => cell !== ''));
}

function plain(line: TextLine): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'formula') return formulaText(part.formula);
      if (part.kind === 'relation') return relationText(part.relation);
      return 'text' in part ? part.text : part.kind;
    })
    .join('');
}

describe('a page for referees', () => {
  it.each(games)('tells timing, draws and payoffs of $id as a terminal does', (game) => {
    const rows = [stageRows, distributionRows, paidRows].flatMap((each) => each(game, PLAINLY));
    expect(rowsOf(continuousGameBlocks(game))).toEqual(filled(rows));
  });

  it.each(claims)('tells what movers do and believe in $id', (claim) => {
    const blocks = cutoffTableBlocks(claim);
    const rows = [ruleRows, beliefRows].flatMap((each) => each(claim, PLAINLY));
    expect(rowsOf(blocks)).toEqual(filled(rows));
    expect(JSON.stringify(blocks)).not.toMatch(/[\uE000\uE001]/u);
  });

  it('has formulas as mathematics, and is well formed', async () => {
    const page = contentOf(await reported(fearon), 'index.html');
    expect(pageProblems(page)).toEqual([]);
    for (const { id } of continuousGamesOf(fearon)) expect(page).toContain(`Timing of ${id}`);
    const [first] = claims.filter(({ game }) => continuousGamesOf(fearon).includes(game));
    expect(page).toContain(`The profile of ${first?.id}`);
  });
});
