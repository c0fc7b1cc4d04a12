import { caseNamed, type Specification } from '../claim/specification.js';
import { Unusable, unknownName } from '../exact/message.js';
import { claimTable, tableOfContents } from '../report/text/claim-table.js';
import { priorsWithoutFullSupport } from '../report/text/full-support.js';
import { gameTree, timingTable } from '../report/text/game.js';
import { statementTable } from '../report/text/statement.js';
import { story } from '../report/text/story.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';

export interface ShowCall {
  readonly full?: boolean;
  readonly case?: string;
  readonly spec?: string;
}

/** `casus show`: a game's timing table and tree, a claim's tables, or the table of contents. */
export async function showCommand(
  io: Io,
  id: string | undefined,
  { full = false, case: told, spec: path }: ShowCall,
): Promise<number> {
  if (told !== undefined && (id !== undefined || full))
    throw new Unusable('a case is told as a whole: give --case alone, without an id or --full');
  const spec = await loadSpecification(io, path);
  if (full && !spec.games.some((game) => game.id === id))
    throw new Unusable('--full is for the tree of a game: give the id of one');
  print(
    io,
    told !== undefined
      ? story(spec, caseNamed(spec, told))
      : id === undefined
        ? tableOfContents(spec)
        : tablesOf(spec, id, full),
  );
  return 0;
}

/** @throws {Unusable} for an id that is nobody's. */
function tablesOf(spec: Specification, id: string, full: boolean): string {
  const { games, claims, statements = [] } = spec;
  const isIt = (each: { readonly id: string }): boolean => each.id === id;
  const game = games.find(isIt);
  if (game) return `${timingTable(game)}\n\n${gameTree(game, full)}`;
  const claim = claims.find(isIt);
  if (claim) return `${claimTable(claim)}\n\n${priorsWithoutFullSupport(spec, claim)}`;
  const statement = statements.find(isIt);
  if (statement) return statementTable(spec, statement);
  const ids = [...games, ...claims, ...statements].map((each) => each.id);
  throw new Unusable(unknownName('game, claim or statement', id, ids));
}
