import type { Point } from '../exact/point.js';
import { visible } from '../exact/visible.js';
import { efgText } from '../game/efg/efg-text.js';
import type { Game } from '../game/game.js';
import { sourceText } from '../game/source.js';
import { treeAtPoint } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import { readPoint } from './parameter-file.js';
import { print } from './print.js';
import { readText } from './read-text.js';
import { gameNamed, loadSpecification } from './specification-module.js';
import { Unusable } from './unusable.js';
import { writeText } from './write-text.js';

export interface ExportOptions {
  readonly params: string;
  /** A file; standard output, where none is named. */
  readonly out?: string;
  readonly spec?: string;
}

/** `casus export`: a declared game at a parameter point in Gambit's format. */
export async function exportGame(
  id: string,
  { params, out, spec: path }: ExportOptions,
): Promise<number> {
  if (params === '-')
    throw new Unusable('export takes one point, from a file: --params FILE, found --params -');
  const spec = await loadSpecification(path);
  const game = gameNamed(spec, id);
  const point = readPoint(spec, await readText(params), params);
  const form = treeAtPoint(treeOf(game), point);
  const text = efgText({ ...form, comment: provenance(game, point) });
  if (out === undefined) {
    print(text);
    return 0;
  }
  await writeText(out, text);
  print(visible(`${out} is written`));
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
