import { admissiblePoint } from '../claim/admissible-point.js';
import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { parseExactJson } from './exact-json.js';
import { type FileSource, pathName, readText } from './files.js';

/**
 * Reads a parameter point: a flat JSON object from symbol to rational.
 * @throws {Unusable} listing everything that is wrong with it at once.
 */
export function readPoint(spec: Specification, text: string, where: string): Point {
  return admissiblePoint(spec, parseExactJson(text, where), where);
}

/**
 * Reads the parameter point in a file.
 * @throws {Unusable} listing everything that is wrong with it at once.
 */
export async function readPointFile(
  io: FileSource,
  spec: Specification,
  path: string,
): Promise<Point> {
  return readPoint(spec, await readText(io, path), pathName(path));
}
