import { entry } from '../exact/entry.js';

/**
 * The columns of a table in which some row says something, from 0: where no draw depends on anything,
 * there is no column "given". Of a table without rows, all.
 * @param says whether a cell does; rows may end early.
 */
export function toldColumns<Cell>(
  heading: readonly unknown[],
  rows: readonly (readonly Cell[])[],
  says: (cell: Cell) => boolean,
): number[] {
  return [...heading.keys()].filter(
    (column) => rows.length === 0 || rows.some((row) => row.slice(column, column + 1).some(says)),
  );
}

/** A table of texts, its heading first, without the columns that no row fills. */
export function toldTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string[][] {
  const told = toldColumns(heading, rows, (cell) => cell !== '');
  return [heading, ...rows].map((cells) => told.map((column) => entry(cells, column)));
}
