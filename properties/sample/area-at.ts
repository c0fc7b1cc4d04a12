import { entry } from '../../src/exact/entry.js';
import type { GridVertex } from '../../src/sample/map/outline.js';
import type { MapArea } from '../../src/sample/map/plane-parts.js';

/** The area that a place lies in, by its outline; `undefined` within a few steps of one. */
export function areaAt(areas: readonly MapArea[], at: GridVertex): MapArea | undefined {
  const near = areas.some(({ outline }) =>
    outline.some((loop) =>
      loop.some((vertex, k) => distance(at, vertex, entry(loop, (k + 1) % loop.length)) < 30),
    ),
  );
  return near ? undefined : areas.find(({ outline }) => windings(outline, at) !== 0);
}

function distance(at: GridVertex, one: GridVertex, other: GridVertex): number {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((at[0] - one[0]) * dx + (at[1] - one[1]) * dy) / length;
  const [px, py] = [
    one[0] + Math.max(0, Math.min(1, share)) * dx,
    one[1] + Math.max(0, Math.min(1, share)) * dy,
  ];
  return Math.hypot(at[0] - px, at[1] - py);
}

/** How often lines go around a place. */
function windings(outline: readonly (readonly GridVertex[])[], [x, y]: GridVertex): number {
  let count = 0;
  for (const loop of outline)
    loop.forEach(([x1, y1], k) => {
      const [x2, y2] = entry(loop, (k + 1) % loop.length);
      const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
      if (y1 <= y && y2 > y && side > 0) count++;
      if (y1 > y && y2 <= y && side < 0) count--;
    });
  return count;
}
