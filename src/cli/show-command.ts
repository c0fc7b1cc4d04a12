import { claimTable, tableOfContents } from '../report/text/claim-table.js';
import { priorsWithoutFullSupport } from '../report/text/full-support.js';
import { gameTree } from '../report/text/game-tree.js';
import { statementTable } from '../report/text/proposition/statement.js';
import { story } from '../report/text/story.js';
import { timingTable } from '../report/text/timing-table.js';
import { unknownName } from './nearest.js';
import { print } from './print.js';
import { caseNamed, loadSpecification } from './specification-module.js';
import { Unusable } from './unusable.js';

export interface ShowOptions {
  readonly full?: boolean;
  readonly case?: string;
  readonly spec?: string;
}

/** `casus show`: a game's timing table and tree, a claim's tables, or the table of contents. */
export async function show(id: string | undefined, options: ShowOptions): Promise<number> {
  const spec = await loadSpecification(options.spec);
  if (options.case !== undefined) {
    print(story(spec, caseNamed(spec, options.case)));
    return 0;
  }
  const statement = spec.statements?.find((each) => each.id === id);
  const game = spec.games.find((each) => each.id === id);
  const claim = spec.claims.find((each) => each.id === id);
  if (id !== undefined && !game && !claim && !statement) {
    const ids = [...spec.games, ...spec.claims, ...(spec.statements ?? [])].map((each) => each.id);
    throw new Unusable(unknownName('game or claim', id, ids));
  }
  const text = game
    ? `${timingTable(game)}\n\n${gameTree(game, options.full ?? false)}`
    : claim
      ? `${claimTable(claim)}\n\n${priorsWithoutFullSupport(spec, claim)}`
      : statement
        ? statementTable(spec, statement)
        : tableOfContents(spec);
  print(text);
  return 0;
}
