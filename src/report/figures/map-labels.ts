import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Axis } from '../../sample/map/axis.js';
import { type GridVertex, STEPS } from '../../sample/map/outline.js';
import type { PlaneMap } from '../../sample/map/parameter-map.js';
import { PLOT, place } from './map-plot.js';
import type { NumberedStanding } from './standings.js';

/** So much room an area has to have for its number, in steps: about 16 pixels. */
const ROOM = (16 * STEPS) / PLOT.width;

/** Numbers of areas, then letters of curves, where they do not cover each other or the point. */
export function labelsOf(
  map: PlaneMap,
  standings: readonly NumberedStanding[],
  letters: readonly Polynomial[],
): string[] {
  const taken: GridVertex[] = [pointVertex(map)];
  const labels: string[] = [];
  const put = (candidates: readonly GridVertex[], text: string, style: string): void => {
    const free = candidates.find((at) => taken.every((other) => pixelsBetween(at, other) > 15));
    if (free === undefined) return;
    taken.push(free);
    labels.push(haloed(free, text, style));
  };
  for (const { number, areas } of standings)
    for (const { middle, room } of areas)
      if (number !== undefined && room >= ROOM)
        put([middle, ...around(middle)], `${number}`, 'font-weight="bold" font-size="14"');
  for (const [index, polynomial] of letters.entries())
    put(placesAlong(map, polynomial), letter(index, map.spec), 'font-style="italic"');
  return labels;
}

/** Beside a place, not far from it. */
function around([x, y]: GridVertex): GridVertex[] {
  return [
    [x - ROOM, y],
    [x + ROOM, y],
  ];
}

function pixelsBetween(one: GridVertex, other: GridVertex): number {
  return Math.hypot(
    ((one[0] - other[0]) * PLOT.width) / STEPS,
    ((one[1] - other[1]) * PLOT.height) / STEPS,
  );
}

/** Where the letter of a curve may stand: along its longest line, from the middle outward. */
function placesAlong({ boundaries }: PlaneMap, polynomial: Polynomial): GridVertex[] {
  const lines = boundaries
    .filter((each) => each.polynomial.equals(polynomial))
    .flatMap((each) => each.lines);
  const [longest] = [...lines].sort((one, other) => lengthOf(other) - lengthOf(one));
  if (longest === undefined || lengthOf(longest) < ROOM) return [];
  return [8, 6, 10, 4, 12, 3, 13, 2, 14, 1, 15].map((part) =>
    along(longest, (lengthOf(longest) * part) / 16),
  );
}

function haloed(at: GridVertex, text: string, style: string): string {
  const [x, y] = place(at);
  return `<text x="${x}" y="${y}" dy="5" text-anchor="middle" ${style} stroke="#FFFFFF" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${text}</text>`;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/** a to z, then aa, ab, without what symbols of the paper are spelled like. */
export function letter(index: number, { parameters }: Pick<Specification, 'parameters'>): string {
  const symbols = new Set(parameters.map(({ spelling }) => spelling.text));
  const free = ALPHABET.filter((each) => !symbols.has(each));
  return counted(index, free.length === 0 ? ALPHABET : free);
}

function counted(index: number, letters: readonly string[]): string {
  const last = entry(letters, index % letters.length);
  return index < letters.length
    ? last
    : `${counted(Math.floor(index / letters.length) - 1, letters)}${last}`;
}

function lengthOf(line: readonly GridVertex[]): number {
  return line.slice(1).reduce((sum, [x, y], k) => {
    const [left, low] = entry(line, k);
    return sum + Math.hypot(x - left, y - low);
  }, 0);
}

/** The place so far along a line. */
function along(line: readonly GridVertex[], length: number): GridVertex {
  let rest = length;
  for (let k = 1; k < line.length; k++) {
    const [one, other] = [entry(line, k - 1), entry(line, k)];
    const own = Math.hypot(other[0] - one[0], other[1] - one[1]);
    if (rest <= own && own > 0)
      return [
        one[0] + ((other[0] - one[0]) * rest) / own,
        one[1] + ((other[1] - one[1]) * rest) / own,
      ];
    rest -= own;
  }
  return entry(line, 0);
}

/** Where the point is that the other parameters have. */
export function pointVertex({ x, y, slice }: PlaneMap): GridVertex {
  const step = ({ parameter, from, to }: Axis): number =>
    slice.at.at(parameter).minus(from).over(to.minus(from)).approximate() * STEPS;
  return [step(x), step(y)];
}
