import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { Axis } from '../../sample/map/axis.js';
import type { Mapped } from '../../sample/map/map-subject.js';
import { type GridVertex, STEPS } from '../../sample/map/outline.js';
import type { PlaneMap } from '../../sample/map/parameter-map.js';
import { spelledEquation } from '../figures/spelled.js';
import { standingText } from '../figures/standings.js';

/** So many digits are told of where a stretch ends. */
const DIGITS = 3;

/** From one vertex of a line to another. */
type Stretch = readonly [from: GridVertex, to: GridVertex];

/**
 * The lines on which something stands otherwise than on both sides, each with what stands there, and
 * how far: a line may be told for a part of it alone.
 */
export function thinLineTexts(map: PlaneMap, told: readonly Mapped[]): [string, string][] {
  const stretches = new Map<string, { where: string; stands: string; parts: Stretch[] }>();
  for (const { polynomial, standing, line } of map.thin) {
    const where = spelledEquation(map.spec, polynomial);
    const stands = standingText(map.claims, standing, told);
    const key = JSON.stringify([where, stands]);
    const known = stretches.get(key) ?? { where, stands, parts: [] };
    stretches.set(key, known);
    known.parts.push([entry(line, 0), entry(line, line.length - 1)]);
  }
  return [...stretches.values()].map(({ where, stands, parts }) => [
    `${where}${extentText(map, joined(parts))}`,
    stands,
  ]);
}

/** Stretches that follow upon each other, as one. */
function joined(parts: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [from, to] of parts) {
    const k = found.findIndex(([, [x, y]]) => x === from[0] && y === from[1]);
    if (k < 0) found.push([from, to]);
    else found[k] = [entry(found, k)[0], to];
  }
  return found;
}

/** `, τ from 0.861 to 1`; nothing of a line from one side of the frame to the other. */
function extentText({ x, y }: PlaneMap, stretches: readonly Stretch[]): string {
  const upright = stretches.every(([from, to]) => from[0] === to[0]);
  const [axis, along] = upright ? ([y, 1] as const) : ([x, 0] as const);
  const ends = stretches.map(([from, to]): [number, number] => [from[along], to[along]]);
  if (ends.some(([from, to]) => from === 0 && to === STEPS)) return '';
  const ranges = ends.map(([from, to]) => `from ${endText(axis, from)} to ${endText(axis, to)}`);
  return `, ${axis.parameter.spelling.text} ${[...new Set(ranges)].join(' and ')}`;
}

/** An end as an exact number at a side of the frame, else rounded, and marked so. */
function endText({ from, to }: Axis, step: number): string {
  if (step === 0) return `${from}`;
  if (step === STEPS) return `${to}`;
  const share = Rational.ratio(BigInt(step), BigInt(STEPS));
  const at = from.plus(to.minus(from).times(share));
  // Nearer to 0 than lines are drawn.
  const isNone = at.magnitude.times(Rational.of(STEPS)).atMost(to.minus(from));
  return `about ${isNone ? 0 : Number(at.approximate().toPrecision(DIGITS))}`;
}
