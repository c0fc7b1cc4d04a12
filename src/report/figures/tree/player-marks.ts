/** How the nodes and the information sets of a player are drawn: told apart in color, and without. */
export interface PlayerMark {
  readonly color: string;
  /** A node around a place. */
  readonly node: (x: number, y: number) => string;
  /** How the line of an information set is dashed. */
  readonly dashes: string;
}

/** Strong colors that most eyes with a color deficiency tell apart (after Okabe and Ito, 2008). */
const COLORS = ['#0072B2', '#D55E00', '#007A5A', '#882255', '#000000'] as const;

const DASHES = ['5 3', '2 2.5', '8 3', '7 2 1.5 2', '1 3'] as const;

const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4.5"`,
  (x, y) => `<rect x="${x - 4}" y="${y - 4}" width="8" height="8"`,
  (x, y) => `<path d="M${x} ${y - 5.5}L${x + 5} ${y + 4}H${x - 5}Z"`,
  (x, y) => `<path d="M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z"`,
];

export function playerMark(player: number): PlayerMark {
  const color = COLORS[player % COLORS.length] ?? '#000000';
  const shape = SHAPES[(player + Math.floor(player / COLORS.length)) % SHAPES.length];
  return {
    color,
    node: (x, y) => `${shape?.(x, y) ?? ''} fill="${color}"/>`,
    dashes: DASHES[player % DASHES.length] ?? '',
  };
}

/** Nature's: an open circle. */
export function natureNode(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="4" fill="#FFFFFF" stroke="#000000"/>`;
}
