import { rootsOfGame } from '../claim/roots-behind.js';
import { gameNamed } from '../claim/specification.js';
import { withRoots } from '../claim/with-roots.js';
import { Unusable } from '../exact/message.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { standingUnder } from '../report/json/readings.js';
import { nameText } from '../report/text/extensive-names.js';
import type { Solved } from '../verify/solve.js';
import { besideClaims, gameAtPoint } from '../verify/solve-declared.js';
import { pathName } from './files.js';
import type { Io } from './io.js';
import { readPointFile } from './parameter-file.js';
import { loadSpecification } from './specification-module.js';

/** A declared game at numbers, and what its specification says beside what is found of it. */
export interface DeclaredAtNumbers {
  readonly title: string;
  readonly game: ExtensiveGame;
  /** With the claims about the game. */
  readonly beside: (solved: Solved) => Solved;
  /** With what the specification says of itself. */
  readonly standing: (document: object) => object;
}

/** @throws {Unusable} where there is no such game, or no parameters are given for it. */
export async function declaredAtNumbers(
  io: Io,
  id: string,
  {
    params,
    spec: path,
  }: { readonly params: string | undefined; readonly spec: string | undefined },
): Promise<DeclaredAtNumbers> {
  const spec = await loadSpecification(io, path);
  const game = gameNamed(spec, id);
  if (params === undefined) throw new Unusable(`say at which numbers: --params FILE, for ${id}`);
  const point = await readPointFile(io, withRoots(spec, rootsOfGame(game)), params);
  return {
    title: nameText(`${game.title}, at ${pathName(params)}`),
    game: gameAtPoint(spec, game, point),
    beside: (solved) => besideClaims(spec, game, point, solved),
    standing: (document) => standingUnder(spec, document),
  };
}
