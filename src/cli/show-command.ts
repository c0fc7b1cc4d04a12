import { continuousGamesOf } from '../claim/continuous/listed-games.js';
import { caseNamed, itemNamed, type Specification } from '../claim/specification.js';
import { jsonText, Unusable, unknownName, visible } from '../exact/message.js';
import { gameTree } from '../report/figures/game-tree.js';
import { contentsJson } from '../report/json/contents.js';
import { claimTable, tableOfContents } from '../report/text/claim-table.js';
import { continuousGameText, cutoffTables } from '../report/text/continuous-game.js';
import { priorsWithoutFullSupport } from '../report/text/full-support.js';
import { timingTable, treeText } from '../report/text/game.js';
import { statementTable } from '../report/text/statement.js';
import { story } from '../report/text/story.js';
import { isFile, readGame } from './files.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { tryFile, writeReports } from './written-files.js';

export interface ShowCall {
  readonly full?: boolean;
  readonly case?: string;
  /** What there is, as one JSON document. */
  readonly json?: boolean;
  /** A file for the tree as a picture. */
  readonly tree?: string;
  readonly spec?: string;
}

/** `casus show`: a game's timing table and tree, a claim's tables, or the table of contents. */
export async function showCommand(
  io: Io,
  id: string | undefined,
  { full = false, json = false, case: told, tree, spec: path }: ShowCall,
): Promise<number> {
  if (json && (id !== undefined || full || told !== undefined || tree !== undefined))
    throw new Unusable(
      '--json lists what a specification holds: give it without an id, --full, --case and --tree; ' +
        '`casus derive ID --json` has the strategies and constraints of a claim',
    );
  if (tree !== undefined) return showTree(io, id, tree, { full, told, path });
  if (told !== undefined && (id !== undefined || full))
    throw new Unusable('a case is told as a whole: give --case alone, without an id or --full');
  const spec = await loadSpecification(io, path);
  if (full && ![...spec.games, ...continuousGamesOf(spec)].some((game) => game.id === id))
    throw new Unusable('--full is for the tree of a game: give the id of one');
  if (json) {
    print(io, jsonText(contentsJson(spec), 2));
    return 0;
  }
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

/** Draws the tree of a game, of a claim's game with its path of play, or of a file's game. */
async function showTree(
  io: Io,
  id: string | undefined,
  out: string,
  { full, told, path }: { full: boolean; told: string | undefined; path: string | undefined },
): Promise<number> {
  if (full || told !== undefined)
    throw new Unusable('--tree draws a picture by itself: give it without --full and --case');
  if (id === undefined)
    throw new Unusable(
      "--tree draws one game: give the id of a game or of a claimed equilibrium, or a file in Gambit's format",
    );
  await tryFile(io, out);
  const isGambits = /\.(?:efg|nfg|gbt)$/u.test(id) && (await isFile(io, id));
  const content = isGambits
    ? gameTree(await readGame(io, id))
    : declaredTree(await loadSpecification(io, path), id);
  await writeReports(io, [{ path: out, content }]);
  print(io, visible(`${out} is written`));
  return 0;
}

/** @throws {Unusable} for an id that is neither a game's nor a claimed equilibrium's. */
function declaredTree(spec: Specification, id: string): string {
  if (continuousGamesOf(spec).some((game) => game.id === id))
    throw new Unusable(
      `${id} has types or actions from intervals, for which a tree has no branches: show it without --tree`,
    );
  const found = itemNamed('game or claimed equilibrium', [...spec.games, ...spec.claims], id);
  return 'strategies' in found
    ? gameTree(found.game, { spec, claim: found })
    : gameTree(found, { spec });
}

/** @throws {Unusable} for an id that is nobody's. */
function tablesOf(spec: Specification, id: string, full: boolean): string {
  const { games, claims, statements = [] } = spec;
  const isIt = (each: { readonly id: string }): boolean => each.id === id;
  const game = games.find(isIt);
  if (game) return `${timingTable(game)}\n\n${treeText(game, full)}`;
  const continuous = continuousGamesOf(spec).find(isIt);
  if (continuous) return continuousGameText(continuous);
  const claim = claims.find(isIt);
  if (claim) return `${claimTable(claim)}\n\n${priorsWithoutFullSupport(spec, claim)}`;
  const statement = statements.find(isIt);
  if (statement?.kind === 'continuous equilibrium')
    return `${statementTable(spec, statement)}\n\n${cutoffTables(statement)}`;
  if (statement) return statementTable(spec, statement);
  const ids = [...games, ...continuousGamesOf(spec), ...claims, ...statements].map(
    (each) => each.id,
  );
  throw new Unusable(unknownName('game, claim or statement', id, ids));
}
