/** Pale colors that are told apart by most eyes with a color deficiency (after P. Tol, 2021). */
const COLORS = [
  '#99DDFF',
  '#FFCCCC',
  '#EEDD88',
  '#BBCC33',
  '#DDDDDD',
  '#CCEEFF',
  '#EE8866',
  '#AAAA00',
];

/** Strokes in a square of eight, so that areas are told apart in grey, too. */
const STROKES = [
  'M0 8L8 0',
  'M0 0L8 8',
  'M0 4H8',
  'M4 0V8',
  'M3 4H5M4 3V5',
  'M0 8L8 0M0 0L8 8',
  'M0 4H8M4 0V8',
  'M1 1H2M5 5H6',
];

/** How an area is filled: by number, as the legend lists them. */
export interface Filling {
  readonly id: string;
  readonly definition: string;
}

export function fillingOf(index: number): Filling {
  const color = COLORS[index % COLORS.length] ?? '#FFFFFF';
  const strokes = STROKES[(index + Math.floor(index / COLORS.length)) % STROKES.length] ?? '';
  return patternOf(`area${index + 1}`, color, strokes, '#000000" stroke-opacity="0.22');
}

/** What is not admissible: hatched in grey. */
export const inadmissibleFilling: Filling = patternOf(
  'inadmissible',
  '#FFFFFF',
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  '#888888',
);

function patternOf(id: string, color: string, strokes: string, ink: string): Filling {
  return {
    id,
    definition: `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${color}"/><path d="${strokes}" stroke="${ink}" stroke-width="0.8" fill="none"/></pattern>`,
  };
}
