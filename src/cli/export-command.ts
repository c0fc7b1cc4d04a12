import { rootsOfGame } from '../claim/roots-behind.js';
import { gameNamed } from '../claim/specification.js';
import { withRoots } from '../claim/with-roots.js';
import { visible } from '../exact/message.js';
import type { Point } from '../exact/point.js';
import { efgText } from '../game/efg/efg-text.js';
import { type Game, sourceText } from '../game/game.js';
import { gameAtPoint } from '../verify/solve-declared.js';
import type { Io } from './io.js';
import { readPointFile } from './parameter-file.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { makeRoom, writeText } from './written-files.js';

export interface ExportCall {
  readonly params: string;
  /** A file; standard output, where none is named. */
  readonly out?: string;
  readonly spec?: string;
}

/** `casus export`: a declared game at a parameter point in Gambit's format. */
export async function exportCommand(
  io: Io,
  id: string,
  { params, out, spec: path }: ExportCall,
): Promise<number> {
  await makeRoom(io, [out]);
  const spec = await loadSpecification(io, path);
  const game = gameNamed(spec, id);
  const point = await readPointFile(io, withRoots(spec, rootsOfGame(game)), params);
  const text = efgText({ ...gameAtPoint(spec, game, point), comment: provenance(game, point) });
  if (out === undefined) {
    print(io, text);
    return 0;
  }
  await writeText(io, out, text);
  print(io, visible(`${out} is written`));
  return 0;
}

/** Where the game comes from, for whoever finds the file alone. */
function provenance({ id, source }: Game, { values }: Point): string {
  const assignments = [...values].map(([symbol, value]) => `${symbol} = ${value}`);
  return [
    ...(source ? [sourceText(source)] : []),
    `The game ${id} as casus exports it${assignments.length > 0 ? ', at' : ''}`,
    ...(assignments.length > 0 ? [assignments.join(', ')] : []),
  ].join('\n');
}
