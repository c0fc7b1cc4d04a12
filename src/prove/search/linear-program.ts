import * as highsModule from 'highs';

/** A column of coefficients by row, and whether its variable may be negative. */
export interface Column {
  readonly entries: ReadonlyMap<number, number>;
  readonly free: boolean;
}

/** Each row's total is at most, or exactly, so much. */
export interface Row {
  readonly sense: '≤' | '=';
  readonly right: number;
}

/** Where a vertex lies: the columns that are not 0 there, and the rows that hold with equality. */
export interface Vertex {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

// The package's types are those of its CommonJS form, whose default export is one level down.
const loadHighs = highsModule.default as unknown as typeof highsModule.default.default;

let loading: ReturnType<typeof loadHighs> | undefined;

const BASIC = 1;
const OPTIMAL = 7;

/**
 * Finds a vertex of a linear program's feasible set, in floating point: a hint, to be made exact.
 * The smallest sum of variables is sought, so that few are needed.
 * @returns `undefined` where none was found.
 */
export async function vertexOf(
  columns: readonly Column[],
  rows: readonly Row[],
): Promise<Vertex | undefined> {
  loading ??= loadHighs();
  const highs = await loading;
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ entries }, column) => {
    starts[column + 1] = (starts[column] ?? 0) + entries.size;
  });
  try {
    const { value } = highs.raw.lpCall({
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ free }) => (free ? 0 : 1)),
      colLower: columns.map(({ free }) => (free ? Number.NEGATIVE_INFINITY : 0)),
      colUpper: columns.map(() => Number.POSITIVE_INFINITY),
      rowLower: rows.map(({ sense, right }) => (sense === '=' ? right : Number.NEGATIVE_INFINITY)),
      rowUpper: rows.map(({ right }) => right),
      matrix: {
        format: 'csc',
        numRows: rows.length,
        numCols: columns.length,
        starts,
        indices: columns.flatMap(({ entries }) => [...entries.keys()]),
        values: columns.flatMap(({ entries }) => [...entries.values()]),
      },
    });
    if (value?.modelStatus !== OPTIMAL) return undefined;
    const { basis, solution } = value;
    const at = (status: Int32Array, wanted: boolean): number[] =>
      [...status].flatMap((each, index) => ((each === BASIC) === wanted ? [index] : []));
    return {
      columns: at(basis.colStatus, true).filter(
        (column) => Math.abs(solution.colValue[column] ?? 0) > 1e-11,
      ),
      rows: at(basis.rowStatus, false),
    };
  } catch {
    loading = undefined;
    return undefined;
  }
}
